"""Products from one classification to another, by tables as the United Nations publish them.

In the Harmonized System of 2022, 8541.40 (photosensitive devices) became 8541.41, 8541.42, 8541.43
and 8541.49; 8517.13 and 8517.14 came out of 8517.12 (telephones for cellular networks).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.nomenclatures import HS_EDITIONS, nomenclature_of
from diptych.evidence.products import concord

CORRELATIONS = """Between,,
HS2022,HS2017,Relationship
010121,010121,1:1
851713,851712,n:1
851714,851712,n:1
854141,854140,n:1
854142,854140,n:1
854143,854140,n:1
854149,854140,n:1
999999,999999,1:1
"""
CONVERSIONS = "From HS 2022,To HS 2017\n010121,010121\n851713,851712\n854141,854140\n"
DEEPER = "HS 2017,SITC Rev. 4\n010121,001.51\n854140,776.37\n"


@pytest.fixture
def tables(evidence, write) -> Evidence:
    evidence.load(write(CORRELATIONS, "HS2022toHS2017 correlations.csv"))
    return evidence


def test_a_title_above_the_columns_is_passed_over_and_fillers_are_left_out(evidence, write):
    snapshot = evidence.load(write(CORRELATIONS, "HS2022toHS2017.csv"))
    assert (snapshot.table, snapshot.layout, snapshot.rows) == (
        "concordances",
        "unsd-concordance",
        7,
    )
    assert (snapshot.source, snapshot.vintage) == ("unsd", "2022")
    (found,) = evidence.query(
        "select distinct from_nomenclature as a, to_nomenclature as b from concordances"
    ).to_pylist()
    assert found == {"a": "HS2022", "b": "HS2017"}


def test_a_bad_row_below_a_title_is_named_by_its_line_in_the_file(evidence, write):
    with pytest.raises(BadInputError, match="line 4"):
        evidence.load(write(CORRELATIONS.replace("851713,", "8517x3,")), layout="unsd-concordance")


def test_codes_that_were_joined_are_summed_without_a_split(tables):
    given = {"854141": Decimal(300), "854142": Decimal(50), "010121": Decimal("7.25")}
    found = concord(tables, given, "HS2022", "HS2017")
    assert found.values == {"010121": Decimal("7.25"), "854140": Decimal("350.00")}
    assert (found.exact, found.unmatched) == (Fraction(1), {})


def test_a_code_that_was_divided_goes_by_the_trade_in_the_new_ones(tables):
    # 300 : 100 is three quarters and a quarter; of 80 that is 60 and 20.
    trade = {"854141": Decimal(300), "854142": Decimal(100)}
    found = concord(tables, {"854140": Decimal(80)}, "HS 2017", "H6", trade=trade)
    assert found.values == {"854141": Decimal("60.00"), "854142": Decimal("20.00")}
    assert [(one.to_code, one.share, one.basis) for one in found.shares] == [
        ("854141", Fraction(3, 4), "trade"),
        ("854142", Fraction(1, 4), "trade"),
    ]
    assert found.exact == 0


def test_without_trade_a_divided_code_goes_equally_and_says_so(tables):
    found = concord(tables, {"854140": Decimal("100.01"), "010121": Decimal(100)}, "H5", "H6")
    assert sum(found.values.values()) == Decimal("200.01")
    assert {one.basis for one in found.shares} == {"equal", "one code"}
    assert sorted(found.values.values())[:4] == [Decimal("25.00")] * 3 + [Decimal("25.01")]
    assert found.exact == Fraction(10000, 20001)


def test_a_conversion_gives_one_code_where_no_trade_is_said(tables, write):
    tables.load(write(CONVERSIONS, "conversions 2022.csv"))
    found = concord(tables, {"851713": Decimal(5)}, "HS2022", "HS2017")
    assert found.values == {"851712": Decimal("5.00")}
    assert found.shares[0].basis == "one code"


def test_tables_are_joined_where_none_leads_all_the_way(tables, write):
    tables.load(write(DEEPER, "2017.csv"))
    found = concord(tables, {"854141": Decimal(2), "854142": Decimal(3)}, "HS2022", "SITC4")
    assert found.path == ("HS2022", "HS2017", "SITC4")
    assert found.values == {"77637": Decimal("5.00")}


def test_what_no_table_has_is_kept_apart(tables):
    found = concord(tables, {"010121": Decimal(1), "777777": Decimal(2)}, "HS2022", "HS2017")
    assert (found.values, found.unmatched) == (
        {"010121": Decimal("1.00")},
        {"777777": Decimal("2.00")},
    )


def test_published_shares_come_before_trade(evidence, write):
    rows = "HS2017,854140,HS2022,854141,0.9\nHS2017,854140,HS2022,854142,0.1\n"
    text = "from_nomenclature,from_code,to_nomenclature,to_code,share\n" + rows
    evidence.load(write(text), source="own", vintage="2022")
    trade = {"854142": Decimal(10)}
    found = concord(evidence, {"854140": Decimal(10)}, "HS2017", "HS2022", trade=trade)
    assert found.values == {"854141": Decimal("9.00"), "854142": Decimal("1.00")}
    assert {one.basis for one in found.shares} == {"published"}


def test_shares_that_are_no_whole_are_refused(evidence, write):
    rows = "HS2017,854140,HS2022,854141,0.9\nHS2017,854140,HS2022,854142,0.5\n"
    text = "from_nomenclature,from_code,to_nomenclature,to_code,share\n" + rows
    evidence.load(write(text), source="own", vintage="2022")
    with pytest.raises(BadInputError, match="add up to"):
        concord(evidence, {"854140": Decimal(10)}, "HS2017", "HS2022")


def test_without_a_table_the_user_is_told_where_they_are(evidence):
    with pytest.raises(BadInputError, match="Statistics Division"):
        concord(evidence, {"010121": Decimal(1)}, "HS2022", "HS1992")


@given(
    st.dictionaries(
        st.sampled_from(["854140", "851712", "010121"]), st.decimals(0, 10**12, places=2)
    )
)
def test_nothing_is_lost_or_made_on_the_way(shared_tables, values):
    found = concord(shared_tables, values, "HS2017", "HS2022")
    assert sum(found.values.values(), Decimal(0)) == sum(values.values(), Decimal(0))


@pytest.fixture(scope="module")
def shared_tables(tmp_path_factory) -> Evidence:
    folder = tmp_path_factory.mktemp("concordances")
    path = folder / "HS2022toHS2017.csv"
    path.write_text(CORRELATIONS, encoding="utf-8")
    evidence = Evidence.open(folder)
    evidence.load(path)
    return evidence


@pytest.mark.parametrize("edition", list(enumerate(HS_EDITIONS)))
def test_editions_of_the_harmonized_system_are_known_by_year_and_by_comtrades_letter(edition):
    number, year = edition
    ways = (
        f"HS{year}",
        f"HS {year}",
        f"hs{year[2:]}",
        f"H{number}",
        f"From HS {year}",
        f"HS{number}",
    )
    assert {nomenclature_of(way) for way in ways} == {f"HS{year}"}
    assert nomenclature_of("HS2013") is None
    assert nomenclature_of("BEC") is None
