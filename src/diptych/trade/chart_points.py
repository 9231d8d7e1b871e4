"""The points of a pair's chart, in millions of US dollars, and where its scales end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.trade.cells import Period
    from diptych.trade.types import Turnover

__all__ = ["Point", "Points", "mirror_points", "named", "turnover_points", "whole_span"]

OFF_SCALE = 2.5
"""A period that stands out leaves the scale when it is this many times the largest of the rest."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value of one reporter; `off` when it lies beyond the end of the scale."""

    period: Period
    reporter: Country
    value: float
    source: str
    off: bool = False

    def row(self) -> dict[str, Any]:
        """Return the point as the chart's data have it."""
        return {
            "period": named(self.period),
            "reporter": str(self.reporter),
            "value": self.value,
            "off": self.off,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Points:
    """The points of one view, and the largest value that lies on its scale."""

    points: tuple[Point, ...]
    top: float

    def of(self, reporter: Country) -> list[Point]:
        """Return one reporter's points in order."""
        return [point for point in self.points if point.reporter == reporter]


def named(period: Period) -> str:
    """Return what a period is called on the axis.

    >>> named((2013, None)), named((2013, 9))
    ('2013', '2013-09')
    """
    year, month = period
    return str(year) if month is None else f"{year}-{month:02}"


def whole_span(turnover: Turnover) -> list[Period]:
    """Return the periods to draw, none left out between the first and the last.

    They are years; months where the store holds no year's figure.
    """
    years = [row.year for row in turnover.rows if row.month is None]
    if years:
        return [(year, None) for year in range(min(years), max(years) + 1)]
    months = [row.year * 12 + row.month - 1 for row in turnover.rows if row.month]
    span = range(min(months), max(months) + 1) if months else range(0)
    return [(month // 12, month % 12 + 1) for month in span]


def turnover_points(turnover: Turnover, span: Sequence[Period]) -> Points:
    """Return each reporter's turnover."""
    odd = {(gap.year, gap.month) for gap in turnover.gaps if gap.outlier}
    return _scaled(
        (
            _point((row.year, row.month), row.reporter, row.turnover)
            for row in turnover.rows
            if row.turnover and (row.year, row.month) in span
        ),
        odd,
    )


def mirror_points(turnover: Turnover, exporter: Country, span: Sequence[Period]) -> Points:
    """Return one direction as its exporter and its importer tell it."""
    gaps = [
        gap for gap in turnover.gaps if gap.exporter == exporter and (gap.year, gap.month) in span
    ]
    odd = {(gap.year, gap.month) for gap in gaps if gap.outlier}
    return _scaled(
        (
            _point((gap.year, gap.month), reporter, figure)
            for gap in gaps
            for reporter, figure in ((gap.exporter, gap.exported), (gap.importer, gap.imported))
            if figure
        ),
        odd,
    )


def _point(period: Period, reporter: Country, figure: Figure) -> Point:
    source = f"{figure.source}, edition of {figure.vintage}"
    return Point(period, reporter, float(figure.value / 1_000_000), source)


def _scaled(found: Iterable[Point], odd: set[Period]) -> Points:
    """Mark the points that stand out so far that they would flatten the others."""
    points = list(found)
    usual = max((point.value for point in points if point.period not in odd), default=0.0)
    limit = OFF_SCALE * usual if usual else float("inf")
    marked = tuple(
        Point(p.period, p.reporter, p.value, p.source, p.period in odd and p.value > limit)
        for p in points
    )
    return Points(marked, max((p.value for p in marked if not p.off), default=0.0) or 1.0)
