"""What was done to the rows of a file on their way into the store, in numbers."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.snapshots import Correction
from diptych.evidence.staging import country_fields

if TYPE_CHECKING:
    import duckdb

    from diptych.evidence.fits import Fit
    from diptych.evidence.mapping import Rules

__all__ = ["applied_corrections", "count_missing"]

MERGED = (
    "two codes of one country gave the same cell; the row with the country's own code stands, "
    "else the one whose code comes first in the alphabet"
)


def applied_corrections(
    connection: duckdb.DuckDBPyConnection,
    fit: Fit,
    rules: Rules,
    written: int,
    repeats: str | None,
) -> tuple[Correction, ...]:
    """Return the corrections that touched rows of the file, with how many each one touched.

    `repeats` is why a cell that the file gives twice was taken once, where that is known.
    """
    sources = ["SELECT dropped AS rule FROM mapped"]
    sources += [
        f"SELECT {name}_rule FROM mapped WHERE dropped IS NULL" for name in country_fields(fit)
    ]
    touched = connection.execute(
        f"SELECT rule, count(*) FROM ({' UNION ALL '.join(sources)}) "
        "WHERE rule IS NOT NULL GROUP BY rule"
    ).fetchall()
    said = rules.applied({int(rule): int(rows) for rule, rows in touched})
    merged = _count(connection, "SELECT count(*) FROM long") - written
    if merged and not fit.layout.distinct:
        reason = repeats or MERGED
        said.append(Correction("second rows for one cell left out", reason, merged))
    return tuple(said)


def count_missing(connection: duckdb.DuckDBPyConnection, fit: Fit) -> int:
    """Return how many values of the rows that were not left out are empty."""
    if not fit.values:
        return 0
    empty = " + ".join(f"count(*) FILTER (value_{n} IS NULL)" for n in range(len(fit.values)))
    return _count(connection, f"SELECT {empty} FROM mapped WHERE dropped IS NULL")


def _count(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    return int(row[0]) if row else 0
