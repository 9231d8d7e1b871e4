"""A number with the currency before it and the unit after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.quantities.amounts import amount_at
from diptych.statements.quantities.repetitions import without_repetition
from diptych.statements.quantities.source import Said
from diptych.statements.quantities.tokens import adjoin
from diptych.statements.quantities.units import Unit, currency_before, unit_at

if TYPE_CHECKING:
    from diptych.statements.quantities.amounts import Amount
    from diptych.statements.quantities.source import Source
    from diptych.statements.types import Approximation

__all__ = ["said_at"]

POSSESSORS = frozenset({"your", "our", "its", "their", "the", "these", "my"})


def said_at(source: Source, index: int) -> Said | None:
    """Return the number at a token with what stands right before and after it."""
    tokens = source.tokens
    currency: str | None = None
    percent = source.words.percent_before.at(tokens, index)
    if before := currency_before(tokens, index, source.text):
        currency, index = before
    elif percent:
        index = percent[1]
    amount = amount_at(tokens, index, source.language) if index < len(tokens) else None
    if amount is None:
        return None
    amount = without_repetition(source, amount)
    if currency:
        unit = Unit(currency, "money", _after_currency(source, amount.after), currency)
        return Said(amount, unit, index, unit.after)
    if percent:
        return Said(amount, Unit("percent", "percent", amount.after), index, amount.after)
    return _with_unit(source, amount, index)


def _after_currency(source: Source, index: int) -> int:
    """Pass a currency word that only repeats the sign before the number: "$5 million dollars"."""
    unit = unit_at(source.tokens, index, source.text, source.words, source.language)
    return unit.after if unit and unit.kind == "money" else index


def _with_unit(source: Source, amount: Amount, index: int) -> Said:
    at, approx = _after_number(source, amount.after)
    if (amount.vague or amount.scaled) and _is_of(source, at):
        at += 1
        at += at < len(source.tokens) and source.tokens[at].text in POSSESSORS
    unit = unit_at(source.tokens, at, source.text, source.words, source.language)
    return Said(amount, unit, index, unit.after if unit else at, approx)


def _is_of(source: Source, at: int) -> bool:
    return at < len(source.tokens) and source.tokens[at].text == "of"


def _after_number(source: Source, index: int) -> tuple[int, Approximation]:
    """Pass an approximation ("с лишним") or an ending ("100-dən", "2030'a") after a number."""
    if found := source.words.after.at(source.tokens, index):
        return found[1], found[0]
    tokens = source.tokens
    ending = adjoin(tokens, index) and tokens[index].text in "-'" and adjoin(tokens, index + 1)
    if not ending or source.language == "en" or tokens[index + 1].kind != "word":
        return index, "exact"
    if source.words.percent.at(tokens, index) or source.words.times.at(tokens, index):
        return index, "exact"
    if found := source.words.after.at(tokens, index + 2):
        return found[1], found[0]
    return index + 2, "exact"
