"""What a figure measures: the nearest word for it, in its clause or in what was said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause
    from diptych.statements.claims.vocabulary import ClaimWords
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.types import Measure

__all__ = ["Named", "last_measure", "measures_in", "nearest_measure"]


ADJECTIVES = frozenset({"local", "yerli"})


@dataclass(frozen=True, slots=True)
class Named:
    """A measure that tokens name, from `start` up to `end`."""

    measure: Measure
    start: int
    end: int
    bare: bool = False
    """Whether the word is an adjective that means other things too ("local")."""


def measures_in(tokens: Tokens, stretch: Clause, words: ClaimWords) -> list[Named]:
    """Return the measures named in a stretch, in order and apart."""
    found: list[Named] = []
    index = stretch.start
    while index < stretch.end:
        hit = words.measures.at(tokens, index) if tokens[index].kind == "word" else None
        if hit:
            found.append(Named(hit[0], index, hit[1], tokens[index].text in ADJECTIVES))
        index = hit[1] if hit else index + 1
    return found


def nearest_measure(found: list[Named], figure: Clause) -> Named | None:
    """Return the measure nearest to a figure; of two equally near, the one before it."""
    return min(found, key=lambda one: _distance(one, figure), default=None)


def _distance(one: Named, figure: Clause) -> tuple[int, bool]:
    if one.end <= figure.start:
        return figure.start - one.end, False
    return max(0, one.start - figure.end), True


TRADED = frozenset({"turnover", "exports", "imports", "balance", "investment"})


def last_measure(found: list[Named]) -> Named | None:
    """Return the last measure that a later figure can be of."""
    return next((one for one in reversed(found) if one.measure in TRADED), None)
