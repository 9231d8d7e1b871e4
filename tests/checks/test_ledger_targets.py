"""Targets over the years: what is one line, what moved, and what both sides' statistics show.

Turnover by WITS in million dollars, by Azerbaijan's and by Belarus's statistics: 2006 22.2 and
37.2, 2008 94.8 and 111.7, 2012 79.7 and 151.4, 2013 102.5 and 176.7.
"""

from __future__ import annotations

import datetime

import pytest
from tests.checks.ledger_talks import ALIYEV, ledger_of, millions, russian_talks, talks

from diptych.countries import country
from diptych.figures import Figure


def goal(day, amount, by, **options):
    return talks(day, f"Our goal is to bring trade turnover to {amount} by {by}.", **options)


def by_reporter(target):
    return {one.reporter.iso3: one for one in target.stages[-1].progress if one.reporter}


def test_a_target_that_neither_side_reaches_when_due_is_missed(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2009", "200 million dollars", 2012)).targets
    assert target.standing == "missed"
    panels = by_reporter(target)
    assert millions(one.figure for one in panels.values()) == [79.7, 151.4]
    assert all(one.year == 2012 and isinstance(one.figure, Figure) for one in panels.values())
    readings = [one.reading for one in target.stages[0].progress]
    assert sorted(readings) == ["as exporters", "as importers", "own", "own"]


def test_a_target_that_only_one_side_reaches_is_disputed(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2009", "100 million dollars", 2012)).targets
    assert target.standing == "disputed"
    assert {code for code, one in by_reporter(target).items() if one.reached} == {"BLR"}


def test_a_target_that_both_sides_reach_is_kept(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2009", "70 million dollars", 2012)).targets
    assert target.standing == "kept"


def test_an_amount_within_its_rounding_is_reached(two_panels):
    # Azerbaijan reports 79.72 million of 2012; "80 million" said is 79.5 to 80.5.
    (target,) = ledger_of(two_panels, goal("1 june 2009", "80 million dollars", 2012)).targets
    assert target.standing == "kept"
    (target,) = ledger_of(two_panels, goal("1 june 2009", "81 million dollars", 2012)).targets
    assert target.standing == "disputed"


def test_over_an_amount_leaves_no_room_below_it(two_panels):
    (target,) = ledger_of(
        two_panels, goal("1 june 2009", "more than 80 million dollars", 2012)
    ).targets
    assert target.standing == "disputed"


def test_a_target_is_open_until_its_last_day_is_over(two_panels):
    record = goal("1 june 2009", "200 million dollars", 2012)
    for day, standing in (
        (datetime.date(2012, 12, 31), "open"),
        (datetime.date(2018, 1, 1), "missed"),
    ):
        (target,) = ledger_of(two_panels, record, as_of=day).targets
        assert target.standing == standing


def test_an_open_target_says_how_far_it_is_and_what_growth_it_needs(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2013", "300 million dollars", 2020)).targets
    assert target.standing == "open"
    panels = by_reporter(target)
    # Of 300 there are 102.532 and 176.677; the seventh roots of 300 over each are 1.1657, 1.0786.
    assert [float(one.share.value) for one in panels.values()] == pytest.approx(
        [34.18, 58.89], abs=0.01
    )
    assert [float(one.growth.value) for one in panels.values()] == pytest.approx(
        [16.57, 7.86], abs=0.01
    )


def test_statistics_that_end_before_the_due_year_decide_nothing(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2013", "300 million dollars", 2015)).targets
    assert target.standing == "no_data"
    assert {one.year for one in target.stages[0].progress} == {2013}


def test_without_a_deadline_a_target_is_undated(two_panels):
    words = "We set the task of bringing bilateral trade to 300 million dollars."
    (target,) = ledger_of(two_panels, talks("1 june 2009", words)).targets
    assert target.standing == "undated"
    assert {one.first for one in target.stages[0].progress} == {2011}


def test_to_double_trade_counts_from_the_last_complete_year_and_says_so(two_panels):
    words = "We agreed to double our trade by 2012."
    (target,) = ledger_of(two_panels, talks("1 june 2009", words)).targets
    # 79.7 against 2 x 94.8 and 151.4 against 2 x 111.7
    assert target.standing == "missed"
    assert millions(one.wanted for one in by_reporter(target).values()) == [
        189.6,
        223.3,
    ]
    assert any("2008 is taken" in note for note in target.aim.assumptions)


def test_a_base_year_that_is_named_is_taken(two_panels):
    words = "We agreed to double our trade by 2012 compared with 2006."
    (target,) = ledger_of(two_panels, talks("1 june 2009", words)).targets
    assert target.aim.base == 2006
    # 79.7 >= 2 x 22.2 and 151.4 >= 2 x 37.2
    assert target.standing == "kept"


def test_growth_in_per_cent_is_a_multiple(two_panels):
    words = "We intend to increase mutual trade by 50 per cent by 2012."
    (target,) = ledger_of(two_panels, talks("1 june 2009", words)).targets
    # 79.7 < 1.5 x 94.8 = 142.2; 151.4 < 1.5 x 111.7 = 167.5
    assert (target.aim.form, target.aim.value, target.standing) == ("factor", 1.5, "missed")


def test_a_growth_that_is_in_no_year_to_end_is_no_target(two_panels):
    words = "We agreed to increase trade by 10 per cent annually."
    assert not ledger_of(two_panels, talks("1 june 2009", words)).targets


def test_exports_are_those_of_the_side_that_speaks(two_panels):
    words = "We will increase our exports to Belarus to 10 million dollars by 2012."
    (target,) = ledger_of(two_panels, talks("1 june 2009", words, by=ALIYEV)).targets
    assert target.aim.owner == country("AZE")
    # Azerbaijan reports 11.7 million of exports in 2012, Belarus 12.2 of imports
    assert target.standing == "kept"
    assert millions(one.figure for one in by_reporter(target).values()) == [
        11.7,
        12.2,
    ]


def test_the_same_amount_by_a_later_day_has_slipped(two_panels):
    (target,) = ledger_of(
        two_panels,
        goal("1 june 2009", "200 million dollars", 2012),
        goal("1 june 2011", "0.2 billion dollars", 2013),
        goal("1 june 2013", "200 million dollars", 2016),
    ).targets
    assert [(one.kind, one.before, one.after) for one in target.moves] == [
        ("slipped", "2012-12-31", "2013-12-31"),
        ("slipped", "2013-12-31", "2016-12-31"),
    ]
    assert [one.standing for one in target.stages] == ["missed", "missed", "no_data"]
    assert (target.first.date.year, target.last.date.year, target.times) == (2009, 2013, 3)


def test_a_target_said_again_in_another_language_is_the_same(two_panels):
    (target,) = ledger_of(
        two_panels,
        goal("1 june 2009", "200 million dollars", 2012),
        russian_talks("2 июня 2010", "Мы договорились довести товарооборот до 200 млн долларов."),
    ).targets
    assert target.times == 2
    assert not target.moves


def test_another_amount_in_a_later_record_was_raised_or_lowered(two_panels):
    (target,) = ledger_of(
        two_panels,
        goal("1 june 2009", "200 million dollars", 2012),
        goal("1 june 2014", "1 billion dollars", 2020),
        goal("1 june 2015", "500 million dollars", 2020),
    ).targets
    assert [(one.kind, int(one.before), int(one.after)) for one in target.moves] == [
        ("raised", 2 * 10**8, 10**9),
        ("lowered", 10**9, 5 * 10**8),
    ]


def test_two_amounts_in_one_record_are_two_targets(two_panels):
    words = (
        "Our goal is to bring trade turnover to 200 million dollars by 2012. "
        "Our task is to reach 1 billion dollars in trade by 2020."
    )
    found = ledger_of(two_panels, talks("1 june 2009", words)).targets
    assert [one.standing for one in found] == ["missed", "open"]
    again = goal("1 june 2011", "1 billion dollars", 2022)
    first, second = ledger_of(two_panels, talks("1 june 2009", words), again).targets
    assert (first.times, second.times) == (1, 2)


def test_a_smaller_amount_that_is_due_sooner_is_a_milestone_of_its_own(two_panels):
    found = ledger_of(
        two_panels,
        goal("1 june 2009", "1 billion dollars", 2020),
        goal("1 june 2010", "200 million dollars", 2012),
    ).targets
    assert [one.moves for one in found] == [(), ()]


def test_trade_with_a_third_country_is_no_target_of_the_pair(two_panels):
    words = "We plan to bring trade with Russia to 40 billion dollars by 2012."
    assert not ledger_of(two_panels, talks("1 june 2009", words)).targets


def test_money_for_something_else_is_no_target_of_trade(two_panels):
    words = "We will allocate 300 million dollars to support exports by 2012."
    assert not ledger_of(two_panels, talks("1 june 2009", words)).targets


def test_to_invest_in_a_plant_is_a_pledge_and_no_target(two_panels):
    words = "We plan to invest 740 million dollars in a chemical plant in Ganja by 2012."
    found = ledger_of(two_panels, talks("1 june 2009", words))
    assert (len(found.targets), len(found.pledges)) == (0, 1)


@pytest.mark.parametrize(
    ("words", "value", "standing"),
    [
        ("We agreed to raise trade from 30 million to 70 million dollars by 2012.", 70, "kept"),
        ("We aim to reach 70 to 90 million dollars in bilateral trade by 2012.", 70, "kept"),
        # Azerbaijan reports a balance of 11.7 - 68.0 = -56.3 million, Belarus the mirror of
        # 139.2 - 12.2 = 127.0: a deficit of 56.3 or of 127.0 million.
        ("We intend to cut our trade deficit to 60 million dollars by 2012.", 60, "disputed"),
    ],
)
def test_ways_ranges_and_deficits(two_panels, words, value, standing):
    (target,) = ledger_of(two_panels, talks("1 june 2009", words, by=ALIYEV)).targets
    assert (target.aim.value / 10**6, target.standing) == (value, standing)


def test_an_amount_in_another_currency_is_not_measured(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2009", "500 million euros", 2012)).targets
    assert target.standing == "no_data"
    assert "EUR" in target.stages[0].reason


def test_a_year_that_stands_out_is_told_beside_the_standing(two_panels):
    (target,) = ledger_of(two_panels, goal("1 june 2009", "500 million dollars", 2011)).targets
    assert target.standing == "kept"
    assert any("one-off" in note for note in target.stages[0].cautions)


def test_a_store_without_the_partner_has_one_panel(tmp_path):
    from diptych.evidence import Evidence

    path = tmp_path / "one.csv"
    path.write_text(
        "reporter,partner,flow,year,value_usd\n"
        "AZE,BLR,export,2012,11691128\nAZE,BLR,import,2012,68028261\n",
        encoding="utf-8",
    )
    evidence = Evidence.open(tmp_path / "alone")
    evidence.load(path, source="own", vintage="2018")
    for amount, standing in (("70 million", "kept_one_panel"), ("90 million", "missed_one_panel")):
        (target,) = ledger_of(evidence, goal("1 june 2009", f"{amount} dollars", 2012)).targets
        assert target.standing == standing
