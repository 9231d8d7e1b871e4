"""Press offices: "Speaking at the meeting, President of X N said:", then what was said.

The speech is one or more paragraphs, the first often begun with a dash, or words in quotation
marks. It ends where the next speaker is announced or the press office goes on telling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from diptych.records.leadins import speaker_in
from diptych.records.paragraphs import trimmed
from diptych.records.quoting import is_said, quoted_words
from diptych.records.readers import Reading, spoken_share
from diptych.records.spoken import has_own_words, is_narrated, is_spoken
from diptych.records.turns import Turn, before_narration
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Reference

__all__ = ["PressOffice"]

LONGEST_LEAD_IN = 500
MOST_COLONS = 3
"""A paragraph whose first colons announce nobody is not looked at further."""
_COLON = re.compile(r":(?=\s|$|[-–—\"“«„])")
_DASH = re.compile(r"[-–—‒―−•>]\s*")
_BEFORE_DASH = re.compile(r":[ \u00a0]+[-–—][ \u00a0](?=[^\W\d_a-zа-яё])")
_OPENING = '"“«„‟‘'
_QUOTED = re.compile(r"«[^«»\n]*»|“[^“”\n]*”|„[^„“”\n]*[“”]|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True)
class _LeadIn(Span):
    """Where a line announces a speaker: `words` is where the speech begins, if in the same line."""

    by: Reference
    words: int | None


class PressOffice:
    """Reads a press office's account in which speeches are given in full."""

    name = "press office"

    def read(self, page: Page, people: People) -> Reading:
        """Return a turn for each speaker who is announced."""
        lines = list(_lines(page))
        announced = {
            number: found
            for number in range(len(lines))
            if (found := _lead_in(page, people, lines, number))
        }
        if not announced:
            return Reading(self.name, (), 0.0)
        turns = list(_turns(page, lines, announced))
        words = " ".join(page.text[turn.start : turn.end] for turn in turns)
        if not turns or not is_spoken(words):
            return Reading(self.name, (), 0.0)
        share = spoken_share(page, turns)
        if all(_is_quoted_inside(page, turn) for turn in turns):
            return Reading(self.name, tuple(turns), 0.3 + 0.2 * share)
        return Reading(self.name, tuple(turns), 0.6 + 0.4 * share)


def _lines(page: Page) -> Iterator[Span]:
    """Yield the lines; one whose breaks were lost is cut before each sentence with a lead-in."""
    for line in page.lines:
        start = line.start
        for colon in _BEFORE_DASH.finditer(page.text, line.start, line.end):
            cut = _sentence_start(page, line.start, colon.start())
            if cut > start:
                yield trimmed(page.text, start, cut)
                start = cut
        yield line if start == line.start else trimmed(page.text, start, line.end)


def _is_quoted_inside(page: Page, turn: Turn) -> bool:
    """Say whether a turn is a quotation inside the line that announces it."""
    return "\n" not in page.text[turn.marker : turn.start] and (
        page.text[turn.start - 1 : turn.start] in _OPENING
    )


def _lead_in(page: Page, people: People, lines: list[Span], number: int) -> _LeadIn | None:
    """Return what a line announces: before a colon, or as a heading above a line with a dash."""
    text, line = page.text, lines[number]
    if _DASH.match(text, line.start):
        return None
    for match in islice(_COLON.finditer(text, line.start, line.end), MOST_COLONS):
        start = _sentence_start(page, line.start, match.start())
        if match.start() - start > LONGEST_LEAD_IN:
            continue
        rest = text[match.end() : line.end].strip()
        if rest and rest[0] not in _OPENING and not _DASH.match(rest) and not rest[0].isupper():
            continue
        by = speaker_in(page, people, start, match.start())
        if by:
            words = line.end - len(text[match.end() : line.end].lstrip()) if rest else None
            return _LeadIn(_after_quotation(text, start, match.start()), line.end, by, words)
    return _heading_above_dash(page, people, lines, number)


def _after_quotation(text: str, start: int, end: int) -> int:
    """Return where a lead-in goes on after a quotation that its sentence begins with."""
    quoted = _QUOTED.match(text, start, end)
    return quoted.end() if quoted and is_said(quoted.group()[1:-1]) else start


def _heading_above_dash(
    page: Page, people: People, lines: list[Span], number: int
) -> _LeadIn | None:
    """Return the speaker of a line such as "Speech by President N" when a dash follows it."""
    line = lines[number]
    if line.end - line.start > LONGEST_LEAD_IN or number + 1 >= len(lines):
        return None
    if not _DASH.match(page.text, lines[number + 1].start):
        return None
    by = speaker_in(page, people, _sentence_start(page, line.start, line.end - 1), line.end)
    return _LeadIn(line.start, line.end, by, None) if by and by.name else None


def _sentence_start(page: Page, start: int, end: int) -> int:
    return page.sentence_start(max(start, end - 2 * LONGEST_LEAD_IN), end)


def _turns(page: Page, lines: list[Span], announced: dict[int, _LeadIn]) -> Iterator[Turn]:
    numbers = sorted(announced)
    for number, after in zip(numbers, [*numbers[1:], len(lines)], strict=True):
        lead = announced[number]
        following = lines[number + 1 : after]
        if lead.words is not None:
            following.insert(0, Span(lead.words, lead.end))
        span = _speech(page, following)
        if span:
            sure = lead.words is None and not has_own_words(lead.of(page.text))
            yield Turn(span.start, span.end, lead.start, lead.by, narrated=True, sure=sure)


def _speech(page: Page, lines: list[Span]) -> Span | None:
    """Return the speech that some lines begin with, or `None` if they begin with narration."""
    if not lines:
        return None
    first = lines[0]
    dash = _DASH.match(page.text, first.start, first.end)
    start = dash.end() if dash else first.start
    if start >= first.end:
        return _speech(page, lines[1:])
    if page.text[start] in _OPENING:
        quoted = quoted_words(page.text, start, lines[-1].end)
        if quoted:
            return quoted
    if not dash and is_narrated(first.of(page.text)):
        return None
    span = before_narration(page.text, start, lines[-1].end)
    return span if span.start < span.end else None
