"""What answers a query over the store's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

__all__ = ["Engine", "start_engine"]


class Engine(Protocol):
    """Runs one SELECT over the tables and returns its rows."""

    def query(self, sql: str, parameters: Mapping[str, object] | Sequence[object] = ()) -> pa.Table:
        """Return the rows of one SELECT; `$name` in the text stands for `parameters["name"]`."""
        ...


def start_engine(name: str, files: Mapping[str, Sequence[Path]]) -> Engine:
    """Return the engine of that name over each table's files."""
    if name != "duckdb":
        raise BadInputError(f"there is no engine {name!r}", expected="duckdb")
    from diptych.evidence.duck import DuckDBEngine

    return DuckDBEngine(files)
