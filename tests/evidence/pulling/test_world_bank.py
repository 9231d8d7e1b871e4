"""The World Bank's two interfaces: WITS in SDMX-JSON, the indicators in lists of two."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.evidence.pulling.conftest import Answer

from diptych.countries import country
from diptych.evidence import Evidence
from diptych.evidence.pulling import Query, SourceError, pull
from diptych.evidence.pulling.wdi import Wdi
from diptych.evidence.pulling.wits import Wits

BLR = country("BLR")
YEAR_2012 = Query((BLR,), (2012, 2012))


@pytest.fixture
def evidence():
    return Evidence.open()


def wits(indicator, values, products=("Total",)):
    """An answer as WITS gives it: keys are places in the lists of its dimensions."""
    listed = {
        "FREQ": ["A"],
        "REPORTER": ["BLR"],
        "PARTNER": list(values),
        "PRODUCTCODE": list(products),
        "INDICATOR": [indicator],
    }
    series = {
        f"0:0:{place}:{products.index('Total')}:0": {"observations": {"0": [value, 0]}}
        for place, value in enumerate(values.values())
    }
    return {
        "header": {"id": "DF_WITS_TradeStats_Trade", "test": False},
        "dataSets": [{"action": "Information", "series": series}],
        "structure": {
            "dimensions": {
                "dataset": [],
                "series": [
                    {"id": name, "values": [{"id": one, "name": one} for one in ones]}
                    for name, ones in listed.items()
                ],
                "observation": [
                    {"id": "TIME_PERIOD", "role": "time", "values": [{"id": "2012"}]},
                ],
            },
        },
    }


# What Belarus reported in 2012, thousand US dollars (WITS): exports to Azerbaijan, imports from it.
EXPORTS = wits("XPRT-TRD-VL", {"AZE": 139167.9, "WLD": 46059871.1, "ECS": 40000000.5})
IMPORTS = wits("MPRT-TRD-VL", {"AZE": 12212.6}, ("27-27_Fuels", "Total"))


def test_thousand_dollars_of_both_indicators_become_flows(server, patience, evidence):
    server.says("reporter/blr/year/2012/partner/all/product/Total/indicator/XPRT", Answer(EXPORTS))
    server.says("indicator/MPRT-TRD-VL?format=JSON", Answer(IMPORTS))
    (pulled,) = pull(Wits(server.base), YEAR_2012, evidence, patience=patience)
    found = evidence.query("select partner, flow, value_usd from flows order by flow").to_pylist()
    assert [tuple(row.values()) for row in found] == [
        ("AZE", "export", Decimal("139167900.00")),
        ("AZE", "import", Decimal("12212600.00")),
    ]
    assert sum(one.rows for one in pulled.snapshot.corrections) == 2


def test_a_year_of_which_wits_has_nothing_is_passed_over(server, patience, evidence):
    server.says("year/2012", Answer(EXPORTS))
    (pulled,) = pull(Wits(server.base), Query((BLR,), (2011, 2012)), evidence, patience=patience)
    assert pulled.snapshot.years == (2012, 2012)


def test_nothing_for_all_years_is_said(server, patience, evidence):
    with pytest.raises(SourceError, match="gave no rows"):
        pull(Wits(server.base), YEAR_2012, evidence, patience=patience)


@pytest.mark.parametrize("body", [{}, {"structure": {}}, [1], {**EXPORTS, "dataSets": []}])
def test_an_answer_of_another_form_is_refused(server, patience, evidence, body):
    server.says("/API", Answer(body))
    with pytest.raises(SourceError, match="laid out otherwise"):
        pull(Wits(server.base), YEAR_2012, evidence, patience=patience)


def wdi(indicator, values, page=1, pages=1):
    rows = [
        {
            "indicator": {"id": indicator, "value": "…"},
            "country": {"id": "BY", "value": "Belarus"},
            "countryiso3code": "BLR",
            "date": str(year),
            "value": value,
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }
        for year, value in values.items()
    ]
    about = {"page": page, "pages": pages, "per_page": 1000, "total": len(values)}
    return [{**about, "sourceid": "2", "lastupdated": "2025-07-01"}, rows]


# World Development Indicators: Belarus in 2012.
GDP = wdi("NY.GDP.MKTP.CD", {2012: 65685440671.0, 2013: None})
PEOPLE = wdi("SP.POP.TOTL", {2012: 9446836})


def test_gross_domestic_product_and_population_stand_in_one_row(server, patience, evidence):
    server.says("/v2/country/BLR/indicator/NY.GDP.MKTP.CD", Answer(GDP))
    server.says("/v2/country/BLR/indicator/SP.POP.TOTL", Answer(PEOPLE))
    (pulled,) = pull(Wdi(server.base), YEAR_2012, evidence, patience=patience)
    assert pulled.snapshot.vintage == "2025-07-01"
    (row,) = evidence.query("select country, year, gdp_usd, population from economies").to_pylist()
    assert (row["country"], row["year"], row["population"]) == ("BLR", 2012, 9446836)
    assert row["gdp_usd"] == Decimal("65685440671.00")


def test_every_page_is_asked_for(server, patience, evidence):
    first = wdi("NY.GDP.MKTP.CD", {2012: 1.5}, 1, 2)
    server.says("NY.GDP.MKTP.CD?format=json&per_page=1000&page=1", Answer(first))
    second = wdi("NY.GDP.MKTP.CD", {2013: 2.5}, 2, 2)
    server.says("NY.GDP.MKTP.CD?format=json&per_page=1000&page=2", Answer(second))
    server.says("SP.POP.TOTL", Answer(wdi("SP.POP.TOTL", {})))
    (pulled,) = pull(Wdi(server.base), Query((BLR,), (2012, 2013)), evidence, patience=patience)
    assert pulled.snapshot.years == (2012, 2013)


def test_an_error_with_status_200_is_an_error(server, patience, evidence):
    # The interface's own answer to an indicator that does not exist.
    said = [{"message": [{"id": "120", "key": "Invalid value", "value": "The value is not valid"}]}]
    server.says("/v2", Answer(said))
    with pytest.raises(SourceError, match="World Bank says: The value is not valid"):
        pull(Wdi(server.base), YEAR_2012, evidence, patience=patience)
