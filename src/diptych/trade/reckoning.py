"""How a pair's trade is reckoned: cells, then panels, gaps and growth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.cells import cells_of, world_totals
from diptych.trade.gaps import mirror_gaps
from diptych.trade.panels import growth_of, panel_rows
from diptych.trade.publication import was_out
from diptych.trade.types import Turnover

if TYPE_CHECKING:
    import datetime

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.trade.cells import Cells

__all__ = ["reckon"]

EVER = (1, 9999)


def reckon(
    evidence: Evidence,
    dyad: Dyad,
    years: tuple[int, int] | None,
    as_of: datetime.date | None,
) -> Turnover:
    """Return the pair's trade; see `diptych.trade.turnover`."""
    # The year before is fetched too: the first year's change needs it, and an outlier's median.
    first, last = years or EVER
    wider = (max(1, first - 3), min(9999, last + 3))
    cells = _out_by(evidence, cells_of(evidence, dyad, wider), as_of)
    world = world_totals(evidence, dyad, (first, last))
    rows = [row for row in panel_rows(cells, world, dyad) if first <= row.year <= last]
    gaps = [gap for gap in mirror_gaps(cells, dyad) if first <= gap.year <= last]
    growth = growth_of(rows, dyad)
    turnover = Turnover(dyad, tuple(rows), tuple(gaps), tuple(growth), ())
    return Turnover(dyad, tuple(rows), tuple(gaps), tuple(growth), tuple(_notes(turnover)))


def _out_by(evidence: Evidence, cells: Cells, as_of: datetime.date | None) -> Cells:
    if as_of is None:
        return cells
    return {
        cell: figure
        for cell, figure in cells.items()
        if was_out(cell.period, evidence.source(figure.source).publication_lag_months, as_of)
    }


def _notes(turnover: Turnover) -> list[str]:
    """Say what a reader must know before using the figures."""
    notes = [_silence(turnover, reporter.iso3) for reporter in turnover.dyad]
    if any(row.share is None for row in turnover.rows if row.month is None):
        notes.append(
            "Where no share of world trade is shown, the store does not hold that reporter's "
            "trade with its other partners in that year."
        )
    notes.append(
        "Exports are usually valued without freight and insurance (FOB), imports with them "
        "(CIF): an importer's figure that is 6 to 10 per cent larger needs no other explanation."
    )
    return [note for note in notes if note]


def _silence(turnover: Turnover, iso3: str) -> str | None:
    if any(row.reporter.iso3 == iso3 for row in turnover.rows):
        return None
    return f"{iso3} reports nothing of this pair in the store: that panel is empty."
