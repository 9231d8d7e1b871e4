"""Which years a claim speaks of, and what it left unsaid."""

from __future__ import annotations

import datetime

import pytest
from tests.checks.by_hand import SAID_ON, a_claim

from diptych.checks.windows import Unsaid, Window, comparison_of, window_of


def window(claim, said_on: datetime.date | None = SAID_ON):
    comparison = comparison_of(claim)
    assert comparison
    return window_of(claim, said_on, comparison)


def test_a_level_without_a_period_is_that_of_the_last_complete_year_and_says_so():
    found = window(a_claim("300 million dollars", 300_000_000))
    assert (found.start, found.end) == (None, 2012)
    assert "no period was said: 2012" in found.assumptions[0]


def test_a_change_without_a_period_is_the_last_complete_year_against_the_one_before():
    found = window(a_claim("grew by 7 per cent", 7, "percent"))
    assert (found.start, found.end) == (2011, 2012)


def test_a_multiple_without_its_years_cannot_be_judged():
    assert isinstance(window(a_claim("grew 6 times", 6, "times")), Unsaid)


def test_a_claim_without_period_in_a_record_without_date_cannot_be_judged():
    assert isinstance(window(a_claim("300 million", 300_000_000), said_on=None), Unsaid)


def test_growth_goes_from_the_first_year_said_to_the_last():
    assert window(a_claim("6 times", 6, "times", period=("2006", "2012"))) == Window(2006, 2012)


def test_one_year_of_growth_is_held_against_the_year_before():
    found = window(a_claim("doubled", 2, "times", period=("2012", "2012")))
    assert (found.start, found.end) == (2011, 2012)
    assert "against the year before" in found.assumptions[0]


def test_since_a_year_ends_with_the_last_complete_year():
    found = window(a_claim("grew 3 times", 3, "times", period=("2007", None)))
    assert (found.start, found.end) == (2007, 2012)


def test_an_amount_over_several_years_is_read_as_their_sum():
    found = window(a_claim("a billion", 10**9, period=("2008", "2012")))
    assert (found.start, found.end) == (2008, 2012)
    assert "sum from 2008 to 2012" in found.assumptions[0]


def test_nine_months_are_held_against_the_same_months_of_the_year_before():
    claim = a_claim("", 7, "percent", period=("2013-01-01", "2013-09-30"), granularity="span")
    found = window(claim)
    assert (found.start, found.end, found.months) == (2012, 2013, (1, 9))
    assert not found.unfinished


@pytest.mark.parametrize(
    ("period", "granularity"), [(("2013", "2013"), "year"), (("2013-07", "2013-12"), "half")]
)
def test_a_period_that_had_not_ended_is_unfinished(period, granularity):
    found = window(a_claim("", 10**8, period=period, granularity=granularity))
    assert found.unfinished


def test_a_whole_year_written_as_days_is_a_year():
    claim = a_claim("", 10**8, period=("2012-01-01", "2012-12-31"), granularity="span")
    assert window(claim).months is None
