"""The editions of statistics that a reckoning rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.sources import Source, find_source

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from diptych.figures import Figure
    from diptych.trade.types import Turnover

__all__ = ["Edition", "editions_of"]


@dataclass(frozen=True, slots=True)
class Edition:
    """What was used of a source: its vintages in order, and the day the last of them was got."""

    source: Source
    vintages: tuple[str, ...]
    retrieved: datetime.date

    def __str__(self) -> str:
        """Say the source with its publisher, vintage and day of retrieval."""
        source = self.source
        by = "" if source.publisher == "not stated" else f", {source.publisher}"
        return f"{source.title}{by}; {self.dated()}, retrieved {self.retrieved}"

    def dated(self) -> str:
        """Say the vintage, or the first and last of several."""
        if len(self.vintages) == 1:
            return f"edition of {self.vintages[0]}"
        return f"{len(self.vintages)} editions, {self.vintages[0]} to {self.vintages[-1]}"


def editions_of(turnover: Turnover) -> tuple[Edition, ...]:
    """Return the editions behind a reckoning's figures, in the order of their sources' names."""
    reported: dict[str, list[Figure]] = {}
    for figure in _shown(turnover):
        for leaf in _leaves(figure):
            reported.setdefault(leaf.source, []).append(leaf)
    return tuple(_edition(name, figures) for name, figures in sorted(reported.items()))


def _edition(name: str, figures: list[Figure]) -> Edition:
    vintages = tuple(sorted({figure.vintage for figure in figures}))
    return Edition(find_source(name), vintages, max(figure.retrieved for figure in figures))


def _shown(turnover: Turnover) -> Iterator[Figure]:
    for row in turnover.rows:
        yield from (figure for figure in (row.exports, row.imports, row.share) if figure)


def _leaves(figure: Figure) -> Iterator[Figure]:
    """Yield the figures as they were reported, from which one was reckoned."""
    if not figure.inputs:
        yield figure
    for part in figure.inputs:
        yield from _leaves(part)
