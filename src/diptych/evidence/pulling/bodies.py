"""Seeing that an answer is what was asked for, before anything is made of it."""

from __future__ import annotations

import json
import zlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from diptych.errors import Place
from diptych.evidence.pulling.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.evidence.pulling.asks import Body

__all__ = ["changed", "is_whole", "read_json", "see_body"]

BLOCK = 1 << 20
BEGINNINGS = {
    "json": (b"{", b"["),
    "zip": (b"PK\x03\x04",),
    "gzip": (b"\x1f\x8b",),
    "page": (b"<",),
}
NAMES = {"json": "JSON", "zip": "a ZIP archive", "gzip": "a gzip archive", "page": "a web page"}
AGAIN = "try again later; the source may be in maintenance or have changed its address"


def see_body(path: Path, body: Body, address: str) -> None:
    """Raise SourceError if a file does not begin as its kind does: an error page, or nothing."""
    with path.open("rb") as file:
        head = file.read(512)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n") if body in ("json", "page") else head
    if start.startswith(BEGINNINGS[body]):
        return
    what = "nothing" if not head.strip() else "something else"
    if start.lstrip().startswith(b"<"):
        what = "a web page or XML"
    raise SourceError(f"{address} answered with {what}", expected=NAMES[body], remedy=AGAIN)


def is_whole(path: Path, body: Body) -> bool:
    """Say whether a file has its end: JSON that closes, an archive whose sums agree."""
    import gzip
    import zipfile

    if body == "zip":
        return zipfile.is_zipfile(path)
    if body == "page":
        return True
    try:
        if body == "json":
            json.loads(path.read_bytes())
        else:
            with gzip.open(path) as file:
                while file.read(BLOCK):
                    pass
    except (ValueError, RecursionError, EOFError, OSError, zlib.error):
        return False
    return True


def read_json(path: Path) -> Any:
    """Return what a JSON file says, numbers with a point as exact decimals.

    Raises SourceError for a file that was cut short.
    """
    try:
        return json.loads(path.read_bytes(), parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "the answer is not whole JSON", place=Place(path.name), expected="JSON", remedy=AGAIN
        ) from error


def changed(file: str, problem: str, expected: str) -> SourceError:
    """Return the error for an answer that is not laid out as the source's document says."""
    return SourceError(
        problem,
        place=Place(file),
        expected=expected,
        remedy="the source may have changed its format; see diptych pull --list for its document",
    )
