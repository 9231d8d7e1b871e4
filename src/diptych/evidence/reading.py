"""Bringing a file's rows before the checks: quickly, or exactly with every row's line."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.duck import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import duckdb
    import pyarrow as pa

    from diptych.evidence.survey import Survey

__all__ = ["BadRow", "attach_exact_rows", "attach_rows", "row_text"]

BATCH = 50_000


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be loaded: where it stands, why, what was expected, how it reads."""

    line: int
    column: str | None
    reason: str
    expected: str | None
    text: str


def attach_rows(connection: duckdb.DuckDBPyConnection, survey: Survey) -> None:
    """Make the view `raw`: the file's columns as text, named c0, c1, … in their order."""
    connection.execute(f"CREATE OR REPLACE VIEW raw AS {_scan(survey)}")


def attach_exact_rows(
    connection: duckdb.DuckDBPyConnection, survey: Survey, folder: Path
) -> list[BadRow]:
    """Make the view `raw` with each row's `line`; return the rows that are not rows at all.

    A Parquet file has no lines; its rows are counted from 1.
    """
    ragged: list[BadRow] = []
    if survey.kind == "csv":
        copy = folder / "exact.parquet"
        _copy_with_lines(survey, copy, ragged)
        scan = f"SELECT * FROM read_parquet([{quoted(str(copy))}], hive_partitioning = false)"
    else:
        scan = _scan(survey, "file_row_number + 1 AS line, ", ", file_row_number = true")
    connection.execute(f"CREATE OR REPLACE VIEW raw AS {scan}")
    return ragged


def _scan(survey: Survey, first: str = "", option: str = "") -> str:
    path = quoted(str(survey.path))
    if survey.kind == "parquet":
        names = ", ".join(
            f"CAST({_name(column)} AS VARCHAR) AS c{i}" for i, column in enumerate(survey.columns)
        )
        return (
            f"SELECT {first}{names} FROM read_parquet([{path}], hive_partitioning = false{option})"
        )
    columns = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(len(survey.columns)))
    return (
        f"SELECT * FROM read_csv([{path}], auto_detect = false, header = true, "
        f"skip = {survey.titles}, "
        f"delim = {quoted(survey.delimiter)}, quote = '\"', escape = '\"', "
        f"hive_partitioning = false, columns = {{{columns}}})"
    )


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _copy_with_lines(survey: Survey, copy: Path, ragged: list[BadRow]) -> None:
    """Write the file's rows as Parquet with their lines; put the ragged ones into the list."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = [f"c{i}" for i in range(len(survey.columns))]
    schema = pa.schema([("line", pa.int64()), *((name, pa.string()) for name in names)])
    with pq.ParquetWriter(copy, schema) as writer:
        batch: list[tuple[int | str, ...]] = []
        for line, row in _rows(survey, ragged):
            batch.append((line, *row))
            if len(batch) == BATCH:
                writer.write_table(_table(batch, schema))
                batch = []
        if batch:
            writer.write_table(_table(batch, schema))


def _table(batch: list[tuple[int | str, ...]], schema: pa.Schema) -> pa.Table:
    import pyarrow as pa

    columns = zip(*batch, strict=True)
    return pa.table(dict(zip(schema.names, columns, strict=True)), schema=schema)


def _rows(survey: Survey, ragged: list[BadRow]) -> Iterator[tuple[int, list[str]]]:
    """Yield every whole row with the line on which it begins; the header is line 1.

    Lines of title above the header are counted, and not read.
    """
    with survey.path.open(encoding="utf-8-sig", newline="") as file:
        rest = islice(file, survey.titles, None)
        reader = csv.reader(rest, delimiter=survey.delimiter, strict=True)
        next(reader)
        while True:
            line = survey.titles + reader.line_num + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                _refuse_open_quote(survey, line, error)
                ragged.append(BadRow(line, None, "a quotation mark stands amiss", _QUOTES, ""))
                continue
            if len(row) == len(survey.columns):
                yield line, row
            elif row:
                ragged.append(_ragged(survey, line, row))


_QUOTES = 'a quoted cell that ends with " before the delimiter, with "" for a mark inside'


def _refuse_open_quote(survey: Survey, line: int, error: csv.Error) -> None:
    if "expected after" in str(error):
        return
    raise BadInputError(
        "a quoted cell that begins in this row is never closed",
        place=Place(survey.name, line),
        expected="a closing quotation mark; perhaps the file was cut short",
        remedy="get the file again, or close the quotation mark",
    ) from error


def _ragged(survey: Survey, line: int, row: list[str]) -> BadRow:
    return BadRow(
        line,
        None,
        f"the row has {len(row)} cells, the header {len(survey.columns)}",
        f"{len(survey.columns)} cells",
        row_text(row, survey.delimiter),
    )


def row_text(row: list[str], delimiter: str) -> str:
    """Return the cells as a line of the file."""
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter or ",", lineterminator="").writerow(row)
    return line.getvalue()
