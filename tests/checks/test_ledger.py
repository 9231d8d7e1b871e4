"""The ledger as a whole: its records, their order, its words, and figures claimed differently."""

from __future__ import annotations

import datetime
from itertools import permutations
from pathlib import Path

import pytest
from tests.checks.ledger_talks import ALIYEV, ledger_of, millions, talks

from diptych.checks.ledger import ledger, ledger_to_json
from diptych.countries import Dyad
from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.records import read, read_text

RECORDS = Path(__file__).parent / "ledger_records"


def turnover_of(year, amount, day, **options):
    words = f"In {year} the trade turnover between our countries was {amount} dollars."
    return talks(day, words, **options)


def test_one_period_that_was_claimed_differently_is_told_with_both_quotes(two_panels):
    (found,) = ledger_of(
        two_panels,
        turnover_of(2012, "300 million", "1 june 2013"),
        turnover_of(2012, "350 million", "1 june 2014", by=ALIYEV),
    ).divergences
    assert (found.measure, found.period) == ("turnover", "2012")
    assert [int(one) for one in found.values] == [3 * 10**8, 35 * 10**7]
    assert [one.speaker for one in found.history] == ["Aleksandr Lukashenko", "Ilham Aliyev"]
    assert millions(figure for who, _, figure in found.panels if who) == [79.7, 151.4]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2012", "300 million"), ("2011", "350 million")),
        (("2012", "300 million"), ("2012", "302 million")),
        (("2012", "over 300 million"), ("2012", "350 million")),
        (("2012", "about 300 million"), ("2012", "320 million")),
        (("2012", "1 billion"), ("2012", "1.04 billion")),
    ],
)
def test_other_periods_and_rounder_figures_do_not_diverge(two_panels, one, other):
    records = turnover_of(*one, "1 june 2013"), turnover_of(*other, "1 june 2014")
    assert not ledger_of(two_panels, *records).divergences


def test_two_files_of_one_name_are_two_records(two_panels):
    records = (
        turnover_of(2012, "300 million", "1 june 2013", name="record.txt"),
        turnover_of(2012, "350 million", "1 june 2014", name="record.txt"),
    )
    assert len(ledger_of(two_panels, *records).divergences) == 1


def test_what_one_record_says_twice_does_not_diverge(two_panels):
    words = (
        "In 2012 the trade turnover between our countries was 300 million dollars. "
        "In 2012 the trade turnover between our countries was 350 million dollars."
    )
    assert not ledger_of(two_panels, talks("1 june 2013", words)).divergences


def test_a_record_of_another_pair_is_refused_by_name(two_panels):
    other = read(RECORDS / "turkey-ukraine" / "2012-ankara.txt")
    with pytest.raises(BadInputError, match=r"2012-ankara\.txt"):
        ledger_of(two_panels, talks("1 june 2009", "We are glad."), other)


def test_the_same_text_under_another_name_is_counted_once(two_panels):
    words = "We will open a tractor plant in Ganja by the end of 2010."
    once, again = (talks("1 june 2009", words, name=name) for name in ("a.txt", "b.txt"))
    found = ledger_of(two_panels, once, again)
    assert found.pledges[0].times == 1
    assert len(found.pledges[0].history) == 1
    assert any("b.txt" in note for note in found.notes)


def test_a_record_without_a_date_is_put_last_and_told(two_panels):
    words = "We will open a tractor plant in Ganja."
    found = ledger_of(two_panels, talks("", words, name="a.txt"), talks("1 june 2009", words))
    assert found.records == ("1-june-2009.txt", "a.txt")
    assert any("a.txt" in note for note in found.notes)
    assert [one.date for one in found.pledges[0].history] == [datetime.date(2009, 6, 1), None]


def test_a_record_later_than_the_day_is_left_out_and_told(two_panels):
    words = "We will open a tractor plant in Ganja."
    records = talks("1 june 2009", words), talks("1 june 2011", words)
    found = ledger_of(two_panels, *records, as_of=datetime.date(2010, 1, 1))
    assert found.records == ("1-june-2009.txt",)
    assert any("1-june-2011.txt" in note for note in found.notes)


def test_a_record_that_names_nobody_is_taken_for_the_pair(two_panels):
    text = "Talks\n\n1 june 2009\n\nThe sides agreed to double trade turnover by 2012."
    (target,) = ledger_of(two_panels, read_text(text, "plain.txt")).targets
    assert target.standing == "missed"


def test_every_line_points_at_its_words(two_panels):
    records = [read(path) for path in sorted((RECORDS / "azerbaijan-belarus").iterdir())]
    texts = {one.source: one.text for one in records}
    found = ledger_of(two_panels, *records, as_of=datetime.date(2024, 6, 1))
    lines = [*found.targets, *found.pledges, *found.divergences]
    mentions = [one for line in lines for one in line.history]
    assert len(mentions) >= len(records)
    assert all(texts[one.record][one.start : one.end] == one.quote for one in mentions)


def test_the_order_in_which_records_are_given_changes_nothing(two_panels):
    paths = sorted((RECORDS / "azerbaijan-belarus").iterdir())[:4]
    records = [read(path) for path in paths]
    day = datetime.date(2024, 6, 1)
    forms = [
        ledger_to_json(ledger_of(two_panels, *order, as_of=day)) for order in permutations(records)
    ]
    assert all(one == forms[0] for one in forms)


def test_an_empty_store_still_lines_up_what_was_said(tmp_path):
    record = talks(
        "1 june 2009", "Our goal is to bring trade turnover to 1 billion dollars by 2012."
    )
    (target,) = ledger_of(Evidence.open(tmp_path / "empty"), record).targets
    assert target.standing == "no_data"


def test_a_ledger_is_a_table_of_mentions(two_panels):
    words = "We will open a tractor plant in Ganja <now>."
    found = ledger_of(two_panels, talks("1 june 2009", words), talks("1 june 2010", words))
    table = found.to_arrow()
    assert table.num_rows == 2
    assert set(table.column("line").to_pylist()) == {1}
    assert "<now>" not in found._repr_html_()


@pytest.mark.realdata
def test_the_records_of_fifteen_years_against_all_of_wits(shared, tmp_path):
    evidence = Evidence.open(tmp_path / "full")
    path = shared / "data" / "wits_bilateral_mirror.parquet"
    evidence.load(path, source="wits", vintage="2018")
    day = datetime.date(2024, 6, 1)
    records = [read(path) for path in sorted((RECORDS / "azerbaijan-belarus").iterdir())]
    found = ledger(records, Dyad.of("AZE", "BLR"), evidence, as_of=day)
    turnover, doubled, exports = found.targets
    # 200 million by 2012: 79.7 and 151.4. 130 million by 2013: 102.5 and 176.7.
    assert [one.standing for one in turnover.stages][:3] == ["missed", "disputed", "missed"]
    assert turnover.standing == "open"
    assert turnover.aim.value == 10**9
    assert [one.kind for one in turnover.moves].count("raised") == 2
    # 2011 held a one-off of crude oil, and so both were reached.
    assert (doubled.standing, exports.standing) == ("kept", "kept")
    (tractors,) = (one for one in found.pledges if "tractor" in one.action)
    assert (tractors.times, tractors.without_news) == (3, True)
    (transport,) = (one for one in found.pledges if "transport" in one.action)
    assert (transport.times, transport.without_news) == (3, True)
    (diverging,) = found.divergences
    assert [int(one) for one in diverging.values] == [95 * 10**6, 140 * 10**6]

    records = [read(path) for path in sorted((RECORDS / "turkey-ukraine").iterdir())]
    other = ledger(records, Dyad.of("UKR", "TUR"), evidence, as_of=day)
    trade, doubled = other.targets
    assert [one.standing for one in trade.stages] == ["missed", "no_data"]
    assert trade.moved("slipped")[0].after == "2023-12-31"
    assert (doubled.aim.owner.iso3, doubled.standing) == ("UKR", "missed")
