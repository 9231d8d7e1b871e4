"""How exactly a number was said, from which the tolerance of a check follows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.numbers import WrittenNumber

__all__ = ["plain", "resolutions"]


def resolutions(number: WrittenNumber) -> tuple[Decimal, Decimal]:
    """Return the size of one unit of the last non-zero digit, and of the finer reading.

    The finer reading takes trailing zeros as said, but goes no further than one digit on.

    >>> from diptych.statements.numbers import WrittenNumber
    >>> million = WrittenNumber(Decimal(300), Decimal(1)).times(Decimal(1_000_000))
    >>> [int(size) for size in resolutions(million)]
    [100000000, 10000000]
    """
    resolution = number.unit
    digits = int(abs(number.value / number.unit))
    while digits and digits % 10 == 0:
        digits //= 10
        resolution *= 10
    return resolution, max(number.unit, resolution / 10)


def plain(value: Decimal) -> Decimal:
    """Return a number without needless zeros and without an exponent.

    >>> plain(Decimal("1200000000.0")), plain(Decimal("5E+1")), plain(Decimal("1.50"))
    (Decimal('1200000000'), Decimal('50'), Decimal('1.5'))
    """
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()
