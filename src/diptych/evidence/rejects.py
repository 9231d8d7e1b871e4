"""The file of rows that were set aside."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from diptych.evidence.reading import BadRow

__all__ = ["neutral", "write_rejects"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_rejects(path: Path, rows: Iterable[BadRow]) -> None:
    """Write the rows as CSV: line, column, reason, the row's text.

    A spreadsheet opens the file without running anything that a row may hold.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("line", "column", "reason", "row"))
            for row in sorted(rows, key=lambda row: row.line):
                writer.writerow(
                    (row.line, neutral(row.column or ""), neutral(row.reason), neutral(row.text))
                )
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise BadInputError(
            f"the rejected rows cannot be written: {error}", place=Place(str(path))
        ) from error


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> neutral("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell
