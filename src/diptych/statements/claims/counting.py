"""Which counts are claims: those of things that can be checked, not of sides and questions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.claims.asserting import has_own_verb
from diptych.statements.quantities.units import MEASURES

if TYPE_CHECKING:
    from diptych.statements.claims.asserting import Standing
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.quantities import Quantity

__all__ = ["is_claimed_count"]

FEW = 10
DULL = frozenset({"countries"})
COUNTED_VAGUELY = frozenset({"jobs", "tons", "tonnes", "barrels"})


def is_claimed_count(
    sentence: Figures, quantity: Quantity, figure: Clause, standing: Standing
) -> bool:
    """Say whether a count is a claim.

    A small number in words often only refers ("the two countries"): it needs a verb, and a thing
    that is worth counting. Larger ones, and measures, need less.
    """
    if quantity.unit in MEASURES:
        return quantity.value is not None
    if quantity.value is None:
        return quantity.unit in COUNTED_VAGUELY
    dull = sentence.words.dull
    if dull.at(sentence.tokens, figure.end - 1) or quantity.unit in DULL:
        return _is_large(quantity) and standing == "asserted" and not _refers(sentence, figure)
    if _is_large(quantity):
        return True
    asserted = standing == "asserted" and has_own_verb(sentence, figure)
    return asserted and not _refers(sentence, figure)


def _is_large(quantity: Quantity) -> bool:
    value = quantity.value[0] if isinstance(quantity.value, tuple) else quantity.value
    return value is not None and value > Decimal(FEW)


def _refers(sentence: Figures, figure: Clause) -> bool:
    """Say whether an article or a possessor stands before a count: it refers to known things."""
    if figure.start == 0:
        return False
    return sentence.tokens[figure.start - 1].text in _REFERRING


_REFERRING = frozenset(
    "the our these those its their both all of by from across among between s"
    " между эти этих наши наших все всех оба обе bu гэтыя нашы усе".split()
)
