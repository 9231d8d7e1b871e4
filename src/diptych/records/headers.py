"""The head of a record: address, title, date and time, and the kind of meeting that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from itertools import islice

from diptych.records.dates import find_date, find_time
from diptych.records.paragraphs import lines_of, trimmed
from diptych.records.types import Span

__all__ = ["Header", "header_of", "meeting_format"]

HEADER_LINES = 12
LONGEST_TITLE = 300
NEARBY = 40
_ADDRESS = re.compile(r"(?:url\s*:\s*)?https?://\S+$", re.IGNORECASE)
_PLACE_OR_TIME = re.compile(r"^[^.!?:]{0,90}$|^\d{1,2}[:.]\d\d\b.{0,20}$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s)")
_TIME_AFTER = re.compile(r"(?: года| г\.| года| il)?,? \d{1,2}[:.]\d\d\b")
_FORMATS = (
    ("joint statement", r"joint (?:statement|declaration|communiqu)|совместн\w+ заявлени"),
    ("readout", r"\breadout\b"),
    ("fact sheet", r"\bfact ?sheet\b"),
    ("expanded", r"\bexpanded\b|расширенн|geniş tərkib|geniş katılım|пашыран|heyetler aras"),
    (
        "one-on-one",
        r"one.on.one|t[eê]te.?.?à?.?.?t[eê]te|тет-а-тет|один на один|узком|təkbətək|baş başa",
    ),
    ("press statements", r"press (?:statement|conference|availab)|заявления для прессы"),
    ("session", r"\bsession of\b|заседани|iclas"),
    ("bilateral meeting", r"bilateral meeting"),
    ("talks", r"\btalks\b|переговор|перамов|görüşmeler|danışıq"),
    ("meeting", r"\bmeeting\b|\bmet\b|встреч|сустрэч|görüş"),
)
_FORMAT_PATTERNS = tuple((name, re.compile(form, re.IGNORECASE)) for name, form in _FORMATS)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the text proper, which begins at `end`."""

    title: str
    date: date | None
    time: time | None
    lines: tuple[Span, ...]
    end: int


def header_of(text: str) -> Header:
    """Return the head of a record: its first lines, up to the first one that is prose."""
    head = list(islice(lines_of(text), HEADER_LINES))
    titled = [line for line in head if not _ADDRESS.match(line.of(text))]
    first = titled[0] if titled else head[0]
    title = _not_run_on(text, first, alone=len(head) == 1)
    lines = [*(line for line in head if line.end <= title.start), title]
    for line in titled[1:]:
        if title != first or not _belongs_to_header(line.of(text)):
            break
        lines.append(line)
    end = lines[-1].end
    when, hour = _moment(text, lines, end)
    return Header(title.of(text)[:LONGEST_TITLE], when, hour, tuple(lines), end)


def _not_run_on(text: str, title: Span, *, alone: bool) -> Span:
    """Return a title without the text that lost line breaks put after it: up to the date's end."""
    if title.end - title.start <= (LONGEST_TITLE if not alone else NEARBY):
        return title
    when = find_date(text, title.start, title.start + LONGEST_TITLE)
    stop = _SENTENCE_END.search(text, title.start, title.start + LONGEST_TITLE)
    if when:
        hour = _TIME_AFTER.match(text, when.end)
        return Span(title.start, hour.end() if hour else when.end)
    cut = stop.end() if stop else min(title.end, title.start + LONGEST_TITLE)
    return trimmed(text, title.start, cut)


def _belongs_to_header(words: str) -> bool:
    if find_date(words) and len(words) < 2 * NEARBY:
        return True
    if words.endswith((",", ";", "…")) or words.startswith(
        ("-", "–", "—", "•", "*", "«", "“", '"')
    ):
        return False
    return bool(_PLACE_OR_TIME.match(words))


def _moment(text: str, lines: list[Span], end: int) -> tuple[date | None, time | None]:
    """Return the date of the header's lines, else the first in the text, with the time nearby."""
    stretches = [(line.start, line.end) for line in lines[1:]]
    stretches += [(end, min(len(text), end + 1500)), (lines[0].start, lines[0].end)]
    found = [one for stretch in stretches if (one := find_date(text, *stretch))]
    if not found:
        return None, _first_time(text, lines)
    same = [one for one in found if one.date == found[0].date]
    times = [find_time(text, one.end, min(len(text), one.end + NEARBY)) for one in same]
    return found[0].date, next((one for one in times if one), _first_time(text, lines))


def _first_time(text: str, lines: list[Span]) -> time | None:
    times = (find_time(text, line.start, line.end) for line in lines[1:])
    return next((one for one in times if one), None)


def meeting_format(title: str, narration: str, *, spoken: bool) -> str | None:
    """Return the kind of meeting or text: what the title says, else what the narration does.

    A narration that mentions a joint statement is not one, where somebody speaks.
    """
    for words, kinds in ((title, _FORMAT_PATTERNS), (narration, _FORMAT_PATTERNS[3 * spoken :])):
        for name, form in kinds:
            if form.search(words):
                return name
    return None
