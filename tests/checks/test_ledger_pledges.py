"""Pledges over the years: what is the same pledge said again, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.checks.ledger_talks import ALIYEV, ledger_of, russian_talks, talks


def pledges(evidence, *records):
    return ledger_of(evidence, *records).pledges


@pytest.mark.parametrize(
    ("once", "again"),
    [
        (
            "We will open a tractor assembly plant in Ganja by the end of 2010.",
            "We will open the tractor assembly plant in Ganja by the end of 2012.",
        ),
        (
            "We propose to set up a working group on transport.",
            "We agreed to create a working group on transport.",
        ),
        (
            "We will build a tractor plant in Ganja.",
            "We will launch a plant in Ganja for tractors.",
        ),
        (
            "We will continue to develop our relations.",
            "We will continue to develop our relations.",
        ),
    ],
)
def test_a_pledge_said_again_is_one_line(two_panels, once, again):
    (pledge,) = pledges(two_panels, talks("1 june 2009", once), talks("1 june 2011", again))
    assert pledge.times == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We will open a tractor assembly plant in Ganja.",
            "We will open a tractor assembly plant in Sumgait.",
        ),
        (
            "We will open a tractor assembly plant in Ganja.",
            "We will open a truck assembly plant in Ganja.",
        ),
        (
            "We will open a tractor assembly plant in Ganja.",
            "We will expand the tractor assembly plant in Ganja.",
        ),
        (
            "We propose to set up a working group on transport.",
            "We propose to set up a working group on agriculture.",
        ),
        (
            "We will purchase 100 tractors from Belarus by 2012.",
            "We will purchase 300 tractors from Belarus by 2012.",
        ),
        (
            "We propose to set up a working group on transport.",
            "We propose to set up a committee on transport.",
        ),
        ("We will develop our cooperation.", "We will expand cooperation in science."),
    ],
)
def test_pledges_that_only_look_alike_are_two_lines(two_panels, one, other):
    found = pledges(two_panels, talks("1 june 2009", one), talks("1 june 2011", other))
    assert [pledge.times for pledge in found] == [1, 1]


def test_what_is_like_two_different_pledges_binds_them_into_no_chain(two_panels):
    found = pledges(
        two_panels,
        talks("1 june 2009", "We will open a tractor plant in Ganja."),
        talks("1 june 2010", "We will open a plant in Ganja."),
        talks("1 june 2011", "We will open a cement plant in Ganja."),
    )
    assert [one.times for one in found] == [2, 1]


def test_what_one_record_lists_side_by_side_stays_apart(two_panels):
    words = "We will open a tractor plant in Ganja. We will open a small tractor plant in Ganja."
    assert len(pledges(two_panels, talks("1 june 2009", words))) == 2


def test_documents_signed_on_two_days_are_two(two_panels):
    words = "We signed an agreement on cooperation in agriculture today."
    found = pledges(two_panels, talks("1 june 2009", words), talks("1 june 2011", f"{words} Good."))
    assert [one.times for one in found] == [1, 1]
    assert all(one.done for one in found)


def test_documents_signed_on_the_day_are_done_and_not_overdue(two_panels):
    (pledge,) = pledges(two_panels, talks("1 june 2009", "The documents we sign today will help."))
    assert (pledge.kind, pledge.done, pledge.without_news) == ("document", True, False)


def test_across_languages_a_name_and_the_same_deadline_agree(two_panels):
    (pledge,) = pledges(
        two_panels,
        talks("1 june 2009", "We will open a tractor assembly plant in Ganja by 2015."),
        russian_talks("2 июня 2010", "До конца 2015 года мы создадим завод тракторов в Гяндже."),
    )
    assert pledge.times == 2


def test_across_languages_one_figure_and_a_deadline_are_not_enough(two_panels):
    found = pledges(
        two_panels,
        talks("1 june 2009", "We will supply 100 tractors by 2015."),
        russian_talks("2 июня 2010", "До конца 2015 года мы поставим 100 грузовиков."),
    )
    assert len(found) == 2


def test_across_languages_a_name_alone_is_not_enough(two_panels):
    found = pledges(
        two_panels,
        talks("1 june 2009", "We will open a tractor assembly plant in Ganja by 2015."),
        russian_talks("2 июня 2010", "До конца 2012 года мы создадим завод тракторов в Гяндже."),
    )
    assert len(found) == 2


def test_said_again_after_its_deadline_it_is_said_without_news(two_panels):
    once = talks("1 june 2009", "We will open a tractor plant in Ganja by the end of 2010.")
    before = talks("1 march 2010", "We will open a tractor plant in Ganja.")
    after = talks("1 june 2011", "We will open a tractor plant in Ganja.")
    (early,) = pledges(two_panels, once, before)
    assert (early.passed, early.without_news) == (True, False)
    (late,) = pledges(two_panels, once, before, after)
    assert (late.times, late.without_news) == (3, True)
    assert late.deadline.end == "2010-12-31"


def test_a_target_that_is_measured_is_no_pledge_beside_it(two_panels):
    words = "Our goal is to bring trade turnover to 200 million dollars by 2012."
    found = ledger_of(two_panels, talks("1 june 2009", words))
    assert (len(found.targets), len(found.pledges)) == (1, 0)


def test_each_side_keeps_its_own_pledge(two_panels):
    found = pledges(
        two_panels,
        talks("1 june 2009", "Belarus will build a tractor plant in Ganja."),
        talks("1 june 2011", "Azerbaijan will build a tractor plant in Ganja.", by=ALIYEV),
    )
    assert [[one.iso3 for one in pledge.actor] for pledge in found] == [["BLR"], ["AZE"]]
