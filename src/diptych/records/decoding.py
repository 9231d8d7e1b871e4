"""From bytes to text: which encoding, and what is refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from diptych.errors import BadInputError, Place
from diptych.records.encodings import ENOUGH, one_byte_encoding, plausibility

__all__ = ["LARGEST", "LONGEST", "Decoded", "checked", "decode", "decoded", "sized"]

LARGEST = 20_000_000
"""A record is a few pages; more bytes than this are not one."""
LONGEST = 3_000_000
"""More characters than this are not one record, even of a day in parliament."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEAD = 4096
"""A page or an XML file names its encoding in its first bytes."""
_DECLARED = (
    re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})"),
    re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE),
)
_NOT_FOR_TEXT = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"})
_ORDINARY = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u024f\u02b0-\u036f\u0400-\u052f\u2000-\u206f№₼]")
PLAINLY = 0.9
"""Bytes are UTF-16 without a mark when this much of them becomes ordinary characters."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding, and what the user should know about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text and the name of its encoding; see `decoded`."""
    found = decoded(data, name)
    return found.text, found.encoding


def decoded(data: bytes, name: str) -> Decoded:
    """Return the text of a file that is text.

    UTF-8 and UTF-16 are read with and without a byte order mark; else the encoding that the page
    or XML file names, when its letters come out; else the one-byte encoding (Windows-1251, KOI8-R,
    code page 866, Windows-1252, Windows-1254) in which the text reads best. Raises
    `BadInputError` for what is none of these, for NUL characters and for an empty text.
    """
    found = _decoded(sized(data, name), name)
    _refuse_no_text(found.text, name)
    return found


def sized(data: bytes, name: str) -> bytes:
    """Return a file's bytes unchanged; raise `BadInputError` if they are too many."""
    if len(data) > LARGEST:
        raise _too_large(f"the file has more than {LARGEST // 1_000_000} megabytes", name)
    return data


def _decoded(data: bytes, name: str) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data, encoding, name), encoding.removesuffix("-sig"))
    wide = _wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide), wide)
    declared = _declared_encoding(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _one_byte(data, name, declared, error)
    ascii_only = declared is None or declared == "utf-8" or text.isascii()
    return Decoded(text, "utf-8", () if ascii_only else (_differs(declared or "", "utf-8"),))


def _one_byte(data: bytes, name: str, declared: str | None, error: UnicodeDecodeError) -> Decoded:
    """Return the text as the file's own declaration says, else as it reads best."""
    if declared and declared != "utf-8":
        try:
            text = data.decode(declared)
        except (UnicodeDecodeError, UnicodeError):
            text = ""
        if plausibility(text) >= ENOUGH:
            return Decoded(text, declared)
    found = one_byte_encoding(data)
    if found is None:
        raise _undecodable(data, name, error) from error
    return Decoded(data.decode(found), found, (_differs(declared, found),) if declared else ())


def _differs(declared: str, found: str) -> str:
    return f"the file says that it is in {declared}, but it is in {found}"


def _declared_encoding(data: bytes) -> str | None:
    """Return Python's name of the encoding that a page or XML file says it is in."""
    head = data[:HEAD]
    if b"<" not in head:
        return None
    found = next((match for form in _DECLARED if (match := form.search(head))), None)
    try:
        named = codecs.lookup(found[1].decode("ascii")) if found else None
    except LookupError:
        return None
    text = named is not None and getattr(named, "_is_text_encoding", True)
    if named is None or not text or named.name in _NOT_FOR_TEXT or named.name.startswith("utf-16"):
        return None
    return {"latin-1": "cp1252", "iso8859-1": "cp1252", "ascii": "utf-8"}.get(
        named.name, named.name
    )


def _wide_encoding(data: bytes) -> str | None:
    """Return which UTF-16 a text without a mark is in: blanks have a zero byte, on one side."""
    sample = data[: HEAD * 4]
    if b"\0" not in sample or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) > 0.02 * max(even, odd):
        return None
    try:
        text = sample[: len(sample) // 2 * 2].decode(encoding)
        data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding if len(_ORDINARY.findall(text)) >= PLAINLY * len(text) else None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, error) from error


def _undecodable(data: bytes, name: str, error: UnicodeDecodeError) -> BadInputError:
    line = data.count(b"\n", 0, error.start) + 1
    return BadInputError(
        f"byte {error.start} (0x{data[error.start]:02x}) does not belong to UTF-8 text",
        place=Place(name, line),
        expected="text in UTF-8",
        remedy="save the file as UTF-8",
    )


def checked(text: str, name: str) -> str:
    """Return a text unchanged; raise `BadInputError` if it is empty, too long or holds NULs."""
    _refuse_no_text(text, name)
    if len(text) > LONGEST:
        raise _too_large(f"the text has more than {LONGEST // 1_000_000} million characters", name)
    return text


def _refuse_no_text(text: str, name: str) -> None:
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise BadInputError(
            "the text holds NUL characters: it is not plain text",
            place=Place(name, line),
            expected="the record as plain text",
        )
    if not text.strip():
        raise BadInputError("the record is empty", place=Place(name), expected="its text")


def _too_large(problem: str, name: str) -> BadInputError:
    return BadInputError(problem, place=Place(name), expected="the text of one meeting record")
