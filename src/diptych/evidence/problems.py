"""Finding the rows of a file that cannot be loaded, and what is wrong with each."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.reading import BadRow, row_text
from diptych.evidence.staging import country_fields

if TYPE_CHECKING:
    import duckdb

    from diptych.countries import CodeSystem
    from diptych.evidence.fieldchecks import Check
    from diptych.evidence.fits import Fit
    from diptych.evidence.survey import Survey

__all__ = ["bad_rows", "count_bad_rows", "refusal"]


def count_bad_rows(connection: duckdb.DuckDBPyConnection, fit: Fit) -> int:
    """Return how many mapped rows fail a check or name a country that nothing knows."""
    row = connection.execute(f"SELECT count(*) FROM mapped WHERE {_bad(fit)}").fetchone()
    return int(row[0]) if row else 0


def bad_rows(
    connection: duckdb.DuckDBPyConnection, survey: Survey, fit: Fit, checks: tuple[Check, ...]
) -> list[BadRow]:
    """Return the bad rows in the order of the file. `raw` and `staged` must have lines."""
    known = "".join(f"mapped.{name}_known, " for name in country_fields(fit))
    cells = ", ".join(f"raw.c{i}" for i in range(len(survey.columns)))
    found = connection.execute(
        f"SELECT mapped.line, problem, {known}{cells} FROM mapped JOIN raw USING (line) "
        f"WHERE {_bad(fit)} ORDER BY mapped.line"
    ).fetchall()
    return [_bad_row(survey, fit, checks, row) for row in found]


def _bad(fit: Fit) -> str:
    unknown = [f"(dropped IS NULL AND NOT {name}_known)" for name in country_fields(fit)]
    return " OR ".join(("problem IS NOT NULL", *unknown))


def _bad_row(
    survey: Survey, fit: Fit, checks: tuple[Check, ...], found: tuple[object, ...]
) -> BadRow:
    names = country_fields(fit)
    line, problem, *rest = found
    known, cells = rest[: len(names)], ["" if c is None else str(c) for c in rest[len(names) :]]
    if isinstance(problem, int):
        check = checks[problem]
        column, expected = check.column, check.expected
        reason = check.reason.format(text=repr(cells[column].strip()))
    else:
        unknown = next(name for name, is_known in zip(names, known, strict=True) if not is_known)
        column = fit.fields[unknown]
        system = fit.layout.fields[unknown].codes
        reason, expected = _unknown_country(cells[column].strip(), system)
    return BadRow(
        line=int(str(line)),
        column=survey.columns[column],
        reason=reason,
        expected=expected,
        text=row_text(cells, survey.delimiter),
    )


def _unknown_country(code: str, system: CodeSystem) -> tuple[str, str | None]:
    from diptych.countries import country

    try:
        country(code, codes=system)
    except BadInputError as error:
        return error.problem, error.expected
    return f"{code!r} was no country in that year", None


def refusal(survey: Survey, rows: list[BadRow]) -> BadInputError:
    """Return the error that refuses a file for its bad rows: the first one, and how many."""
    first = min(rows, key=lambda row: row.line)
    count = "1 row of the file is bad" if len(rows) == 1 else f"{len(rows):,} rows are bad"
    return BadInputError(
        f"{first.reason} ({count})",
        place=Place(survey.name, first.line, first.column),
        expected=first.expected,
        remedy="mend the file, or set bad rows aside with --reject FILE and load the others",
    )
