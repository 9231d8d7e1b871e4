"""Whether newer editions have every figure of an older one."""

# ruff: noqa: S608 - names are the store's own tables'

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.duck import DuckDBEngine, quoted
from diptych.evidence.tables import CELL, TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.evidence.snapshots import Snapshot

__all__ = ["covered_in"]

ORIGIN = ("source", "vintage", "snapshot")
ATTRIBUTES = {"flows": ("trade_system", "status", "valuation", "partner_concept", "level")}
"""What may change of a cell from edition to edition while it is the same cell."""


def covered_in(folder: Path, old: Snapshot, newer: tuple[Snapshot, ...]) -> bool:
    """Return whether every row of `old` has its like in one of `newer`.

    Its like is a row for the same cell that gives every value which the old one gives. In a
    table without cells it is a row that is the same.
    """
    if old.years and not _reach(old.years, newer):
        return False
    files = {old.table: [file for one in (old, *newer) for file in one.files]}
    ids = ", ".join(quoted(one.id) for one in newer)
    sql = (
        f"select 1 from (select * from {old.table} where snapshot = $old) as o "
        f"anti join (select * from {old.table} where snapshot in ({ids})) as n "
        f"on {_alike(old.table)} limit 1"
    )
    return not DuckDBEngine(folder, files).query(sql, {"old": old.id}).num_rows


def _reach(years: tuple[int, int], newer: tuple[Snapshot, ...]) -> bool:
    spans = [one.years for one in newer if one.years]
    return any(first <= years[0] for first, _ in spans) and any(
        last >= years[1] for _, last in spans
    )


def _alike(table: str) -> str:
    columns = [name for name in TABLES[table] if name not in ORIGIN]
    loose = ATTRIBUTES.get(table, ())
    cell = [name for name in CELL.get(table, columns) if name not in loose]
    given = [name for name in columns if name not in cell and name not in loose]
    same = [f"o.{name} is not distinct from n.{name}" for name in cell]
    told = [f"(o.{name} is null or n.{name} is not null)" for name in given]
    return " and ".join(same + told)
