"""Lines and paragraphs of a text, with their offsets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.records.types import Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["lines_of", "paragraphs_of", "trimmed"]

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the blank at its ends; an empty one stays at `start`."""
    begin, finish = start, end
    while begin < finish and text[begin].isspace():
        begin += 1
    while begin < finish and text[finish - 1].isspace():
        finish -= 1
    return Span(begin, finish) if begin < finish else Span(start, start)


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the lines that are not blank, without the blank around them."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.end())


def paragraphs_of(text: str, start: int, end: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs between two offsets: press offices write one to a line."""
    return tuple(Paragraph(line.start, line.end) for line in lines_of(text, start, end))
