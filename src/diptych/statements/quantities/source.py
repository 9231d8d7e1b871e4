"""The text that quantities are read from, and a number as it stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.numbers import NumberWords
    from diptych.statements.quantities.amounts import Amount
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.quantities.units import Unit
    from diptych.statements.quantities.vocabulary import QuantityWords
    from diptych.statements.types import Approximation

__all__ = ["Said", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of text as the reader sees it."""

    text: str
    tokens: Tokens
    language: str
    words: QuantityWords
    numbers: NumberWords


@dataclass(frozen=True, slots=True)
class Said:
    """A number with the currency before it and the unit after it."""

    amount: Amount
    unit: Unit | None
    figure: int
    after: int
    approx: Approximation = "exact"
