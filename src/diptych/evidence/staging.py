"""Turning a file's text into typed rows, and marking those that cannot be."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.fieldchecks import Check, field_checks, number_checks
from diptych.evidence.fieldtypes import date_sql, decimal_sql, flag_sql, number_sql, typed_sql
from diptych.evidence.tables import YEAR

if TYPE_CHECKING:
    import duckdb

    from diptych.evidence.fits import Fit

__all__ = ["country_fields", "has_decimal_commas", "last_year", "stage", "staged_year"]


def country_fields(fit: Fit) -> list[str]:
    """Return the fields of the layout that name a country."""
    return [name for name in fit.fields if fit.layout.fields[name].kind == "country"]


def staged_year(fit: Fit, prefix: str) -> str:
    """Return the SQL for the year of a staged row; NULL where the file does not say.

    `prefix` stands before the name of the column.
    """
    name = YEAR.get(fit.layout.table)
    if name is None or name not in fit.fields:
        return "NULL::INTEGER"
    column = f"{prefix}{name}"
    return f"year({column})" if fit.layout.fields[name].kind == "date" else column


def stage(
    connection: duckdb.DuckDBPyConnection, fit: Fit, *, exact: bool, comma: bool
) -> tuple[Check, ...]:
    """Make the table `staged` from `raw`: typed fields and values, and the check that failed.

    A country stays as the file's code, in `<field>_code`. `problem` is the number of the failed
    check in the tuple that is returned, or NULL.
    """
    columns = ["line"] if exact else []
    checks: list[Check] = []
    for name, position in fit.fields.items():
        rule = fit.layout.fields[name]
        columns.append(f"y_{name} AS {name}{'_code' if rule.kind == 'country' else ''}")
        checks += field_checks(name, rule, position)
    columns += [f"{_marks(fit, name)} AS {name}" for name in fit.marks]
    for number, (position, _, _) in enumerate(fit.values):
        columns.append(f"y_value_{number} AS value_{number}")
        checks += number_checks(f"y_value_{number}", position)
    whens = " ".join(f"WHEN {check.condition} THEN {n}" for n, check in enumerate(checks))
    problem = f"CASE {whens} END" if whens else "NULL"
    columns.append(f"CAST({problem} AS SMALLINT) AS problem")
    source = _typed_columns(fit, comma=comma)
    connection.execute(
        f"CREATE OR REPLACE TABLE staged AS SELECT {', '.join(columns)} FROM ({source})"
    )
    return tuple(checks)


def _typed_columns(fit: Fit, *, comma: bool) -> str:
    """Return the SELECT that gives each used column as text (t), number (n) and typed (y).

    They come one from another in steps, so that nothing is parsed twice.
    """
    rules = {name: fit.layout.fields[name] for name in fit.fields}
    decimals = {position: decimal_sql(multiplier) for position, multiplier, _ in fit.values}
    decimals |= {
        fit.fields[name]: decimal_sql(rule.multiplier) if rule.kind == "money" else "DECIMAL(18,3)"
        for name, rule in rules.items()
        if rule.kind in ("amount", "money")
    }
    marked = {position for found in fit.marks.values() for position in found.values()}
    used = {*fit.fields.values(), *(position for position, _, _ in fit.values), *marked}
    texts = [f"{_text(position)} AS t{position}" for position in sorted(used)]
    numbers = [f"{number_sql(p, digits, comma=comma)} AS n{p}" for p, digits in decimals.items()]
    typed = [
        f"{typed_sql(rule, fit.fields[name], comma=comma)} AS y_{name}"
        for name, rule in rules.items()
    ]
    typed += [
        f"try_cast(n{position} * {multiplier} AS DECIMAL(18,2)) AS y_value_{n}"
        for n, (position, multiplier, _) in enumerate(fit.values)
    ]
    first = f"SELECT *, {', '.join(texts)} FROM {_split(fit)}"
    second = f"SELECT *, {', '.join(numbers)} FROM ({first})" if numbers else first
    return f"SELECT *, {', '.join(typed)} FROM ({second})"


def _split(fit: Fit) -> str:
    """Return the source of the rows: one for each word of a cell that holds several."""
    source = "raw"
    done: set[int] = set()
    for name, position in fit.fields.items():
        between = fit.layout.fields[name].split
        if between and position not in done:
            done.add(position)
            # An empty cell has no words; it stays one row, for the checks to see.
            words = f"unnest(string_split(coalesce(c{position}, ''), '{between}'))"
            source = f"(SELECT * EXCLUDE (c{position}), {words} AS c{position} FROM {source})"
    return source


def _marks(fit: Fit, name: str) -> str:
    """Return the SQL for the words whose columns say yes; NULL where all of them are empty."""
    found = fit.marks[name]
    words = ", ".join(f"CASE WHEN {flag_sql(p)} THEN '{word}' END" for word, p in found.items())
    known = " OR ".join(f"t{position} IS NOT NULL" for position in found.values())
    return f"CASE WHEN {known} THEN concat_ws(' ', {words}) END"


def has_decimal_commas(connection: duckdb.DuckDBPyConnection, fit: Fit) -> bool:
    """Say whether the file writes 1234,5 for one thousand two hundred thirty-four and a half.

    1,234 could be either; it counts as a decimal comma only beside a value that cannot be
    anything else.
    """
    kinds = ("amount", "money", "number")
    positions = [position for position, _, _ in fit.values]
    positions += [fit.fields[n] for n in fit.fields if fit.layout.fields[n].kind in kinds]
    if not positions:
        return False
    surely = " OR ".join(
        f"bool_or(regexp_full_match({_text(p)}, '-?[0-9]+,([0-9]{{1,2}}|[0-9]{{4,}})'))"
        for p in positions
    )
    row = connection.execute(f"SELECT {surely} FROM raw").fetchone()
    return bool(row and row[0])


def last_year(connection: duckdb.DuckDBPyConnection, fit: Fit) -> int | None:
    """Return the last year that the rows of `raw` hold, or `None` where they say none."""
    name = YEAR.get(fit.layout.table)
    if name is None or name not in fit.fields:
        return None
    position, rule = fit.fields[name], fit.layout.fields[name]
    text = f"nullif(trim(c{position}), '')"
    year = (
        f"year({date_sql(text, rule.days)})"
        if rule.kind == "date"
        else (f"try_cast({text} AS INTEGER)")
    )
    row = connection.execute(
        f"SELECT max(year) FROM (SELECT {year} AS year FROM raw) WHERE year BETWEEN 1800 AND 2100"
    ).fetchone()
    return int(row[0]) if row and row[0] is not None else None


def _text(position: int) -> str:
    return f"nullif(trim(c{position}), '')"
