"""The formats of meeting records: a reader for each, tried by the evidence for it.

A new format is one new module with a class that fits `Reader`, and one entry in `READERS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.turns import Turn

__all__ = ["Reader", "Reading", "best_reading", "spoken_share"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The turns that a reader found, and how much speaks for its format: 0 (nothing) to 1."""

    reader: str
    turns: tuple[Turn, ...]
    evidence: float


class Reader(Protocol):
    """Reads one format of record. `name` is what `Record.reader` says."""

    name: str

    def read(self, page: Page, people: People) -> Reading:
        """Return the turns of a record as this format understands it, in time linear in it."""
        ...


def best_reading(page: Page, people: People) -> Reading:
    """Return the reading for which there is the most evidence, with what the others add to it."""
    from diptych.records.readers.weaving import woven

    return woven(page, [reader.read(page, people) for reader in _readers()])


def _readers() -> tuple[Reader, ...]:
    from diptych.records.readers.headed import HeadedStatement
    from diptych.records.readers.narration import Narration
    from diptych.records.readers.press_office import PressOffice
    from diptych.records.readers.quotation import Quotation
    from diptych.records.readers.transcript import Transcript

    return (PressOffice(), Transcript(), HeadedStatement(), Quotation(), Narration())


def spoken_share(page: Page, turns: list[Turn]) -> float:
    """Return how much of the text after the header is in somebody's turn, 0 to 1."""
    spoken = sum(turn.end - turn.start for turn in turns)
    return spoken / max(1, len(page.text) - page.header.end)
