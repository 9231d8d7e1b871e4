"""The same amount in another currency: in brackets, or after "or"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.quantities.saying import said_at

if TYPE_CHECKING:
    from diptych.statements.quantities.source import Source
    from diptych.statements.quantities.types import Quantity

__all__ = ["after_restatement"]

ALTERNATIVES = frozenset({"or", "или", "ці", "або", "yaxud", "veya", "это", "гэта", "yəni", "yani"})


def after_restatement(source: Source, quantity: Quantity, after: int) -> int:
    """Pass the same amount in another currency, in brackets or after "or"."""
    tokens = source.tokens
    if quantity.kind != "money" or after + 1 >= len(tokens):
        return after
    opener = tokens[after].text
    comma = opener == ","
    at = after + 1 if comma else after
    if opener != "(" and (at >= len(tokens) or tokens[at].text not in ALTERNATIVES):
        return after
    again = _restated(source, at + 1)
    if again is None or again[0] in (None, quantity.currency):
        return after
    if opener != "(":
        return again[1]
    closes = again[1] < len(tokens) and tokens[again[1]].text == ")"
    return again[1] + 1 if closes else after


def _restated(source: Source, index: int) -> tuple[str | None, int] | None:
    """Return the currency of an amount and the index after it, approximations passed."""
    tokens = source.tokens
    if index < len(tokens) and tokens[index].text in ALTERNATIVES:
        index += 1
    for _ in range(2):
        if found := source.words.approximations.at(tokens, index):
            index = found[1]
    if index >= len(tokens):
        return None
    said = said_at(source, index)
    return (said.unit.currency, said.after) if said and said.unit else None
