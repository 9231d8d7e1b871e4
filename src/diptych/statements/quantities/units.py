"""What an amount is an amount of: money, per cent, times, people, tons, or the noun after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.numbers import number_words
from diptych.statements.quantities.tokens import adjoin
from diptych.statements.quantities.vocabulary import CODES, DOLLARS, OLDER_CODES, SIGNS

if TYPE_CHECKING:
    from diptych.statements.quantities.tokens import Token, Tokens
    from diptych.statements.quantities.types import Kind
    from diptych.statements.quantities.vocabulary import QuantityWords

__all__ = ["PART_OF_NAME", "Unit", "currency_before", "unit_at"]

WORDS_BETWEEN = 4
MEASURES = frozenset(
    {
        "tons",
        "tonnes",
        "barrels",
        "km",
        "miles",
        "hectares",
        "acres",
        "W",
        "kilowatt-hours",
        "cubic metres",
        "square km",
        "square metres",
        "metres",
        "litres",
        "kilograms",
    }
)
PART_OF_NAME = "part of a name"
"""Stands where a number only describes: "a 15-member delegation" counts nothing."""
_ATTRIBUTIVE = ("lik", "lıq", "luq", "lük", "lık", "luk")
_DESCRIBING = ("lı", "li", "lu", "lü", *_ATTRIBUTIVE)
ONE = Decimal(1)
BASE = {"megawatts": ("W", Decimal(1_000_000)), "gigawatts": ("W", Decimal(1_000_000_000))}
"""Units that are said in multiples, and their base units."""
_VERB = re.compile(
    r"(?:mış|miş|muş|müş)(?:d[ıiuü]r|t[ıiuü]r)?$|(?:yor|ıb|ib|ub|üb)$"
    r"|(?:acak|ecek|acağ|eceğ|acaq|əcək|əcəy)\w*$|(?:ması|mesi|məsi|mak|mek|maq|mək)$"
)
SHORTEST_DEMONYM = 7
_DEMONYM_EN = re.compile(r"(?:ans|anis|alis|akhs|eks|ites|egians|estinians|aelis|aqis|urks|abs)$")
_DEMONYM = {
    "ru": re.compile(r"[аяеи]нц(?:а|ев|ы|ам|ами)$"),
    "be": re.compile(r"[аяеі]нц(?:а|аў|ы|ам|амі)$"),
}
"""The endings of what people are called by where they live."""
_NOT_PLURAL = ("ss", "us", "is", "’s", "ous")
_ADJECTIVE = {  # the genitives "станций", "собраний", "мероприятий" are nouns
    "ru": re.compile(
        r"(?:ых|их|ые|(?<!т)ие|ого|его|ой|ей|ый|(?<![цнтмп])ий|ом|ую|ая|ое|ыми|ими|ым|им)$"
    ),
    "be": re.compile(r"(?:ых|іх|ыя|ія|ага|яга|ой|ай|ым|ім|ую|ая|ае)$"),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, what kind of quantity it makes, and the token after it.

    `factor` turns the amount into base units. `near` tells that it stands right after the number,
    `known` that the vocabulary has it.
    """

    name: str
    kind: Kind
    after: int
    currency: str | None = None
    near: bool = True
    known: bool = True
    factor: Decimal = ONE


def currency_before(tokens: Tokens, index: int, text: str) -> tuple[str, int] | None:
    """Return the currency written before a number ("US$", "C$", "€", "USD") and the index after."""
    token = tokens[index]
    if token.text in SIGNS:
        return SIGNS[token.text], index + 1
    if index + 1 < len(tokens) and token.kind == "word":
        joined = tokens[index + 1].text == "$" and adjoin(tokens, index + 1)
        if joined and token.text in DOLLARS:
            return DOLLARS[token.text], index + 2
        if tokens[index + 1].kind == "digits":
            code = _code(token, text)
            return (code, index + 1) if code else None
    return _dotted_dollar(tokens, index)


def _dotted_dollar(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read "U.S.$" and "U.S. $"."""
    words = [token.text for token in tokens[index : index + 5]]
    return ("USD", index + 5) if words == ["u", ".", "s", ".", "$"] else None


def _code(token: Token, text: str) -> str | None:
    written = text[token.start : token.end]
    return OLDER_CODES.get(written, written) if written in CODES else None


def unit_at(
    tokens: Tokens, index: int, text: str, words: QuantityWords, language: str
) -> Unit | None:
    """Return the unit that begins at a token, the nearest known one, else the noun there."""
    if index >= len(tokens):
        return None
    return (
        _fixed(tokens, index, words)
        or _money(tokens, index, text, words)
        or _hyphened(tokens, index, words, language)
        or _noun(tokens, index, text, words, language)
    )


def _fixed(tokens: Tokens, index: int, words: QuantityWords) -> Unit | None:
    if found := words.points.at(tokens, index):
        return Unit("percentage points", "points", found[1])
    if found := words.percent.at(tokens, index):
        return Unit("percent", "percent", found[1])
    if found := words.times.at(tokens, index):
        return Unit("times", "times", found[1])
    return None


def _money(tokens: Tokens, index: int, text: str, words: QuantityWords) -> Unit | None:
    sign = tokens[index].text
    if sign in SIGNS:
        return Unit(SIGNS[sign], "money", index + 1, SIGNS[sign])
    if code := _code(tokens[index], text):
        return Unit(code, "money", index + 1, code)
    if found := words.currencies.at(tokens, index):
        return Unit(found[0], "money", found[1], found[0])
    return None


def _hyphened(tokens: Tokens, index: int, words: QuantityWords, language: str) -> Unit | None:
    """Read "2,000-mile" and "10-year"; in the other languages a hyphen brings an ending."""
    if language != "en" or tokens[index].text != "-" or not adjoin(tokens, index):
        return None
    at = index + 1
    if found := words.durations.at(tokens, at):
        return Unit(found[0], "duration", found[1])
    if (found := words.units.at(tokens, at)) and found[0] in {*MEASURES, *BASE}:
        return _known(found[0], found[1], near=True)
    if found := words.currencies.at(tokens, at):
        return Unit(found[0], "money", found[1], found[0])
    # A "15-member delegation" names a thing by its size: no quantity is asserted.
    return Unit(PART_OF_NAME, "duration", at + 1)


def _noun(
    tokens: Tokens, index: int, text: str, words: QuantityWords, language: str
) -> Unit | None:
    for at in range(index, min(index + WORDS_BETWEEN, len(tokens))):
        if found := words.durations.at(tokens, at):
            return Unit(found[0], "duration", found[1], near=at == index)
        if found := words.units.at(tokens, at):
            if language in {"az", "tr"} and tokens[at].text.endswith(_ATTRIBUTIVE):
                return Unit(PART_OF_NAME, "duration", found[1])
            return _known(found[0], found[1], near=at == index)
        if not _may_stand_between(tokens, at, words, language):
            break
    return _any_noun(tokens, index, text, words, language)


def _known(name: str, after: int, *, near: bool) -> Unit:
    """Return a unit of the vocabulary, in its base unit."""
    base, factor = BASE.get(name, (name, ONE))
    kind: Kind = "measure" if base in MEASURES else "count"
    return Unit(base, kind, after, near=near, factor=factor)


def _may_stand_between(tokens: Tokens, at: int, words: QuantityWords, language: str) -> bool:
    token = tokens[at]
    if token.text == "-":
        return adjoin(tokens, at)
    number = number_words(language)
    if number.cardinals.get(token.text) is not None or number.scales.get(token.text):
        return False
    return token.kind == "word" and token.text not in words.stop


def _any_noun(
    tokens: Tokens, index: int, text: str, words: QuantityWords, language: str
) -> Unit | None:
    """Return the counted noun that no vocabulary knows, as it was written."""
    for at in range(index, min(index + WORDS_BETWEEN + 1, len(tokens))):
        token = tokens[at]
        joins = language == "en" and token.text == "and" and at > index
        if not joins and not _may_stand_between(tokens, at, words, language):
            return None
        if token.kind == "word" and at == index and _is_people(tokens, at, text, language):
            return Unit("people", "count", at + 1, known=False)
        if token.kind == "word" and not joins and _is_counted(token, text, language):
            return Unit(_named(token, text, language), "count", at + 1, near=False, known=False)
    return None


def _is_people(tokens: Tokens, at: int, text: str, language: str) -> bool:
    """Say whether a word with a capital names people by their country: "118 bin Malezyalı"."""
    word = tokens[at].text
    if language not in {"az", "tr"} or not word.endswith(("lı", "li", "lu", "lü")):
        return False
    last = at + 1 >= len(tokens) or tokens[at + 1].kind != "word"
    verb_or_name = not last and (
        text[tokens[at + 1].start].isupper() or bool(_VERB.search(tokens[at + 1].text))
    )
    return text[tokens[at].start].isupper() and (last or verb_or_name)


def _is_counted(token: Token, text: str, language: str) -> bool:
    word = token.text
    if len(word) < 3:
        return False
    if language == "en":
        if _is_capital(token, text) and _DEMONYM_EN.search(word):
            return True
        return word.endswith("s") and len(word) > 3 and not word.endswith(_NOT_PLURAL)
    if text[token.start].isupper():
        return False
    if language in {"az", "tr"} and (word.endswith(_DESCRIBING) or _VERB.search(word)):
        return False
    adjective = _ADJECTIVE.get(language)
    return adjective is None or not adjective.search(word)


def _named(token: Token, text: str, language: str) -> str:
    """Return the noun; people called by their country or town ("Indians") are people."""
    if language == "en":
        return (
            "people" if _is_capital(token, text) and _DEMONYM_EN.search(token.text) else token.text
        )
    demonym = _DEMONYM.get(language)
    long_enough = len(token.text) >= SHORTEST_DEMONYM
    return "people" if demonym and long_enough and demonym.search(token.text) else token.text


def _is_capital(token: Token, text: str) -> bool:
    return text[token.start].isupper()
