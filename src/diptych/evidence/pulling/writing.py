"""Writing the rows that were made of a source's answers as a CSV file for the loader."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from diptych.evidence.pulling.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["write_rows"]


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write a CSV file; return how many rows it has. Raises SourceError if it has none."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow(["" if cell is None else cell for cell in row])
            count += 1
    if not count:
        raise SourceError(
            "the source gave no rows for these countries and years",
            expected="at least one row",
            remedy="ask for other years: the source may not have published these yet",
        )
    return count
