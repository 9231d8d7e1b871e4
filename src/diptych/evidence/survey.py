"""A first look at a file: what it is by its content, its sum, its columns."""

from __future__ import annotations

import codecs
import csv
import hashlib
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Literal

from diptych.errors import BadInputError, Place
from diptych.evidence.encodings import refuse_encoding, refuse_wide_encoding

__all__ = ["Survey", "survey_file"]

BLOCK = 1 << 22
DELIMITERS = (",", ";", "\t", "|")
MOST_TITLES = 5
EXPECTED = "a CSV file in UTF-8, a Parquet file, or a workbook (XLSX)"
ZIP = b"PK\x03\x04"
WORKBOOKS = (".xlsx", ".xlsm")
FOREIGN = {
    ZIP: ("an Excel workbook or another archive", "save the sheet as CSV UTF-8"),
    b"\xd0\xcf\x11\xe0": ("an old Excel workbook", "save the sheet as CSV UTF-8"),
    b"\x1f\x8b": ("a gzip archive", "unpack it first"),
    b"BZh": ("a bzip2 archive", "unpack it first"),
    b"\x28\xb5\x2f\xfd": ("a zstd archive", "unpack it first"),
    b"%PDF": ("a PDF document", "get the table as CSV"),
}


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file is. `columns` are as written in it; `delimiter` is empty for Parquet.

    `titles` is how many lines of title stand above the columns of a CSV file. `workbook` is the
    name of the workbook of which the file is a copy, and `kept` what keeps that copy.
    """

    path: Path
    kind: Literal["csv", "parquet"]
    sha256: str
    columns: tuple[str, ...]
    delimiter: str
    titles: int = 0
    workbook: str = ""
    kept: object = field(default=None, repr=False, compare=False)

    @property
    def name(self) -> str:
        """The file's name, for messages."""
        return self.workbook or self.path.name


def survey_file(path: Path) -> Survey:
    """Look at a file. Raises BadInputError for one that can be neither CSV nor Parquet."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except (OSError, ValueError) as error:
        raise BadInputError(
            f"the file cannot be opened: {error}", place=Place(str(path)), expected=EXPECTED
        ) from error
    if head.startswith(ZIP) and path.suffix.lower() in WORKBOOKS:
        return _workbook(path)
    _refuse_foreign(path, head)
    if head.startswith(b"PAR1"):
        return Survey(path, "parquet", _sum(path), _parquet_columns(path), "")
    refuse_wide_encoding(path, head)
    _refuse_page(path, head)
    sha256 = _text_sum(path)
    titles = _title_lines(path)
    delimiter, columns = _header(path, titles)
    return Survey(path, "csv", sha256, columns, delimiter, titles)


def _workbook(path: Path) -> Survey:
    from diptych.evidence.workbooks.laying import laid_out

    copy, kept = laid_out(path)
    return replace(survey_file(copy), sha256=_sum(path), workbook=path.name, kept=kept)


def _refuse_foreign(path: Path, head: bytes) -> None:
    if not head.strip():
        raise BadInputError("the file is empty", place=Place(path.name), expected=EXPECTED)
    for magic, (what, remedy) in FOREIGN.items():
        if head.startswith(magic):
            raise BadInputError(
                f"this is {what}", place=Place(path.name), expected=EXPECTED, remedy=remedy
            )


def _refuse_page(path: Path, head: bytes) -> None:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{", b"["):
        raise BadInputError(
            "this is a web page, XML or JSON, not a table",
            place=Place(path.name),
            expected=EXPECTED,
            remedy="look into the file: a download may have given an error page",
        )


def _parquet_columns(path: Path) -> tuple[str, ...]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return tuple(pq.ParquetFile(path).schema_arrow.names)
    except (pa.ArrowException, OSError) as error:
        raise BadInputError(
            "the Parquet file is damaged or was cut short",
            place=Place(path.name),
            expected="a Parquet file with its closing part (footer)",
            remedy="get the file again",
        ) from error


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text_sum(path: Path) -> str:
    """Return the file's sum, having seen that all of it is UTF-8."""
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = 1
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            try:
                decoder.decode(block)
            except UnicodeDecodeError as error:
                refuse_encoding(path, block, error, lines)
            lines += block.count(b"\n")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise BadInputError(
            "the file was cut short within a letter",
            place=Place(path.name, lines),
            expected="text in UTF-8",
            remedy="get the file again",
        ) from error
    return digest.hexdigest()


def _title_lines(path: Path) -> int:
    """Return how many lines stand above the columns, each with words in its first cell alone."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = [line.strip() for line in islice(file, MOST_TITLES + 1)]
    for titles, line in enumerate(lines):
        cells = max((line.split(delimiter) for delimiter in DELIMITERS), key=len)
        if len(cells) < 2 or any(cells[1:]):
            # A line without a delimiter may as well be the header of what is no table.
            return titles
    return 0


def _header(path: Path, titles: int) -> tuple[str, tuple[str, ...]]:
    """Return the delimiter that cuts the header into most columns, and those columns."""
    best = max(DELIMITERS, key=lambda delimiter: len(_header_row(path, delimiter, titles)))
    columns = tuple(name.strip() for name in _header_row(path, best, titles))
    if len(columns) < 2:
        raise BadInputError(
            "the first line does not name columns",
            place=Place(path.name, 1),
            expected="column names divided by a comma, semicolon, tab or bar",
        )
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        raise BadInputError(
            "two columns have one name", place=Place(path.name, titles + 1, twice.pop())
        )
    return best, columns


def _header_row(path: Path, delimiter: str, titles: int) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rest = islice(file, titles, None)
        try:
            return next(csv.reader(rest, delimiter=delimiter, strict=True), list[str]())
        except csv.Error:
            return []
