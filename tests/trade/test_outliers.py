"""Years that stand out from the years around them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.countries import Dyad, country
from diptych.trade import turnover
from diptych.trade.one_offs import known_event
from diptych.trade.outliers import departure

YEARS = range(2006, 2013)


def series(*values: int) -> dict[int, Decimal]:
    return dict(zip(YEARS, map(Decimal, values), strict=False))


@pytest.mark.parametrize(
    ("values", "times"),
    [
        ((10, 10, 10, 50, 10, 10, 10), Decimal(5)),
        ((10, 10, 10, 49, 10, 10, 10), None),
        ((10, 10, 10, 2, 10, 10, 10), Decimal("0.2")),
        ((10, 10, 10, 0, 10, 10, 10), None),
        ((0, 0, 0, 50, 0, 0, 0), None),
    ],
)
def test_a_year_stands_out_at_five_times_the_median_around_it(values, times):
    assert departure(series(*values), 2009) == times


def test_a_year_with_two_neighbours_is_not_judged():
    assert departure(series(10, 10, 900), 2008) is None


def test_one_odd_neighbour_makes_no_outlier_of_a_usual_year():
    assert departure(series(10, 10, 700, 10, 10, 10, 10), 2009) is None


@given(st.lists(st.integers(1, 10**12), min_size=7, max_size=7), st.integers(1, 10**6))
def test_the_unit_does_not_matter(values, unit):
    plain = departure(series(*values), 2009)
    scaled = departure(series(*(value * unit for value in values)), 2009)
    assert (plain is None) == (scaled is None)


def test_the_side_whose_figures_stand_out_is_named(stored):
    rows = [f"AZE,BLR,export,{year},,{600 if year == 2009 else 10}" for year in YEARS]
    rows += [f"BLR,AZE,import,{year},,12" for year in YEARS]
    found = turnover(stored(*rows), Dyad.of("AZE", "BLR"))
    (outlier,) = [gap.outlier for gap in found.gaps if gap.outlier]
    assert "In 2009 exports reported by Azerbaijan were 60 times the median" in outlier
    assert "Belarus" not in outlier


def test_what_is_known_of_a_year_belongs_to_its_direction():
    aze, blr = country("AZE"), country("BLR")
    assert "crude oil" in known_event(aze, blr, 2011)
    assert known_event(blr, aze, 2011) is None
    assert known_event(aze, blr, 2012) is None
