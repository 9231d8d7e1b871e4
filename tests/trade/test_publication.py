"""When a period's statistics count as published."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.trade.publication import out_on, was_out


@pytest.mark.parametrize(
    ("period", "lag", "day"),
    [
        ((2012, None), 0, "2013-01-01"),
        ((2012, None), 6, "2013-07-01"),
        ((2012, None), 13, "2014-02-01"),
        ((2012, 12), 2, "2013-03-01"),
        ((2013, 1), 11, "2014-01-01"),
    ],
)
def test_a_period_is_out_so_many_whole_months_after_its_last_day(period, lag, day):
    assert out_on(period, lag) == datetime.date.fromisoformat(day)


@given(st.integers(1900, 2100), st.integers(0, 36))
def test_a_year_is_out_with_its_december_and_not_a_day_before(year, lag):
    day = out_on((year, None), lag)
    assert day == out_on((year, 12), lag)
    assert was_out((year, None), lag, day)
    assert not was_out((year, None), lag, day - datetime.timedelta(days=1))
