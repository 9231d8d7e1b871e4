"""Reading quantities: approximation, number, range, unit and rate, one after the other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from diptych.statements.numbers import number_words
from diptych.statements.quantities.composing import quantity_of
from diptych.statements.quantities.ranges import other_end
from diptych.statements.quantities.ranks import rank_at
from diptych.statements.quantities.rejections import is_none
from diptych.statements.quantities.restatements import after_restatement
from diptych.statements.quantities.saying import said_at
from diptych.statements.quantities.shares import multiple_or_share
from diptych.statements.quantities.source import Source
from diptych.statements.quantities.tokens import adjoin, tokens_of
from diptych.statements.quantities.vocabulary import CODES, DOLLARS, SIGNS, quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.quantities.source import Said
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.quantities.types import Quantity
    from diptych.statements.types import Approximation

__all__ = ["quantities_in"]

SIGNS_BEFORE = frozenset("-−~≈><%")
MINUS_WORDS = frozenset({"minus", "минус", "мінус", "mənfi", "eksi"})


def quantities_in(text: str, start: int, end: int, language: str) -> list[Quantity]:
    """Return the quantities between two offsets, in order and apart. Time is linear in the text."""
    tokens = tokens_of(text, start, end, language)
    numbers, words = number_words(language), quantity_words(language)
    return list(_quantities(Source(text, tokens, language, words, numbers)))


def _quantities(source: Source) -> Iterator[Quantity]:
    index = 0
    while index < len(source.tokens):
        if not _may_begin(source, index):
            index += 1
            continue
        if skipped := source.words.idioms.at(source.tokens, index):
            index = skipped[1]
            continue
        found = rank_at(source.tokens, index, source.words, source.language) or _quantity(
            source, index
        )
        if found is None:
            index += 1
            continue
        quantity, index = found
        if quantity:
            yield quantity


def _may_begin(source: Source, index: int) -> bool:
    """Tell cheaply whether a quantity or an idiom with a number can begin at a token."""
    token = source.tokens[index]
    if token.kind == "digits" or token.text in SIGNS or token.text in SIGNS_BEFORE:
        return True
    return token.kind == "word" and _is_first_word(token.text, source.language)


@lru_cache(maxsize=50_000)
def _is_first_word(word: str, language: str) -> bool:
    numbers, words = number_words(language), quantity_words(language)
    phrases = (words.idioms, words.alone, words.approximations, words.openers, words.shares)
    if any(one.begins(word) for one in (*phrases, words.percent_before)):
        return True
    return numbers.begins(word) or word in DOLLARS or word.upper() in CODES or word in MINUS_WORDS


def _quantity(source: Source, index: int) -> tuple[Quantity | None, int] | None:
    """Return the quantity at a token and the index after it; a number that is none is passed."""
    start, approx = index, "exact"
    if found := source.words.approximations.at(source.tokens, index):
        approx, index = found
    if opened := source.words.openers.at(source.tokens, index):
        return _range(source, opened[1], start, approx, opened=True)
    if _is_minus(source.tokens, index):
        found = _range(source, index + 1, start, approx, opened=False)
        return (_negative(found[0]), found[1]) if found else None
    return _range(source, index, start, approx, opened=False)


def _is_minus(tokens: Tokens, index: int) -> bool:
    """Say whether a sign or a word makes the number after it negative; a dash between words not."""
    if index + 1 >= len(tokens) or tokens[index + 1].kind != "digits":
        return False
    if tokens[index].text in MINUS_WORDS:
        return True
    return tokens[index].text in "-−" and adjoin(tokens, index + 1) and not adjoin(tokens, index)


def _negative(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or not isinstance(quantity.value, Decimal):
        return quantity
    if quantity.kind not in {"percent", "points", "money"}:
        return quantity
    return replace(quantity, value=-quantity.value)


def _range(
    source: Source, index: int, start: int, approx: Approximation, *, opened: bool
) -> tuple[Quantity | None, int] | None:
    """Return a range or, where nothing links two numbers, the one quantity."""
    if index >= len(source.tokens):
        return None
    if not opened and (multiple := multiple_or_share(source, index, start, approx)):
        return multiple
    first = said_at(source, index)
    if first is None:
        return None
    second = other_end(source, first, opened=opened)
    if second is not None:
        return _finished(source, start, approx, first, second)
    return None if opened else _finished(source, start, approx, first, None)


def _finished(
    source: Source,
    start: int,
    approx: Approximation,
    first: Said,
    second: tuple[Said, str] | None,
) -> tuple[Quantity | None, int]:
    """Return the whole quantity, `None` for a number that is none, and the index after it."""
    last = second[0] if second else first
    if is_none(source, first, second):
        return None, max(last.amount.after, first.figure + 1)
    quantity = quantity_of(source, start, approx, first, second)
    after = last.after
    if quantity.approx == "exact" and (found := source.words.after.at(source.tokens, after)):
        quantity = replace(quantity, approx=found[0])
        after = found[1]
    found = source.words.per.at(source.tokens, after)
    if found and not _is_ago(source, found[1]):
        quantity = replace(quantity, per=found[0])
        after = found[1]
    after = after_restatement(source, quantity, after)
    return replace(quantity, end=source.tokens[after - 1].end), after


def _is_ago(source: Source, at: int) -> bool:
    """Say whether "a year" is no rate but a time before: "a year earlier"."""
    return at < len(source.tokens) and source.tokens[at].text in {
        "earlier",
        "ago",
        "before",
        "later",
    }
