"""How figures are written."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from diptych.document.amounts import amount, exact_amount
from diptych.figures import Figure


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("79719389", "USD", "79.7 million dollars"),
        ("151380500", "USD", "151.4 million dollars"),
        ("-56337133", "USD", "−56.3 million dollars"),
        ("999960", "USD", "1.0 million dollars"),
        ("1471071", "USD", "1.5 million dollars"),
        ("12500000000", "USD", "12.5 billion dollars"),
        ("4200", "USD", "4.2 thousand dollars"),
        ("950", "USD", "950 dollars"),
        ("0", "USD", "0 dollars"),
        ("3.597", "times", "3.60 times"),
        ("4.071", "times", "4.07 times"),
        ("-89.1", "percent", "−89.1 per cent"),
        ("1234", "tonnes", "1,234 tonnes"),
    ],
)
def test_a_figure_is_written_with_its_unit(value: str, unit: str, written: str) -> None:
    figure = Figure(Decimal(value), unit, "wits", "2018", datetime.date(2026, 11, 24), "q")
    assert amount(figure, "en") == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("2324325.00", "USD", "2,324,325 dollars"),
        ("1471071.25", "USD", "1,471,071.25 dollars"),
        ("3.59739", "times", "3.5974 times"),
        ("-84", "percent", "−84 per cent"),
    ],
)
def test_the_exact_amount_keeps_what_was_reported(value: str, unit: str, written: str) -> None:
    figure = Figure(Decimal(value), unit, "wits", "2018", datetime.date(2026, 11, 24), "q")
    assert exact_amount(figure, "en") == written
