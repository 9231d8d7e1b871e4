"""Transcripts: every turn begins with the speaker's label and a colon.

`PRESIDENT BIDEN: …`, `Q  …`, `President of Belarus Aleksandr Lukashenko: …`, `В.Путин: …`; also
where the breaks between the lines were lost and the labels stand within one long line.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diptych.records.labels import LONGEST_LABEL, Label, label_at
from diptych.records.names import folded_words
from diptych.records.quoting import OPENING, quoted_words
from diptych.records.readers import Reading, spoken_share
from diptych.records.references import Reference
from diptych.records.spoken import is_spoken
from diptych.records.turns import ANSWER, PRESS, Turn, before_narration, closed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.types import Span

__all__ = ["Transcript", "labels_of", "turns_after"]

LONG_LINE = 600
"""A line longer than this may hold several turns."""
MOST_COLONS = 8_000
"""So many colons that end no label are looked at: more than any record has."""
_COLON = re.compile(r"(?<=[\w.)\]*])[ \u00a0]?[:：](?![/\d\\])")
_QUESTION = re.compile(r"Q(?=\s)")
_BLANK = re.compile(r"[\s*_]*")
_INTERPRETED = re.compile(
    r"[(\[](?:\w+ )?(?:as |in |via |through )?(?:an |the )?"
    r"(?:interpret|(?:re)?translat|speaking|speaks|spoke"
    r"|in (?!the\b|a\b|his\b|her\b)\w+(?=[)\]])|как перев|через перев|перев|говорит|по-|пераклад"
    r"|як перак|tərcümə"
    r"|tercüme|çeviri|ingilis|rus dil)[^()\[\]\n]{0,60}[)\]][.:]?[\s*_]*",
    re.IGNORECASE,
)
_DASH = re.compile(r"[-–—]+\s*")


class Transcript:
    """Reads transcripts in capitals, with initials or with full names, in any language."""

    name = "transcript"

    def read(self, page: Page, people: People) -> Reading:
        """Return a turn for each label."""
        turns = turns_after(page, _of_speakers(page, labels_of(page, people)))
        words = " ".join(page.text[turn.start : turn.end] for turn in turns)
        if not turns or not is_spoken(words):
            return Reading(self.name, tuple(turn for turn in turns if turn.sure), 0.0)
        return Reading(self.name, tuple(turns), 0.6 + 0.4 * spoken_share(page, turns))


def _of_speakers(page: Page, labels: list[Label]) -> list[Label]:
    """Return labels without those that may be headings and after which nobody ever speaks."""
    if any(label.by.role == PRESS for label in labels):
        return labels
    ends = [*(label.start for label in labels[1:]), len(page.text)][: len(labels)]
    spoken = {
        _key(label)
        for label, end in zip(labels, ends, strict=True)
        if label.sure or is_spoken(page.text[label.colon + 1 : end])
    }
    return [label for label in labels if _key(label) in spoken]


def labels_of(page: Page, people: People) -> list[Label]:
    """Return the labels that begin a turn, in order."""
    found = list(_candidates(page, people))
    times = Counter(_key(label) for label in found)
    sure = any(label.sure for label in found)
    asked = any(label.by.role == PRESS for label in found)
    shouted = sure or any(label.capitals and _is_met(people, label) for label in found)
    return [
        label
        for label in found
        if (asked if label.by.role == ANSWER else label.sure)
        or (label.capitals and (shouted or times[_key(label)] > 1))
        or (sure and (label.by.name is None or _is_met(people, label)) and label.by.role != ANSWER)
        or (times[_key(label)] > 1 and len(_key(label)) > 1)
    ]


def _is_met(people: People, label: Label) -> bool:
    """Say whether a full name is known: from the rest of the text, or as a leader's."""
    return len(_key(label)) > 1 and people.is_met(label.by.name or "")


def _key(label: Label) -> tuple[str, ...]:
    return folded_words(label.by.name or label.by.role or "")


def _candidates(page: Page, people: People) -> Iterator[Label]:
    left = MOST_COLONS
    capitals = False
    for line in page.lines:
        question = _QUESTION.match(page.text, line.start) if capitals else None
        if question:
            by = Reference(line.start, question.end(), "Q", PRESS, None)
            colon = question.end() - 1
            yield Label(line.start, question.end(), by, colon, capitals=True, sure=True)
        for colon in _colons(page.text, line):
            label = label_at(page, people, line, colon)
            if label:
                capitals = capitals or label.capitals
                yield label
                continue
            left -= 1
            if left < 0:
                return


def _colons(text: str, line: Span) -> Iterator[int]:
    """Yield the colons that may end a label: near a line's start, anywhere in a long line."""
    long = line.end - line.start > LONG_LINE
    stop = line.end if long else min(line.end, line.start + LONGEST_LABEL)
    for match in _COLON.finditer(text, line.start, stop):
        yield match.end() - 1


def turns_after(page: Page, labels: list[Label]) -> list[Turn]:
    """Return the turns that follow labels, each up to the next label."""
    turns: list[Turn] = []
    for number, label in enumerate(labels):
        follows = labels[number + 1].start if number + 1 < len(labels) else len(page.text)
        start = _first_word(page.text, label)
        if start >= follows:
            continue
        last = number + 1 == len(labels)
        ended = before_narration if last or _hands_over(labels, number) else closed
        words = _unquoted(page.text, ended(page.text, start, follows))
        if words.start < words.end:
            turns.append(Turn(words.start, words.end, label.start, label.by, sure=label.sure))
    return turns


def _hands_over(labels: list[Label], number: int) -> bool:
    """Say whether the press asks next, and what went before was no answer to it."""
    before = labels[number - 1] if number else None
    asked = before is not None and before.by.role == PRESS
    return labels[number + 1].by.role == PRESS and not asked


def _unquoted(text: str, words: Span) -> Span:
    """Return a turn's words without the quotation marks that hold them all."""
    if words.start >= words.end or text[words.start] not in OPENING:
        return words
    inner = quoted_words(text, words.start, words.end)
    return inner if inner and not text[inner.end : words.end].strip(' .,»”"“’') else words


def _first_word(text: str, label: Label) -> int:
    """Return where the words begin after a label's colon, a note and a dash that is layout."""
    start = _skipped(_BLANK, text, label.colon + 1)
    note = _INTERPRETED.match(text, start)
    if note and _is_apart(text, label, note):
        start = note.end()
    # "— posing in front" goes on with a sentence that another's words broke off.
    broken_off = label.capitals and text.startswith("—", start)
    return start if broken_off else _skipped(_DASH, text, start)


def _is_apart(text: str, label: Label, note: re.Match[str]) -> bool:
    """Say whether a note is layout; "(As interpreted.)" after a single blank is of the words."""
    if not (label.capitals and note.group().startswith("(As ")):
        return True
    return text[label.colon + 1 : note.start()] != " "


def _skipped(form: re.Pattern[str], text: str, start: int) -> int:
    match = form.match(text, start)
    return match.end() if match else start
