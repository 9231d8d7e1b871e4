"""In which unit a brief's tables are: one for all of them, so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.figures import Figure
    from diptych.trade import Turnover

__all__ = ["Scale", "scale_of", "share_digits"]


@dataclass(frozen=True, slots=True)
class Scale:
    """Money divided by `size`, with `digits` decimals; `word` names the unit."""

    size: Decimal
    digits: int
    word: str


THOUSANDS = Scale(Decimal(1000), 1, "scale.thousand")
MILLIONS = Scale(Decimal(10) ** 6, 1, "scale.million")
BILLIONS = Scale(Decimal(10) ** 9, 2, "scale.billion")
FROM = ((Decimal(10) ** 10, BILLIONS), (Decimal(10) ** 6, MILLIONS), (Decimal(0), THOUSANDS))
"""From which largest amount on, in dollars, a scale is taken."""
SMALL_SHARE = Decimal(1) / 10


def scale_of(turnover: Turnover) -> Scale:
    """Return the scale in which the pair's largest flow has one to four digits before the point."""
    largest = _largest(flow for row in turnover.rows for flow in (row.exports, row.imports))
    return next(scale for least, scale in FROM if largest >= least)


def share_digits(turnover: Turnover) -> int:
    """Return the decimals in which shares of a whole trade, in per cent, can be told apart."""
    return 2 if _largest(row.share for row in turnover.rows) >= SMALL_SHARE else 4


def _largest(figures: Iterable[Figure | None]) -> Decimal:
    return max((figure.value for figure in figures if figure), default=Decimal(0))
