"""Codes and names stand for countries; what is not one stays unknown."""

from __future__ import annotations

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.countries import Country, Dyad, UnknownCountryError, country, find_country
from diptych.countries.codes import by_code
from diptych.countries.table import countries
from diptych.errors import BadInputError


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("ROM", "ROU"),
        ("ZAR", "COD"),
        ("SER", "SCG"),
        ("YUG", "SCG"),
        ("OAS", "TWN"),
        ("031", "AZE"),
        ("112", "BLR"),
        ("Azerbaijan Republic", "AZE"),
        ("the U.S.", "USA"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Белоруссия", "BLR"),
        ("Азербайджан", "AZE"),
        ("Беларусь", "BLR"),
        ("Gürcüstan", "GEO"),
        ("Belarusian", "BLR"),
        ("Côte d’Ivoire", "CIV"),
    ],
)
def test_codes_and_names_resolve_to_one_country(text: str, iso3: str) -> None:
    assert country(text).iso3 == iso3


@pytest.mark.parametrize("text", ["EUN", "UNS", "SPE", "BUN", "FRE", "WLD", "", " ", "x" * 10_000])
def test_what_is_no_country_stays_unknown(text: str) -> None:
    assert find_country(text) is None


def test_an_unknown_name_gets_the_nearest_as_a_suggestion() -> None:
    with pytest.raises(UnknownCountryError, match="Azerbaijan"):
        country("Azerbajan")


@given(st.sampled_from(sorted(by_code())), st.booleans())
def test_every_code_resolves_in_either_case(code: str, lower: bool) -> None:
    assert find_country(code.lower() if lower else code) == by_code()[code]


@pytest.mark.parametrize("language", ["en", "ru", "az", "be", "tr"])
def test_every_country_has_a_name_that_leads_back_to_it(language: str) -> None:
    for one in countries().values():
        assert country(one.name(language)) == one


@pytest.mark.realdata
def test_the_codes_agree_with_those_of_the_distances_of_cepii(shared) -> None:
    # Mayer and Zignago's table is an independent source; five of its codes are older ones.
    older = {"PAL", "ROM", "TMP", "YUG", "ZAR"}
    table = pq.read_table(shared / "data" / "cepii_geo.parquet", columns=["iso2", "iso3"])
    for row in table.to_pylist():
        if row["iso3"] in older:
            continue
        assert countries()[row["iso3"]].iso2 == row["iso2"]


def test_a_pair_is_the_same_in_either_order_and_never_one_country_twice() -> None:
    pair = Dyad.of("AZE", "BLR")
    assert pair == Dyad.of("BLR", "AZE")
    assert hash(pair) == hash(Dyad.of("BLR", "AZE"))
    assert pair.other(country("AZE")) == Country("BLR", "BY", 112)
    assert [one.iso3 for one in pair] == ["AZE", "BLR"]
    with pytest.raises(BadInputError, match="given twice"):
        Dyad.of("AZE", "Азербайджан")
    with pytest.raises(BadInputError, match="not one of"):
        pair.other(country("GEO"))
