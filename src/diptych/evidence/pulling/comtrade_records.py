"""UN Comtrade's records, from the interface's JSON and from its CSV, text and bulk files."""

from __future__ import annotations

import csv
import gzip
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from diptych.errors import Place
from diptych.evidence.pulling.bodies import changed, read_json
from diptych.evidence.pulling.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["NEEDED", "records_in"]

NEEDED = (
    "reporterCode",
    "partnerCode",
    "flowCode",
    "period",
    "classificationCode",
    "cmdCode",
    "primaryValue",
)
"""The fields without which a record says nothing."""


def records_in(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the records of a file, JSON or text that may be packed with gzip.

    Raises SourceError for an answer that says it failed, whose count is not that of its records,
    or that lacks a field.
    """
    if path.suffix == ".json":
        yield from _whole(path, read_json(path))
        return
    with _opened(path) as file:
        first = file.readline()
        delimiter = "\t" if "\t" in first else ","
        names = [name.strip('\ufeff" \r\n') for name in first.split(delimiter)]
        _see_fields(path.name, names)
        reader = csv.DictReader(file, fieldnames=names, delimiter=delimiter)
        for record in reader:
            if None in record or None in record.values():
                raise SourceError(
                    "a line has another number of cells than the header",
                    place=Place(path.name, reader.line_num + 1),
                    remedy="get the file again",
                )
            yield record


def _whole(path: Path, answer: object) -> list[Mapping[str, Any]]:
    found = cast("dict[str, Any]", answer) if isinstance(answer, dict) else {}
    if found.get("error"):
        raise SourceError(f"UN Comtrade says: {found['error']}", place=Place(path.name))
    records = found.get("data")
    if not isinstance(records, list):
        raise changed(path.name, "the answer has no list of data", 'an object with "data"')
    listed = cast("list[Mapping[str, Any]]", records)
    if found.get("count") not in (None, len(listed)):
        raise SourceError(
            f"the answer speaks of {found['count']} records and has {len(listed)}",
            place=Place(path.name),
            remedy="try again later",
        )
    for record in listed:
        _see_fields(path.name, record)
    return listed


def _see_fields(file: str, names: Iterable[str]) -> None:
    missing = [name for name in NEEDED if name not in set(names)]
    if missing:
        raise changed(file, f"the records lack {', '.join(missing)}", ", ".join(NEEDED))


@contextmanager
def _opened(path: Path) -> Generator[io.TextIOWrapper]:
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as raw:
            yield io.TextIOWrapper(cast("io.BufferedReader", raw), encoding="utf-8-sig", newline="")
    except (EOFError, gzip.BadGzipFile, UnicodeDecodeError) as error:
        raise SourceError(
            f"the file is damaged or was cut short: {error}",
            place=Place(path.name),
            remedy="get the file again",
        ) from error
