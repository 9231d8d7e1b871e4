"""Numbers said again: "15, one-five, 15", "45 (forty-five)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.statements.quantities.amounts import amount_at

if TYPE_CHECKING:
    from diptych.statements.quantities.amounts import Amount
    from diptych.statements.quantities.source import Source

__all__ = ["without_repetition"]


def without_repetition(source: Source, amount: Amount) -> Amount:
    """Pass what only says the number again: "15, one-five, 15", "45 (forty-five)"."""
    for _ in range(3):
        after = _after_repetition(source, amount)
        if after is None:
            return amount
        amount = replace(amount, after=after)
    return amount


def _after_repetition(source: Source, amount: Amount) -> int | None:
    tokens, at = source.tokens, amount.after
    sign = tokens[at].text if at < len(tokens) else ""
    if sign not in {",", "(", "—", "–"} or at + 1 >= len(tokens):
        return None
    if sign != "(" and (spelled := _spelled_digits(source, at + 1)):
        return spelled[1] if spelled[0] == amount.number.value else None
    again = amount_at(tokens, at + 1, source.language)
    if again is None or again.number.value != amount.number.value:
        return None
    if sign == "(":
        closes = again.after < len(tokens) and tokens[again.after].text == ")"
        return again.after + 1 if closes else None
    return again.after


def _spelled_digits(source: Source, index: int) -> tuple[int, int] | None:
    """Read a number that is said digit by digit: "one-five"."""
    said = ""
    while index < len(source.tokens) and len(said) < 9:
        digit = source.numbers.cardinals.get(source.tokens[index].text)
        if digit is None or digit > 9:
            break
        said += str(digit)
        index += 1
        if index >= len(source.tokens) or source.tokens[index].text != "-":
            break
        index += 1
    return (int(said), index) if len(said) > 1 else None
