"""How a figure is said: a level, a multiple, a change or a share; and whether it fell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Form

__all__ = ["Movement", "Value", "form_of", "movement_near", "said_value"]

Value = Decimal | tuple[Decimal, Decimal] | None
REACH = 9
NEAR_AFTER = 4
SHARES = frozenset({"share", "local_content"})
FROM_WORDS = frozenset({"from", "от", "с", "ад", "з"})
TO_WORDS = frozenset({"to", "до", "да", "по"})
NOMINATIVE = frozenset(
    {"dollar", "manat", "avro", "rubl", "dolar", "euro", "lira", "ruble", "yuan", "tenge"}
)
"""Money in the nominative before a verb of growth, in the Turkic languages, is what was added."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A rise or a fall told of beside a figure, and whether the figure is where it led."""

    falls: bool
    to_level: bool


def movement_near(sentence: Figures, figure: Clause, clause: Clause) -> Movement | None:
    """Return the rise or fall that a figure of a clause measures, `None` if there is none."""
    before = _last_before(sentence, clause, figure)
    after = _first_after(sentence, clause, figure)
    direction = (after or before) if sentence.words.verb_last else (before or after)
    if direction is None:
        return None
    return Movement(direction == "down", _leads_to(sentence, figure, clause, told=bool(before)))


def _last_before(sentence: Figures, clause: Clause, figure: Clause) -> str | None:
    """Return the movement before a figure; a share named between them ends the search."""
    tokens, words = sentence.tokens, sentence.words
    for at in range(figure.start - 1, max(clause.start, figure.start - REACH) - 1, -1):
        if hit := words.movements.at(tokens, at):
            return hit[0]
        measure = words.measures.at(tokens, at)
        if measure and measure[0] in SHARES:
            return None
    return None


def _first_after(sentence: Figures, clause: Clause, figure: Clause) -> str | None:
    last = min(clause.end, figure.end + NEAR_AFTER)
    after = sentence.words.movements_after
    hits = (after.at(sentence.tokens, at) for at in range(figure.end, last))
    return next((hit[0] for hit in hits if hit), None)


def _leads_to(sentence: Figures, figure: Clause, clause: Clause, *, told: bool) -> bool:
    """Say whether a figure is the level that was reached: "rose to 5 billion"."""
    tokens, levels = sentence.tokens, sentence.words.levels
    if sentence.words.verb_last:
        word = tokens[figure.end - 1].text
        return word not in NOMINATIVE and word not in {"faiz", "%"} and not word.isdigit()
    if not told:
        return False
    at = figure.start - 1
    said_before = at >= clause.start and levels.at(tokens, at) is not None
    return said_before or tokens[figure.start].text in TO_WORDS or _went_from(sentence, figure)


def _went_from(sentence: Figures, figure: Clause) -> bool:
    """Say whether a figure tells both ends of a movement: "from 200 to 300 million"."""
    return sentence.tokens[figure.start].text in FROM_WORDS


def form_of(quantity: Quantity, movement: Movement | None, *, stepped: bool) -> Form:
    """Return the form of a figure; `stepped` tells that "by" stands before it."""
    if quantity.kind == "times":
        return "multiple"
    ranges = isinstance(quantity.value, tuple) and not (movement and movement.to_level)
    moved = movement is not None and not movement.to_level
    if quantity.kind in {"percent", "points"}:
        return "change" if moved else "range" if ranges else "share"
    if moved and stepped and quantity.kind in {"money", "plain"}:
        return "change"
    return "range" if ranges else "level"


def said_value(quantity: Quantity, form: Form, movement: Movement | None) -> Value:
    """Return the value claimed: the end of a movement, a negative change for a fall."""
    value = quantity.value
    if isinstance(value, tuple) and movement and movement.to_level and quantity.linked_by:
        value = value[1]
    if movement is None or not movement.falls:
        return _in_order(value)
    if form == "multiple" and isinstance(value, Decimal):
        return _inverse(value)
    if form != "change" or value is None:
        return _in_order(value)
    return (-max(value), -min(value)) if isinstance(value, tuple) else -abs(value)


def _in_order(value: Value) -> Value:
    return (min(value), max(value)) if isinstance(value, tuple) else value


def _inverse(times: Decimal) -> Decimal:
    """Return what a fall "by 4 times" leaves: a quarter."""
    return (1 / times).quantize(Decimal("0.0001")).normalize() if times > 1 else times
