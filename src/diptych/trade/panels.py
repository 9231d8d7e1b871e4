"""Each reporter's panel: exports, imports, turnover, balance, change and share, by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.cells import Cell, in_order
from diptych.trade.types import Growth, PanelRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from diptych.countries import Country, Dyad
    from diptych.figures import Figure
    from diptych.trade.cells import Cells, Period
    from diptych.trade.world import World

__all__ = ["growth_of", "multiple", "panel_rows", "percent_change", "turnovers"]


def panel_rows(cells: Cells, world: World, dyad: Dyad) -> list[PanelRow]:
    """Return both panels, period by period, the first-named country's row first."""
    rows = [
        _row(cells, world, reporter, dyad.other(reporter), period)
        for period in in_order(cells)
        for reporter in dyad
    ]
    return [row for row in rows if row.exports or row.imports]


def _row(
    cells: Cells, world: World, reporter: Country, partner: Country, period: Period
) -> PanelRow:
    exports = cells.get(Cell(reporter, partner, "export", period))
    imports = cells.get(Cell(reporter, partner, "import", period))
    turnover = _turnover(exports, imports)
    previous = _previous_turnover(cells, reporter, partner, period)
    return PanelRow(
        year=period[0],
        month=period[1],
        reporter=reporter,
        exports=exports,
        imports=imports,
        turnover=turnover,
        balance=_balance(exports, imports),
        change=percent_change(previous, turnover),
        share=_share(turnover, world.get((reporter, period[0])) if period[1] is None else None),
    )


def _turnover(exports: Figure | None, imports: Figure | None) -> Figure | None:
    if exports is None or imports is None:
        return None
    return exports.derive(exports.value + imports.value, "USD", "exports + imports", imports)


def _balance(exports: Figure | None, imports: Figure | None) -> Figure | None:
    if exports is None or imports is None:
        return None
    return exports.derive(exports.value - imports.value, "USD", "exports - imports", imports)


def _previous_turnover(
    cells: Cells, reporter: Country, partner: Country, period: Period
) -> Figure | None:
    year, month = period
    before = (year - 1, month)  # a month is held against the same month of the year before
    return _turnover(
        cells.get(Cell(reporter, partner, "export", before)),
        cells.get(Cell(reporter, partner, "import", before)),
    )


def percent_change(before: Figure | None, now: Figure | None) -> Figure | None:
    """Return the change from `before` to `now` in per cent; `None` without a base."""
    if before is None or now is None or not before.value:
        return None
    return now.derive(
        (now.value / before.value - 1) * 100, "percent", "(now / before - 1) x 100", before
    )


def multiple(before: Figure | None, now: Figure | None) -> Figure | None:
    """Return `now` over `before` in times; `None` without a base."""
    if before is None or now is None or not before.value:
        return None
    return now.derive(now.value / before.value, "times", "now / before", before)


def _share(turnover: Figure | None, world: Figure | None) -> Figure | None:
    if turnover is None or world is None or not world.value:
        return None
    return turnover.derive(
        turnover.value / world.value * 100, "percent", "turnover / trade with all partners", world
    )


def growth_of(rows: Sequence[PanelRow], reporters: Iterable[Country]) -> list[Growth]:
    """Return for each reporter its last year's turnover over its first year's, in times."""
    found = (_growth([row for row in rows if row.reporter == one]) for one in reporters)
    return [growth for growth in found if growth]


def _growth(rows: list[PanelRow]) -> Growth | None:
    whole = [row for row in rows if row.month is None and row.turnover]
    if len(whole) < 2:
        return None
    first, last = whole[0], whole[-1]
    times = multiple(first.turnover, last.turnover)
    return Growth(first.reporter, first.year, last.year, times) if times else None


def turnovers(cells: Cells, reporter: Country, partner: Country) -> dict[int, Decimal]:
    """Return each year's turnover by one reporter in US dollars, where it gave both flows."""
    found: dict[int, Decimal] = {}
    for cell, exports in cells.items():
        imports = cells.get(Cell(reporter, partner, "import", cell.period))
        is_export = (cell.reporter, cell.flow, cell.period[1]) == (reporter, "export", None)
        if is_export and imports:
            found[cell.period[0]] = exports.value + imports.value
    return found
