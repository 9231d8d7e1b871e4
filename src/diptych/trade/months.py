"""Years summed from their months, where a reporter gave no figure for the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.figures import Figure
    from diptych.trade.cells import Cells

__all__ = ["SUM_OF_MONTHS", "incomplete_years", "with_summed_years"]

SUM_OF_MONTHS = "sum of the twelve months"


def with_summed_years(cells: Cells) -> Cells:
    """Return the cells and, for years that have months only, the sum of all twelve.

    A figure that was reported for the year stands: years are revised, months rarely. The
    twelve months must be of one source; a year with fewer stays without a figure.
    """
    sums = {
        year: _sum([months[number] for number in sorted(months)])
        for year, months in _months(cells)
        if _are_whole(months)
    }
    return cells | sums


def incomplete_years(cells: Cells) -> dict[Cell, int]:
    """Return the years' cells that cannot be summed, each with how many months it has."""
    return {year: len(months) for year, months in _months(cells) if not _are_whole(months)}


def _are_whole(months: dict[int, Figure]) -> bool:
    return len(months) == 12 and len({figure.source for figure in months.values()}) == 1


def _months(cells: Cells) -> Iterator[tuple[Cell, dict[int, Figure]]]:
    """Yield each year's cell that has months but no figure of its own, with those months."""
    found: dict[Cell, dict[int, Figure]] = {}
    for cell, figure in cells.items():
        year, month = cell.period
        if month is not None:
            whole = Cell(cell.reporter, cell.partner, cell.flow, (year, None))
            found.setdefault(whole, {})[month] = figure
    return ((year, months) for year, months in found.items() if year not in cells)


def _sum(months: list[Figure]) -> Figure:
    first, *others = months
    total = sum((figure.value for figure in others), first.value)
    return first.derive(total, "USD", SUM_OF_MONTHS, *others)
