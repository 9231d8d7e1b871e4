"""What answers a query over the store's files."""

from __future__ import annotations

import os
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from diptych.errors import BadInputError, DiptychError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

    from diptych.evidence.snapshots import StoredFile

__all__ = [
    "UNLIMITED",
    "Engine",
    "Limits",
    "bounded",
    "engine_name",
    "not_run",
    "start_engine",
    "too_large",
    "too_long",
]

CLUSTERS = ("spark://", "k8s://", "yarn", "local")
"""How the names of Spark's masters begin."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows a query may give and how long it may take; None for no bound."""

    rows: int | None = None
    seconds: float | None = None


UNLIMITED = Limits()


class Engine(Protocol):
    """Runs one SELECT over the tables and returns its rows."""

    def query(
        self,
        sql: str,
        parameters: Mapping[str, object] | Sequence[object] = (),
        limits: Limits = UNLIMITED,
    ) -> pa.Table:
        """Return the rows of one SELECT; `$name` in the text stands for `parameters["name"]`."""
        ...


def engine_name(name: str | None = None) -> str:
    """Return the engine that is meant: the one named, else `$DIPTYCH_ENGINE`, else DuckDB.

    `duckdb`, or a Spark master: `local[2]`, `spark://host:7077`. Raises BadInputError for any
    other.
    """
    chosen = (name or os.environ.get("DIPTYCH_ENGINE") or "duckdb").strip()
    if chosen != "duckdb" and not chosen.startswith(CLUSTERS):
        raise BadInputError(
            f"there is no engine {chosen!r}",
            expected="duckdb, or a Spark master such as local[2] or spark://host:7077",
        )
    return chosen


def start_engine(name: str, folder: Path, files: Mapping[str, Sequence[StoredFile]]) -> Engine:
    """Return the engine of that name over each table's files under the evidence folder.

    Raises BadInputError for a file that is missing or has another size than was written.
    """
    if name == "duckdb":
        from diptych.evidence.duck import DuckDBEngine

        return DuckDBEngine(folder, files)
    from diptych.evidence.spark import SparkEngine

    return SparkEngine(name, folder, files)


def bounded(work: Callable[[], pa.Table], stop: Callable[[], object], limits: Limits) -> pa.Table:
    """Return what `work` gives; call `stop` when its time is over or the user interrupts.

    The work is done in another thread, since an engine does not hear of an interrupt.
    """
    if limits.seconds is None:
        return work()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work)
        try:
            _wait(future, limits.seconds)
        finally:
            while not wait([future], timeout=0.1).done:
                stop()
        return future.result()


def _wait(future: Future[pa.Table], seconds: float) -> None:
    ends = time.monotonic() + seconds
    # In short steps, between which an interrupt is heard on every platform.
    while (left := ends - time.monotonic()) > 0 and not wait([future], min(left, 0.2)).done:
        pass


def not_run(reason: str) -> BadInputError:
    """Return the error for a query that the engine refuses, with its reason."""
    return BadInputError(
        f"the query cannot be run: {reason}",
        expected="one SELECT over the store's tables",
        remedy="describe flows shows the columns of the table flows",
    )


def too_long(limits: Limits) -> DiptychError:
    """Return the error for a query that was stopped because its time was over."""
    return DiptychError(
        f"the query took longer than {limits.seconds:g} seconds and was stopped"
        if limits.seconds is not None
        else "the query was stopped",
        remedy="ask for fewer years or pairs, or give it more time: --seconds N",
    )


def too_large() -> DiptychError:
    """Return the error for a query that needs more memory and disk than it may take."""
    return DiptychError(
        "the query needs more memory than it may take",
        remedy="ask for fewer columns, years or pairs, or sum before you sort",
    )
