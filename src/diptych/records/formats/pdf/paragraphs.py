"""Lines of pages joined to paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from diptych.records.formats.pdf.mending import hyphens_in, mended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.formats.pdf.lines import Line, Page

__all__ = ["paragraphs_of_pages"]

WIDER = 1.3
"""A gap so much wider than the usual one between lines parts paragraphs."""
CLOSEST = 0.7
"""Lines closer than this part of their height are one line with raised letters in it."""
FARTHEST = 2.3
"""Double spacing sets lines about twice their height apart; farther lines are paragraphs."""
INDENT = 8.0
"""Points by which a first line stands further in."""
SLACK = 3
"""A word may need so many letters' room more than is reckoned."""
LARGER = 1.12
"""Letters so much larger are a heading's."""
_STOP = re.compile(r"[.!?:;…][»”\"')\]]*$")
_NEW = re.compile(r"(?:[-–—•▪●*]|\d{1,2}[.)]|\([a-zа-я\d]\))\s")
_LOWER = re.compile(r"[«“\"(]?[a-zа-яёіўəıöüğşç]")


@dataclass(frozen=True, slots=True)
class _Column:
    """What is usual on a page: where lines begin and end, and from line to line."""

    left: float
    right: float
    leading: float
    height: float


def paragraphs_of_pages(pages: Sequence[Page]) -> list[str]:
    """Return the paragraphs of pages, each in one line."""
    spacing = _spacing(pages)
    groups: list[list[str]] = []
    last: tuple[Line, _Column] | None = None
    for page in pages:
        column = _column(page.lines, spacing)
        for number, line in enumerate(page.lines):
            starts = last is None or (
                _starts_paragraph(page.lines[number - 1], line, column)
                if number
                else _starts_after_page(*last, line, column)
            )
            if starts:
                groups.append([])
            groups[-1].append(line.text)
            last = (line, column)
    hyphens = hyphens_in([line for group in groups for line in group])
    return [mended(group, hyphens) for group in groups]


def _column(lines: Sequence[Line], spacing: float) -> _Column:
    if not lines:
        return _Column(0.0, 0.0, 0.0, 0.0)
    height = median(line.height for line in lines)
    rights = sorted(line.right for line in lines)
    return _Column(
        left=median(line.left for line in lines),
        right=rights[int(0.9 * (len(rights) - 1))],
        leading=spacing * height,
        height=height,
    )


def _spacing(pages: Sequence[Page]) -> float:
    """Return the distance of lines within paragraphs, as a multiple of their height."""
    pairs = (pair for page in pages for pair in pairwise(page.lines))
    gaps = ((above.bottom - below.bottom) / max(1.0, below.height) for above, below in pairs)
    close = sorted(gap for gap in gaps if CLOSEST < gap < FARTHEST)
    return close[len(close) // 20] if close else 0.0


def _starts_paragraph(above: Line, line: Line, column: _Column) -> bool:
    """Say whether a line begins a paragraph, by what parts it from the one above."""
    gap = above.bottom - line.bottom
    size = line.height / max(1.0, above.height)
    if not 1 / LARGER < size < LARGER:
        return True
    usual = column.leading * max(1.0, line.height / max(1.0, column.height))
    if gap <= 0 or gap > WIDER * usual + 1:
        return True
    centred = line.height > LARGER * column.height
    if line.left > max(above.left, column.left) + INDENT and not centred:
        return True
    return _is_last(above, line, column) or _begins_item(above, line)


def _is_last(line: Line, after: Line, column: _Column) -> bool:
    """Say whether a line ends its paragraph: the next line's first word had room in it."""
    centred = line.left > column.left + INDENT
    used = line.right - (line.left if centred else column.left)
    word = after.text.split(maxsplit=1)[0]
    letter = (after.right - after.left) / max(1, len(after.text))
    return used + (len(word) + SLACK) * letter < column.right - column.left


def _begins_item(above: Line, line: Line) -> bool:
    ended = _STOP.search(above.text.rstrip()) or _NEW.match(above.text)
    return bool(ended and _NEW.match(line.text))


def _starts_after_page(above: Line, old: _Column, line: Line, column: _Column) -> bool:
    """Say whether a page begins with a paragraph or goes on with the last one's."""
    if above.text.rstrip().endswith(("-", "\u00ad")) or _LOWER.match(line.text):
        return False
    if _is_last(above, line, old) or line.left > column.left + INDENT:
        return True
    return _STOP.search(above.text.rstrip()) is not None
