"""From bytes to text: which encoding, and what is refused."""

from __future__ import annotations

import codecs

from diptych.errors import BadInputError, Place

__all__ = ["LARGEST", "checked", "decode"]

LARGEST = 20_000_000
"""A record is a few pages; more bytes than this are not one."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC_SHARE = 0.4
"""Text in cp1251 is taken as such when this much of it is Cyrillic letters."""


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    UTF-8, and UTF-16 with a byte order mark, are read; what is not UTF-8 and becomes plainly
    Cyrillic as Windows-1251 is read so. Raises `BadInputError` for anything else.
    """
    _refuse_what_is_no_text(data, name)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return checked(_strict(data, encoding, name), name), encoding.removesuffix("-sig")
    try:
        return checked(data.decode("utf-8"), name), "utf-8"
    except UnicodeDecodeError as error:
        return checked(_windows_cyrillic(data, name, error), name), "cp1251"


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    if len(data) > LARGEST:
        raise BadInputError(
            f"the file has more than {LARGEST // 1_000_000} megabytes",
            place=Place(name),
            expected="the text of one meeting record",
        )
    for signature, kind in ((b"PK\x03\x04", "a ZIP or Office file"), (b"%PDF", "a PDF file")):
        if data.startswith(signature):
            raise BadInputError(
                f"this is {kind}, not text",
                place=Place(name),
                expected="the record as plain text",
                remedy="copy the record's text into a .txt file",
            )


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, error) from error


def _windows_cyrillic(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        raise _undecodable(data, name, error) from error
    letters = [one for one in text if one.isalpha()]
    cyrillic = sum("Ѐ" <= one <= "ӿ" for one in letters)
    if cyrillic < CYRILLIC_SHARE * max(1, len(letters)):
        raise _undecodable(data, name, error) from error
    return text


def _undecodable(data: bytes, name: str, error: UnicodeDecodeError) -> BadInputError:
    line = data.count(b"\n", 0, error.start) + 1
    return BadInputError(
        f"byte {error.start} (0x{data[error.start]:02x}) does not belong to UTF-8 text",
        place=Place(name, line),
        expected="text in UTF-8",
        remedy="save the file as UTF-8",
    )


def checked(text: str, name: str) -> str:
    """Return a text unchanged; raise `BadInputError` if it is empty or holds NUL characters."""
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise BadInputError(
            "the text holds NUL characters: it is not plain text",
            place=Place(name, line),
            expected="the record as plain text",
        )
    if not text.strip():
        raise BadInputError("the record is empty", place=Place(name), expected="its text")
    return text
