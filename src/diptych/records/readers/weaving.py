"""One reading out of several: a record may mix statements, questions and quotations.

What the reader with the most evidence found stands. The others add the turns that lie outside,
and the markers that can be nothing else end the turns in which they stand.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.records.turns import before_narration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.page import Page
    from diptych.records.readers import Reading
    from diptych.records.turns import Turn

__all__ = ["woven"]


def woven(page: Page, readings: Sequence[Reading]) -> Reading:
    """Return the best reading with what the others add; the earlier of two equals is the best."""
    best = max(readings, key=lambda one: one.evidence)
    if not best.turns:
        return best
    ranked = sorted(readings, key=lambda one: one is not best)
    found = [(turn, rank == 0) for rank, one in enumerate(ranked) for turn in one.turns]
    found.sort(key=lambda one: (one[0].marker, not one[1], one[0].start))
    kept: list[tuple[Turn, bool]] = []
    for turn, of_best in found:
        _add(page.text, kept, turn, of_best=of_best)
    return replace(best, turns=tuple(turn for turn, _ in kept))


def _add(text: str, kept: list[tuple[Turn, bool]], turn: Turn, *, of_best: bool) -> None:
    """Add a turn to those before it; one inside the last of them needs the right to end it."""
    if kept and turn.marker < kept[-1][0].end:
        last, best_too = kept[-1]
        if not (of_best or turn.sure) or (best_too and turn.marker <= last.start):
            return
        kept.pop()
        span = before_narration(text, last.start, max(last.start, turn.marker))
        if span.start < span.end:
            kept.append((replace(last, end=span.end), best_too))
    kept.append((turn, of_best))
