"""All the statements of a record, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from diptych.frames import Tabular
from diptych.statements.types import Claim, Commitment, Event, Position, Statement

if TYPE_CHECKING:
    import pyarrow as pa

    from diptych.records import Record

__all__ = ["Statements"]


class Statements(Tabular, Sequence[Statement]):
    """What was found in a record. It is a sequence of statements, and a table of them."""

    __slots__ = ("items", "record")

    def __init__(self, record: Record, items: Sequence[Statement]) -> None:
        self.record = record
        self.items = tuple(sorted(items, key=lambda one: (one.start, one.end, one.id)))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The figures that are said to be so."""
        return tuple(one for one in self.items if isinstance(one, Claim))

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """What was undertaken, proposed, instructed or signed."""
        return tuple(one for one in self.items if isinstance(one, Commitment))

    @property
    def positions(self) -> tuple[Position, ...]:
        """Where somebody stands on something."""
        return tuple(one for one in self.items if isinstance(one, Position))

    @property
    def events(self) -> tuple[Event, ...]:
        """Visits, meetings, sessions and signings."""
        return tuple(one for one in self.items if isinstance(one, Event))

    @overload
    def __getitem__(self, index: int) -> Statement: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Statement]: ...
    def __getitem__(self, index: int | slice) -> Statement | Sequence[Statement]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def to_arrow(self) -> pa.Table:
        """Return one row a statement: type, words, offsets, speaker and what they say."""
        from diptych.statements.tables import statements_table

        return statements_table(self.items)
