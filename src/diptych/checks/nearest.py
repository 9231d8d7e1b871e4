"""The years nearest to those said for which a claim would hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.measuring import measured
from diptych.checks.tolerance import bears_out
from diptych.checks.types import Nearest
from diptych.checks.windows import Window

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from diptych.checks.question import Question
    from diptych.checks.series import Series

__all__ = ["nearest_years"]


def nearest_years(question: Question, said_on: datetime.date | None) -> tuple[Nearest, ...]:
    """Return for each side's own panel the nearest years for which the claim would hold.

    Nearest is the smallest sum of the years by which base and end move; of two as near, the one
    in which neither moves far. No year after the record's is taken, and a change on the year
    before stays one. A panel for which the claim holds as said, or for no years at all, is left
    out, and so is a claim about a part of a year, a sum of years, or a balance.
    """
    window = question.window
    summed = question.comparison == "level" and window.start is not None
    if window.months or summed or question.measure == "balance":
        return ()
    last = said_on.year if said_on else 9999
    found = (_nearest(question, one, last) for one in question.every)
    return tuple(one for one in found if one)


def _nearest(question: Question, series: Series, last: int) -> Nearest | None:
    if series.reporter is None:
        return None
    window = question.window
    years = [year for year in series.years if year <= last]
    for candidate in _by_distance(window, years):
        figure = measured(series, candidate, question.comparison)
        if figure is None or not bears_out(question.tolerance, figure.value):
            continue
        if (candidate.start, candidate.end) == (window.start, window.end):
            return None
        start = candidate.end if candidate.start is None else candidate.start
        return Nearest(series.reporter, start, candidate.end, figure)
    return None


def _by_distance(window: Window, years: list[int]) -> Iterator[Window]:
    if window.start is None:
        yield from (Window(None, y) for y in sorted(years, key=lambda y: abs(y - window.end)))
        return
    start, end = window.start, window.end
    pairs = [(a, b) for a in years for b in years if a < b]
    if end - start == 1:
        pairs = [(a, b) for a, b in pairs if b - a == 1]
    moves = {(a, b): (abs(a - start), abs(b - end)) for a, b in pairs}
    pairs.sort(key=lambda pair: (sum(moves[pair]), max(moves[pair])))
    yield from (Window(a, b) for a, b in pairs)
