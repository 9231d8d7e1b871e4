"""Within a panel the national office's figure stands, and what others say of it is shown."""

from __future__ import annotations

from decimal import Decimal

from diptych.countries import Dyad
from diptych.trade import turnover

PAIR = Dyad.of("AZE", "BLR")


def test_the_office_stands_before_comtrade_and_the_difference_is_told(stored):
    stored("BLR,AZE,export,2012,,140000000", "BLR,AZE,import,2012,,12000000", source="comtrade")
    evidence = stored(
        "BLR,AZE,export,2012,,139000000", "BLR,AZE,import,2012,,12000000", source="belstat"
    )
    found = turnover(evidence, PAIR)
    assert found.rows[0].exports.value == Decimal(139_000_000)
    assert [(one.flow, one.standing.source, one.other.source) for one in found.rivals] == [
        ("export", "belstat", "comtrade"),
        ("import", "belstat", "comtrade"),
    ]
    # 140 over 139 is 0.72 per cent more.
    (note,) = [note for note in found.notes if "stands before" in note]
    assert "belstat stands before comtrade, which has 2 of the same figures" in note
    assert (
        "exports of 2012: 139 million dollars against 140 million dollars (+0.7 per cent)" in note
    )
    assert found.to_json()["rivals"][0]["other"] == 140_000_000


def test_an_older_edition_of_the_same_source_is_no_rival(stored):
    stored("BLR,AZE,export,2012,,140000000", vintage="2013-01-01")
    evidence = stored("BLR,AZE,export,2012,,139000000", vintage="2014-01-01")
    assert turnover(evidence, PAIR).rivals == ()


def test_rivals_are_of_the_years_asked_for(stored):
    stored("BLR,AZE,export,2012,,140000000", source="comtrade")
    evidence = stored("BLR,AZE,export,2012,,139000000", source="belstat")
    assert turnover(evidence, PAIR, (2013, 2014)).rivals == ()


def test_figures_that_agree_are_said_to_be_alike(stored):
    stored("BLR,AZE,export,2012,,139000000", source="comtrade")
    evidence = stored("BLR,AZE,export,2012,,139000000", source="belstat")
    assert any("alike" in note for note in turnover(evidence, PAIR).notes)
