"""The answer to a question that a user asked the store in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.engine import Limits
from diptych.frames import Tabular

if TYPE_CHECKING:
    import pyarrow as pa

    from diptych.evidence.engine import Engine

__all__ = ["Answer", "answer_to"]


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Tabular):
    """The rows of an answer; `cut` says that there were more than were asked for."""

    table: pa.Table
    cut: bool = False

    def to_arrow(self) -> pa.Table:
        """Return the rows as an Arrow table."""
        return self.table

    def __repr__(self) -> str:
        more = ", and more" if self.cut else ""
        return f"<Answer: {self.table.num_rows:,} rows{more}, {', '.join(self.table.column_names)}>"


def answer_to(engine: Engine, sql: str, rows: int | None, seconds: float | None) -> Answer:
    """Return at most `rows` rows of what the text asks, within `seconds`; see `Evidence.sql`."""
    # One row more than was asked for tells whether there are more.
    limits = Limits(None if rows is None else rows + 1, seconds)
    table = engine.query(sql, (), limits)
    cut = rows is not None and table.num_rows > rows
    return Answer(table.slice(0, rows) if cut else table, cut)
