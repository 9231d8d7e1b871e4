"""The years nearest to those said for which a claim would hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.measuring import measure
from diptych.checks.tolerance import bears_out
from diptych.checks.types import Nearest
from diptych.checks.windows import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.checks.series import Series
    from diptych.checks.types import Tolerance
    from diptych.checks.windows import Comparison

__all__ = ["nearest_years"]


def nearest_years(
    every: Iterable[Series], window: Window, comparison: Comparison, tolerance: Tolerance
) -> tuple[Nearest, ...]:
    """Return for each side's own panel the nearest years for which the claim would hold.

    Nearest is the smallest sum of the years by which base and end move; of two that are as
    near, the one that moves the base less. A panel for which the claim holds as said, or for no
    years at all, is left out, and so is a claim about a part of a year or a sum of years.
    """
    if window.months or (comparison == "level" and window.start is not None):
        return ()
    found = (_nearest(one, window, comparison, tolerance) for one in every)
    return tuple(one for one in found if one)


def _nearest(
    series: Series, window: Window, comparison: Comparison, tolerance: Tolerance
) -> Nearest | None:
    if series.reporter is None or series.reading != "own":
        return None
    for candidate in _by_distance(series, window):
        figure = measure(series, candidate, comparison)
        if figure is not None and bears_out(tolerance, figure.value):
            if (candidate.start, candidate.end) == (window.start, window.end):
                return None
            start = candidate.end if candidate.start is None else candidate.start
            return Nearest(series.reporter, start, candidate.end, figure)
    return None


def _by_distance(series: Series, window: Window) -> Iterator[Window]:
    years = series.years
    if window.start is None:
        yield from (Window(None, y) for y in sorted(years, key=lambda y: abs(y - window.end)))
        return
    start = window.start
    pairs = [(a, b) for a in years for b in years if a < b]
    pairs.sort(key=lambda p: (abs(p[0] - start) + abs(p[1] - window.end), abs(p[0] - start)))
    yield from (Window(a, b) for a, b in pairs)
