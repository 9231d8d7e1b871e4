"""How a pair's trade is reckoned: cells, then panels, gaps and growth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.trade.cells import EVER, told_of
from diptych.trade.gaps import mirror_gaps
from diptych.trade.months import with_summed_years
from diptych.trade.notes import notes_on
from diptych.trade.panels import growth_of, panel_rows
from diptych.trade.rivals import rivals_of
from diptych.trade.types import Turnover
from diptych.trade.world import world_totals

if TYPE_CHECKING:
    import datetime

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.trade.cells import Cells
    from diptych.trade.world import World

__all__ = ["reckon"]


def reckon(
    evidence: Evidence,
    dyad: Dyad,
    years: tuple[int, int] | None,
    as_of: datetime.date | None,
) -> Turnover:
    """Return the pair's trade; see `diptych.trade.turnover`."""
    first, last = years or EVER
    # All years are read, few as they are: the first one's change needs the year before, an
    # outlier's median the years around, and the reader wants to know how far the data go.
    told = told_of(evidence, dyad, as_of)
    cells = with_summed_years(told.cells)
    world = world_totals(evidence, dyad, (first, last), as_of) if cells else {}
    turnover = _turnover(cells, world, dyad, (first, last))
    turnover = replace(turnover, rivals=rivals_of(told, (first, last)))
    return replace(turnover, notes=notes_on(turnover, cells, as_of))


def _turnover(cells: Cells, world: World, dyad: Dyad, years: tuple[int, int]) -> Turnover:
    first, last = years
    rows = [row for row in panel_rows(cells, world, dyad) if first <= row.year <= last]
    gaps = [gap for gap in mirror_gaps(cells, dyad) if first <= gap.year <= last]
    return Turnover(
        dyad=dyad,
        rows=tuple(rows),
        gaps=tuple(gaps),
        growth=tuple(growth_of(rows, dyad)),
        notes=(),
        latest=max((cell.period[0] for cell in cells), default=None),
    )
