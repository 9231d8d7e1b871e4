"""What each side's statistics say of a measure, period by period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.trade.readings import readings

if TYPE_CHECKING:
    from diptych.checks.types import Reading
    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.trade import Turnover
    from diptych.trade.readings import Measure

__all__ = ["Months", "Series", "series_of"]

Period = tuple[int, int | None]
Months = tuple[int, int]
"""The first and the last month of a part of a year."""


@dataclass(frozen=True, slots=True)
class Series:
    """One reading's figures in US dollars, by year and, where there are any, by month."""

    reporter: Country | None
    reading: Reading
    figures: dict[Period, Figure]

    def at(self, year: int, months: Months | None = None) -> Figure | None:
        """Return the figure of a year, or the sum over some of its months if all are there."""
        if months is None:
            return self.figures.get((year, None))
        return _total([self.figures.get((year, m)) for m in range(months[0], months[1] + 1)])

    def over(self, first: int, last: int) -> Figure | None:
        """Return the sum over some years if all are there."""
        return _total([self.figures.get((year, None)) for year in range(first, last + 1)])

    @property
    def years(self) -> list[int]:
        """The whole years that the reading has, in order."""
        return sorted(year for year, month in self.figures if month is None)


def _total(parts: list[Figure | None]) -> Figure | None:
    figures = [part for part in parts if part is not None]
    if not figures or len(figures) < len(parts):
        return None
    first, *others = figures
    value = sum((one.value for one in others), first.value)
    return first.derive(value, first.unit, f"sum of {len(figures)} periods", *others)


def series_of(turnover: Turnover, measure: Measure, owner: Country | None) -> tuple[Series, ...]:
    """Return every reading of a measure: the owner's panel first, then its partner's, then mixed.

    Exports, imports and the balance are `owner`'s; what its partner's statistics say of the same
    trade is the partner's own panel. Turnover has two mixed readings more.
    """
    every: dict[tuple[Country | None, Reading], dict[Period, Figure]] = {}
    for year, month in dict.fromkeys((row.year, row.month) for row in turnover.rows):
        for one in readings(turnover, measure, year, month, of=owner):
            # What the partner says of the same trade is its own panel.
            basis: Reading = "own" if one.basis == "mirror" else one.basis
            every.setdefault((one.reporter, basis), {})[year, month] = one.figure
    order = [owner or turnover.dyad.a, turnover.dyad.other(owner or turnover.dyad.a), None]
    made = [Series(reporter, basis, figures) for (reporter, basis), figures in every.items()]
    return tuple(sorted(made, key=lambda one: (order.index(one.reporter), one.reading)))
