"""From checked rows to a sorted Parquet file of the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import SQL_TYPES, quoted
from diptych.evidence.reading import BadRow, row_text
from diptych.evidence.staging import country_fields
from diptych.evidence.tables import CELL, ORDER, TABLES

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

    from diptych.evidence.recognition import Fit
    from diptych.evidence.survey import Survey

__all__ = ["Written", "cells_collide", "repeated_rows", "unpivot", "write_parquet"]

ROW_GROUP = 61_440
"""Rows that are read together: small enough that one pair's rows bring few others along."""


@dataclass(frozen=True, slots=True)
class Written:
    """What went into the file: how many rows, from which year to which."""

    rows: int
    years: tuple[int, int]


def unpivot(
    connection: duckdb.DuckDBPyConnection, fit: Fit, origin: dict[str, str], *, exact: bool
) -> None:
    """Make the view `long`: one row a value, with every column of the table.

    `origin` gives the constant columns source, vintage and snapshot. `foreign_codes` counts the
    country codes of the row that are not the country's own.
    """
    selects = [
        _select(fit, number, {**constants, **origin}, exact=exact)
        for number, (_, _, constants) in enumerate(fit.values)
    ]
    connection.execute(f"CREATE OR REPLACE VIEW long AS {' UNION ALL '.join(selects)}")


def _select(fit: Fit, number: int, constants: dict[str, str], *, exact: bool) -> str:
    table = fit.layout.table
    columns = [
        f"CAST({_column(fit, name, number, constants)} AS {SQL_TYPES[kind]}) AS {name}"
        for name, kind in TABLES[table].items()
    ]
    names = country_fields(fit)
    columns += [f"{name}_code" for name in names]
    columns.append(f"{' + '.join(f'({n}_code <> {n})::INTEGER' for n in names)} AS foreign_codes")
    if exact:
        columns.append("line")
    wanted = f"problem IS NULL AND dropped IS NULL AND value_{number} IS NOT NULL"
    return f"SELECT {', '.join(columns)} FROM mapped WHERE {wanted}"


def _column(fit: Fit, name: str, number: int, constants: dict[str, str]) -> str:
    if name == "value_usd":
        return f"value_{number}"
    if name in fit.fields:
        return name
    rule = fit.layout.fields.get(name)
    constant = {**fit.layout.constants, **constants}.get(name, rule.default if rule else None)
    if constant is not None:
        return quoted(constant)
    if name == "level":
        # A code's length is its level; the total of all products stands above every code.
        product = _column(fit, "product", number, constants)
        return f"CASE WHEN {product} = 'TOTAL' THEN 0 ELSE length({product}) END"
    return "NULL"


def cells_collide(connection: duckdb.DuckDBPyConnection, fit: Fit) -> bool:
    """Say whether two rows are for one cell. A false alarm is possible, a miss is not."""
    cell = ", ".join(CELL[fit.layout.table])
    row = connection.execute(f"SELECT count(*), count(DISTINCT hash({cell})) FROM long").fetchone()
    return bool(row and row[0] != row[1])


def repeated_rows(connection: duckdb.DuckDBPyConnection, survey: Survey, fit: Fit) -> list[BadRow]:
    """Return the rows that give, by the very same codes, a cell that an earlier row gave."""
    same = ", ".join((*CELL[fit.layout.table], *(f"{name}_code" for name in country_fields(fit))))
    cells = ", ".join(f"raw.c{i}" for i in range(len(survey.columns)))
    found = connection.execute(
        f"WITH numbered AS (SELECT line, first_value(line) OVER (PARTITION BY {same} "
        "ORDER BY line) AS first_line FROM long), repeated AS (SELECT line, min(first_line) AS "
        "first_line FROM numbered WHERE line <> first_line GROUP BY line) "
        f"SELECT line, first_line, {cells} FROM repeated JOIN raw USING (line) ORDER BY line"
    ).fetchall()
    return [
        BadRow(
            line=line,
            column=None,
            reason=f"the row gives a cell that line {first} gave already",
            expected="one row a cell",
            text=row_text(["" if c is None else str(c) for c in row], survey.delimiter),
        )
        for line, first, *row in found
    ]


def write_parquet(
    connection: duckdb.DuckDBPyConnection, fit: Fit, path: Path, *, collide: bool
) -> Written:
    """Write `long` in the table's order; return what was written.

    Where two codes of one country give one cell, the row with the country's own codes stands,
    else the one whose codes come first in the alphabet.
    """
    columns, order = ", ".join(TABLES[fit.layout.table]), ", ".join(ORDER[fit.layout.table])
    one = ""
    if collide:
        codes = ", ".join(f"{name}_code" for name in country_fields(fit))
        cell = ", ".join(CELL[fit.layout.table])
        one = (
            f"QUALIFY row_number() OVER (PARTITION BY {cell} ORDER BY foreign_codes, {codes}) = 1 "
        )
    connection.execute(
        f"COPY (SELECT {columns} FROM long {one}ORDER BY {order}) TO {quoted(str(path))} "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP})"
    )
    row = connection.execute(
        "SELECT count(*), min(year), max(year) FROM "
        f"read_parquet([{quoted(str(path))}], hive_partitioning = false)"
    ).fetchone()
    rows, first, last = row or (0, None, None)
    return Written(int(rows), (int(first or 0), int(last or 0)))
