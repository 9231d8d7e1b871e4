"""The cells of a pair's trade: what each reporter says of each flow in each period."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from diptych.countries import Country, country
from diptych.evidence import load_sql
from diptych.trade.preference import ranked

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.figures import Figure

__all__ = ["EVER", "Cell", "Cells", "Flow", "Period", "Told", "in_order", "told_of"]

Flow = Literal["export", "import"]
Period = tuple[int, int | None]
"""A year and, for a month's figure, the month."""

EVER = (1, 9999)
"""Every year that a store can hold."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Which figure: whose panel, which flow, with whom, in which year and month."""

    reporter: Country
    partner: Country
    flow: Flow
    period: Period


Cells = dict[Cell, "Figure"]


@dataclass(frozen=True, slots=True)
class Told:
    """The figure that stands for each cell, and what other sources say of the same cell."""

    cells: Cells
    others: dict[Cell, tuple[Figure, ...]]


def told_of(evidence: Evidence, dyad: Dyad, as_of: datetime.date | None = None) -> Told:
    """Return the reported figures between two countries, in current US dollars.

    Every period is taken that the store holds and that was out by `as_of`; see
    `preference.ranked` for the figure that stands where several are given for a cell.
    """
    parameters = {"a": dyad.a.iso3, "b": dyad.b.iso3, "first": EVER[0], "last": EVER[1]}
    rows = evidence.query(load_sql(__package__, "cells.sql"), parameters).to_pylist()
    told: dict[Cell, list[Figure]] = {}
    for same in ranked(rows, ("reporter", "flow", "year", "month"), evidence, as_of):
        cell = _cell(same[0])
        told[cell] = [_figure(evidence, cell, row) for row in same]
    return Told(
        cells={cell: figures[0] for cell, figures in told.items()},
        others={cell: tuple(figures[1:]) for cell, figures in told.items() if len(figures) > 1},
    )


def in_order(cells: Iterable[Cell]) -> list[Period]:
    """Return the periods of the cells in order, a year before its months."""
    return sorted({cell.period for cell in cells}, key=lambda period: (period[0], period[1] or 0))


def _cell(row: Mapping[str, object]) -> Cell:
    month = row["month"]
    return Cell(
        reporter=country(str(row["reporter"])),
        partner=country(str(row["partner"])),
        flow="export" if row["flow"] == "export" else "import",
        period=(int(str(row["year"])), None if month is None else int(str(month))),
    )


def _figure(evidence: Evidence, cell: Cell, row: Mapping[str, object]) -> Figure:
    year, month = cell.period
    when = f"year={year}" if month is None else f"year={year} month={month}"
    return evidence.figure(
        Decimal(str(row["value_usd"])),
        "USD",
        snapshot=str(row["snapshot"]),
        query=f"trade/cells.sql reporter={cell.reporter.iso3} partner={cell.partner.iso3} "
        f"flow={cell.flow} {when}",
        reporter=cell.reporter,
    )
