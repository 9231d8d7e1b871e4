"""What every connector offers: what it would ask, what it fetched, what of it can be loaded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from diptych.evidence.pulling.asks import Ask, Raw
    from diptych.evidence.pulling.patience import Patience
    from diptych.evidence.pulling.query import Query

__all__ = ["Connector", "Ready", "latest"]


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that the store's loader can take, made of what the source gave.

    `notes` say what was left out of it and why; `rows` is how many rows it has.
    """

    path: Path
    table: str
    layout: str
    vintage: str
    retrieved: datetime.date
    rows: int
    notes: tuple[str, ...] = ()


class Connector(Protocol):
    """One way to one source. `source` is its name in the store."""

    @property
    def name(self) -> str:
        """The name by which a user pulls it."""
        ...

    @property
    def source(self) -> str:
        """The source's name in the store."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How the names of the files end that a user may put into a folder."""
        ...

    def patience(self) -> Patience:
        """Return how long the source wants to be left alone between requests."""
        ...

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return what is asked first; what is asked after depends on the answers."""
        ...

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Ask for all of it and return the files."""
        ...

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Check all the files, then make those that can be loaded, in a folder for the time."""
        ...


def latest(raws: Sequence[Raw]) -> datetime.date:
    """Return the last day on which one of the files was got."""
    return max((raw.retrieved for raw in raws), default=datetime.date.min)
