"""What money is of when it is not of trade: what is put into something, or what it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.claims.vocabulary import ClaimWords
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.types import Measure

__all__ = ["is_of_money", "money_measure"]


def money_measure(sentence: Figures, stretch: Clause, figure: Clause) -> Measure | None:
    """Return what an amount is of by the words around it: investment, or another price.

    Loans, costs and funding are put into something; a contract, a fee or a debt is not. `None`
    where no such word stands there.
    """
    tokens, words = sentence.tokens, sentence.words
    places = [at for at in range(stretch.start, stretch.end) if not figure.start <= at < figure.end]
    if any(words.priced.at(tokens, at) for at in places):
        return "other"
    return "investment" if any(words.spent.at(tokens, at) for at in places) else None


def is_of_money(tokens: Tokens, stretch: Clause, words: ClaimWords) -> bool:
    """Say whether a stretch tells of a loan, a contract or a cost."""
    places = range(stretch.start, stretch.end)
    return any(words.spent.at(tokens, at) or words.priced.at(tokens, at) for at in places)
