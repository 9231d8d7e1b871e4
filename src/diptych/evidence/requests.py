"""Checking what the user asked for before a load begins."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.errors import BadInputError
from diptych.evidence.layouts import layouts
from diptych.evidence.loading import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["request_of"]

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
VINTAGE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def request_of(
    file: Path | str,
    table: str | None,
    source: str | None,
    vintage: str | None,
    layout: str | None,
    mapping: Mapping[str, str] | None,
    reject: Path | str | None,
    retrieved: datetime.date | None,
) -> Request:
    """Return the request, its names and dates checked. Raises BadInputError."""
    path = Path(file).expanduser().absolute()
    aside = Path(reject).expanduser().absolute() if reject is not None else None
    if aside == path:
        raise BadInputError("the rejected rows would overwrite the file that is loaded")
    return Request(
        path=path,
        table=None if table is None else _table(table),
        source=None if source is None else _source(source),
        vintage=None if vintage is None else _vintage(vintage),
        retrieved=retrieved or datetime.date.today(),  # noqa: DTZ011 - the user's own day is meant
        layout=layout,
        mapping=mapping,
        reject=aside,
    )


def _table(table: str) -> str:
    loadable = sorted({layout.table for layout in layouts().values()})
    if table not in loadable:
        raise BadInputError(
            f"there is no layout that fills a table {table!r}",
            expected=f"one of {', '.join(loadable)}",
        )
    return table


def _source(source: str) -> str:
    name = source.strip().lower()
    if not NAME.fullmatch(name):
        raise BadInputError(
            f"{source!r} cannot be a source's name",
            expected="letters a to z, digits, dots and dashes, such as wits or stat-az",
        )
    return name


def _vintage(vintage: str) -> str:
    text = vintage.strip()
    filled = text + "-01-01"[len(text) - 4 :] if VINTAGE.fullmatch(text) else ""
    try:
        datetime.date.fromisoformat(filled)
    except ValueError as error:
        raise BadInputError(
            f"{vintage!r} is not a vintage",
            expected="the day of the source's edition: 2018-01-01, or 2018-01, or 2018",
        ) from error
    return text
