"""What the cells of a field must be, and what the user is told where one is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import quoted
from diptych.evidence.fieldtypes import MISSING

if TYPE_CHECKING:
    from diptych.evidence.layouts import FieldRule

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Check", "field_checks", "number_checks"]

FIRST_YEAR, LAST_YEAR = 1800, 2100

MONEY = "zero or more in plain digits, such as 1234.5, worth less than 10 to the power 16 dollars"
WORDS = {
    "year": f"a year from {FIRST_YEAR} to {LAST_YEAR}",
    "month": "a month from 1 to 12",
    "integer": "a whole number",
    "country": "a country's code or name",
    "number": "a number in plain digits, such as -1234.5",
    "flag": "1 or 0, yes or no",
    "date": "a day, such as 2013-11-21",
}


@dataclass(frozen=True, slots=True)
class Check:
    """A test that a row can fail: the failing condition in SQL, and what to tell the user."""

    column: int
    condition: str
    reason: str
    expected: str


def field_checks(name: str, rule: FieldRule, position: int) -> list[Check]:
    """Return the tests of a field's cells: `y_<name>` is the typed value, `t<position>` the text.

    A quantity or a sum of money may always be empty.
    """
    typed, text, expected = f"y_{name}", f"t{position}", _expected(rule)
    if rule.kind in ("amount", "money"):
        return number_checks(typed, position)
    checks: list[Check] = []
    if not rule.optional:
        checks.append(Check(position, f"{text} IS NULL", "the cell is empty", expected))
    condition = _misfit(rule, text, typed)
    if condition:
        given = f"{text} IS NOT NULL AND {condition}"
        checks.append(Check(position, given, "{text} does not fit", expected))
    return checks


def _misfit(rule: FieldRule, text: str, typed: str) -> str | None:
    # A cast alone would take 2006.5 for 2007.
    whole = f"{text} IN ({typed}::VARCHAR, {typed}::VARCHAR || '.0')"
    match rule.kind:
        case "year":
            return f"({typed} BETWEEN {FIRST_YEAR} AND {LAST_YEAR} AND {whole}) IS NOT TRUE"
        case "month":
            return f"({typed} BETWEEN 1 AND 12) IS NOT TRUE"
        case "integer":
            return f"({whole}) IS NOT TRUE"
        case "number":
            return f"{text} NOT IN ({_missing()}) AND coalesce(isfinite({typed}), false) = false"
        case "choice" | "flag" | "date":
            return f"{typed} IS NULL"
        case "country" | "text" | "amount" | "money" | "marks":
            if rule.pattern is None:
                return None
            return f"NOT regexp_full_match({text}, {quoted(rule.pattern)})"


def _expected(rule: FieldRule) -> str:
    if rule.expected:
        return rule.expected
    if rule.kind == "choice":
        return f"one of {', '.join(word for words in rule.choices.values() for word in words)}"
    return WORDS.get(rule.kind, "a code or a word")


def number_checks(typed: str, position: int) -> list[Check]:
    """Return the tests of a value or a quantity, which is zero or more."""
    text, number = f"t{position}", f"n{position}"
    lost = f"{text} IS NOT NULL AND {typed} IS NULL AND {text} NOT IN ({_missing()})"
    finite = f"coalesce(isfinite(try_cast({text} AS DOUBLE)), false)"
    tests = (
        (f"{lost} AND contains({text}, ',')", "{text} has a comma that could mean two things"),
        (f"{lost} AND {finite}", "{text} is too large"),
        (lost, "{text} is not a number"),
        (f"{number} < 0", "{text} is negative"),
    )
    return [Check(position, condition, reason, MONEY) for condition, reason in tests]


def _missing() -> str:
    return ", ".join(quoted(word) for word in MISSING)
