"""How far a figure may lie from what was said: half a unit of the last digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.by_hand import a_claim

from diptych.checks.tolerance import bears_out, second_reading, tolerance_of

MILLION = 1_000_000


def bounds(claim):
    tolerance = tolerance_of(claim)
    return tolerance.low, tolerance.high


def test_six_times_is_five_and_a_half_to_six_and_a_half():
    assert bounds(a_claim("6 times", 6, "times")) == (Decimal("5.5"), Decimal("6.5"))


def test_300_million_is_250_to_350_and_strictly_295_to_305():
    tolerance = tolerance_of(
        a_claim("", 300 * MILLION, resolution=100 * MILLION, fine=10 * MILLION)
    )
    assert (tolerance.low, tolerance.high) == (250 * MILLION, 350 * MILLION)
    assert (tolerance.strict_low, tolerance.strict_high) == (295 * MILLION, 305 * MILLION)
    assert tolerance.words == "250 to 350 million dollars (strictly 295 to 305 million dollars)"


def test_about_adds_ten_per_cent():
    # Half a unit of "40" (5) and a tenth of 40 (4) on either side.
    claim = a_claim("", 40, "percent", resolution=10, approx="about")
    assert bounds(claim) == (31, 49)


def test_over_is_at_least_and_up_to_is_at_most():
    assert bounds(a_claim("", 40, "percent", approx="over")) == (40, None)
    assert bounds(a_claim("", 40, "percent", approx="up_to")) == (None, 40)


def test_a_fall_of_over_20_per_cent_is_minus_20_or_less():
    assert bounds(a_claim("", -20, "percent", approx="over")) == (None, -20)
    assert bounds(a_claim("", -20, "percent", approx="up_to")) == (-20, None)


def test_a_range_reaches_half_a_unit_beyond_its_ends():
    assert bounds(a_claim("", (40, 60), "percent", resolution=10)) == (35, 65)


def test_an_increase_by_six_times_can_be_read_as_seven_times_the_level():
    tolerance = second_reading(tolerance_of(a_claim("", 6, "times")))
    assert (tolerance.low, tolerance.high) == (Decimal("6.5"), Decimal("7.5"))


@pytest.mark.parametrize("approx", ["exact", "about", "over", "up_to"])
@given(value=st.decimals(-1000, 1000, places=2), resolution=st.sampled_from(["0.1", "1", "10"]))
def test_what_was_said_always_bears_itself_out(approx, value, resolution):
    claim = a_claim("", value, "percent", resolution=resolution, approx=approx)
    assert bears_out(tolerance_of(claim), value)
