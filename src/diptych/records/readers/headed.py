"""Headed statements: "Statement by President X", "Заявление Президента …", then the words.

The heading may be the record's title, or each side's statement may have its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.records.declension import without_turkic_ending
from diptych.records.leadins import first_named
from diptych.records.readers import Reading, spoken_share
from diptych.records.spoken import is_narrated, is_spoken
from diptych.records.turns import Turn, before_narration, is_separator
from diptych.records.types import Span

if TYPE_CHECKING:
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Reference

__all__ = ["HeadedStatement"]

ENOUGH = 2
"""So many spoken texts under headings show what the headings are for."""
LONGEST_HEADING = 300
_STATEMENT = re.compile(
    r"\b(?:statement|speech|address|remarks|message|toast)s?\b(?: \w+){0,3}? (?:by|of|from)\b"
    r"|^(?:\w+ ){0,2}(?:заявлени[ея]|выступлени[ея]|речь|обращени[ея]|слово|приветстви[ея]|тост"
    r"|послани[ея]|комментарий|вступительное слово)\b"
    r"|^(?:\w+ ){0,2}(?:заява|выступленне|прамова|зварот|слова|прывітанне)\b"
    r"|\b(?:bəyanatı|çıxışı|nitqi|müraciəti|konuşması|açıklaması|mesajı|hitabı)\b",
    re.IGNORECASE,
)
_TURKIC = re.compile(r"(?:çıxışı|bəyanatı|nitqi|müraciəti|konuşması|açıklaması|mesajı|hitabı)\b")
"""In "İlham Əliyevin çıxışı" the name is in the genitive."""
_SEVERAL = re.compile(
    r"\bjoint (?:statement|declaration|communiqu|press release|vision)|\breadout\b|fact ?sheet"
    r"|совместн|сумесн|birgə|ortak",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|and|и|і|və|ve|&)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Heading(Span):
    by: Reference


class HeadedStatement:
    """Reads texts in which a heading says whose words follow."""

    name = "headed statement"

    def read(self, page: Page, people: People) -> Reading:
        """Return a turn for each heading."""
        headings = _headings(page, people)
        turns = _spoken(page, _turns(page, headings))
        if not turns:
            return Reading(self.name, (), 0.0)
        return Reading(self.name, tuple(turns), 0.4 + 0.2 * spoken_share(page, turns))


def _spoken(page: Page, turns: list[Turn]) -> list[Turn]:
    """Return the turns that are speech; beside two that are, whatever does not tell is one too."""
    said = [turn for turn in turns if is_spoken(turn.of(page.text))]
    if len(said) < ENOUGH:
        return said
    return [turn for turn in turns if turn in said or not is_narrated(turn.of(page.text))]


def _headings(page: Page, people: People) -> list[_Heading]:
    lines = [*page.header.lines, *page.lines]
    found = [one for line in lines if (one := _heading(page, people, line))]
    own = [one for one in found if one.start > page.header.lines[0].end]
    titled = [one for one in own if one.end >= page.header.end]
    return titled if len(titled) > 1 else found


def _heading(page: Page, people: People, line: Span) -> _Heading | None:
    words = line.of(page.text)
    if len(words) > LONGEST_HEADING or words.endswith((".", ",", ";", "!", "?")):
        return None
    noun = _STATEMENT.search(words)
    if not noun or _SEVERAL.search(words):
        return None
    by = _whose(page, people, line)
    if by is None or _is_one_of_several(page.text, by, line.end):
        return None
    return _Heading(line.start, line.end, by)


def _whose(page: Page, people: People, line: Span) -> Reference | None:
    """Return the first person whom a heading names."""
    first = first_named(page, people, line.start, line.end)
    if first and first.name and _TURKIC.search(page.text, first.end, line.end):
        return replace(first, name=without_turkic_ending(first.name))
    return first


def _is_one_of_several(text: str, by: Reference, end: int) -> bool:
    joint = _AND.match(text, by.end, end)
    return bool(joint and text[joint.end() : joint.end() + 1].isupper())


def _turns(page: Page, headings: list[_Heading]) -> list[Turn]:
    turns: list[Turn] = []
    stops = [*(heading.start for heading in headings[1:]), len(page.text)]
    ends = [line.start for line in page.lines if is_separator(line.of(page.text))]
    for heading, stop in zip(headings, stops, strict=False):
        start = max(heading.end, page.header.end)
        after = bisect_right(ends, start)
        stop_or_end = min([stop, *ends[after : after + 1]])
        words = before_narration(page.text, start, stop_or_end)
        if words.start < words.end:
            marker = min(heading.start, words.start)
            turns.append(Turn(words.start, words.end, marker, heading.by, sure=True))
    return turns
