"""Mirror gaps: what the exporter and the importer say of the same goods, never netted."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from diptych.trade.cells import Cell
from diptych.trade.one_offs import known_event
from diptych.trade.types import Gap

if TYPE_CHECKING:
    from decimal import Decimal

    from diptych.countries import Country, Dyad
    from diptych.figures import Figure
    from diptych.trade.cells import Cells, Flow, Period

__all__ = ["mirror_gaps"]

OUTLIER_FACTOR = 5
"""A year stands out when it is this many times the median of the years around it, or less
than its inverse."""
WINDOW = 3
"""How many years before and after a year count as the years around it."""


def mirror_gaps(cells: Cells, dyad: Dyad) -> list[Gap]:
    """Return the gap of each direction and period: importer less exporter, and their ratio."""
    periods = sorted({cell.period for cell in cells}, key=lambda p: (p[0], p[1] or 0))
    gaps = [
        _gap(cells, exporter, dyad.other(exporter), period)
        for period in periods
        for exporter in dyad
    ]
    return [gap for gap in gaps if gap.exported or gap.imported]


def _gap(cells: Cells, exporter: Country, importer: Country, period: Period) -> Gap:
    exported = cells.get(Cell(exporter, importer, "export", period))
    imported = cells.get(Cell(importer, exporter, "import", period))
    return Gap(
        year=period[0],
        month=period[1],
        exporter=exporter,
        importer=importer,
        exported=exported,
        imported=imported,
        difference=_difference(exported, imported),
        ratio=_ratio(exported, imported),
        outlier=_outlier(cells, exporter, importer, period),
    )


def _difference(exported: Figure | None, imported: Figure | None) -> Figure | None:
    if exported is None or imported is None:
        return None
    return imported.derive(
        imported.value - exported.value, "USD", "importer's figure - exporter's figure", exported
    )


def _ratio(exported: Figure | None, imported: Figure | None) -> Figure | None:
    if exported is None or imported is None or not exported.value:
        return None
    return imported.derive(
        imported.value / exported.value,
        "times",
        "importer's figure / exporter's figure",
        exported,
    )


def _outlier(cells: Cells, exporter: Country, importer: Country, period: Period) -> str | None:
    """Say by whose figures the year stands out, and by how much; `None` for a usual year."""
    if period[1] is not None:
        return None
    sides: tuple[tuple[Country, Country, Flow], ...] = (
        (exporter, importer, "export"),
        (importer, exporter, "import"),
    )
    found = [_standing_out(cells, *side, period[0]) for side in sides]
    reasons = [reason for reason in found if reason]
    if not reasons:
        return None
    event = known_event(exporter, importer, period[0])
    return "; ".join(reasons) + (f". {event}" if event else "")


def _standing_out(
    cells: Cells, reporter: Country, partner: Country, flow: Flow, year: int
) -> str | None:
    around = _years_around(cells, reporter, partner, flow, year)
    own = cells.get(Cell(reporter, partner, flow, (year, None)))
    if own is None or len(around) < WINDOW or not (usual := median(around)) or not own.value:
        return None
    times = own.value / usual
    if 1 / times < OUTLIER_FACTOR and times < OUTLIER_FACTOR:
        return None
    return (
        f"by {reporter.iso3}'s {flow}s {year} is {_times(times)} the median of the years around it"
    )


def _years_around(
    cells: Cells, reporter: Country, partner: Country, flow: Flow, year: int
) -> list[Decimal]:
    near = (y for y in range(year - WINDOW, year + WINDOW + 1) if y != year)
    figures = (cells.get(Cell(reporter, partner, flow, (y, None))) for y in near)
    return [figure.value for figure in figures if figure]


def _times(ratio: Decimal) -> str:
    return f"{ratio:.0f} times" if ratio >= 1 else f"{ratio:.2f} times"
