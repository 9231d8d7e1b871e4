"""One reading out of several: a record may mix statements, questions and quotations.

What the reader with the most evidence found stands. The others add the turns that lie outside,
and the markers that can be nothing else end the turns in which they stand.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.records.readers import Reading
from diptych.records.turns import before_narration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.page import Page
    from diptych.records.turns import Turn

__all__ = ["woven"]


def woven(page: Page, readings: Sequence[Reading]) -> Reading:
    """Return the best reading with what the others add; the earlier of two equals is the best."""
    best = max(readings, key=lambda one: one.evidence)
    if not best.turns:
        return best
    ranked = sorted(readings, key=lambda one: one is not best)
    turns = [(turn, rank == 0) for rank, one in enumerate(ranked) for turn in one.turns]
    turns.sort(key=lambda found: (found[0].marker, not found[1], found[0].start))
    kept: list[Turn] = []
    for turn, of_best in turns:
        _add(page.text, kept, turn, ends=of_best or turn.sure)
    return replace(best, turns=tuple(kept))


def _add(text: str, kept: list[Turn], turn: Turn, *, ends: bool) -> None:
    """Add a turn to those before it; one inside the last of them needs the right to end it."""
    if kept and turn.marker < kept[-1].end:
        if not ends or turn.marker <= kept[-1].start:
            return
        last = kept.pop()
        span = before_narration(text, last.start, turn.marker)
        if span.start < span.end:
            kept.append(replace(last, end=span.end))
    kept.append(turn)
