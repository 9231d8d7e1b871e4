"""News told by a press office with the speakers' words in quotation marks.

A quotation is a turn when its sentence says who speaks: "We are ready," said President X.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.records.leadins import SPEECH_VERB, SUBJECT_FIRST, first_named, speaker_in, subject_of
from diptych.records.paragraphs import trimmed
from diptych.records.quoting import is_said
from diptych.records.readers import Reading, spoken_share
from diptych.records.readers.dashed import dashed_turns
from diptych.records.spoken import is_spoken
from diptych.records.turns import Turn
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Reference

__all__ = ["Quotation", "quotations_of"]

LONGEST_ATTRIBUTION = 300
_MARK = re.compile(r"[«»“”„‟\"]")
_OPENING = "«“„‟"
_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s|$)|(?<=\))[.!?](?=\s|$)")
_INSERTION = re.compile(r"(?<=[,.!?…])\s?[–—-]\s[^\n«»\"“”]{3,200}?[,.]\s?[–—-]\s")
_GOES_ON = re.compile(r"[,.]?\s*[-–—]?\s*(?=[^\W\d_])")
_CALLED = re.compile(r"[^\W\d_]+[ \u00a0]$")
"""A word just before quotation marks, as in: the company "Amkodor"."""
_ONLY_MARKS = re.compile(r"[\s,.;:!?»”\"–—-]*")


class Quotation:
    """Reads narrated news with attributed quotations."""

    name = "quotation"

    def read(self, page: Page, people: People) -> Reading:
        """Return a turn for each attributed quotation."""
        turns = [*_turns(page, people), *dashed_turns(page, people)]
        turns = _apart(sorted(turns, key=lambda turn: turn.start))
        if not turns:
            return Reading(self.name, (), 0.0)
        return Reading(self.name, tuple(turns), 0.3 + 0.25 * spoken_share(page, turns))


def _turns(page: Page, people: People) -> Iterator[Turn]:
    latest: tuple[Span, Reference] | None = None
    for line, quotes in quotations_of(page):
        for number, quote in enumerate(quotes):
            before = quotes[number - 1].end if number else min(line.start, quote.start)
            after = quotes[number + 1].start if number + 1 < len(quotes) else line.end
            by = _attributed(page, people, Span(before, after), quote)
            by = by or _continued(page, latest, line, quote)
            if by and by.name is None and by.role is None:  # "he said"
                by = subject_of(page, people, min(line.start, quote.start), quote.start) or by
            if by and _is_said(page.text, quote):
                latest = (quote, by)
                for words in _without_insertions(page.text, quote):
                    yield Turn(words.start, words.end, max(quote.start, words.start - 1), by, True)


def _apart(turns: list[Turn]) -> list[Turn]:
    """Return turns without those that begin inside the one before."""
    found: list[Turn] = []
    for turn in turns:
        if not found or turn.marker >= found[-1].end:
            found.append(turn)
    return found


def _without_insertions(text: str, quote: Span) -> Iterator[Span]:
    """Yield the words of a quotation without a "— he said —" in their midst."""
    start = quote.start + 1
    for insertion in _INSERTION.finditer(text, quote.start, quote.end):
        if SPEECH_VERB.search(insertion.group()):
            yield trimmed(text, start, insertion.start())
            start = insertion.end()
    last = trimmed(text, start, quote.end - 1)
    if last.start < last.end:
        yield last


def quotations_of(page: Page) -> Iterator[tuple[Span, list[Span]]]:
    """Yield each line in which quotations end, with the outermost of them, marks included.

    A quotation of several paragraphs opens each of them and is closed in the last.
    """
    left_open: int | None = None
    for line in page.lines:
        if left_open is not None and page.text[line.start] not in _OPENING + '"':
            left_open = None
        found = list(_outermost(page.text, line))
        closed = [quote for quote in found if quote.end > 0]
        if closed and left_open is not None:
            closed[0] = Span(left_open, closed[0].end)
            left_open = None
        if len(closed) < len(found) and left_open is None:
            left_open = found[-1].start
        if closed:
            yield line, closed


def _outermost(text: str, line: Span) -> Iterator[Span]:
    """Yield the quotations of a line; one that is not closed in it comes last, with end 0."""
    depth, start = 0, -1
    for match in _MARK.finditer(text, line.start, line.end):
        mark = match.group()
        opens = mark in _OPENING if mark != '"' else depth == 0
        if mark == "“" and depth and text[start] == "„":
            opens = False
        if opens:
            start = match.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield Span(start, match.end())
    if depth:
        yield Span(start, 0)


def _is_said(text: str, quote: Span) -> bool:
    """Say whether a quotation is speech; the name of a thing goes on with its sentence."""
    inner = text[quote.start + 1 : quote.end - 1].strip()
    if not is_said(inner):
        begins = inner.endswith(",") and _begins_sentence(text, quote.start)
        return begins or is_spoken(inner)
    called = _CALLED.search(text, max(0, quote.start - 60), quote.start)
    if not called or SPEECH_VERB.search(called.group()) or inner[0].islower():
        return True
    return inner[-1] in ".!?…," or re.search(r"[.!?]\s", inner) is not None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in ".!?\n\r"


def _attributed(page: Page, people: People, around: Span, quote: Span) -> Reference | None:
    """Return who speaks by the words of the sentence after a quotation, or before it."""
    text = page.text
    if _sentence_goes_on(text, quote, around.end):
        limit = min(around.end, quote.end + LONGEST_ATTRIBUTION)
        stop = _STOP.search(text, quote.end + 1, limit)
        by = speaker_in(page, people, quote.end, stop.start() if stop else limit)
        if by is None and page.language in SUBJECT_FIRST:
            by = _before_the_verb(page, people, around, quote, limit)
        if by:
            return by
    for insertion in _INSERTION.finditer(text, quote.start, quote.end):
        by = speaker_in(page, people, insertion.start(), insertion.end())
        if by:
            return by
    begin = max(around.start, quote.start - LONGEST_ATTRIBUTION)
    stops = [match.end() for match in _STOP.finditer(text, begin, quote.start)]
    return speaker_in(page, people, stops[-1] if stops else begin, quote.start)


def _before_the_verb(
    page: Page, people: People, around: Span, quote: Span, limit: int
) -> Reference | None:
    """Return the subject before a quotation whose verb stands after it: X “…” dedi."""
    if not SPEECH_VERB.search(page.text, quote.end, limit):
        return None
    begin = max(around.start, quote.start - LONGEST_ATTRIBUTION)
    stops = [match.end() for match in _STOP.finditer(page.text, begin, quote.start)]
    return first_named(page, people, stops[-1] if stops else begin, quote.start)


def _sentence_goes_on(text: str, quote: Span, end: int) -> bool:
    """Say whether the sentence of a quotation has words after it."""
    marks = _GOES_ON.match(text, quote.end, end)
    if not marks:
        return False
    capital = text[marks.end()].isupper()
    dash_or_comma = marks.group().strip()
    if dash_or_comma == ".":
        return not capital
    return bool(dash_or_comma) or not capital or text[quote.end - 2] in ",!?…—-"


def _continued(
    page: Page, latest: tuple[Span, Reference] | None, line: Span, quote: Span
) -> Reference | None:
    """Return the last speaker for a quotation that goes on without a word of who speaks."""
    if latest is None:
        return None
    last, by = latest
    alone = quote.start == line.start and _ONLY_MARKS.fullmatch(page.text, quote.end, line.end)
    between = page.text[last.end : quote.start]
    near = len(between) < LONGEST_ATTRIBUTION and "\n" not in between
    if not (alone or near):
        return None
    others = page.references_between(last.end, quote.start)
    return None if any(one.name != by.name for one in others) else by
