"""Which found span answers which labelled one: at most one each, as many pairs as can be."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

__all__ = ["LEAST_OVERLAP", "Stretch", "match", "overlap"]


class Stretch(Protocol):
    """Anything that stands in a text from `start` up to `end`."""

    @property
    def start(self) -> int:
        """The first character's index."""
        ...

    @property
    def end(self) -> int:
        """The index just after the last character."""
        ...


A = TypeVar("A", bound=Stretch)
B = TypeVar("B", bound=Stretch)

LEAST_OVERLAP = 0.5
"""Spans that share less than this part of what they cover together do not match."""

ROUNDING = 1e-9


def overlap(one: Stretch, other: Stretch) -> float:
    """Return the intersection of two spans over their union, from 0 to 1.

    >>> from diptych.records import Span
    >>> overlap(Span(0, 10), Span(5, 20))
    0.25
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def match(
    labels: Sequence[A],
    found: Sequence[B],
    closeness: Callable[[A, B], float] | None = None,
) -> list[tuple[A, B]]:
    """Return pairs of spans that overlap by at least one half, in the order of the labels.

    As many pairs as possible are made. Where several such matchings are possible (two figures
    in one clause) the pairs are those that lie closest, by `closeness` (the overlap unless
    given, at least 0, larger is closer).
    """
    close = closeness or overlap
    ordered = sorted(range(len(found)), key=lambda index: found[index].start)
    starts = [found[index].start for index in ordered]
    edges: list[dict[int, float]] = []
    for label in labels:
        # A span that begins a label's length before it cannot share one half with it.
        first = bisect_left(starts, 2 * label.start - label.end)
        near = ordered[first : bisect_left(starts, label.end)]
        edges.append(
            {
                index: close(label, found[index])
                for index in near
                if overlap(label, found[index]) >= LEAST_OVERLAP
            }
        )
    pairs = _assign(edges)
    return [(labels[row], found[column]) for row, column in sorted(pairs.items())]


def _assign(edges: list[dict[int, float]]) -> dict[int, int]:
    """Return a matching of the most pairs, and among those of the greatest sum of weights.

    Each row is added by the path of exchanges that gains most (Ahuja, Magnanti and Orlin 1993,
    successive longest augmenting paths); the graphs are tiny, so that Bellman and Ford serve.
    """
    wanted = Counter(column for row in edges for column in row)
    contested: list[int] = []
    holder: dict[int, int] = {}
    for row, columns in enumerate(edges):
        only = next(iter(columns)) if len(columns) == 1 else None
        if only is not None and wanted[only] == 1:
            holder[only] = row
        elif columns:
            contested.append(row)
    while path := _best_path(edges, holder, contested):
        holder.update({column: row for row, column in path})
    return {row: column for column, row in holder.items()}


def _best_path(
    edges: list[dict[int, float]], holder: dict[int, int], rows: list[int]
) -> list[tuple[int, int]]:
    gain = dict.fromkeys(set(rows) - set(holder.values()), 0.0)
    came: dict[int, tuple[int, int]] = {}
    reached: dict[int, tuple[float, int]] = {}
    queue = deque(sorted(gain))
    while queue:
        row = queue.popleft()
        for column, weight in edges[row].items():
            total = gain[row] + weight
            if holder.get(column) == row or not _better(total, reached.get(column)):
                continue
            reached[column] = (total, row)
            if column in holder:
                other = holder[column]
                gain[other] = total - edges[other][column]
                came[other] = (row, column)
                queue.append(other)
    ends = [(total, column) for column, (total, _) in reached.items() if column not in holder]
    return _walk_back(max(ends)[1], reached, came) if ends else []


def _better(total: float, known: tuple[float, int] | None) -> bool:
    return known is None or total > known[0] + ROUNDING


def _walk_back(
    column: int, reached: dict[int, tuple[float, int]], came: dict[int, tuple[int, int]]
) -> list[tuple[int, int]]:
    row = reached[column][1]
    path = [(row, column)]
    while row in came:
        row, column = came[row]
        path.append((row, column))
    return path
