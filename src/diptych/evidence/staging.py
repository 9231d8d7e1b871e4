"""Turning a file's text into typed rows, and marking those that cannot be."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.evidence.duck import quoted

if TYPE_CHECKING:
    import duckdb

    from diptych.evidence.layouts import FieldRule
    from diptych.evidence.recognition import Fit

__all__ = ["Check", "country_fields", "has_decimal_commas", "stage"]

FIRST_YEAR, LAST_YEAR = 1800, 2100
MISSING = ("..", "…", "NA")
"""What statistical tables write for a value that is not there, besides nothing."""

NUMBER = "zero or more in plain digits, such as 1234.5, worth less than 10 to the power 16 dollars"


@dataclass(frozen=True, slots=True)
class Check:
    """A test that a row can fail: the failing condition in SQL, and what to tell the user."""

    column: int
    condition: str
    reason: str
    expected: str


def country_fields(fit: Fit) -> list[str]:
    """Return the fields of the layout that name a country."""
    return [name for name in fit.fields if fit.layout.fields[name].kind == "country"]


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
        columns.append(f"y{position} AS {name}{'_code' if rule.kind == 'country' else ''}")
        checks += _field_checks(rule, position)
    for number, (position, _, _) in enumerate(fit.values):
        columns.append(f"y{position} AS value_{number}")
        checks += _number_checks(position)
    whens = " ".join(f"WHEN {check.condition} THEN {n}" for n, check in enumerate(checks))
    columns.append(f"CAST(CASE {whens} END AS SMALLINT) AS problem")
    source = _typed_columns(fit, comma=comma)
    connection.execute(
        f"CREATE OR REPLACE TABLE staged AS SELECT {', '.join(columns)} FROM ({source})"
    )
    return tuple(checks)


def _typed_columns(fit: Fit, *, comma: bool) -> str:
    """Return the SELECT that gives each used column as text (t), number (n) and typed (y).

    They come one from another in steps, so that nothing is parsed twice.
    """
    fields = [(position, fit.layout.fields[name]) for name, position in fit.fields.items()]
    values = [(position, multiplier) for position, multiplier, _ in fit.values]
    amounts = [position for position, rule in fields if rule.kind == "amount"]
    texts = [f"{_text(p)} AS t{p}" for p, _ in (*fields, *values)]
    numbers = [f"{_number(p, _digits(m), comma=comma)} AS n{p}" for p, m in values]
    numbers += [f"{_number(p, 'DECIMAL(18,3)', comma=comma)} AS n{p}" for p in amounts]
    typed = [f"{_typed(rule, p)} AS y{p}" for p, rule in fields]
    typed += [f"try_cast(n{p} * {multiplier} AS DECIMAL(18,2)) AS y{p}" for p, multiplier in values]
    first = f"SELECT *, {', '.join(texts)} FROM raw"
    second = f"SELECT *, {', '.join(numbers)} FROM ({first})"
    return f"SELECT *, {', '.join(typed)} FROM ({second})"


def has_decimal_commas(connection: duckdb.DuckDBPyConnection, fit: Fit) -> bool:
    """Say whether the file writes 1234,5 for one thousand two hundred thirty-four and a half.

    1,234 could be either; it counts as a decimal comma only beside a value that cannot be
    anything else.
    """
    positions = [position for position, _, _ in fit.values]
    positions += [fit.fields[n] for n in fit.fields if fit.layout.fields[n].kind == "amount"]
    surely = " OR ".join(
        f"bool_or(regexp_full_match({_text(p)}, '-?[0-9]+,([0-9]{{1,2}}|[0-9]{{4,}})'))"
        for p in positions
    )
    row = connection.execute(f"SELECT {surely} FROM raw").fetchone()
    return bool(row and row[0])


def _text(position: int) -> str:
    return f"nullif(trim(c{position}), '')"


def _digits(multiplier: Decimal) -> str:
    """Return the decimal type that keeps a value to the cent of what it stands for.

    A multiplier of 1000 takes three more decimals and three digits fewer before the point; so
    the type stays within 64 bits, where DuckDB reckons ten times as fast.
    """
    zeros = multiplier.adjusted()
    if zeros >= 0 and multiplier == Decimal(10) ** zeros:
        return f"DECIMAL(18,{2 + zeros})"
    return "DECIMAL(28,9)"


def _number(position: int, digits: str, *, comma: bool) -> str:
    plain = f"replace(replace(t{position}, '.', '?'), ',', '.')" if comma else f"t{position}"
    return f"try_cast({plain} AS {digits})"


def _typed(rule: FieldRule, position: int) -> str:
    text = f"t{position}"
    match rule.kind:
        case "year" | "month":
            return f"try_cast({text} AS INTEGER)"
        case "choice":
            return _choice(rule, text)
        case "amount":
            return f"n{position}"
        case "country" | "text":
            return text


def _choice(rule: FieldRule, text: str) -> str:
    whens = " ".join(
        f"WHEN lower({text}) IN ({', '.join(quoted(word) for word in words)}) THEN {quoted(name)}"
        for name, words in rule.choices.items()
    )
    return f"CASE {whens} END"


def _field_checks(rule: FieldRule, position: int) -> list[Check]:
    if rule.kind == "amount":
        return _number_checks(position)
    checks: list[Check] = []
    expected = _expected(rule)
    if not rule.optional:
        checks.append(Check(position, f"t{position} IS NULL", "the cell is empty", expected))
    condition = _misfit(rule, f"t{position}", f"y{position}")
    if condition:
        given = f"t{position} IS NOT NULL AND {condition}"
        checks.append(Check(position, given, "{text} does not fit", expected))
    return checks


def _misfit(rule: FieldRule, text: str, typed: str) -> str | None:
    match rule.kind:
        case "year":
            # A cast alone would take 2006.5 for 2007.
            plain = f"{text} IN ({typed}::VARCHAR, {typed}::VARCHAR || '.0')"
            return f"({typed} BETWEEN {FIRST_YEAR} AND {LAST_YEAR} AND {plain}) IS NOT TRUE"
        case "month":
            return f"({typed} BETWEEN 1 AND 12) IS NOT TRUE"
        case "choice":
            return f"{typed} IS NULL"
        case "country" | "text" | "amount":
            return None


def _expected(rule: FieldRule) -> str:
    match rule.kind:
        case "year":
            return f"a year from {FIRST_YEAR} to {LAST_YEAR}"
        case "month":
            return "a month from 1 to 12"
        case "choice":
            return f"one of {', '.join(word for words in rule.choices.values() for word in words)}"
        case "country":
            return "a country's code or name"
        case "text" | "amount":
            return "a code or a word"


def _number_checks(position: int) -> list[Check]:
    text, number, typed = f"t{position}", f"n{position}", f"y{position}"
    missing = ", ".join(quoted(word) for word in MISSING)
    lost = f"{text} IS NOT NULL AND {typed} IS NULL AND {text} NOT IN ({missing})"
    finite = f"coalesce(isfinite(try_cast({text} AS DOUBLE)), false)"
    tests = (
        (f"{lost} AND contains({text}, ',')", "{text} has a comma that could mean two things"),
        (f"{lost} AND {finite}", "{text} is too large"),
        (lost, "{text} is not a number"),
        (f"{number} < 0", "{text} is negative"),
    )
    return [Check(position, condition, reason, NUMBER) for condition, reason in tests]
