"""Mirror gaps: what the exporter and the importer say of the same goods, never netted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.cells import Cell, in_order
from diptych.trade.outliers import standing_out
from diptych.trade.types import Gap

if TYPE_CHECKING:
    from diptych.countries import Country, Dyad
    from diptych.figures import Figure
    from diptych.trade.cells import Cells, Period

__all__ = ["mirror_gaps"]


def mirror_gaps(cells: Cells, dyad: Dyad) -> list[Gap]:
    """Return the gap of each direction and period: importer less exporter, and their ratio."""
    gaps = [
        _gap(cells, exporter, dyad.other(exporter), period)
        for period in in_order(cells)
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
        outlier=standing_out(cells, exporter, importer, period),
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
