"""What a figure measures, and where that was said when its own clause does not say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.types import Span
from diptych.statements.claims.clauses import Clause
from diptych.statements.claims.content import content_of
from diptych.statements.claims.dealings import dealt_measure
from diptych.statements.claims.measuring import (
    TRADED,
    last_measure,
    measures_in,
    nearest_measure,
)
from diptych.statements.claims.spending import is_of_money, money_measure
from diptych.statements.quantities.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.statements.claims.clauses import Figures
    from diptych.statements.claims.measuring import Named
    from diptych.statements.quantities import Quantity
    from diptych.statements.quantities.phrases import Phrases
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.types import Claim, Form, Measure

__all__ = ["Context", "context_of", "own_measure"]

SENTENCES_BACK = 3
LONGEST_SENTENCE = 1500
NEAR = 6
JUDGED_WITHIN = 3
"""How many words that name something may stand before the one that calls it a level."""


@dataclass(frozen=True, slots=True)
class Context(Span):
    """The words from which a missing measure was taken."""

    measure: Measure
    words: str


def own_measure(
    sentence: Figures, quantity: Quantity, form: Form, figure: Clause, quote: Clause
) -> Measure | None:
    """Return what the words around a figure say that it measures, `None` if they do not."""
    if quantity.kind == "rank":
        return "rank"
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    stretch = Clause(min(clause.start, quote.start), max(clause.end, quote.end))
    if quantity.kind == "count":
        return dealt_measure(sentence, quantity, quote) or "count"
    found = measures_in(sentence.tokens, stretch, sentence.words)
    if quantity.kind in {"percent", "points"} and form in {"share", "range"}:
        return _share(found, figure)
    traded = nearest_measure([one for one in found if one.measure in TRADED], figure)
    if traded:
        return traded.measure
    if dealt := dealt_measure(sentence, quantity, stretch):
        return dealt
    if quantity.kind == "money" and (bought := money_measure(sentence, stretch, figure)):
        return bought
    return "other" if quantity.kind == "measure" else None


def _share(found: list[Named], figure: Clause) -> Measure:
    """Return local content where the words for it stand right beside a share."""
    for one in found:
        if one.measure == "local_content" and _is_near(one, figure):
            return "local_content"
    return "share"


def _is_near(one: Named, figure: Clause) -> bool:
    """Say whether a measure stands beside a figure; a bare "local" only right after it."""
    if one.end - one.start == 1 and one.bare:
        return one.start == figure.end
    apart = one.start - figure.end if one.start >= figure.end else figure.start - one.end
    return apart <= NEAR


def context_of(
    sentence: Figures,
    figure: Clause,
    quote: Clause,
    earlier: Sequence[Span],
    claims: Sequence[Claim],
) -> Context | None:
    """Return where the measure of a figure was said before, if its own words leave it open.

    They do when a pronoun or a word like "volume" stands for it, or when there are none. It is
    sought in the clauses before, then in up to three sentences before.
    """
    if not _is_open(sentence, figure, quote):
        return None
    number = sentence.clause_of(figure.start)
    first = sentence.clauses[0].start
    before = Clause(first, sentence.clauses[number].start)
    found = _context(sentence.text, sentence.tokens, before, sentence, claims)
    for span in reversed(earlier[-SENTENCES_BACK:]):
        if found or span.end - span.start > LONGEST_SENTENCE:
            break
        tokens = tokens_of(sentence.text, span.start, span.end, sentence.language)
        whole = Clause(0, len(tokens))
        found = _context(sentence.text, tokens, whole, sentence, claims)
        if found is None and is_of_money(tokens, whole, sentence.words):
            break  # "A loan was agreed. The amount is 300 million": not the trade before it
    return found


def _is_open(sentence: Figures, figure: Clause, quote: Clause) -> bool:
    """Say whether a figure's own words leave open what it is of.

    They do when there are none, when a pronoun or a word like "volume" stands for it, and when
    the amount is only judged: "300 million is not the level of such countries".
    """
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    start = min(clause.start, quote.start)
    carried = _says(sentence.words.carriers, sentence, range(start, figure.start))
    after = content_of(sentence, Clause(figure.end, quote.end))
    before = content_of(sentence, Clause(quote.start, figure.start))
    if not after and (carried or not before):
        return True
    return _is_judged(sentence, before, content_of(sentence, Clause(figure.end, clause.end)))


def _is_judged(sentence: Figures, before: list[int], after: list[int]) -> bool:
    """Say whether an amount is only called a level, a volume, a result, before or after it."""
    appraisals = sentence.words.appraisals
    named = [at for at in before if not _says(appraisals, sentence, [at])]
    if len(named) > 1:
        return False
    called = _says(appraisals, sentence, after[:JUDGED_WITHIN])
    return called or (len(named) < len(before) and len(after) <= JUDGED_WITHIN)


def _says(phrases: Phrases[bool], sentence: Figures, places: Iterable[int]) -> bool:
    return any(phrases.at(sentence.tokens, at) for at in places)


def _context(
    text: str, tokens: Tokens, stretch: Clause, sentence: Figures, claims: Sequence[Claim]
) -> Context | None:
    """Return the last measure of a stretch, in the claim that says it or with the words after."""
    one = last_measure(measures_in(tokens, stretch, sentence.words))
    if one is None:
        return None
    start, end = tokens[one.start].start, tokens[one.end - 1].end
    for claim in reversed(claims):
        if claim.start <= start and end <= claim.end:
            return Context(claim.start, claim.end, one.measure, claim.quote)
    return Context(start, end, one.measure, text[start:end])
