"""The words of the offices' tables, and the one way in which all of them are compared."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from diptych.evidence.queries import load_sql

__all__ = ["folded", "has_word", "months_in", "named", "words"]

LETTERS = str.maketrans({"ё": "е", "ı": "i", "і": "i", "̇": None, ".": " ", "\xa0": " "})


def folded(text: str) -> str:
    """Return a text as the vocabulary writes it: small, without dots, its blanks single.

    >>> folded("Тыс. долл.  США"), folded("MİN ABŞ DOLLARI")
    ('тыс долл сша', 'min abş dollari')
    """
    plain = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", plain).translate(LETTERS).split())


@cache
def words(section: str) -> dict[str, tuple[str, ...]]:
    """Return a section of the vocabulary: what its words stand for, in the order of the file."""
    listed = tomllib.loads(load_sql(__package__, "vocabulary.toml"))[section]
    return {meaning: tuple(ones) for meaning, ones in listed.items()}


def has_word(text: str, ones: tuple[str, ...]) -> bool:
    """Say whether one of the words begins somewhere in a folded text at a word's beginning."""
    return any(_pattern(one).search(f"{text} ") for one in ones)


def named(section: str, text: str) -> str | None:
    """Return what the first word of a section that a folded text has stands for."""
    return next((name for name, ones in words(section).items() if has_word(text, ones)), None)


def months_in(text: str) -> tuple[int, ...]:
    """Return the months that a folded text names, in the order of the text.

    >>> months_in(folded("Январь–июнь 2024 г.")), months_in(folded("mart"))
    ((1, 6), (3,))
    """
    found = [
        (match.start(), int(month))
        for month, ones in words("months").items()
        for one in ones
        for match in _pattern(one).finditer(text)
    ]
    return tuple(dict.fromkeys(month for _, month in sorted(found)))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_]){re.escape(word)}")
