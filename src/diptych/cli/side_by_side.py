"""A table in plain text whose columns stand in groups: one group a panel, side by side."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Group", "side_by_side", "text_width"]

GAPS = ("  ", " ")
"""What stands between two columns: two blanks where there is room, else one."""
HINGE = "   "
"""What stands between two groups."""
UNSEEN_WIDTH = 110
"""How wide the text is when it does not go to a terminal."""


@dataclass(frozen=True, slots=True)
class Group:
    """A panel: its title, its columns' names, and one row of cells for each label."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def lines(self, gap: str) -> list[str]:
        """Return the title, the columns' names and the rows, all of one width."""
        table = (self.columns, *self.rows)
        widths = [max(map(len, cells)) for cells in zip(*table, strict=True)]
        lines = [gap.join(map(str.rjust, cells, widths)) for cells in table]
        width = max(len(lines[0]), len(self.title))
        return [self.title.ljust(width), *(line.rjust(width) for line in lines)]


def text_width() -> int:
    """Return how many characters a line may have."""
    return shutil.get_terminal_size((UNSEEN_WIDTH, 24)).columns


def side_by_side(labels: Sequence[str], groups: Sequence[Group], width: int) -> Iterator[str]:
    """Yield the lines of a table; `labels` name its rows.

    Groups for which the width has no room stand one under another.
    """
    for gap in GAPS:
        lines = _joined(labels, groups, gap)
        if max(map(len, lines)) <= width:
            yield from _with_bold_title(lines)
            return
    for number, group in enumerate(groups):
        if number:
            yield ""
        yield from _with_bold_title(_joined(labels, [group], GAPS[0]))


def _joined(labels: Sequence[str], groups: Sequence[Group], gap: str) -> list[str]:
    edge = max(map(len, labels), default=0)
    starts = [label.ljust(edge) for label in ("", "", *labels)]
    blocks = zip(starts, *(group.lines(gap) for group in groups), strict=True)
    return [HINGE.join(cells).rstrip() for cells in blocks]


def _with_bold_title(lines: list[str]) -> Iterator[str]:
    title, *others = lines
    yield click.style(title, bold=True)
    yield from others
