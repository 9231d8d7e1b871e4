"""Tables are in the unit in which the pair's amounts are read most easily."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from diptych.brief.scale import scale_of, share_digits
from diptych.countries import Dyad, country
from diptych.figures import Figure
from diptych.trade import PanelRow, Turnover

if TYPE_CHECKING:
    from diptych.brief.scale import Scale


def turnover(exports: str, share: str = "1") -> Turnover:
    aze = country("AZE")
    money = Figure(Decimal(exports), "USD", "wits", "2018", datetime.date(2026, 11, 24), "q", aze)
    part = Figure(Decimal(share), "percent", "wits", "2018", datetime.date(2026, 11, 24), "q", aze)
    row = PanelRow(2012, None, aze, money, None, None, None, None, part)
    return Turnover(Dyad.of("AZE", "BLR"), (row,), (), (), ())


def written(scale: Scale) -> tuple[str, int]:
    return scale.word.removeprefix("scale."), scale.digits


@pytest.mark.parametrize(
    ("largest", "unit"),
    [
        ("950", "thousand"),
        ("999999", "thousand"),
        ("11691128", "million"),
        ("9900000000", "million"),
        ("47740000000", "billion"),
    ],
)
def test_the_largest_flow_chooses_the_unit(largest: str, unit: str) -> None:
    assert written(scale_of(turnover(largest)))[0] == unit


def test_shares_far_below_one_per_cent_keep_digits_that_tell_them_apart() -> None:
    assert share_digits(turnover("1", "2.02")) == 2
    assert share_digits(turnover("1", "0.0041")) == 4


def test_nothing_reported_has_a_unit_all_the_same() -> None:
    empty = Turnover(Dyad.of("AZE", "BLR"), (), (), (), ())
    assert written(scale_of(empty))[0] == "thousand"
