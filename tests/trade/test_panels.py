"""What stands in a panel, and what is left out: silence, zeros, editions, sources, days."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from diptych.countries import Dyad, country
from diptych.errors import BadInputError
from diptych.trade import readings, turnover

AZE, BLR = country("AZE"), country("BLR")
PAIR = Dyad(AZE, BLR)


def both(reporter: str, partner: str, year: int, exports: int, imports: int) -> list[str]:
    return [
        f"{reporter},{partner},export,{year},,{exports}",
        f"{reporter},{partner},import,{year},,{imports}",
    ]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_a_silent_side_has_no_row_and_a_note_says_so(stored):
    found = turnover(stored(*both("AZE", "BLR", 2012, 10, 20)), PAIR)
    assert [row.reporter for row in found.rows] == [AZE]
    assert "Belarus reports nothing here: its panel is empty." in found.notes
    assert [(r.basis, r.reporter) for r in readings(found, "turnover", 2012)] == [("own", AZE)]
    assert found.gap(AZE, 2012).difference is None


def test_one_flow_alone_gives_no_turnover_and_no_growth(stored):
    evidence = stored(*both("AZE", "BLR", 2011, 10, 20), "AZE,BLR,export,2012,,40")
    found = turnover(evidence, PAIR)
    row = found.row(AZE, 2012)
    assert (row.exports.value, row.imports, row.turnover, row.balance) == (40, None, None, None)
    assert (row.change, found.growth) == (None, ())
    assert "Azerbaijan gives one flow only in 2012: no turnover." in found.notes


def test_nothing_grows_from_nothing(stored):
    evidence = stored(*both("AZE", "BLR", 2011, 0, 0), *both("AZE", "BLR", 2012, 10, 20))
    found = turnover(evidence, PAIR)
    assert found.value(AZE, 2011) == 0
    assert (found.row(AZE, 2012).change, found.growth) == (None, ())


def test_a_zero_has_a_gap_but_no_ratio(stored):
    evidence = stored("AZE,BLR,export,2012,,0", "BLR,AZE,import,2012,,7")
    gap = turnover(evidence, PAIR).gap(AZE, 2012)
    assert (gap.difference.value, gap.ratio) == (7, None)


def test_change_is_held_against_the_year_before_and_never_against_an_earlier_one(stored):
    evidence = stored(*both("AZE", "BLR", 2010, 10, 10), *both("AZE", "BLR", 2012, 20, 20))
    found = turnover(evidence, PAIR)
    assert found.row(AZE, 2012).change is None
    assert [(g.start, g.end, g.multiple.value) for g in found.growth] == [(2010, 2012, 2)]


def test_the_national_source_stands_before_the_world_banks(stored):
    stored(*both("AZE", "BLR", 2012, 10, 20), *both("AZE", "BLR", 2013, 11, 21))
    evidence = stored(*both("AZE", "BLR", 2012, 100, 200), source="stat-az", vintage="2014-01-01")
    found = turnover(evidence, PAIR)
    assert (found.value(AZE, 2012), found.value(AZE, 2013)) == (300, 32)
    assert found.row(AZE, 2012).turnover.source == "stat-az"
    assert any("stat-az for 2012; wits for 2013" in note for note in found.notes)


def test_a_later_edition_replaces_an_earlier_one_whenever_it_was_loaded(stored):
    stored(*both("AZE", "BLR", 2012, 10, 20), vintage="2018-01-01")
    evidence = stored(*both("AZE", "BLR", 2012, 1, 2), vintage="2015-01-01")
    figure = turnover(evidence, PAIR).row(AZE, 2012).turnover
    assert (figure.value, figure.vintage) == (30, "2018-01-01")


def test_final_figures_and_general_trade_stand_where_a_file_gives_a_cell_twice(stored):
    head = "reporter,partner,flow,year,month,value_usd,status,trade_system"
    evidence = stored(
        "AZE,BLR,export,2012,,1,provisional,general",
        "AZE,BLR,export,2012,,2,final,special",
        "AZE,BLR,export,2012,,3,final,general",
        head=head,
    )
    assert turnover(evidence, PAIR).row(AZE, 2012).exports.value == 3


def test_reconciled_and_constant_price_figures_stand_in_no_panel(stored):
    head = "reporter,partner,flow,year,month,value_usd,standing,prices"
    evidence = stored(
        "AZE,BLR,export,2012,,1,reconciled,current",
        "AZE,BLR,export,2013,,1,reported,constant-2010",
        head=head,
    )
    assert turnover(evidence, PAIR).rows == ()


def test_only_what_was_out_on_the_day_is_taken(stored):
    # WITS comes six months after the year: 2012 is out on 1 July 2013.
    evidence = stored(*both("AZE", "BLR", 2011, 1, 2), *both("AZE", "BLR", 2012, 3, 4))
    before = turnover(evidence, PAIR, as_of=day("2013-06-30"))
    assert ([row.year for row in before.rows], before.latest) == ([2011], 2011)
    after = turnover(evidence, PAIR, as_of=day("2013-07-01"))
    assert [row.year for row in after.rows] == [2011, 2012]
    assert any("2013-06-30" in note for note in before.notes)


def test_a_preferred_source_that_is_slower_does_not_hide_a_quicker_one(stored):
    # The statistical committee (two months) stands before the customs (one month).
    stored(*both("AZE", "BLR", 2012, 1, 2), source="customs-az", vintage="2013-02-01")
    evidence = stored(*both("AZE", "BLR", 2012, 3, 4), source="stat-az", vintage="2013-03-01")
    assert turnover(evidence, PAIR, as_of=day("2013-02-15")).value(AZE, 2012) == 3
    assert turnover(evidence, PAIR, as_of=day("2013-03-01")).value(AZE, 2012) == 7


def test_an_earlier_state_of_the_store_can_be_asked(stored):
    from diptych.evidence import Evidence

    first = stored(*both("AZE", "BLR", 2012, 1, 2)).snapshots[0].id
    stored(*both("AZE", "BLR", 2012, 5, 6), vintage="2019-01-01")
    assert turnover(Evidence.open(), PAIR).value(AZE, 2012) == 11
    assert turnover(Evidence.open(snapshot=first), PAIR).value(AZE, 2012) == 3


def test_no_share_is_taken_of_an_extract_with_few_partners(stored):
    found = turnover(stored(*both("AZE", "BLR", 2012, 1, 2), *both("AZE", "TUR", 2012, 5, 6)), PAIR)
    assert found.row(AZE, 2012).share is None
    assert any("share of world trade" in note for note in found.notes)


def test_the_share_of_one_partner_among_forty_equals_is_a_fortieth(stored):
    codes = (
        "BLR USA CHN DEU FRA ITA ESP PRT GBR IRL NOR SWE FIN DNK POL CZE SVK HUN AUT CHE".split()
    )
    codes += (
        "BEL NLD LUX GRC BGR ROU UKR RUS KAZ UZB TKM KGZ TJK GEO ARM TUR IRN IRQ JPN KOR".split()
    )
    rows = [row for code in codes for row in both("AZE", code, 2012, 50, 50)]
    assert turnover(stored(*rows), PAIR).row(AZE, 2012).share.value == Decimal("2.5")


def test_exports_have_an_own_and_a_mirror_reading(stored):
    evidence = stored(*both("AZE", "BLR", 2012, 10, 20), *both("BLR", "AZE", 2012, 25, 12))
    found = turnover(evidence, PAIR)

    def told(measure: str, of: object) -> list[tuple[str, str, Decimal]]:
        return [
            (reading.basis, reading.reporter.iso3, reading.figure.value)
            for reading in readings(found, measure, 2012, of=of)
        ]

    assert told("exports", AZE) == [("own", "AZE", 10), ("mirror", "BLR", 12)]
    assert told("imports", AZE) == [("own", "AZE", 20), ("mirror", "BLR", 25)]
    # Azerbaijan's balance: 10 − 20 by its own figures, 12 − 25 by Belarus's.
    assert told("balance", AZE) == [("own", "AZE", -10), ("mirror", "BLR", -13)]
    with pytest.raises(BadInputError, match="whose exports"):
        readings(found, "exports", 2012)


def test_a_reading_names_the_figures_that_it_was_made_of(stored):
    evidence = stored(*both("AZE", "BLR", 2012, 10, 20), *both("BLR", "AZE", 2012, 25, 12))
    exporters = readings(turnover(evidence, PAIR), "turnover", 2012)[2]
    assert exporters.basis == "as exporters"
    assert [(part.reporter, part.value) for part in exporters.figure.inputs] == [
        (AZE, 10),
        (BLR, 25),
    ]
    assert exporters.figure.reporter is None


def test_a_pair_that_the_store_does_not_know_is_empty(stored):
    found = turnover(stored(*both("AZE", "BLR", 2012, 1, 2)), Dyad.of("KEN", "PER"))
    assert (found.rows, found.gaps, found.growth, found.latest) == ((), (), (), None)


def test_the_result_becomes_a_frame_with_exact_money(stored):
    table = turnover(stored(*both("AZE", "BLR", 2012, 10, 20)), PAIR).to_arrow()
    (row,) = table.to_pylist()
    assert (row["reporter"], row["turnover"], row["balance"]) == ("AZE", 30, -10)
    assert isinstance(row["turnover"], Decimal)
