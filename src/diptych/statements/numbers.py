"""Numbers as they are written: digits with their separators, and number words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TypeVar

from diptych.statements.words import Vocabulary, folded, words_of

__all__ = [
    "DIGITS",
    "NumberWords",
    "WrittenNumber",
    "cardinal",
    "number_words",
    "read_digits",
]

DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
"""Digits with what may stand between them; spaces only between groups of three."""
LONGEST = 24
Number = TypeVar("Number", int, Decimal)
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
_GROUPS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number, and the size of one unit of the last digit that was written."""

    value: Decimal
    unit: Decimal

    def times(self, factor: Decimal) -> WrittenNumber:
        """Return the number in a larger scale: 1.25 billion is 1.25 with units of 0.01, scaled."""
        return WrittenNumber(self.value * factor, self.unit * factor)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What the number words of a language are worth, by their folded forms."""

    cardinals: Vocabulary[int]
    scales: Vocabulary[Decimal]
    vague: Vocabulary[int]
    ordinals: Vocabulary[int]
    parts: Vocabulary[int]
    multiples: Vocabulary[Decimal]
    values: Vocabulary[Decimal]
    articles: frozenset[str]
    joins: frozenset[str]
    halves: tuple[tuple[str, ...], ...]
    """What adds a half: "and a half", "с половиной", "buçuk", a tuple of words each."""
    half_of_scale: tuple[tuple[str, ...], ...]
    """What takes half of the scale that follows: "half a billion", "yarım milyon"."""
    half_prefixes: tuple[str, ...]
    """What takes half when written as one word with the scale: "полмиллиарда"."""

    def begins(self, word: str) -> bool:
        """Say whether a number, an ordinal or a multiple in words can begin with a folded word."""
        tables = (self.cardinals, self.scales, self.vague, self.ordinals, self.parts)
        if any(table.get(word) is not None for table in (*tables, self.multiples, self.values)):
            return True
        phrases = (*self.halves, *self.half_of_scale)
        halved = any(word == phrase[0] for phrase in phrases)
        return halved or word in self.articles or word.startswith(self.half_prefixes or ("\0",))


@cache
def number_words(language: str) -> NumberWords:
    """Return the number words of a language."""
    data = words_of("numbers", language)
    phrases = data["phrases"]
    return NumberWords(
        cardinals=_vocabulary(data["cardinals"], language, int),
        scales=_vocabulary(data["scales"], language, Decimal),
        vague=_vocabulary(data["vague"], language, int),
        ordinals=_vocabulary(data["ordinals"], language, int),
        parts=_vocabulary(data["parts"], language, int),
        multiples=_vocabulary(data["multiples"], language, Decimal),
        values=_vocabulary(data.get("values", {}), language, Decimal),
        articles=frozenset(phrases["articles"]),
        joins=frozenset(phrases["joins"]),
        halves=tuple(tuple(one.split()) for one in phrases["halves"]),
        half_of_scale=tuple(tuple(one.split()) for one in phrases["half_of_scale"]),
        half_prefixes=tuple(phrases.get("half_prefix", ())),
    )


def _vocabulary(table: dict[str, str], language: str, kind: type[Number]) -> Vocabulary[Number]:
    return Vocabulary(
        {form: kind(value) for value, forms in table.items() for form in forms.split()}, language
    )


def cardinal(word: str, language: str) -> int | None:
    """Return the whole number that digits or one word stand for, `None` for anything else.

    >>> cardinal("nine", "en"), cardinal("девяти", "ru"), cardinal("12", "az")
    (9, 9, 12)
    """
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < LONGEST else None
    return number_words(language).cardinals.get(folded(word, language))


def read_digits(written: str, language: str, *, scaled: bool = False) -> WrittenNumber | None:
    """Return the number that digits stand for; `None` when they are no number ("1.2.3").

    A comma groups thousands in English and marks decimals in the other languages. A full stop
    before three digits marks decimals in English, and elsewhere when a scale word follows
    (`scaled`); else it groups thousands.

    >>> read_digits("1,500", "en").value, read_digits("1,5", "ru").value
    (Decimal('1500'), Decimal('1.5'))
    >>> read_digits("1.500.000", "tr").value, read_digits("12 345,6", "ru").value
    (Decimal('1500000'), Decimal('12345.6'))
    """
    if len(written) > LONGEST:
        return None
    plain = _plain(_SPACES.sub("", written), language, scaled=scaled)
    if plain is None:
        return None
    value = Decimal(plain)
    return WrittenNumber(value, Decimal(1).scaleb(-len(plain.partition(".")[2])))


def _plain(digits: str, language: str, *, scaled: bool) -> str | None:
    """Return digits with no separator but a full stop before the decimals."""
    marks = re.findall(r"[.,]", digits)
    if not marks:
        return digits
    if len(set(marks)) == 2:
        return _with_both(digits, marks)
    if len(marks) > 1:
        return digits.replace(marks[0], "") if _GROUPS.fullmatch(digits) else None
    groups = _GROUPS.fullmatch(digits) is not None and not digits.startswith("0")
    if groups and _groups_thousands(marks[0], language, scaled=scaled):
        return digits.replace(marks[0], "")
    return digits.replace(",", ".")


def _with_both(digits: str, marks: list[str]) -> str | None:
    """Read digits with both marks: the last one, if it stands once, is before the decimals."""
    last = marks[-1]
    whole, _, decimals = digits.rpartition(last)
    if last in whole or not _GROUPS.fullmatch(whole):
        return None
    return whole.replace(marks[0], "") + "." + decimals


def _groups_thousands(mark: str, language: str, *, scaled: bool) -> bool:
    if language == "en":
        return mark == ","
    return mark == "." and not scaled
