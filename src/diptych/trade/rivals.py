"""What other sources say of the figures that stand in the panels."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from diptych.figures import in_words
from diptych.trade.panels import percent_change
from diptych.trade.types import Rival

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.trade.cells import Told

__all__ = ["notes_on_rivals", "rivals_of"]


def rivals_of(told: Told, years: tuple[int, int]) -> tuple[Rival, ...]:
    """Return the figures of other sources for the cells of some years, both ends included."""
    found = [
        Rival(cell.reporter, cell.flow, *cell.period, told.cells[cell], other)
        for cell, others in told.others.items()
        for other in others
        if years[0] <= cell.period[0] <= years[1]
    ]
    return tuple(sorted(found, key=lambda one: (*_panel(one), one.year, one.month or 0, one.flow)))


def notes_on_rivals(rivals: Iterable[Rival]) -> Iterator[str]:
    """Say for each panel and other source how far it is from what stands, at the furthest."""
    for (reporter, stands, other), group in groupby(rivals, key=_panel):
        figures = list(group)
        furthest = max(figures, key=lambda one: abs(one.other.value - one.standing.value))
        count = "one" if len(figures) == 1 else str(len(figures))
        lead = f"In the panel of {reporter} {stands} stands before {other}, which has {count} of"
        if furthest.other.value == furthest.standing.value:
            yield f"{lead} the same figures, alike."
        else:
            yield f"{lead} the same figures; furthest apart are {_apart(furthest)}."


def _panel(rival: Rival) -> tuple[str, str, str]:
    return rival.reporter.name(), rival.standing.source, rival.other.source


def _apart(rival: Rival) -> str:
    when = f"{rival.year}" if rival.month is None else f"{rival.year}-{rival.month:02}"
    standing, other = (in_words(one.value, one.unit) for one in (rival.standing, rival.other))
    change = percent_change(rival.standing, rival.other)
    by = f" ({change.value:+.1f} per cent)" if change else ""
    return f"the {rival.flow}s of {when}: {standing} against {other}{by}"
