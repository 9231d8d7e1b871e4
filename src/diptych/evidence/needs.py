"""Which snapshots the store's knowledge rests on, now and just after a named one came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from diptych.evidence.manifest import Pruned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.evidence.snapshots import Snapshot

__all__ = ["Coverage", "Needs"]

LATEST = "the latest edition of its source"
UNIQUE = "it holds figures that no newer edition has"
NAMED = "it was named"
BRIEF = "a brief was made of it"


class Coverage(Protocol):
    """Says whether newer snapshots have every cell of an older one."""

    def __call__(self, old: Snapshot, newer: tuple[Snapshot, ...]) -> bool:
        """Return whether every cell of `old` is in one of `newer`."""
        ...


@dataclass(frozen=True, slots=True)
class Needs:
    """The snapshots of a store, and the moments (ordinals) whose knowledge must stay."""

    snapshots: tuple[Snapshot, ...]
    moments: tuple[int, ...]
    covered: Coverage

    def reason_to_keep(self, one: Snapshot) -> str | None:
        """Return why a snapshot is needed, None if it is not."""
        for moment in self._moments_after(one):
            newer = self._newer(one, moment)
            if not newer:
                return LATEST
            if not self.covered(one, newer):
                return UNIQUE
        return None

    def pruned(self, one: Snapshot) -> Pruned:
        """Return the note that stays of a removed snapshot: from when on nothing misses it."""
        first = self._moments_after(one)[0]
        since = max(newer.ordinal for newer in self._newer(one, first))
        folders = tuple(sorted({file.path.rsplit("/", 1)[0] for file in one.files}))
        return Pruned(one.id, one.ordinal, max(since, one.ordinal), folders)

    def _moments_after(self, one: Snapshot) -> list[int]:
        last = max(snapshot.ordinal for snapshot in self.snapshots)
        return sorted(moment for moment in {*self.moments, last} if moment >= one.ordinal)

    def _newer(self, one: Snapshot, moment: int) -> tuple[Snapshot, ...]:
        """Return the later editions of the same source and table that were there at a moment."""
        return tuple(
            other
            for other in self.snapshots
            if (other.source, other.table) == (one.source, one.table)
            and other.ordinal <= moment
            and _rank(other) > _rank(one)
        )


def _rank(snapshot: Snapshot) -> tuple[str, int]:
    return snapshot.vintage, snapshot.ordinal


def latest_alone(old: Snapshot, newer: Iterable[Snapshot]) -> bool:
    """Say that any newer edition stands for an older one, whatever it holds."""
    del old
    return bool(tuple(newer))
