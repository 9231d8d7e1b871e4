"""Dialogue between dashes, as in: — We are glad, — said President N. — We shall go on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.leadins import SPEECH_VERB, speaker_in
from diptych.records.paragraphs import trimmed
from diptych.records.turns import Turn
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Reference

__all__ = ["dashed_turns"]

LONGEST_ATTRIBUTION = 300
MOST_PARTS = 40
_OPENING = re.compile(r"[-–—―]\s*")
_DASH = re.compile(r"(?<=[,.!?…])[ \u00a0][-–—―][ \u00a0]")


@dataclass(frozen=True, slots=True)
class _Attribution(Span):
    by: Reference


def dashed_turns(page: Page, people: People) -> Iterator[Turn]:
    """Yield the words of lines that begin with a dash and say after another who speaks."""
    for line in page.lines:
        opening = _OPENING.match(page.text, line.start, line.end)
        if opening:
            yield from _turns(page, people, line, opening.end())


def _turns(page: Page, people: People, line: Span, start: int) -> Iterator[Turn]:
    """Yield the words of a line, cut at the dashes between which somebody says them."""
    marker, by = line.start, None
    for said in _attributions(page, people, line, start):
        by = said.by
        words = trimmed(page.text, start, said.start)
        if words.start < words.end:
            yield Turn(words.start, words.end, marker, by, narrated=True)
        marker, start = said.end, said.end
    words = trimmed(page.text, start, line.end)
    if by and words.start < words.end:
        yield Turn(words.start, words.end, words.start, by, narrated=True)


def _attributions(page: Page, people: People, line: Span, start: int) -> list[_Attribution]:
    """Return where a line says who speaks: from one dash up to the next, or to its end."""
    cuts = [match.span() for match in _DASH.finditer(page.text, start, line.end)][:MOST_PARTS]
    ends = [*cuts[1:], (line.end, line.end)][: len(cuts)]
    found: list[_Attribution] = []
    for (begin, end), (stop, after) in zip(cuts, ends, strict=True):
        if found and begin < found[-1].end:
            continue
        if stop - end < LONGEST_ATTRIBUTION and SPEECH_VERB.search(page.text, end, stop):
            by = speaker_in(page, people, end, stop)
            if by:
                found.append(_Attribution(begin, after, by))
    return found
