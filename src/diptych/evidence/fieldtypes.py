"""The SQL that turns the text of a cell into the type of its field."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.evidence.duck import quoted

if TYPE_CHECKING:
    from diptych.evidence.layouts import FieldRule

__all__ = ["MISSING", "date_sql", "decimal_sql", "flag_sql", "number_sql", "typed_sql"]

MISSING = ("..", "…", "NA")
"""What statistical tables write for a value that is not there, besides nothing."""

YES = ("1", "1.0", "true", "yes", "y", "t")
NO = ("0", "0.0", "false", "no", "n", "f")


def decimal_sql(multiplier: Decimal) -> str:
    """Return the decimal type that keeps a value to the cent of what it stands for.

    A multiplier of 1000 takes three more decimals and three digits fewer before the point; so
    the type stays within 64 bits, where DuckDB reckons ten times as fast.
    """
    zeros = multiplier.adjusted()
    if zeros >= 0 and multiplier == Decimal(10) ** zeros:
        return f"DECIMAL(18,{2 + zeros})"
    return "DECIMAL(28,9)"


def number_sql(position: int, digits: str, *, comma: bool) -> str:
    """Return the SQL for the number that a text says, NULL where it says none."""
    plain = f"replace(replace(t{position}, '.', '?'), ',', '.')" if comma else f"t{position}"
    return f"try_cast({plain} AS {digits})"


def typed_sql(rule: FieldRule, position: int, *, comma: bool) -> str:
    """Return the SQL for a field's typed value, NULL where the text does not fit."""
    text = f"t{position}"
    match rule.kind:
        case "year" | "month" | "integer":
            return f"try_cast({text} AS INTEGER)"
        case "choice":
            return _choice(rule, text)
        case "amount":
            return f"n{position}"
        case "money":
            return f"try_cast(n{position} * {rule.multiplier} AS DECIMAL(18,2))"
        case "number":
            return number_sql(position, "DOUBLE", comma=comma)
        case "flag":
            return flag_sql(position)
        case "date":
            return date_sql(text, rule.days)
        case "country" | "text" | "marks":
            return text


def date_sql(text: str, days: tuple[str, ...]) -> str:
    """Return the SQL for the day that a text says in ISO 8601 or in one of the other ways."""
    ways = [f"try_strptime({text}, {quoted(way)})::DATE" for way in days]
    return f"coalesce({', '.join((f'try_cast({text} AS DATE)', *ways))})"


def flag_sql(position: int) -> str:
    """Return the SQL for the yes or no that a text says."""
    text = f"lower(t{position})"
    return (
        f"CASE WHEN {text} IN ({_list(YES)}) THEN true WHEN {text} IN ({_list(NO)}) THEN false END"
    )


def _choice(rule: FieldRule, text: str) -> str:
    whens = " ".join(
        f"WHEN lower({text}) IN ({_list(words)}) THEN {quoted(name)}"
        for name, words in rule.choices.items()
    )
    return f"CASE {whens} END"


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(quoted(word) for word in words)
