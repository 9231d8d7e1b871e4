"""Tables of two panels in plain text."""

from __future__ import annotations

import click
from hypothesis import given
from hypothesis import strategies as st

from diptych.cli.side_by_side import Group, side_by_side

CELL = st.text("0123456789.,-–", min_size=1, max_size=9)
ROWS = st.lists(st.tuples(CELL, CELL), min_size=1, max_size=4)


def table(rows: list[tuple[str, str]], width: int) -> list[str]:
    labels = [str(2000 + number) for number in range(len(rows))]
    groups = [Group(f"{name} reports", ("exports", "imports"), tuple(rows)) for name in "AB"]
    return [click.unstyle(line) for line in side_by_side(labels, groups, width)]


@given(ROWS, st.integers(20, 120))
def test_every_figure_of_both_panels_is_there_at_every_width(rows, width):
    words = " ".join(table(rows, width)).split()
    for row in rows:
        for cell in row:
            assert words.count(cell) >= 2


@given(ROWS)
def test_with_room_the_panels_stand_side_by_side_with_figures_flush_right(rows):
    title, head, *lines = table(rows, 120)
    assert title.split() == ["A", "reports", "B", "reports"]
    assert len({len(line) for line in (head, *lines)}) == 1


@given(ROWS)
def test_without_room_the_panels_stand_one_under_the_other(rows):
    lines = table(rows, 20)
    assert lines.count("") == 1
    assert len(lines) == 2 * (len(rows) + 2) + 1
