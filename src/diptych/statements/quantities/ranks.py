"""Ranks: "third largest trading partner", "третье место", "our biggest export market"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.numbers import number_words
from diptych.statements.quantities.tokens import adjoin
from diptych.statements.quantities.types import Quantity

if TYPE_CHECKING:
    from diptych.statements.quantities.phrases import Phrases
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.quantities.vocabulary import QuantityWords

__all__ = ["rank_at"]

WORDS_BETWEEN = 3
LOOK_BACK = 5
_ENGLISH_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def rank_at(
    tokens: Tokens, index: int, words: QuantityWords, language: str
) -> tuple[Quantity, int] | None:
    """Return the rank that begins at a token, and the index after it."""
    ordinal = _ordinal(tokens, index, language)
    if ordinal:
        number, after = ordinal
        if end := _ranked(tokens, index, after, words):
            return _rank(tokens, index, end, number), end
    found = words.alone.at(tokens, index)
    if not found or _is_one_of_several(tokens, index, words):
        return None
    end = _near(words.rank_things, tokens, found[1])
    if end is None or (language == "en" and tokens[end - 1].text.endswith("s")):
        return None  # "most important trading partners" puts nobody first
    return _rank(tokens, index, end, 1), end


def _ordinal(tokens: Tokens, index: int, language: str) -> tuple[int, int] | None:
    token = tokens[index]
    if token.kind == "word":
        return _spelled_ordinal(tokens, index, language)
    if token.kind != "digits" or not token.text.isdigit() or len(token.text) > 3:
        return None
    if adjoin(tokens, index + 1) and tokens[index + 1].text in _ENGLISH_ENDINGS:
        return int(token.text), index + 2
    hyphen = adjoin(tokens, index + 1) and tokens[index + 1].text == "-"
    if hyphen and adjoin(tokens, index + 2) and len(tokens[index + 2].text) <= 3:
        return int(token.text), index + 3
    return None


def _spelled_ordinal(tokens: Tokens, index: int, language: str) -> tuple[int, int] | None:
    """Read "third", "двадцать шестое" and "twenty-sixth"."""
    numbers = number_words(language)
    number = numbers.ordinals.get(tokens[index].text)
    if number:
        return number, index + 1
    tens = numbers.cardinals.get(tokens[index].text)
    if not tens or tens < 20 or tens % 10:
        return None
    at = index + 2 if tokens[index + 1 : index + 2] and tokens[index + 1].text == "-" else index + 1
    units = numbers.ordinals.get(tokens[at].text) if at < len(tokens) else None
    return (tens + units, at + 1) if units and units < 10 else None


def _ranked(tokens: Tokens, start: int, after: int, words: QuantityWords) -> int | None:
    """Return where a rank ends that an ordinal begins: by a superlative, a place or a verb."""
    if after < len(tokens) and tokens[after].text == "-":
        after += 1
    if found := words.places.at(tokens, after):
        return found[1]
    if found := words.superlatives.at(tokens, after):
        return _near(words.rank_things, tokens, found[1]) or found[1]
    if start and words.rank_verbs.at(tokens, start - 1):
        return after
    return None


def _near(phrases: Phrases[bool], tokens: Tokens, index: int) -> int | None:
    """Return the index after a phrase that stands within a few words."""
    for at in range(index, min(index + WORDS_BETWEEN + 1, len(tokens))):
        if found := phrases.at(tokens, at):
            return found[1]
        if tokens[at].kind != "word" and tokens[at].text != "-":
            return None
    return None


def _is_one_of_several(tokens: Tokens, index: int, words: QuantityWords) -> bool:
    """Say whether "one of" stands shortly before: that claims no rank."""
    first = max(0, index - LOOK_BACK)
    return any(words.not_alone.at(tokens, at) for at in range(first, index)) or bool(
        words.not_alone.at(tokens, index)
    )


def _rank(tokens: Tokens, index: int, end: int, number: int) -> Quantity:
    return Quantity(
        start=tokens[index].start,
        end=tokens[end - 1].end,
        value=Decimal(number),
        unit=None,
        currency=None,
        kind="rank",
        resolution=Decimal(1),
        fine_resolution=Decimal(1),
        approx="exact",
        per=None,
        figure=tokens[index].start,
        spelled=tokens[index].kind == "word",
    )
