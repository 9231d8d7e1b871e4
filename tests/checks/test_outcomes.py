"""From two panels to one outcome."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from diptych.checks import Panel
from diptych.checks.outcomes import outcome_of
from diptych.countries import country
from diptych.figures import Figure

FIGURE = Figure(Decimal(1), "USD", "wits", "2018", datetime.date(2018, 5, 1), "a query")


def side(iso3: str, *, supports: bool) -> Panel:
    return Panel(country(iso3), "own", FIGURE, supports)


@pytest.mark.parametrize(
    ("azerbaijan", "belarus", "outcome"),
    [
        (True, True, "supported"),
        (False, False, "contradicted"),
        (True, False, "disputed"),
        (False, True, "disputed"),
        (True, None, "supported_one_panel"),
        (None, False, "contradicted_one_panel"),
        (None, None, "no_data"),
    ],
)
def test_the_sides_own_statistics_decide(azerbaijan, belarus, outcome):
    panels = [
        side(iso3, supports=supports)
        for iso3, supports in (("AZE", azerbaijan), ("BLR", belarus))
        if supports is not None
    ]
    # What mixes the two sides' statistics is shown, and turns nothing.
    for mixed in (True, False):
        assert outcome_of([*panels, Panel(None, "as exporters", FIGURE, mixed)]) == outcome
