"""One row a value: the rows as the table will have them, and those that say a cell twice."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.reading import BadRow, row_text
from diptych.evidence.staging import country_fields
from diptych.evidence.tables import CELL

if TYPE_CHECKING:
    import duckdb

    from diptych.evidence.fits import Fit
    from diptych.evidence.survey import Survey

__all__ = ["cell_names", "cells_collide", "repeated_rows", "unpivot"]


def unpivot(connection: duckdb.DuckDBPyConnection, fit: Fit, *, exact: bool) -> None:
    """Make the view `long` of `mapped`: the good rows' fields, `value` in US dollars, `measure`.

    `measure` is the number of the layout's column of values. Empty values are left out; a layout
    without values takes every row once.
    """
    names = [*fit.names, *(f"{name}_code" for name in country_fields(fit))]
    fields = ", ".join(["line", *names] if exact else names)
    good = "FROM mapped WHERE problem IS NULL AND dropped IS NULL"
    selects = [
        f"SELECT {fields}, value_{n} AS value, {n}::TINYINT AS measure {good} "
        f"AND value_{n} IS NOT NULL"
        for n in range(len(fit.values))
    ] or [f"SELECT {fields}, NULL AS value, 0::TINYINT AS measure {good}"]
    connection.execute(f"CREATE OR REPLACE VIEW long AS {' UNION ALL '.join(selects)}")


def cell_names(fit: Fit) -> tuple[str, ...]:
    """Return the columns of `long` that make a cell; none for a table whose rows may repeat."""
    names = tuple(name for name in CELL.get(fit.layout.table, ()) if name in fit.names)
    return (*names, "measure") if names else ()


def cells_collide(connection: duckdb.DuckDBPyConnection, fit: Fit) -> bool:
    """Say whether two rows are for one cell. A false alarm is possible, a miss is not."""
    if not cell_names(fit):
        return False
    row = connection.execute(
        f"SELECT count(*), count(DISTINCT hash({', '.join(cell_names(fit))})) FROM long"
    ).fetchone()
    return bool(row and row[0] != row[1])


def repeated_rows(connection: duckdb.DuckDBPyConnection, survey: Survey, fit: Fit) -> list[BadRow]:
    """Return the rows that give, by the very same codes, a cell that an earlier row gave."""
    if not cell_names(fit):
        return []
    same = ", ".join((*cell_names(fit), *(f"{name}_code" for name in country_fields(fit))))
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
