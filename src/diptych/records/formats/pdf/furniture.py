"""What stands at the edges of every page: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.formats.pdf.lines import Line, Page

__all__ = ["without_furniture"]

OUTERMOST = 3
"""So many lines at each edge of a page may repeat on the others."""
EDGE = 0.12
"""This much of a page's height above and below is its edge."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|p\.|стр(?:аница|\.)?|с\.|старонка|səhifə|səh\.|sayfa|s\.)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|из|з|от)\s*\d{1,4})?[-–—\s|]*",
    re.IGNORECASE,
)

_PRINTED_FROM = re.compile(r"(?:https?|file)://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?")
_PRINTED_AT = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d\b")
"""What browsers print at the edges: the page's address, and when it was printed."""


def without_furniture(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages without lines that repeat at their edges and without their numbers."""
    counts = Counter(form for page in pages for form in {_form(one) for one in _outer(page)})
    repeated = {form for form, times in counts.items() if times >= max(2, len(pages) / 3)}
    stripped = tuple(_stripped(page, repeated) for page in pages)
    return stripped if any(page.lines for page in stripped) else tuple(pages)


def _outer(page: Page) -> list[Line]:
    """Return the lines that stand highest and lowest."""
    ordered = sorted(page.lines, key=lambda line: line.bottom)
    edges = [*ordered[:OUTERMOST], *ordered[-OUTERMOST:]]
    return [line for line in edges if _is_at_edge(line, page)]


def _is_at_edge(line: Line, page: Page) -> bool:
    return line.top < EDGE * page.height or line.bottom > (1 - EDGE) * page.height


def _form(line: Line) -> tuple[str, int]:
    """Return what repeats of a line: its words without numbers, and how high it stands."""
    return _NUMBER.sub("#", " ".join(line.text.split())), round(line.bottom / 6)


def _stripped(page: Page, repeated: set[tuple[str, int]]) -> Page:
    outer = _outer(page)
    printed = any(_PRINTED_FROM.fullmatch(line.text.strip()) for line in outer)
    gone = {
        id(line)
        for line in outer
        if _form(line) in repeated or _is_number(line) or (printed and _is_printed(line))
    }
    return replace(page, lines=tuple(line for line in page.lines if id(line) not in gone))


def _is_printed(line: Line) -> bool:
    words = line.text.strip()
    return bool(_PRINTED_FROM.fullmatch(words) or _PRINTED_AT.match(words))


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
