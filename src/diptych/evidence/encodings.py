"""Telling a user in which encoding a file is, when it is not UTF-8."""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import TYPE_CHECKING, NoReturn

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["refuse_encoding", "refuse_wide_encoding"]

# UTF-32's mark begins with UTF-16's, so it is looked for first.
MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
REMEDY = 'save the file as UTF-8 (in Excel: "CSV UTF-8")'


def refuse_wide_encoding(path: Path, head: bytes) -> None:
    """Raise BadInputError if the file's first bytes are UTF-16 or UTF-32 text."""
    name = next((name for mark, name in MARKS.items() if head.startswith(mark)), None)
    if name is None and b"\0" in head:
        # Latin letters in UTF-16 have a zero as every second byte.
        name = "UTF-16" if head.count(b"\0") * 3 > len(head) else "not text"
    if name:
        raise BadInputError(
            f"the file is {name}" if name == "not text" else f"the file is in {name}",
            place=Place(path.name),
            expected="text in UTF-8",
            remedy=REMEDY,
        )


def refuse_encoding(path: Path, block: bytes, error: UnicodeDecodeError, lines: int) -> NoReturn:
    """Raise BadInputError for bytes that are not UTF-8; `lines` is the line the block begins in."""
    # The decoder may have put bytes of the block before in front; they are fewer than four.
    behind = block[max(0, error.start - 4) :]
    line = lines + block[: error.start].count(b"\n")
    raise BadInputError(
        f"the file is not in UTF-8; it looks like {_guess(behind)}",
        place=Place(path.name, line),
        expected="text in UTF-8",
        remedy=REMEDY,
    ) from error


def _guess(block: bytes) -> str:
    """Name the one-byte encoding that the text is likely in."""
    sample = block[:20_000]
    # In Cyrillic text almost every letter is a high byte, in Western text few are.
    letters = sum(byte >= 0xC0 for byte in sample)
    pairs = sum(a >= 0xC0 and b >= 0xC0 for a, b in pairwise(sample))
    if letters and pairs * 2 > letters:
        return "cp1251 (Windows Cyrillic)"
    return "cp1252 (Windows Western)"
