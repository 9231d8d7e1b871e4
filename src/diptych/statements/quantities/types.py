"""A quantity: a value or a range, its unit, how exact it was said to be, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from diptych.records.types import Span

if TYPE_CHECKING:
    from diptych.statements.types import Approximation

__all__ = ["Kind", "Quantity"]

Kind = Literal[
    "money", "percent", "points", "times", "rank", "count", "measure", "duration", "plain"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Span):
    """A figure with its unit, from its first word (an "about" included) to its unit.

    `value` is in base units, a pair for a range, `None` where no number was said ("millions of").
    `unit` is the currency's code for money, "percent", "percentage points", "times", a measure
    ("tonnes", "km", "W") or a noun in the plural; `None` for a rank and a bare number. `figure`
    is the offset at which the number itself begins. `resolution` and `fine_resolution` are those
    of a `Claim`. `linked_by` is the word between the two ends of a range; `spelled` tells that
    the number was written in words, `scaled` that a scale word was said.
    """

    value: Decimal | tuple[Decimal, Decimal] | None
    unit: str | None
    currency: str | None
    kind: Kind
    resolution: Decimal | None
    fine_resolution: Decimal | None
    approx: Approximation
    per: str | None
    figure: int
    linked_by: str | None = None
    spelled: bool = False
    scaled: bool = False
