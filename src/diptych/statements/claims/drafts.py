"""A figure of a sentence that may be a claim, with how it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.statements.claims.asserting import standing_of
from diptych.statements.claims.clauses import Clause
from diptych.statements.claims.counting import is_claimed_count
from diptych.statements.claims.forming import form_of, movement_near
from diptych.statements.claims.periods import is_aimed_at, leading_period
from diptych.statements.claims.quoting import quote_of

if TYPE_CHECKING:
    from datetime import date

    from diptych.statements.claims.asserting import Standing
    from diptych.statements.claims.clauses import Figures
    from diptych.statements.claims.forming import Movement
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Form

__all__ = ["Draft", "draft_of"]


COUNTED = frozenset({"count", "measure"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure in its sentence: where it stands, in what mood, in which form, and its quote."""

    sentence: Figures
    quantity: Quantity
    figure: Clause
    standing: Standing
    movement: Movement | None
    form: Form
    quote: Clause


def draft_of(
    sentence: Figures, quantity: Quantity, said_on: date | None, after: int
) -> Draft | None:
    """Return the draft of a claim; `None` for a duration, an aim, a promise, a mere reference.

    Its quote begins no earlier than the token `after` the last figure that was drafted.
    """
    figure = sentence.tokens_in(quantity)
    attributive = _is_attributive(sentence, quantity, figure)
    foretold = quantity.kind in COUNTED and not _is_number_of(sentence, figure)
    standing = (
        "presumed"
        if attributive
        else standing_of(sentence, figure, quantity.unit, foretold=foretold)
    )
    if quantity.kind == "duration" or standing == "put off":
        return None
    if is_aimed_at(sentence, figure, said_on):
        return None
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    movement = movement_near(sentence, quantity, figure, clause)
    if not _is_claimed(sentence, quantity, figure, standing, movement):
        return None
    return Draft(
        sentence=sentence,
        quantity=quantity,
        figure=figure,
        standing=standing,
        movement=movement,
        form=form_of(quantity, movement, stepped=_is_stepped(sentence, figure)),
        quote=_quote(sentence, figure, after, attributive=attributive),
    )


def _is_number_of(sentence: Figures, figure: Clause) -> bool:
    """Say whether "the number of" stands before: "it will rise from 200 to 500" is aimed at."""
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    places = range(clause.start, figure.start)
    return any(sentence.words.number_of.at(sentence.tokens, at) for at in places)


def _is_attributive(sentence: Figures, quantity: Quantity, figure: Clause) -> bool:
    """Say whether a figure only describes a noun: "the 2,000-mile border"."""
    hyphened = "-" in sentence.text[quantity.figure : quantity.end] and quantity.kind == "measure"
    return hyphened and sentence.language == "en" and figure.end < len(sentence.tokens)


def _is_stepped(sentence: Figures, figure: Clause) -> bool:
    """Say whether "by" stands before a figure; in the Turkic languages nothing needs to."""
    words = sentence.words
    if words.verb_last:
        return True
    return figure.start > 0 and words.steps.at(sentence.tokens, figure.start - 1) is not None


def _is_claimed(
    sentence: Figures,
    quantity: Quantity,
    figure: Clause,
    standing: Standing,
    movement: Movement | None,
) -> bool:
    if quantity.kind in {"count", "measure"}:
        return is_claimed_count(sentence, quantity, figure, standing)
    if quantity.kind == "times":
        # "Times" multiply where something grew; else they count occasions ("met three times").
        return movement is not None
    return True


def _quote(sentence: Figures, figure: Clause, after: int, *, attributive: bool) -> Clause:
    """Return the quote, with a bare "In 2012," before its clause taken in."""
    quote = quote_of(sentence, figure, after, attributive=attributive)
    number = sentence.clause_of(figure.start)
    first = sentence.clauses[number].start
    if quote.start < first or leading_period(sentence, number) is None:
        return quote
    fillers = sentence.words.fillers
    loose = all(fillers.at(sentence.tokens, at) for at in range(first, quote.start))
    return Clause(sentence.clauses[number - 1].start, quote.end) if loose else quote
