"""Opening a workbook: looked at before it is unpacked, read row by row, nothing reckoned."""

from __future__ import annotations

import datetime
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.pulling.archives import opened_archive, see_members

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Cell", "Sheet", "read_sheets"]

MOST = 256 << 20
ROWS, COLUMNS = 20_000, 500
BLOCK = 1 << 20
EXPECTED = "a workbook (XLSX) with a table of trade by country"

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name and its rows of cells. A formula stands as the value last saved."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets that are shown. Raises BadInputError for what is no workbook, or a trap."""
    try:
        with opened_archive(path) as archive:
            see_members(path, archive, MOST)
            _see_parts(path, archive)
    except OSError as error:
        raise BadInputError(
            f"the file cannot be opened: {error}", place=Place(path.name), expected=EXPECTED
        ) from error
    return tuple(_sheets(path))


def _see_parts(path: Path, archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "xl/workbook.xml" not in names:
        raise BadInputError("this is not a workbook", place=Place(path.name), expected=EXPECTED)
    for name in names:
        if name.endswith((".xml", ".rels")) and _declares(archive, name):
            raise BadInputError(
                f"the part {name} declares a document type, which no workbook needs",
                place=Place(path.name),
                expected=EXPECTED,
                remedy="save the workbook anew from a program that you trust",
            )


def _declares(archive: zipfile.ZipFile, name: str) -> bool:
    """Say whether a part has a document type, the door of entities, or hides one by UTF-16."""
    with archive.open(name) as part:
        before = b""
        while block := part.read(BLOCK):
            if not before and block[:2] in (b"\xff\xfe", b"\xfe\xff"):
                return True
            if b"<!DOCTYPE" in before + block:
                return True
            before = block[-16:]
    return False


def _sheets(path: Path) -> Iterator[Sheet]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            # Styles and extensions that the library does not know change no figure.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
            try:
                for sheet in book.worksheets:
                    if sheet.sheet_state == "visible":
                        rows = sheet.iter_rows(values_only=True, max_col=COLUMNS)
                        yield Sheet(str(sheet.title), tuple(_rows(path, rows)))
            finally:
                book.close()
    except (InvalidFileException, KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise BadInputError(
            f"the workbook is damaged: {error}",
            place=Place(path.name),
            expected=EXPECTED,
            remedy="open it in a spreadsheet program and save it anew",
        ) from error


def _rows(path: Path, rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[Cell, ...]]:
    blank = 0
    for number, row in enumerate(rows, start=1):
        cells = tuple(_cell(value) for value in row)
        blank = 0 if any(cell is not None for cell in cells) else blank + 1
        if blank > ROWS:
            return
        if number > ROWS and not blank:
            raise BadInputError(
                f"the sheet has more than {ROWS:,} rows",
                place=Place(path.name, number),
                expected=EXPECTED,
            )
        if number <= ROWS:
            yield cells


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, (datetime.datetime, datetime.date)):
        return f"{value:%m.%Y}"
    return str(value)
