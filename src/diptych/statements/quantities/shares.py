"""Multiples and shares in words: "doubled", "two thirds of", "каждый пятый"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.numbers import WrittenNumber
from diptych.statements.quantities.amounts import Amount
from diptych.statements.quantities.composing import quantity_of
from diptych.statements.quantities.source import Said
from diptych.statements.quantities.units import Unit

if TYPE_CHECKING:
    from diptych.statements.quantities.source import Source
    from diptych.statements.quantities.types import Quantity
    from diptych.statements.types import Approximation

__all__ = ["multiple_or_share"]


def multiple_or_share(
    source: Source, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a multiple in one word: "doubled", "sixfold", "вдвое"; and parts: "two thirds of"."""
    tokens = source.tokens
    value = source.numbers.multiples.get(tokens[index].text)
    if value is not None:
        unit = Unit("times", "times", index + 1)
        number = WrittenNumber(value, Decimal("0.1") if value % 1 else Decimal(1))
        said = Said(Amount(number, index + 1, spelled=True), unit, index, index + 1)
        return quantity_of(source, start, approx, said, None), index + 1
    return _set_share(source, index, start, approx) or _part(source, index, start, approx)


def _set_share(
    source: Source, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a share in a set phrase: "nine out of ten", "каждый пятый", "üçdə bir"."""
    found = source.words.shares.at(source.tokens, index)
    if found is None:
        return None
    value, after = Decimal(found[0]), found[1]
    if percent := source.words.percent.at(source.tokens, after):
        value, after = value / 100, percent[1]  # "одной пятой процента"
    return _share(source, index, after, start, approx, value), after


def _share(
    source: Source, index: int, after: int, start: int, approx: Approximation, value: Decimal
) -> Quantity:
    """Return a share in words, which is not said to the last per cent."""
    amount = Amount(WrittenNumber(value, Decimal(1)), after, spelled=True)
    said = Said(amount, Unit("percent", "percent", after), index, after)
    quantity = quantity_of(source, start, approx, said, None)
    return replace(quantity, resolution=Decimal(10), fine_resolution=Decimal(1))


def _part(
    source: Source, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a part of a whole as per cent: "half of", "two thirds", "треть"."""
    tokens, cardinals = source.tokens, source.numbers.cardinals
    count = cardinals.get(tokens[index].text) if tokens[index].kind == "word" else None
    at = index + 1 if count or tokens[index].text in source.numbers.articles else index
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    parts = source.numbers.parts.get(tokens[at].text) if at < len(tokens) else None
    if at + 1 < len(tokens) and source.numbers.scales.get(tokens[at + 1].text):
        return None  # "четверть миллиарда" is an amount
    if parts is None or (count or 1) >= parts or not _of_whole(source, at, count):
        return None
    value = (Decimal(100) * (count or 1) / parts).quantize(Decimal("0.01"))
    return _share(source, at, at + 1, start, approx, value), at + 1


def _of_whole(source: Source, at: int, count: int | None) -> bool:
    """Say whether a whole is named: "a quarter of", not "the third quarter of"."""
    following = source.tokens[at + 1].text if at + 1 < len(source.tokens) else ""
    if source.language == "en":
        before = source.tokens[at - 1].text if at else ""
        ordinal = source.numbers.ordinals.get(before) is not None
        first = source.tokens[at].text in {"half", "halves"}
        if _follows_by(source, at):
            return True
        return following == "of" and not ordinal and (first or count is not None or before == "a")
    before = source.tokens[at - 1].text if at else ""
    half = source.numbers.parts.get(source.tokens[at].text) == 2
    return half or before == "на" or count is not None or following.isalpha()


def _follows_by(source: Source, at: int) -> bool:
    """Say whether "by" stands before a part: "fell by half", "fell by a third"."""
    before = [token.text for token in source.tokens[max(0, at - 2) : at]]
    return before[-1:] == ["by"] or (before[:1] == ["by"] and before[1] in source.numbers.articles)
