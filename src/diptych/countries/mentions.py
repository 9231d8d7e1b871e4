"""Countries named in running text, with where they are named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from diptych.countries.endings import ADJECTIVE_ENDINGS, NAME_ENDINGS, stem
from diptych.countries.naming import adjectives_in, names_in
from diptych.countries.table import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries.types import Country

__all__ = ["Mention", "mentions"]

Kind = Literal["name", "adjective"]

WORD = re.compile(r"[^\W\d_]+")
LONGEST_ENDING = 6
ORDINARY_WORDS = {"ru": {"Того"}, "be": {"Тога"}, "tr": {"Mali", "Man"}, "az": {"Mali"}}
"""Names that are ordinary words at the start of a sentence, left out of running text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A country named in a text, from `start` up to `end`, by its name or by an adjective."""

    country: Country
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    """The stems of the words after the first one."""
    country: Country | None
    kind: Kind
    dotted: bool


def mentions(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """Return the countries that a text names, in order, the longest name at each place.

    Without a `language` the letters decide: Russian and Belarusian for Cyrillic, else English,
    with Azerbaijani and Turkish where their own letters occur. Time is linear in the text.
    """
    found: list[Mention] = []
    for one in (language,) if language else _likely_languages(text):
        found += _mentions_in(text, one)
    return tuple(_without_overlaps(found))


def _likely_languages(text: str) -> tuple[str, ...]:
    cyrillic = re.search(r"[а-яА-Я]", text) is not None
    turkic = re.search(r"[əƏıİğĞşŞ]", text) is not None
    languages = (("ru", "be") if cyrillic else ()) + (("az", "tr") if turkic else ())
    return languages + (("en",) if re.search(r"[A-Za-z]", text) else ())


def _without_overlaps(found: list[Mention]) -> Iterator[Mention]:
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _mentions_in(text: str, language: str) -> Iterator[Mention]:
    words = list(WORD.finditer(_folded(text)))
    index = 0
    while index < len(words):
        entry, count = _longest(text, words, index, language)
        if entry and entry.country:
            end = words[index + count - 1].end()
            end += entry.dotted and text[end : end + 1] == "."
            yield Mention(entry.country, words[index].start(), end, entry.kind)
        index += count


def _folded(text: str) -> str:
    """Return a text of the same length without the dots of ё, which many writers leave out."""
    return text.replace("ё", "е").replace("Ё", "Е")


def _longest(
    text: str, words: list[re.Match[str]], index: int, language: str
) -> tuple[_Entry | None, int]:
    """Return the entry with the most words that begins at a word, and how many words it has."""
    best: _Entry | None = None
    for entry in _beginning_with(words[index].group(), language):
        if best and len(entry.words) <= len(best.words):
            continue
        if _follows(entry, text, words, index, language):
            best = entry
    return best, 1 + len(best.words) if best else 1


@lru_cache(maxsize=16384)
def _beginning_with(word: str, language: str) -> tuple[_Entry, ...]:
    table = _table(language)
    return tuple(
        entry
        for cut in range(len(word), max(0, len(word) - LONGEST_ENDING) - 1, -1)
        for entry in table.get(word[:cut], ())
        if word[cut:] in _endings(language, entry.kind)
    )


def _follows(
    entry: _Entry, text: str, words: list[re.Match[str]], index: int, language: str
) -> bool:
    if index + len(entry.words) >= len(words) + (not entry.words):
        return False
    for offset, expected in enumerate(entry.words, start=1):
        before, word = words[index + offset - 1], words[index + offset]
        between = text[before.end() : word.start()]
        if len(between) > 2 or between.strip(" \n\r-.'’") or not between:
            return False
        if not word.group().startswith(expected):
            return False
        if word.group()[len(expected) :] not in _endings(language, entry.kind):
            return False
    return True


def _endings(language: str, kind: Kind) -> frozenset[str]:
    return (NAME_ENDINGS if kind == "name" else ADJECTIVE_ENDINGS)[language]


@cache
def _table(language: str) -> dict[str, list[_Entry]]:
    """Return the entries of a language by the stem of their first word."""
    table: dict[str, list[_Entry]] = {}
    for name, one in names_in(language).items():
        if name not in ORDINARY_WORDS.get(language, set()):
            _enter(table, name, one, "name", language)
    for adjective, one in adjectives_in(language).items():
        _enter(table, adjective, one, "adjective", language)
    for row in rows("not_countries.csv"):
        _enter(table, row["words"], None, "name", language)
    return table


def _enter(
    table: dict[str, list[_Entry]], name: str, one: Country | None, kind: Kind, language: str
) -> None:
    for written in _ways_of_writing(name, kind, language):
        words = [word.group() for word in WORD.finditer(_folded(written))]
        stems = [stem(word, language) if kind == "name" else word for word in words]
        table.setdefault(stems[0], []).append(
            _Entry(tuple(stems[1:]), one, kind, dotted=name.endswith("."))
        )


def _ways_of_writing(name: str, kind: Kind, language: str) -> set[str]:
    ways = {name}
    if kind == "name" and len(name) > 3:
        ways |= {way.upper() for way in ways}
    if kind == "adjective" and language in {"ru", "be"}:
        ways |= {way[0].upper() + way[1:] for way in ways}
    return ways
