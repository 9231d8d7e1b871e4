"""All the verdicts on a record, in the order of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from diptych.checks.types import Verdict
from diptych.frames import Tabular

if TYPE_CHECKING:
    import pyarrow as pa

    from diptych.records import Record
    from diptych.statements import Statements

__all__ = ["Verdicts"]


class Verdicts(Tabular, Sequence[Verdict]):
    """What came of checking a record. It is a sequence of verdicts, and a table of them."""

    __slots__ = ("items", "statements")

    def __init__(self, statements: Statements, items: Sequence[Verdict]) -> None:
        self.statements = statements
        self.items = tuple(items)

    @property
    def record(self) -> Record:
        """The record that was checked."""
        return self.statements.record

    @overload
    def __getitem__(self, index: int) -> Verdict: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Verdict]: ...
    def __getitem__(self, index: int | slice) -> Verdict | Sequence[Verdict]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def to_arrow(self) -> pa.Table:
        """Return one row a verdict and reading; a verdict without figures has one row."""
        from diptych.checks.tables import verdicts_table

        return verdicts_table(self.items)
