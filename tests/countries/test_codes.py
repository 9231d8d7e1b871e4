"""Systems of codes, and the years in which a country was there."""

from __future__ import annotations

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.countries import CODE_SYSTEMS, UnknownCountryError, country, find_country, meanings
from diptych.countries.codes import code_meanings
from diptych.countries.table import countries


def test_correlates_of_war_numbers_never_mix_with_the_united_nations_ones():
    # 373 and 370 are Azerbaijan and Belarus for the Correlates of War; 31 and 112 for M49.
    assert (country(373, codes="cow").iso3, country(370, codes="cow").iso3) == ("AZE", "BLR")
    assert (country(31).iso3, country(112).iso3) == ("AZE", "BLR")
    assert country(31, codes="cow").iso3 == "BHS"
    assert find_country(373) is None
    assert find_country("AZE", codes="cow") is None


@pytest.mark.parametrize(
    ("code", "year", "iso3"),
    [
        (345, 1980, "YUG"),
        (345, 1999, "SCG"),
        (345, 2010, "SRB"),
        (365, 1980, "SUN"),
        (365, 1992, "RUS"),
    ],
)
def test_a_number_stands_for_the_state_of_its_year(code, year, iso3):
    assert country(code, year=year, codes="cow").iso3 == iso3


def test_the_name_of_yugoslavia_stands_for_the_state_of_its_year():
    assert country("Yugoslavia", year=1985).iso3 == "YUG"
    assert country("Югославия", year=1999).iso3 == "SCG"
    assert country("YUG", year=1985).m49 == 890


@pytest.mark.parametrize(
    ("iso3", "there", "not_there"),
    [
        ("YUG", (1918, 1991), (1993,)),
        ("SCG", (1992, 2006), (1991, 2007)),
        ("SUN", (1922, 1991), (1992,)),
        ("CSK", (1992,), (1993,)),
        ("CZE", (1993,), (1992,)),
        ("DDR", (1949, 1990), (1991,)),
        ("ANT", (2010,), (2011,)),
        ("SDN", (1956, 2020), ()),
        ("SSD", (2011, 2020), (2010,)),
        ("AZE", (1991, 2024), (1990,)),
        ("FRA", (1800, 2024), ()),
    ],
)
def test_a_country_is_there_from_its_first_year_to_its_last(iso3, there, not_there):
    one = countries()[iso3]
    assert all(one.existed(year) for year in there)
    assert not any(one.existed(year) for year in not_there)


@pytest.mark.parametrize(
    ("iso3", "number"),
    [
        ("USA", 842),
        ("FRA", 251),
        ("IND", 699),
        ("NOR", 579),
        ("CHE", 757),
        ("DEU", 276),
        ("SDN", 729),
    ],
)
def test_comtrade_numbers_some_reporters_in_its_own_way(iso3, number):
    assert countries()[iso3].comtrade == number
    assert country(number, codes="comtrade").iso3 == iso3


def test_what_comtrade_counts_as_several_countries_is_none():
    # 58 is Belgium with Luxembourg, 711 the Southern African Customs Union.
    assert find_country(58, codes="comtrade") is None
    assert find_country(711) is None


@pytest.mark.parametrize(
    ("written", "iso3"),
    [
        ("RussianFederation", None),
        ("NewZealand", "NZL"),
        ("GuineaBissau", "GNB"),
        ("CotedIvoire", "CIV"),
        ("Cote dIvoire", "CIV"),
        ("Saint Kitts and Nevis", "KNA"),
        ("SaintVincentandtheGrenadines", "VCT"),
        ("Sao Tome and Principe", "STP"),
        ("AntiguaandBarbuda", "ATG"),
        ("Polan", None),
        ("Congo", None),
    ],
)
def test_a_name_without_spaces_or_accents_is_still_that_name(written, iso3):
    found = find_country(written)
    assert (found.iso3 if found else None) == (
        country("Russia").iso3 if written.startswith("Russ") else iso3
    )


def test_an_unknown_number_of_a_system_names_the_system():
    with pytest.raises(UnknownCountryError, match="cow"):
        country(31000, codes="cow")


@given(st.sampled_from(CODE_SYSTEMS), st.data())
def test_every_code_has_one_meaning_in_every_year(system, data):
    code = data.draw(st.sampled_from(sorted(code_meanings(system))))
    year = data.draw(st.integers(1816, 2030))
    holders = [one for one in meanings(code, codes=system) if one.first <= year <= one.last]
    assert len(holders) == 1
    assert find_country(code, year=year, codes=system) == holders[0].country


@pytest.mark.realdata
def test_correlates_of_war_numbers_agree_with_how_members_voted(shared):
    # The two files of votes name the same voters by different codes; where all the votes of a
    # number are those of a name, the two are one country.
    import duckdb

    names = ("unga_votes_1946_2015.parquet", "unga_votes_1946_2019_yes_no_abstain.parquet")
    found = duckdb.execute(
        """
        with a as (select rcid, ccode, ['yes', 'abstain', 'no'][vote] as vote
                   from read_parquet(?) where vote <= 3),
        b as (select rcid, country, vote from read_parquet(?)),
        n as (select ccode, count(*) as all_votes from a group by all),
        same as (select ccode, country, count(*) as votes from a join b using (rcid, vote)
                 group by all)
        select ccode, country from same join n using (ccode) where votes = all_votes
        and all_votes > 300
        qualify count(*) over (partition by ccode) = 1
        """,
        [str(shared / "data" / name) for name in names],
    ).fetchall()
    assert len(found) > 100
    for code, name in found:
        named = find_country(name)
        if named is not None and len(meanings(code, codes="cow")) == 1:
            assert country(code, codes="cow") == named, name


@pytest.mark.realdata
def test_the_world_banks_names_and_codes_stand_for_the_same_countries(shared):
    table = pq.read_table(
        shared / "data" / "wdi_gdp_population.parquet", columns=["Country Name", "Country Code"]
    )
    pairs = {(row["Country Name"], row["Country Code"]) for row in table.to_pylist()}
    for name, code in pairs:
        one = find_country(code)
        if name is not None and one is not None:
            assert find_country(name) == one, name


@pytest.mark.realdata
def test_every_state_of_the_contiguity_table_since_1946_has_a_country(shared):
    table = pq.read_table(
        shared / "data" / "cow_direct_contiguity.parquet", columns=["state1no", "state1ab", "year"]
    )
    nameless = {
        row["state1ab"]
        for row in table.to_pylist()
        if row["year"] >= 1946
        and find_country(row["state1no"], year=row["year"], codes="cow") is None
    }
    # Zanzibar joined Tanzania in 1964; the Republic of Vietnam ended in 1975.
    assert nameless == {"ZAN", "RVN"}
