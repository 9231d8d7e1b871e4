"""Years that stand out from the years around them, and what is publicly known of them."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from diptych.trade.cells import Cell
from diptych.trade.one_offs import known_event

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from diptych.countries import Country
    from diptych.trade.cells import Cells, Period

__all__ = ["FACTOR", "WINDOW", "departure", "standing_out"]

FACTOR = 5
"""A year stands out when it is this many times the median of the years around it, or more, or
that much less."""
WINDOW = 3
"""How many years before and after a year count as the years around it."""


def departure(values: Mapping[int, Decimal], year: int) -> Decimal | None:
    """Return how many times the median of the years around a year is, if it stands out.

    A year with fewer than three years around it is not judged.

    >>> from decimal import Decimal
    >>> by_year = {y: Decimal(v) for y, v in [(2008, 5), (2009, 5), (2010, 7), (2011, 667)]}
    >>> departure(by_year, 2011)
    Decimal('133.4')
    """
    near = (y for y in range(year - WINDOW, year + WINDOW + 1) if y != year)
    around = [values[y] for y in near if y in values]
    if not values.get(year) or len(around) < WINDOW or not (usual := median(around)):
        return None
    times = values[year] / usual
    return times if times >= FACTOR or 1 / times >= FACTOR else None


def standing_out(cells: Cells, exporter: Country, importer: Country, period: Period) -> str | None:
    """Say by whose figures a direction's year stands out, and how far; `None` for a usual one."""
    year, month = period
    if month is not None:
        return None
    sides = (
        _side(cells, Cell(exporter, importer, "export", period)),
        _side(cells, Cell(importer, exporter, "import", period)),
    )
    found = " and ".join(side for side in sides if side)
    if not found:
        return None
    event = known_event(exporter, importer, year)
    return f"In {year} {found} the median of the years around it" + (f" ({event})" if event else "")


def _side(cells: Cells, cell: Cell) -> str | None:
    year = cell.period[0]
    values: dict[int, Decimal] = {}
    for near in range(year - WINDOW, year + WINDOW + 1):
        figure = cells.get(Cell(cell.reporter, cell.partner, cell.flow, (near, None)))
        if figure:
            values[near] = figure.value
    times = departure(values, year)
    return f"{cell.flow}s reported by {cell.reporter} were {_times(times)}" if times else None


def _times(ratio: Decimal) -> str:
    return f"{ratio:.0f} times" if ratio >= 1 else f"1/{1 / ratio:.0f} of"
