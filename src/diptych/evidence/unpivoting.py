"""One row a value: the rows as the table will have them, and those that say a cell twice."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.reading import BadRow, row_text
from diptych.evidence.staging import country_fields
from diptych.evidence.tables import CELL

if TYPE_CHECKING:
    import duckdb

    from diptych.evidence.recognition import Fit
    from diptych.evidence.survey import Survey

__all__ = ["cells_collide", "repeated_rows", "unpivot"]


def unpivot(connection: duckdb.DuckDBPyConnection, fit: Fit, *, exact: bool) -> None:
    """Make the view `long` of `mapped`: the good rows' fields, `value` in US dollars, `measure`.

    `measure` is the number of the layout's column of values. Empty values are left out.
    """
    names = [*fit.fields, *(f"{name}_code" for name in country_fields(fit))]
    fields = ", ".join(["line", *names] if exact else names)
    selects = [
        f"SELECT {fields}, value_{n} AS value, {n}::TINYINT AS measure FROM mapped "
        f"WHERE problem IS NULL AND dropped IS NULL AND value_{n} IS NOT NULL"
        for n in range(len(fit.values))
    ]
    connection.execute(f"CREATE OR REPLACE VIEW long AS {' UNION ALL '.join(selects)}")


def _cell(fit: Fit) -> str:
    return ", ".join((*(n for n in CELL[fit.layout.table] if n in fit.fields), "measure"))


def cells_collide(connection: duckdb.DuckDBPyConnection, fit: Fit) -> bool:
    """Say whether two rows are for one cell. A false alarm is possible, a miss is not."""
    row = connection.execute(
        f"SELECT count(*), count(DISTINCT hash({_cell(fit)})) FROM long"
    ).fetchone()
    return bool(row and row[0] != row[1])


def repeated_rows(connection: duckdb.DuckDBPyConnection, survey: Survey, fit: Fit) -> list[BadRow]:
    """Return the rows that give, by the very same codes, a cell that an earlier row gave."""
    same = ", ".join((_cell(fit), *(f"{name}_code" for name in country_fields(fit))))
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
