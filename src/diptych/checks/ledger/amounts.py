"""The amount that was said, with the ends of its rounding."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.tolerance import ABOUT

if TYPE_CHECKING:
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Approximation

__all__ = ["factor_of", "rounded_bounds", "said_bounds"]

Bounds = tuple[Decimal, Decimal, Decimal]


def said_bounds(quantity: Quantity, *, falls: bool, leads: bool) -> Bounds:
    """Return the low end, the amount and the high end of what was said.

    Of a range the nearer end is the amount: who aims at 500 to 700 million has arrived at 500,
    and who wants to come down to that has arrived at 700. Of one that `leads` from an amount to
    another ("from 300 to 500 million") it is the further one. Raises ValueError for a quantity
    without a number.
    """
    value = quantity.value
    if value is None:
        message = "a quantity without a number has no bounds"
        raise ValueError(message)
    if isinstance(value, tuple):
        value = max(value) if falls != leads else min(value)
    low, high = rounded_bounds(value, quantity.fine_resolution, quantity.approx)
    return low, value, high


def rounded_bounds(
    value: Decimal, unit_of_last_digit: Decimal | None, approx: Approximation
) -> tuple[Decimal, Decimal]:
    """Return the ends within which an amount is the one said, read strictly.

    Half a unit of the last digit, trailing zeros taken as said and two digits at least, so that
    "1 billion" is 950 million to 1.05 billion; "about" adds 10 per cent of the amount. "Over"
    has no room below.

    >>> [int(one) for one in rounded_bounds(Decimal(10**9), Decimal(10**9), "exact")]
    [950000000, 1050000000]
    >>> [int(one) for one in rounded_bounds(Decimal(300), Decimal(10), "exact")]
    [295, 305]
    """
    if not value:
        return value, value
    second_digit = Decimal(10) ** (value.adjusted() - 1)
    half = min(unit_of_last_digit or second_digit, second_digit) / 2
    if approx == "about":
        half += abs(value) * ABOUT
    return (value if approx == "over" else value - half), value + half


def factor_of(value: Decimal, quantity: Quantity, *, falls: bool) -> Decimal:
    """Return a growth as a factor: 50 per cent more is 1.5, a fall by 20 per cent 0.8.

    A fall by 4 times leaves a quarter.
    """
    if quantity.kind == "percent":
        return 1 + (-value if falls else value) / 100
    return 1 / value if falls and value > 1 else value
