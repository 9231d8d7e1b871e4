"""A sentence that holds figures: its tokens, cues, periods, and the clauses it falls into."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.statements.claims.cues import cues_of
from diptych.statements.quantities.tokens import adjoin, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.records.types import Span
    from diptych.statements.claims.cues import Cue
    from diptych.statements.claims.vocabulary import ClaimWords
    from diptych.statements.periods import FoundPeriod
    from diptych.statements.quantities import Quantity
    from diptych.statements.quantities.tokens import Tokens

__all__ = ["Clause", "Figures", "clauses_of"]

LISTED_WITHIN = 7
"""How many words after "and" a further figure of a list may stand."""
STOPS = frozenset(',;:—–()…"“”«»')


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of tokens, from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Figures:
    """A sentence with its quantities and periods, in tokens."""

    text: str
    span: Span
    language: str
    words: ClaimWords
    quantities: Sequence[Quantity]
    periods: Sequence[FoundPeriod]

    @cached_property
    def tokens(self) -> Tokens:
        """The sentence's tokens."""
        return tokens_of(self.text, self.span.start, self.span.end, self.language)

    @cached_property
    def cues(self) -> list[Cue]:
        """What asserts and what puts off; no word of an amount does ("долараў" is no verb)."""
        amounts = [
            stretch
            for one, stretch in zip(self.quantities, self.figures, strict=True)
            if one.kind != "times"
        ]
        return [
            cue
            for cue in cues_of(self.tokens, self.words)
            if not any(one.start <= cue.start < one.end for one in amounts)
        ]

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses, in order."""
        return list(clauses_of(self))

    @cached_property
    def ends(self) -> list[int]:
        """The offsets at which the tokens end."""
        return [token.end for token in self.tokens]

    @cached_property
    def figures(self) -> list[Clause]:
        """The quantities as stretches of tokens."""
        return [self.tokens_in(one) for one in self.quantities]

    @cached_property
    def figure_starts(self) -> frozenset[int]:
        """The tokens with which the quantities begin."""
        return frozenset(one.start for one in self.figures)

    def token_at(self, offset: int) -> int:
        """Return the number of the first token that ends after an offset."""
        return bisect_right(self.ends, offset)

    def tokens_in(self, span: Span) -> Clause:
        """Return a span of the text as a stretch of tokens."""
        return Clause(self.token_at(span.start), self.token_at(span.end - 1) + 1)

    def clause_of(self, token: int) -> int:
        """Return the number of the clause in which a token stands."""
        ends = [one.end for one in self.clauses]
        return min(bisect_right(ends, token), len(ends) - 1)


def clauses_of(sentence: Figures) -> Iterator[Clause]:
    """Yield the clauses of a sentence: cut at signs, relative words, and before figures listed."""
    start, tokens = 0, sentence.tokens
    within = _inside(sentence)
    index = 0
    while index < len(tokens):
        after = index + 1 if index in within else _break_at(sentence, index)
        if index not in within and after > index:
            if index > start:
                yield Clause(start, index)
            start = index = after
        else:
            index += 1
    if start < len(tokens):
        yield Clause(start, len(tokens))


def _inside(sentence: Figures) -> set[int]:
    """Return the tokens inside a figure or a period, where nothing is cut."""
    inside: set[int] = set()
    for one in (*sentence.quantities, *sentence.periods):
        stretch = sentence.tokens_in(one)
        inside.update(range(stretch.start, stretch.end))
    return inside


def _break_at(sentence: Figures, index: int) -> int:
    """Return the token after a cut at `index`; `index` itself where nothing is cut."""
    tokens, words = sentence.tokens, sentence.words
    if tokens[index].text in STOPS:
        compares = index + 1 < len(tokens) and tokens[index + 1].text in {"чем", "чым"}
        joins = tokens[index].text == "–" and adjoin(tokens, index) and adjoin(tokens, index + 1)
        return index if compares or joins else index + 1
    if tokens[index].text == "-" and not (adjoin(tokens, index) or adjoin(tokens, index + 1)):
        return index + 1
    if found := words.breaks.at(tokens, index):
        return found[1]
    if tokens[index].text in words.brings and index + 1 in sentence.figure_starts:
        return index + 1
    if tokens[index].text in words.joins and index + 1 < len(tokens):
        following = tokens[index + 1].text
        if words.verb_last and any(cue.after == index for cue in sentence.cues):
            return index + 1
        listed = any(0 <= one.start - index <= LISTED_WITHIN for one in sentence.figures[1:])
        if following in words.joined or listed:
            return index + 1
    return index
