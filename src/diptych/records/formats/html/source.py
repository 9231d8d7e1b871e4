"""A page's source made safe to parse: what costs a parser time or memory without bounds is cut."""

from __future__ import annotations

import re

from diptych.errors import BadInputError, Place

__all__ = ["parsable"]

LONGEST_TAG = 1_000_000
_DATA = re.compile(r"data:[\w/+.;=-]{0,200},[A-Za-z0-9+/=%_-]{200,}")
_TAG = re.compile(r"<[A-Za-z]")


def parsable(text: str, name: str) -> str:
    """Return a page without comments and without pictures that stand in it as letters.

    Raises `BadInputError` for a tag of more than a megabyte.
    """
    bare = _without_comments(_DATA.sub("data:,", text))
    opening = _TAG.search(bare) if len(bare) > LONGEST_TAG else None
    while opening:
        end = bare.find(">", opening.end(), opening.end() + LONGEST_TAG)
        if end < 0 and len(bare) - opening.end() > LONGEST_TAG:
            raise _refused(name)
        opening = _TAG.search(bare, end) if end >= 0 else None
    return bare


def _refused(name: str) -> BadInputError:
    return BadInputError(
        "the page has a tag of more than a megabyte",
        place=Place(name),
        expected="the page of one meeting record",
        remedy="copy the record's text into a .txt file",
    )


def _without_comments(text: str) -> str:
    """Return a page without comments; one that never ends hides nothing."""
    pieces: list[str] = []
    start = 0
    while (opening := text.find("<!--", start)) >= 0:
        end = text.find("-->", opening + 2)
        if end < 0:
            break
        pieces.append(text[start:opening])
        start = end + len("-->")
    return "".join(pieces) + text[start:].replace("<!--", "")
