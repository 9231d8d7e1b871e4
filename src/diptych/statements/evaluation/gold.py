"""Reading hand labels: one JSON file a record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from diptych.errors import BadInputError, Place

__all__ = ["GoldRecord", "LabelRow", "find_gold", "read_gold"]

LabelRow = Mapping[str, Any]
LISTS = ("speeches", "claims", "commitments", "events")


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """The labels of one record as they stand in their file, not yet held against its text.

    `record` is the name of the record's file. A list that is not in the file was not labelled,
    and is not in `rows`. In a `partial` file claims alone are labelled, and only those whose
    words hold a digit or a number word; every claim that the reader finds there counts like
    any other.
    """

    file: str
    record: str
    partial: bool
    format: str | None
    language: str | None
    rows: Mapping[str, tuple[LabelRow, ...]]


def find_gold(folder: Path) -> list[Path]:
    """Return a folder's label files in the order of their names. Raises BadInputError for none."""
    files = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not files:
        raise BadInputError(
            f"{folder} holds no labels",
            expected="a folder of JSON files, one a record",
        )
    return files


def read_gold(path: Path) -> GoldRecord:
    """Return the labels of one file. Raises BadInputError for one that is not in the format."""
    content = _object(path)
    partial = content.get("partial") is True
    wanted = ("claims",) if partial else LISTS
    return GoldRecord(
        file=path.name,
        record=str(content.get("file") or f"{path.stem}.txt"),
        partial=partial,
        format=_word(content.get("format")),
        language=_word(content.get("language")),
        rows={name: _rows(path, content, name) for name in wanted if name in content},
    )


def _object(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes(), parse_float=Decimal, parse_int=Decimal)
    except json.JSONDecodeError as error:
        place = Place(path.name, error.lineno, error.colno)
        raise BadInputError(error.msg, place=place, expected="JSON") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(str(error), place=Place(path.name)) from error
    if not isinstance(content, dict):
        raise BadInputError("this is not a JSON object", place=Place(path.name))
    return cast("dict[str, Any]", content)


def _rows(path: Path, content: dict[str, Any], name: str) -> tuple[LabelRow, ...]:
    listed: object = content.get(name) or []
    rows = cast("list[object]", listed) if isinstance(listed, list) else [None]
    if not all(isinstance(row, dict) for row in rows):
        raise BadInputError(f"{name} is not a list of labels", place=Place(path.name))
    return tuple(cast("list[LabelRow]", rows))


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
