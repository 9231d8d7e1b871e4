"""How a figure is said: a level, a multiple, a change or a share; and whether it fell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.claims.clauses import Clause

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Figures
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Form

__all__ = ["Movement", "Value", "form_of", "movement_near", "said_value"]

Value = Decimal | tuple[Decimal, Decimal] | None
REACH = 9
FAR = 40
RELATIVE = frozenset({"percent", "points", "times"})
BY_WORDS = frozenset({"by", "на"})
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


def movement_near(
    sentence: Figures, quantity: Quantity, figure: Clause, clause: Clause
) -> Movement | None:
    """Return the rise or fall that a figure of a clause measures, `None` if there is none."""
    if quantity.kind == "times" and (itself := _in_itself(sentence, figure)):
        return itself
    after = _first_after(sentence, clause, figure)
    relative = quantity.kind in RELATIVE
    if sentence.words.verb_last:
        return _before_verb(sentence, figure, clause, after, relative=relative)
    before = _told_before(sentence, figure, clause)
    if before is None and after is None and relative:
        before = _step_told_earlier(sentence, figure)
    direction = before or after
    if direction is None:
        return None
    leads = bool(before) and _leads_to(sentence, figure, clause, relative=relative)
    return Movement(direction == "down", leads)


def _before_verb(
    sentence: Figures, figure: Clause, clause: Clause, after: str | None, *, relative: bool
) -> Movement | None:
    """Return the movement where the verb comes last: "20 faiz artıb", "300 milyon dolar arttı"."""
    direction = after or (relative and _last_before(sentence, clause, figure)) or None
    if direction is None:
        return None
    added = sentence.tokens[figure.end - 1].text in NOMINATIVE
    return Movement(direction == "down", to_level=not (relative or added))


def _step_told_earlier(sentence: Figures, figure: Clause) -> str | None:
    """Return the movement of earlier clauses for a mere "by 20 per cent", "ещё на 20 процентов"."""
    if figure.start == 0 or sentence.tokens[figure.start - 1].text not in BY_WORDS:
        return None
    first = sentence.clauses[0].start
    for at in range(figure.start - 2, max(first, figure.start - FAR) - 1, -1):
        if hit := sentence.words.movements.at(sentence.tokens, at):
            return hit[0]
    return "up"


def _in_itself(sentence: Figures, figure: Clause) -> Movement | None:
    """Return the movement that a multiple says in itself: "doubled", "halved"."""
    movements = sentence.words.movements
    hits = (movements.at(sentence.tokens, at) for at in range(figure.start, figure.end))
    hit = next((hit for hit in hits if hit), None)
    return Movement(hit[0] == "down", to_level=False) if hit else None


def _told_before(sentence: Figures, figure: Clause, clause: Clause) -> str | None:
    """Return the movement told before a figure, in its clause or, for a mere "to …", before it."""
    found = _last_before(sentence, clause, figure)
    number = sentence.clause_of(figure.start)
    bare = figure.start <= clause.start + 1 and _links_to_level(sentence, figure)
    if found or not bare or number == 0:
        return found
    earlier = sentence.clauses[number - 1]
    return _last_before(sentence, earlier, Clause(earlier.end, earlier.end))


def _links_to_level(sentence: Figures, figure: Clause) -> bool:
    first = sentence.tokens[figure.start].text
    before = sentence.tokens[figure.start - 1].text if figure.start else ""
    return first in TO_WORDS | FROM_WORDS or before in TO_WORDS


def _last_before(sentence: Figures, clause: Clause, figure: Clause) -> str | None:
    """Return the movement before a figure; a share named between them ends the search."""
    tokens, words = sentence.tokens, sentence.words
    for at in range(figure.start - 1, max(clause.start, figure.start - REACH) - 1, -1):
        if (hit := words.movements.at(tokens, at)) and not _ends_cue(sentence, at):
            return hit[0]
        measure = words.measures.at(tokens, at)
        if measure and measure[0] in SHARES:
            return None
    return None


def _ends_cue(sentence: Figures, at: int) -> bool:
    """Say whether a word only ends another verb: "makes up 5 per cent" tells of no rise."""
    return any(cue.so and cue.start < at < cue.after for cue in sentence.cues)


def _first_after(sentence: Figures, clause: Clause, figure: Clause) -> str | None:
    last = min(clause.end, figure.end + NEAR_AFTER)
    tokens, words = sentence.tokens, sentence.words
    for at in range(figure.end, last):
        measure = words.measures.at(tokens, at)
        if measure and measure[0] in SHARES:
            return None
        if hit := words.movements_after.at(tokens, at):
            return hit[0]
    return None


def _leads_to(sentence: Figures, figure: Clause, clause: Clause, *, relative: bool) -> bool:
    """Say whether a figure is the level that was reached: "rose to 5 billion"."""
    if _links_to_level(sentence, figure):
        return True
    if relative:
        return False  # "growth reached 14 per cent": the growth itself is that much
    at = figure.start - 1
    return at >= clause.start and sentence.words.levels.at(sentence.tokens, at) is not None


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
