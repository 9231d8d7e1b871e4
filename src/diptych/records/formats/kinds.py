"""What a file is, by its first bytes; the ending of its name is not asked."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from diptych.errors import BadInputError, Place

__all__ = ["Kind", "kind_of_bytes", "kind_of_text", "misnamed"]

HEAD = 1024
TAIL = 66_000
"""The end of a ZIP file's list of members is at most so far from the file's end."""
MARKUP = 60_000
"""A page that begins with neither a document type nor a root is known by its first tags."""
FEWEST_TAGS = 3


class Kind(Enum):
    """A format that records come in; the value is what a message calls it."""

    TEXT = "plain text"
    HTML = "a web page"
    XML = "an XML file"
    DOCX = "a Word document"
    PDF = "a PDF file"


_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc) or a locked Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "a sound recording"),
    (b"ID3", "a sound recording"),
)
_ENDINGS = {
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".htm": Kind.HTML,
    ".html": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".mht": Kind.HTML,
    ".mhtml": Kind.HTML,
    ".xml": Kind.XML,
    ".akn": Kind.XML,
    ".txt": Kind.TEXT,
}
_COMMENT = re.compile(r"\s*<!--")
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(
    r"\s*<(?:\?xml\b|!DOCTYPE\b|!ENTITY\b|[A-Za-z_][\w.-]*(?::[\w.-]+)?[^<>]*\sxmlns)"
)
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_CLOSING = re.compile(
    r"</(?:p|div|td|tr|li|ul|ol|h[1-6]|table|article|section|main|span|body|html)\s*>",
    re.IGNORECASE,
)


def kind_of_bytes(data: bytes, name: str) -> Kind | None:
    """Return PDF or DOCX (any ZIP file), or `None` for what may be text.

    Raises `BadInputError` for files of other kinds and for one that is two kinds at once.
    """
    head = data[:HEAD]
    pdf = head.startswith(b"%PDF-") or (b"%PDF-" in head and not _begins_as_text(head))
    archive = data.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    if pdf and (archive or _ends_as_archive(data)):
        raise _refused("a PDF file and a ZIP file at once", name)
    if pdf:
        return Kind.PDF
    if archive:
        return Kind.DOCX
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise _refused(kind, name)
    return None


def _begins_as_text(head: bytes) -> bool:
    before = head[: head.index(b"%PDF-")]
    return bool(before.strip()) and not any(byte < 9 for byte in before)


def _ends_as_archive(data: bytes) -> bool:
    """Say whether a ZIP file's list of members ends exactly where the file does."""
    tail = data[-TAIL:]
    start = tail.rfind(b"PK\x05\x06")
    if start < 0 or len(tail) - start < 22:
        return False
    return start + 22 + int.from_bytes(tail[start + 20 : start + 22], "little") == len(tail)


def _refused(kind: str, name: str) -> BadInputError:
    return BadInputError(
        f"this is {kind}, not a record that can be read",
        place=Place(name),
        expected="plain text, a web page, a DOCX, a PDF, Akoma Ntoso or TEI",
        remedy="save the record as .docx, .pdf or .txt",
    )


def kind_of_text(text: str) -> Kind:
    """Return whether a text is a web page, an XML file or plain text.

    >>> kind_of_text("<!doctype html><p>We met.").value, kind_of_text("We met <…> twice.").value
    ('a web page', 'plain text')
    """
    if not text[:HEAD].lstrip("\ufeff \t\r\n").startswith("<"):
        return Kind.HTML if _has_tags(text) else Kind.TEXT
    start = _after_comments(text)
    if _PAGE.match(text, start):
        return Kind.HTML
    if _XML.match(text, start):
        root = _ROOT.search(text, start)
        return Kind.HTML if root and root[1].lower() == "html" else Kind.XML
    return Kind.HTML if _has_tags(text) else Kind.TEXT


def _after_comments(text: str) -> int:
    start = len(text) - len(text.lstrip("\ufeff"))
    while comment := _COMMENT.match(text, start):
        end = text.find("-->", comment.end())
        if end < 0:
            break
        start = end + len("-->")
    return start


def _has_tags(text: str) -> bool:
    head = text[:MARKUP]
    return "</" in head and len(_CLOSING.findall(head)) >= FEWEST_TAGS


def misnamed(name: str, kind: Kind) -> str | None:
    """Return a warning if a file's name ends as that of another kind."""
    named = _ENDINGS.get(PurePath(name).suffix.lower())
    if named is None or named is kind or {named, kind} == {Kind.HTML, Kind.XML}:
        return None
    return f"the name ends in {PurePath(name).suffix}, but this is {kind.value}"
