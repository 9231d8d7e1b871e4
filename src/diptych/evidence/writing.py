"""From checked rows to a sorted Parquet file of the store."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import SQL_TYPES, quoted
from diptych.evidence.staging import country_fields
from diptych.evidence.tables import CELL, ORDER, TABLES, YEAR
from diptych.evidence.unpivoting import cell_names

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

    from diptych.evidence.fits import Fit

__all__ = ["Written", "write_parquet"]

ROW_GROUP = 61_440
"""Rows that are read together: small enough that one pair's rows bring few others along."""


@dataclass(frozen=True, slots=True)
class Written:
    """What went into the file: how many rows, and from which year to which if they say one."""

    rows: int
    years: tuple[int, int] | None


def write_parquet(
    connection: duckdb.DuckDBPyConnection,
    fit: Fit,
    origin: dict[str, str],
    path: Path,
    *,
    collide: bool,
) -> Written:
    """Write the rows of `long` in the table's order; return what was written.

    `origin` gives the columns source, vintage and snapshot. Where two codes of one country give
    one cell, the row with the country's own codes stands, else the one whose codes come first
    in the alphabet.
    """
    # Only what differs from row to row is sorted; the rest is added as the rows go to the file.
    columns = ", ".join(
        f"CAST({_column(fit, name, origin)} AS {SQL_TYPES[kind]}) AS {name}"
        for name, kind in TABLES[fit.layout.table].items()
    )
    one = _one_row_a_cell(fit) if collide else ""
    connection.execute(
        f"COPY (SELECT {columns} FROM (SELECT * FROM long {one} ORDER BY {_order(fit)})) "
        f"TO {quoted(str(path))} "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})"
    )
    return _written(connection, fit, path)


def _written(connection: duckdb.DuckDBPyConnection, fit: Fit, path: Path) -> Written:
    name = YEAR.get(fit.layout.table, "NULL")
    year = f"year({name})" if TABLES[fit.layout.table].get(name) == "date" else name
    row = connection.execute(
        f"SELECT count(*), min({year}), max({year}) FROM "
        f"read_parquet([{quoted(str(path))}], hive_partitioning = false)"
    ).fetchone()
    rows, first, last = row or (0, None, None)
    years = None if first is None or last is None else (int(first), int(last))
    return Written(int(rows or 0), years)


def _order(fit: Fit) -> str:
    table = fit.layout.table
    names = [name for name in ORDER.get(table, CELL.get(table, ())) if name in fit.names]
    return ", ".join((*names, "measure"))


def _one_row_a_cell(fit: Fit) -> str:
    names = country_fields(fit)
    foreign = [f"({name}_code <> {name})::INTEGER" for name in names]
    codes = [f"{name}_code" for name in names]
    # The other columns come last, so that which row stands never turns on the order of reading.
    order = [" + ".join(foreign)] * bool(foreign) + codes + list(fit.names) + ["value"]
    cell = ", ".join(cell_names(fit))
    return f"QUALIFY row_number() OVER (PARTITION BY {cell} ORDER BY {', '.join(order)}) = 1"


def _column(fit: Fit, name: str, origin: dict[str, str]) -> str:
    if name == "value_usd" and fit.values:
        return "value"
    if name in fit.names:
        return name
    if name == "flow" and fit.layout.domestic:
        return f"CASE WHEN reporter = partner THEN 'domestic' ELSE {_by_measure(fit, name)} END"
    if any(name in constants for _, _, constants in fit.values):
        return _by_measure(fit, name)
    rule = fit.layout.fields.get(name)
    default = rule.default if rule else None
    constant = (fit.named | fit.layout.constants | origin).get(name, default)
    if constant is not None:
        return quoted(constant)
    return _level(fit) if name == "level" else "NULL"


def _by_measure(fit: Fit, name: str) -> str:
    whens = " ".join(
        f"WHEN {number} THEN {quoted(constants[name])}"
        for number, (_, _, constants) in enumerate(fit.values)
        if name in constants
    )
    return f"CASE measure {whens} END"


def _level(fit: Fit) -> str:
    # A code's length is its level; the total of all products stands above every code.
    product = _column(fit, "code" if fit.layout.table == "products" else "product", {})
    return f"CASE WHEN {product} = 'TOTAL' THEN 0 ELSE length({product}) END"
