"""Who of those whom a record names serves which country: "Prime Minister Fournier", "the King"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.records.names import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.countries import Country, Mention
    from diptych.records import Record

__all__ = ["NOBODY", "Officeholders", "officeholders_of"]

REACH = 3000
"""Letters of a record in which its people are introduced."""
AROUND = 90
"""Letters beside an office in which its country and its holder stand."""
SHORTEST = 3
"""Letters of the shortest word that is taken for a name."""
STEM = 6
"""Letters in which a name agrees with itself in another case."""
_OFFICES: Mapping[str, re.Pattern[str]] = {
    "head of government": re.compile(
        r"prime minister|premier|chancellor|taoiseach|премьер|прэм[’'ʼ]?ер|канцлер"
        r"|baş nazir|başbakan|kansler",
        re.IGNORECASE,
    ),
    "head of state": re.compile(
        r"(?<!vice )president|\bking\b|\bemir\b|\bsultan\b|\bamir\b|(?<!вице-)президент|прэзідэнт"
        r"|prezident|cumhurbaşkan|\bкорол|\bэмир|\bsultan",
        re.IGNORECASE,
    ),
}
_ANY_OFFICE = re.compile("|".join(one.pattern for one in _OFFICES.values()), re.IGNORECASE)
_NAMED = re.compile(
    r"[^\S\n,]*,?[^\S\n]*(?:(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Madam|Sayın)\s+)*"
    r"((?:[A-ZÀ-ÖØ-ÞА-ЯЁІЎƏİĞŞÇ][\w’'ʼ-]+[^\S\n]*){1,3})"
)
_OF = re.compile(
    r"\w*(?:\s+(?:of|the|[^\W\d_A-ZА-ЯЁІЎ]\w*|Republic|Kingdom|State|Arab|Islamic|Democratic"
    r"|Республики|Рэспублікі))*\s+"
)
_ADJACENT = re.compile(
    r"[’'ʼ]?\w*[^\S\n]+(?:[^\W\d_A-ZА-ЯЁІЎƏİĞŞÇ]+[^\S\n]+)?(?:Respublikasının\s+|Cumhuriyeti\s+|Devleti\s+)?"
)


@dataclass(frozen=True, slots=True)
class Officeholders:
    """Countries by the words of their people's names and by the offices of these people."""

    names: Mapping[str, Country] = field(default_factory=dict[str, "Country"])
    offices: Mapping[str, frozenset[Country]] = field(
        default_factory=dict[str, "frozenset[Country]"]
    )

    def named_in(self, words: str) -> tuple[Country, ...]:
        """Return the countries whose people some words name, else whose office they alone name."""
        folded = folded_words(words)
        named = [one for word in folded if (one := self._called(word))]
        return tuple(dict.fromkeys(named)) or self._in_office(words)

    def _called(self, word: str) -> Country | None:
        if word in self.names or len(word) < STEM:
            return self.names.get(word)
        found = {one for name, one in self.names.items() if _is_declined(word, name)}
        return found.pop() if len(found) == 1 else None

    def _in_office(self, words: str) -> tuple[Country, ...]:
        for office, pattern in _OFFICES.items():
            if pattern.search(words):
                holders = self.offices.get(office, frozenset())
                return tuple(holders) if len(holders) == 1 else ()
        return ()


NOBODY = Officeholders()


def _is_declined(word: str, name: str) -> bool:
    stem = name[: max(STEM - 1, len(name) - 2)]
    return len(name) >= STEM - 1 and word.startswith(stem) and len(word) - len(name) <= 4


@dataclass(frozen=True, slots=True)
class _Introduction:
    office: str
    country: Country | None
    names: tuple[str, ...]


def officeholders_of(record: Record) -> Officeholders:
    """Return the people of a record's parties, as its beginning and its speakers show them.

    One of two whose country is not said serves the party that nobody else serves.
    """
    said = [
        _Introduction(_office_of(one.role or ""), one.country, folded_words(one.canonical))
        for one in record.speakers
    ]
    said += _introductions(record)
    return _without_doubt(_with_the_other_party(said, record.parties))


def _office_of(words: str) -> str:
    return next((office for office, one in _OFFICES.items() if one.search(words)), "")


def _introductions(record: Record) -> Iterable[_Introduction]:
    text = record.text[:REACH]
    named = mentions(text, record.language)
    places = {position for one in named for position in range(one.start, one.end)}
    marks = list(_ANY_OFFICE.finditer(text))
    for mark, following in zip_longest(marks, marks[1:]):
        end = min(mark.end() + AROUND, following.start() if following else len(text))
        country, begins = _country(text, mark, end, named, record.language)
        words = _names_at(text, begins, end, places)
        yield _Introduction(_office_of(mark.group()), country, words)


def _names_at(text: str, begins: int, end: int, places: set[int]) -> tuple[str, ...]:
    """Return the words of a name that begins at an offset, without those of a country."""
    name = _NAMED.match(text, begins, end)
    if not name or name.start(1) in places:
        return ()
    return tuple(one for one in folded_words(name.group(1)) if len(one) >= SHORTEST)


def _country(
    text: str, mark: re.Match[str], end: int, named: Sequence[Mention], language: str
) -> tuple[Country | None, int]:
    """Return whose office it is, and where the name of its holder may begin."""
    word = _word_end(text, mark.end())
    for one in named:
        between = text[mark.end() : one.start]
        if mark.end() <= one.start < end and _OF.fullmatch(between) and "\n" not in between:
            return one.country, _word_end(text, one.end)
        genitive = language in {"az", "tr"} or one.kind == "adjective"
        near = genitive and one.end <= mark.start() <= one.end + AROUND
        if near and _ADJACENT.fullmatch(text, one.end, mark.start()):
            return one.country, word
    return None, word


def _word_end(text: str, start: int) -> int:
    while start < len(text) and text[start].isalpha():
        start += 1
    return start


def _with_the_other_party(
    said: list[_Introduction], parties: tuple[Country, ...]
) -> list[_Introduction]:
    known = {word: one.country for one in said if one.country for word in one.names}
    served = {one.country for one in said if one.country and one.names}
    left = [one for one in parties if one not in served]
    if len(left) != 1 or len(parties) != 2:
        return said
    return [
        _Introduction(one.office, left[0], one.names)
        if one.country is None and one.names and not any(word in known for word in one.names)
        else one
        for one in said
    ]


def _without_doubt(said: list[_Introduction]) -> Officeholders:
    names: dict[str, set[Country]] = {}
    offices: dict[str, set[Country]] = {}
    for one in said:
        if one.country is None:
            continue
        for word in one.names:
            names.setdefault(word, set()).add(one.country)
        if one.office:
            offices.setdefault(one.office, set()).add(one.country)
    sure = {word: next(iter(found)) for word, found in names.items() if len(found) == 1}
    return Officeholders(sure, {office: frozenset(found) for office, found in offices.items()})
