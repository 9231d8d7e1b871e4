"""Finding the claims of a passage, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.records.types import Span
from diptych.statements.claims.bare_counts import with_bare_counts
from diptych.statements.claims.clauses import Figures
from diptych.statements.claims.currencies import at_home
from diptych.statements.claims.drafts import Draft, draft_of
from diptych.statements.claims.making import claim_of
from diptych.statements.claims.vocabulary import claim_words
from diptych.statements.periods import periods_in
from diptych.statements.quantities import quantities_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.passages import Passage
    from diptych.statements.periods import FoundPeriod
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Claim

__all__ = ["claims_in"]

_LISTED = re.compile(r"\d{1,3}\s*[|\t]")
"""A numbered row of a table: protocols list in it what is to be done."""
_NUMBER = re.compile(r"\d")
MOST_FIGURES = 40
"""A stretch with more figures than that is a table, not a sentence."""
LONGEST_SENTENCE = 3000
"""A longer stretch without a full stop is read in pieces, so that time stays linear."""


@dataclass(slots=True)
class _Reader:
    """What was read of a passage so far."""

    passage: Passage
    earlier: list[Span] = field(default_factory=list[Span])
    claims: list[Claim] = field(default_factory=list["Claim"])
    currency: str | None = None
    counted: str | None = None
    """What was counted last, which a bare number goes on counting."""


def claims_in(passage: Passage) -> Iterator[Claim]:
    """Yield the claims of a passage: figures that are said to be, or to have been, so."""
    reader = _Reader(passage)
    for sentence in passage.sentences:
        for piece in _pieces(passage.text, sentence):
            yield from _claims(reader, piece)
            reader.earlier.append(piece)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        end = cut if cut > start else start + LONGEST_SENTENCE
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _claims(reader: _Reader, span: Span) -> Iterator[Claim]:
    sentence = _sentence(reader.passage, span, reader.counted)
    if sentence is None:
        return
    after = 0
    for quantity in sentence.quantities:
        draft = draft_of(sentence, quantity, reader.passage.date, after)
        if draft:
            after = draft.figure.end
            claim = _claim(reader, draft)
            if claim:
                reader.claims.append(claim)
                yield claim
        reader.currency = quantity.currency or reader.currency
        reader.counted = quantity.unit if quantity.kind == "count" else reader.counted


def _sentence(passage: Passage, span: Span, counted: str | None) -> Figures | None:
    """Return a sentence with its figures; `None` for a question and for tables."""
    text, language = passage.text, passage.language
    quantities = [
        at_home(one, passage) for one in quantities_in(text, span.start, span.end, language)
    ]
    if not (quantities or counted or _NUMBER.search(text, span.start, span.end)):
        return None
    if text[span.end - 1] == "?" or _LISTED.match(text, span.start, span.end):
        return None
    periods = periods_in(text, span.start, span.end, passage.date, language)
    quantities = [one for one in quantities if not _is_in_period(one, periods)]
    words = claim_words(language)
    if len(quantities) <= MOST_FIGURES:
        quantities = with_bare_counts(text, span, language, words, quantities, periods, counted)
    if not quantities or len(quantities) > MOST_FIGURES:
        return None
    return Figures(text, span, language, words, quantities, periods)


def _is_in_period(quantity: Quantity, periods: list[FoundPeriod]) -> bool:
    """Say whether a quantity is only the length of a period: "the past five years"."""
    if quantity.kind not in {"duration", "count"}:
        return False
    return any(quantity.start < one.end and one.start < quantity.end for one in periods)


def _claim(reader: _Reader, draft: Draft) -> Claim | None:
    return claim_of(draft, reader.passage, reader.earlier, reader.claims, reader.currency)
