"""Turns: what a reader finds before it is known who the speakers are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.paragraphs import lines_of
from diptych.records.spoken import has_own_words, is_narrated
from diptych.records.types import Span

if TYPE_CHECKING:
    from diptych.records.references import Reference

__all__ = ["ANSWER", "PRESS", "Turn", "before_narration", "closed", "is_separator", "is_stage_note"]

PRESS = "PRESS"
"""The speaker of questions that journalists ask."""
ANSWER = "ANSWER"
"""The role of whoever answers in an interview: the one whom its title names."""

_OMISSION = re.compile(r"[<‹]\s*(?:…|\.\.\.)\s*[>›]|[\[(]\s*(?:…|\.\.\.)\s*[\])]\s*$", re.MULTILINE)
_NOTE = re.compile(r"[(\[][^()\[\]]{1,200}[)\]][.:]?")
_SIGN_OFF = re.compile(
    r"(?:(?:end|ends|ended|concluded)\b[:.]?\s*)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:e[sd]?t|c[sd]?t|gmt|utc|local|msk|z|bst|ce?s?t|jst|p[sd]?t|m[sd]t)\.?\)?"
    r"(?:\s+time)?)?|end|ends|-?\s*end\s*-?|-\s*30\s*-|конец|son",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"(?:[*#=_~•·.–—-][ \t]*){3,}|(?:[xXхХ][ \t]*){3,}")
_FURNITURE = re.compile(
    r"(?:photo(?:s| by| credit)?|source|read (?:also|more)|see also|tags?|share|"
    r"фото|источник|смотрите также|читайте также|теги|статус материала|дата публикации|"
    r"ссылка на материал|публикуется по|foto|mənbə|kaynak|крыніца)\s*(?::|$)|©|https?://",
    re.IGNORECASE,
)

_FURNITURE_INSIDE = re.compile(
    r"(?<=[.!?…»”)])[ \u00a0](?:photos? (?:by|credit|:)|фот[оа](?:[ :]|$)|foto(?:[ :]|$)"
    r"|fotoğraf|смотрите также|читайте также|глядзіце таксама|статус материала|see also"
    r"|read also|источник:|крыніца:|mənbə:|kaynak:|source:)",
    re.IGNORECASE,
)
"""What a web page says below a text, where the line breaks were lost."""
LONGEST_FURNITURE = 600
LONGEST_HEADING = 6
"""So many words at most are a heading."""


@dataclass(frozen=True, slots=True)
class Turn(Span):
    """A stretch of one speaker's words; `marker` is where what announces it begins.

    A `narrated` turn may go on with the last speaker: "The President added". The marker of a
    `sure` one is nothing else, and ends the turn in which it stands.
    """

    marker: int
    by: Reference
    narrated: bool = False
    sure: bool = False


def closed(text: str, start: int, end: int) -> Span:
    """Return a turn's words: up to an editor's "<…>", without a sign-off or notes at the end."""
    omission = _OMISSION.search(text, start, end)
    end = omission.start() if omission else end
    below = _FURNITURE_INSIDE.search(text, max(start, end - LONGEST_FURNITURE), end)
    if below and not has_own_words(text[below.start() : end]):
        end = below.start()
    lines = list(lines_of(text, start, end))
    while lines:
        words = lines[-1].of(text)
        if not (_is_sign_off(words) or (is_stage_note(words) and len(lines) > 1)):
            return Span(lines[0].start, lines[-1].end)
        lines.pop()
    return Span(start, start)


def before_narration(text: str, start: int, end: int) -> Span:
    """Return a turn's words as `closed` does, up to where the press office goes on telling.

    A paragraph of bare facts ends no speech in which somebody still says "we" after it.
    """
    span = closed(text, start, end)
    lines = list(lines_of(text, span.start, span.end))
    stop = next((n for n, one in enumerate(lines) if n and is_separator(one.of(text))), len(lines))
    last = stop - 1
    for number in range(stop - 1, 0, -1):
        words = lines[number].of(text)
        if has_own_words(words):
            break
        if is_narrated(words):
            last = number - 1
    while last > 0 and last + 1 < len(lines) and _is_heading(lines[last].of(text)):
        last -= 1
    return closed(text, start, lines[last].end) if lines else span


def _is_heading(words: str) -> bool:
    """Say whether a line above the narration is its heading: a few words without a full stop."""
    return len(words.split()) <= LONGEST_HEADING and words[-1].isalpha() and words[0].isupper()


def _is_sign_off(words: str) -> bool:
    return len(words) < 200 and bool(
        _SIGN_OFF.fullmatch(words) or is_separator(words) or _FURNITURE.match(words)
    )


def is_separator(words: str) -> bool:
    """Say whether a line ends what went before: asterisks, number signs, a link, a photo's line."""
    return len(words) < 200 and bool(_SEPARATOR.fullmatch(words) or _FURNITURE.match(words))


def is_stage_note(words: str) -> bool:
    """Say whether a line is only a note in brackets, such as "(Laughter.)"."""
    return _NOTE.fullmatch(words) is not None
