"""Turning a file's text into typed rows, and marking those that cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import quoted

if TYPE_CHECKING:
    from decimal import Decimal

    import duckdb

    from diptych.evidence.layouts import FieldRule
    from diptych.evidence.recognition import Fit

__all__ = ["Check", "country_fields", "has_decimal_commas", "stage"]

FIRST_YEAR, LAST_YEAR = 1800, 2100
MISSING = ("..", "…", "NA")
"""What statistical tables write for a value that is not there, besides nothing."""


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
        suffix = "_code" if rule.kind == "country" else ""
        columns.append(f"{_typed(rule, position, comma=comma)} AS {name}{suffix}")
        checks += _field_checks(rule, position, comma=comma)
    for number, (position, multiplier, _) in enumerate(fit.values):
        columns.append(f"{_money(position, multiplier, comma=comma)} AS value_{number}")
        checks += _number_checks(position, _money(position, multiplier, comma=comma), comma=comma)
    whens = " ".join(f"WHEN {check.condition} THEN {n}" for n, check in enumerate(checks))
    columns.append(f"CAST(CASE {whens} END AS SMALLINT) AS problem")
    connection.execute(f"CREATE OR REPLACE TABLE staged AS SELECT {', '.join(columns)} FROM raw")
    return tuple(checks)


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


def _number_text(position: int) -> str:
    missing = ", ".join(quoted(word) for word in MISSING)
    return f"CASE WHEN {_text(position)} NOT IN ({missing}) THEN {_text(position)} END"


def _number(position: int, *, comma: bool) -> str:
    text = _number_text(position)
    # Nine decimals keep a cent of a value that is given in millions.
    plain = f"replace({text}, ',', '.')" if comma else text
    return f"try_cast({plain} AS DECIMAL(28,9))"


def _money(position: int, multiplier: Decimal, *, comma: bool) -> str:
    return f"try_cast({_number(position, comma=comma)} * {multiplier} AS DECIMAL(18,2))"


def _typed(rule: FieldRule, position: int, *, comma: bool) -> str:
    text = _text(position)
    match rule.kind:
        case "year" | "month":
            return f"try_cast({text} AS INTEGER)"
        case "choice":
            return _choice(rule, text)
        case "amount":
            return f"try_cast({_number(position, comma=comma)} AS DECIMAL(18,3))"
        case "country" | "text":
            return text


def _choice(rule: FieldRule, text: str) -> str:
    whens = " ".join(
        f"WHEN lower({text}) IN ({', '.join(quoted(word) for word in words)}) THEN {quoted(name)}"
        for name, words in rule.choices.items()
    )
    return f"CASE {whens} END"


def _field_checks(rule: FieldRule, position: int, *, comma: bool) -> list[Check]:
    text, typed = _text(position), _typed(rule, position, comma=comma)
    if rule.kind == "amount":
        return _number_checks(position, typed, comma=comma)
    checks: list[Check] = []
    expected = _expected(rule)
    if not rule.optional:
        checks.append(Check(position, f"{text} IS NULL", "the cell is empty", expected))
    condition = _misfit(rule, text, typed)
    if condition:
        checks.append(Check(position, condition, "{text} does not fit", expected))
    return checks


def _misfit(rule: FieldRule, text: str, typed: str) -> str | None:
    given = f"{text} IS NOT NULL AND "
    match rule.kind:
        case "year":
            # A cast alone would take 2006.5 for 2007.
            plain = f"{text} IN ({typed}::VARCHAR, {typed}::VARCHAR || '.0')"
            fits = f"({typed} BETWEEN {FIRST_YEAR} AND {LAST_YEAR} AND {plain})"
            return f"{given}{fits} IS NOT TRUE"
        case "month":
            return f"{given}({typed} BETWEEN 1 AND 12) IS NOT TRUE"
        case "choice":
            return f"{given}{typed} IS NULL"
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


def _number_checks(position: int, typed: str, *, comma: bool) -> list[Check]:
    number = _number(position, comma=comma)
    return [
        Check(
            position,
            f"{_number_text(position)} IS NOT NULL AND {number} IS NULL",
            "{text} is not a number",
            "digits with at most one decimal point, no spaces and no signs between them",
        ),
        Check(position, f"{number} < 0", "{text} is negative", "a value of zero or more"),
        Check(
            position,
            f"{number} IS NOT NULL AND {typed} IS NULL",
            "{text} is too large",
            "less than ten thousand million million US dollars",
        ),
    ]
