"""The lesser fields of a claim: whose figures, of what, goods or services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.statements.claims.measuring import measures_in, nearest_measure
from diptych.statements.claims.subjects import phrase_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country
    from diptych.records.types import Span
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.passages import Passage
    from diptych.statements.types import Basis

__all__ = ["basis_of", "parties_of", "subject_of"]

LONGEST = 60


def parties_of(passage: Passage, quote: Span, figures: Sequence[Span]) -> tuple[Country, ...]:
    """Return whom a figure concerns: the record's parties, unless the words name others.

    The country of a currency ("US dollars") is not named for its own sake.
    """
    named = dict.fromkeys(
        one.country
        for one in mentions(quote.of(passage.text), passage.language)
        if not any(it.start <= quote.start + one.start < it.end for it in figures)
    )
    if not named or all(one in passage.parties for one in named):
        return passage.parties
    if len(named) == 1 and passage.country and passage.country not in named:
        return (passage.country, *named)
    return tuple(named)


def basis_of(sentence: Figures, stretch: Clause) -> Basis:
    """Return whether goods, services or both were said."""
    hits = (
        sentence.words.basis.at(sentence.tokens, at) for at in range(stretch.start, stretch.end)
    )
    found: list[Basis] = [hit[0] for hit in hits if hit]
    if "both" in found or ("goods" in found and "services" in found):
        return "both"
    return found[0] if found else "unsaid"


def subject_of(sentence: Figures, quote: Clause, figure: Clause, *, counts: bool) -> str:
    """Return in short words what the figure is of: its measure, else the words around it."""
    named = nearest_measure(measures_in(sentence.tokens, quote, sentence.words), figure)
    if named:
        start = phrase_start(sentence, quote.start, named.start)
        return _words(sentence, start, named.end)[:LONGEST].strip()
    before = _words(sentence, quote.start, figure.start)
    after = _words(sentence, figure.end - 1 if counts else figure.end, quote.end)
    said = after if counts else before or after
    return said[:LONGEST].strip()


def _words(sentence: Figures, start: int, end: int) -> str:
    tokens, words = sentence.tokens, sentence.words
    while start < end and _is_loose(sentence, start):
        start += 1
    while end > start and (_is_loose(sentence, end - 1) or _is_cue(sentence, end - 1)):
        end -= 1
    del words
    return sentence.text[tokens[start].start : tokens[end - 1].end] if start < end else ""


def _is_loose(sentence: Figures, at: int) -> bool:
    token = sentence.tokens[at]
    dated = any(one.start <= token.start < one.end for one in sentence.periods)
    return dated or token.kind == "sign" or token.text in sentence.words.idle


def _is_cue(sentence: Figures, at: int) -> bool:
    return any(cue.start <= at < cue.after for cue in sentence.cues) or (
        sentence.words.movements.at(sentence.tokens, at) is not None
    )
