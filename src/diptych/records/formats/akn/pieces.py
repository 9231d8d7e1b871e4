"""A record's text cut into the pieces that markup holds, with nothing left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.records.dates import find_date
from diptych.records.paragraphs import lines_of
from diptych.records.types import Span, Speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.types import Record

__all__ = ["Piece", "Said", "pieces_of"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, and what stands between it and the piece before (blank, dashes)."""

    before: str
    words: str
    kind: str = "narrative"


@dataclass(slots=True)
class Said:
    """A speech: what announces its speaker right before it, and its paragraphs."""

    speech: Speech
    label: Piece | None = None
    paragraphs: list[Piece] = field(default_factory=list[Piece])


class _Cutting:
    """How far the text has been cut."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = 0

    def gap(self, start: int) -> str:
        return self.text[self.end : start]

    def piece(self, start: int, end: int, kind: str) -> Piece:
        piece = Piece(self.gap(start), self.text[start:end], kind)
        self.end = end
        return piece

    def lines(self, start: int, kind: str) -> Iterator[Piece]:
        """Yield the lines with letters or digits that stand before an offset."""
        for line in list(lines_of(self.text, self.end, start)):
            if any(one.isalnum() for one in line.of(self.text)):
                yield self.piece(line.start, line.end, kind)


def pieces_of(record: Record) -> tuple[list[Piece], list[Piece | Said], str]:
    """Return the lines of the head, then the narration and speeches, then what is left at the end.

    All the pieces with what stands before them, in order, make the record's text.
    """
    cutting = _Cutting(record.text)
    spans = sorted([*record.narration, *record.speeches], key=lambda one: one.start)
    first = spans[0] if spans else Span(len(record.text), len(record.text))
    head = list(_head(cutting, record, first.start))
    label = head.pop() if isinstance(first, Speech) and _announces(head) else None
    body = [piece for span in spans for piece in _body(cutting, span)]
    if label and body and isinstance(body[0], Said):
        body[0].label = label
    body += cutting.lines(len(record.text), "other")
    return head, body, cutting.gap(len(record.text))


def _head(cutting: _Cutting, record: Record, end: int) -> Iterator[Piece]:
    title = record.text.find(record.title, 0, end) if record.title else -1
    for line in list(lines_of(record.text, 0, end)):
        day = find_date(record.text, line.start, line.end)
        dated = day is not None and day.date == record.date
        kind = "title" if line.start == title else "date" if dated else "line"
        yield cutting.piece(line.start, line.end, kind)


def _announces(head: list[Piece]) -> bool:
    """Say whether the last line before a first speech is no title and no date: who speaks."""
    return bool(head) and head[-1].kind == "line"


def _body(cutting: _Cutting, span: Span) -> Iterator[Piece | Said]:
    if not isinstance(span, Speech):
        yield from cutting.lines(span.start, "other")
        yield cutting.piece(span.start, span.end, _kind(span.of(cutting.text)))
        return
    unclaimed = list(cutting.lines(span.start, "other"))
    yield from unclaimed[:-1]
    said = Said(span, unclaimed[-1] if unclaimed else None)
    for one in span.paragraphs or (span,):
        said.paragraphs.append(cutting.piece(one.start, one.end, "p"))
    yield said


def _kind(words: str) -> str:
    """Return "scene" for a note in brackets, such as "(Applause.)", else "narrative"."""
    return "scene" if words[:1] in "([" and words[-1:] in ")]" else "narrative"
