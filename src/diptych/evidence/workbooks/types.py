"""What a workbook's tables say, laid out for the loader."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

__all__ = ["COLUMNS", "SUM", "Flow", "Row", "Status", "Table"]

Flow = Literal["export", "import"]
Status = Literal["final", "provisional"]

SUM = "_SUM"
"""Stands for a partner that is a total or a group of countries."""

COLUMNS = (
    "partner_in_table",
    "flow",
    "flow_for_valuation",
    "flow_for_partner",
    "year",
    "month",
    "status",
    "national_value_usd",
    "cell",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One value: the partner's ISO code or `SUM`, the flow, the period, US dollars, the cell."""

    partner: str
    flow: Flow
    year: int
    month: int | None
    status: Status
    value: Decimal
    cell: str

    def cells(self) -> tuple[object, ...]:
        """Return the row in the order of `COLUMNS`.

        A valuation and a concept of the partner follow from the flow by the office's method, so
        the flow is said for each of them again.
        """
        flow, value = self.flow, f"{self.value:f}"
        period = (self.year, self.month, self.status)
        return (self.partner, flow, flow, flow, *period, value, self.cell)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a workbook, what was left out of it, and whose it says it is."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    office: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; that of the values tells the office, if the workbook does.

        >>> Table((), (), "belstat").columns[-2], Table((), ()).columns[-2]
        ('belstat_usd', 'national_value_usd')
        """
        if self.office is None:
            return COLUMNS
        return (*COLUMNS[:-2], f"{self.office}_usd", COLUMNS[-1])
