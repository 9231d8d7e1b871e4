"""National offices: workbooks of a folder become the panel of the office's country."""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.countries import country
from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.pulling import Query, connector, pull

ROWS = [
    ["Экспорт товаров по странам, тыс. долларов США"],
    ["Страны", "2011", "2012*"],
    ["Всего", 41418700, 46059900],
    ["Азербайджан", 138558.2, "139 168,0"],
    ["Беларусь", 1, 2],
    ["* Предварительные данные"],
]


@pytest.fixture
def folder(tmp_path):
    import openpyxl

    (tmp_path / "files").mkdir()
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "files" / "exports.xlsx")
    return tmp_path / "files"


def test_the_office_is_the_reporter_and_sums_are_left_out_with_the_reason(folder):
    evidence = Evidence.open()
    (pulled,) = pull(connector("belstat"), Query(), evidence, folder=folder)
    found = evidence.query("select * from flows order by year").to_pylist()
    assert [
        (r["reporter"], r["partner"], r["flow"], r["year"], r["value_usd"], r["status"])
        for r in found
    ] == [
        ("BLR", "AZE", "export", 2011, Decimal("138558200.00"), "final"),
        ("BLR", "AZE", "export", 2012, Decimal("139168000.00"), "provisional"),
    ]
    assert {(r["valuation"], r["partner_concept"], r["product"]) for r in found} == {
        ("FOB", "destination", "TOTAL")
    }
    reasons = {one.reason: one.rows for one in pulled.snapshot.corrections}
    assert reasons == {
        "a total or a group of countries is a sum of partners, not a partner": 2,
        "a country's trade with itself is re-imports, not trade between two countries": 2,
    }


def test_years_that_were_not_asked_for_are_left_out(folder):
    (pulled,) = pull(connector("belstat"), Query((), (2012, 2012)), Evidence.open(), folder=folder)
    assert pulled.snapshot.years == (2012, 2012)


def test_within_a_panel_the_office_comes_before_comtrade(folder, write):
    from diptych.countries import Dyad
    from diptych.trade import turnover

    evidence = Evidence.open()
    text = "reporter,partner,flow,year,value_usd\nBLR,AZE,export,2012,139167900\n"
    evidence.load(write(text), source="comtrade", vintage="2024-01-01", layout="flows")
    pull(connector("belstat"), Query(), evidence, folder=folder)
    found = turnover(evidence, Dyad.of("BLR", "AZE"), years=(2012, 2012))
    exports = next(row for row in found.rows if row.reporter == country("BLR")).exports
    assert exports is not None
    assert (exports.source, exports.value) == ("belstat", Decimal("139168000.00"))


def test_a_workbook_of_another_office_is_refused(folder):
    import openpyxl

    book = openpyxl.load_workbook(folder / "exports.xlsx")
    book.active.append(["Mənbə: Dövlət Statistika Komitəsi"])
    book.save(folder / "exports.xlsx")
    with pytest.raises(BadInputError, match="says that it is of stat-az"):
        pull(connector("belstat"), Query(), Evidence.open(), folder=folder)


def test_a_bad_workbook_stops_the_folder_before_anything_is_loaded(folder):
    (folder / "zz.xlsx").write_bytes(b"no workbook")
    with pytest.raises(BadInputError, match="damaged"):
        pull(connector("belstat"), Query(), Evidence.open(), folder=folder)
    assert Evidence.open().snapshots == ()
