"""What each reading says of a measure, period by period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from diptych.checks.types import Reading
    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.trade import Gap, PanelRow, Turnover

__all__ = ["Months", "Series", "balance_series", "direction_series", "turnover_series"]

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
        return total([self.figures.get((year, m)) for m in range(months[0], months[1] + 1)])

    def over(self, first: int, last: int) -> Figure | None:
        """Return the sum over some years if all are there."""
        return total([self.figures.get((year, None)) for year in range(first, last + 1)])

    @property
    def years(self) -> list[int]:
        """The whole years that the reading has, in order."""
        return sorted(year for year, month in self.figures if month is None)


def total(parts: list[Figure | None]) -> Figure | None:
    """Return the sum of some figures; `None` when one is missing."""
    figures = [part for part in parts if part is not None]
    if not figures or len(figures) < len(parts):
        return None
    first, *others = figures
    if not others:
        return first
    value = sum((one.value for one in others), first.value)
    return first.derive(value, first.unit, f"sum of {len(figures)} periods", *others)


def turnover_series(turnover: Turnover) -> tuple[Series, ...]:
    """Return the four readings of a pair's turnover: each side's own, exporters', importers'."""
    owns = [_own(turnover, reporter, lambda row: row.turnover) for reporter in turnover.dyad]
    return (
        *owns,
        Series(None, "as exporters", _mixed(turnover, lambda gap: gap.exported)),
        Series(None, "as importers", _mixed(turnover, lambda gap: gap.imported)),
    )


def direction_series(
    turnover: Turnover, exporter: Country, importer: Country
) -> tuple[Series, ...]:
    """Return what the exporter and what the importer say of one direction."""
    gaps = [gap for gap in turnover.gaps if gap.exporter == exporter]
    exported = {(g.year, g.month): g.exported for g in gaps if g.exported}
    imported = {(g.year, g.month): g.imported for g in gaps if g.imported}
    return Series(exporter, "own", exported), Series(importer, "own", imported)


def balance_series(turnover: Turnover, owner: Country) -> tuple[Series, ...]:
    """Return both sides' figures of `owner`'s balance: its exports less its imports."""
    own = _own(turnover, owner, lambda row: row.balance)
    partner = turnover.dyad.other(owner)
    mirrored = {
        period: figure.derive(-figure.value, figure.unit, f"the balance seen from {owner.iso3}")
        for period, figure in _own(turnover, partner, lambda row: row.balance).figures.items()
    }
    return own, Series(partner, "own", mirrored)


def _own(
    turnover: Turnover, reporter: Country, pick: Callable[[PanelRow], Figure | None]
) -> Series:
    rows = [row for row in turnover.rows if row.reporter == reporter]
    figures = {(row.year, row.month): figure for row in rows if (figure := pick(row))}
    return Series(reporter, "own", figures)


def _mixed(turnover: Turnover, pick: Callable[[Gap], Figure | None]) -> dict[Period, Figure]:
    return {
        period: figure
        for period in dict.fromkeys((gap.year, gap.month) for gap in turnover.gaps)
        if (figure := total(list(_both_ways(turnover, period, pick))))
    }


def _both_ways(
    turnover: Turnover, period: Period, pick: Callable[[Gap], Figure | None]
) -> Iterator[Figure | None]:
    for exporter in turnover.dyad:
        gap = turnover.gap(exporter, *period)
        yield pick(gap) if gap else None
