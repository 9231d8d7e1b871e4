"""Rows of a road map: a measure, who is responsible for it, and its term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.passages import Passage

__all__ = ["Row", "rows_in"]

_BARS = re.compile(r"\t|\|")
_LINE = re.compile(r"[^\n]+")
_MEASURE = re.compile(
    r"measure|activit|action|step|initiative|project|task|мероприят|мера|меры|действи|задач|проект"
    r"|мерапрыем|захад|задач|праект|tədbir|fəaliyyət|layihə|faaliyet|eylem|tedbir|proje",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"deadline|term|date|time|period|due|when|срок|дата|период|тэрмін|müddət|tarix|süre|tarih"
    r"|vade|takvim",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(
    r"responsib|lead|agenc|execut|implement|part(?:y|ies)|ответствен|исполнител|выканаў|адказн"
    r"|icraçı|məsul|sorumlu|kurum|kuruluş|yürüt",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:–—-]*")
MOST_CELLS = 12


@dataclass(frozen=True, slots=True)
class Row(Span):
    """A row from its first letter to its last, with the spans of its cells that count."""

    measure: Span
    responsible: Span | None
    term: Span | None


@dataclass(frozen=True, slots=True)
class _Columns:
    measure: int
    responsible: int | None
    term: int | None
    count: int


def rows_in(passage: Passage) -> Iterator[Row]:
    """Yield the rows of the tables of measures in a passage, below the line that names columns."""
    columns: _Columns | None = None
    text = passage.text
    if not _BARS.search(text, passage.start, passage.end):
        return
    for line in _LINE.finditer(text, passage.start, passage.end):
        cells = _cells(text, line.start(), line.end())
        if len(cells) < 2:
            columns = columns if not line.group().strip() else None
            continue
        found = _columns(text, cells)
        columns = found or columns
        if not found and columns and len(cells) == columns.count and not _is_rule(line.group()):
            yield _row(cells, columns)


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the cells of a line without the blank around them; outer bars make no cells."""
    marks = [one.start() for one in _BARS.finditer(text, start, end)][: MOST_CELLS + 1]
    edges = [start - 1, *marks, end]
    cells = [_trimmed(text, left + 1, right) for left, right in pairwise(edges)]
    outer = text[start:end].strip()
    if outer.startswith("|"):
        cells = cells[1:]
    return cells[:-1] if outer.endswith("|") else cells


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return Span(min(left, end), max(min(left, end), start + len(words.rstrip())))


def _columns(text: str, cells: list[Span]) -> _Columns | None:
    """Return which columns a line names; `None` where it names none of a road map's."""
    words = [text[one.start : one.end] for one in cells]
    if any(len(one) > 60 for one in words):
        return None
    term = next((i for i, one in enumerate(words) if _TERM.match(one)), None)
    who = next((i for i, one in enumerate(words) if _RESPONSIBLE.search(one)), None)
    what = next(
        (i for i, one in enumerate(words) if _MEASURE.search(one) and i not in {term, who}), None
    )
    if what is None or (term is None and who is None):
        return None
    return _Columns(what, who, term, len(cells))


def _row(cells: list[Span], columns: _Columns) -> Row:
    def at(column: int | None) -> Span | None:
        return cells[column] if column is not None else None

    return Row(
        cells[0].start,
        cells[-1].end,
        cells[columns.measure],
        at(columns.responsible),
        at(columns.term),
    )
