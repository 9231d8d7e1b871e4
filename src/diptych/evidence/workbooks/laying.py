"""A workbook as the CSV file that the loader reads: a plain sheet as it is, a table flattened."""

from __future__ import annotations

import csv
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.evidence.workbooks.reading import read_workbook
from diptych.evidence.workbooks.sheets import read_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.evidence.survey import Survey
    from diptych.evidence.workbooks.sheets import Cell

__all__ = ["Kept", "laid_out"]


class Kept:
    """Keeps a folder for as long as something holds this."""

    __slots__ = ("__weakref__", "folder")

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="diptych-workbook-"))
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)


def laid_out(path: Path) -> tuple[Path, Kept]:
    """Return a CSV file of a workbook, and what keeps that file until it has been read.

    A first sheet whose columns a layout knows is taken as it stands; any other workbook is read
    as an office's tables, one row a partner, flow and period. Raises BadInputError.
    """
    kept = Kept()
    file = kept.folder / f"{path.stem}.csv"
    sheets = [sheet for sheet in read_sheets(path) if any(any(row) for row in sheet.rows)]
    if sheets:
        rows = [row for row in sheets[0].rows if any(cell is not None for cell in row)]
        if _names_columns(rows[0]):
            _write(file, _trimmed(rows))
            if _is_known(file):
                return file, kept
    table = read_workbook(path)
    _write(file, [table.columns, *(row.cells() for row in table.rows)])
    return file, kept


def _names_columns(row: Sequence[Cell]) -> bool:
    names = [cell for cell in row if cell is not None]
    return (
        len(names) > 1 and len(set(names)) == len(names) and all(isinstance(n, str) for n in names)
    )


def _trimmed(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    width = max(place for place, cell in enumerate(rows[0], start=1) if cell is not None)
    return [[*row[:width], *[None] * (width - len(row))] for row in rows]


def _is_known(file: Path) -> bool:
    from diptych.errors import BadInputError
    from diptych.evidence.recognition import fit_layout
    from diptych.evidence.survey import survey_file

    try:
        found: Survey = survey_file(file)
        fit_layout(found, None, None, None)
    except BadInputError:
        return False
    return True


def _write(file: Path, rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written, lineterminator="\n")
        writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
