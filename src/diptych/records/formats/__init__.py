"""The formats that records come in: each becomes a text, or a record where it marks one up.

A new format is one module that returns `Received`, a `Kind`, and one line in `received`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.decoding import checked, decoded, sized
from diptych.records.formats.directions import direction_warnings
from diptych.records.formats.kinds import Kind, kind_of_bytes, kind_of_text, misnamed
from diptych.records.formats.received import Received
from diptych.records.formats.savedpage import is_saved_page, saved_page

if TYPE_CHECKING:
    from diptych.records.decoding import Decoded

__all__ = ["Received", "received"]


def received(data: bytes, name: str) -> Received:
    """Return the text of a file, found by looking at its bytes.

    Raises `BadInputError`, naming the file, for what is no record in a format that is read.
    """
    kind = kind_of_bytes(sized(data, name), name)
    if is_saved_page(data):
        data = saved_page(data, name)
    if kind is None:
        source = decoded(data, name)
        kind = kind_of_text(source.text)
        found = _of_text(source, kind, name)
    elif kind is Kind.PDF:
        from diptych.records.formats.pdf import read_pdf

        found = read_pdf(data, name)
    else:
        from diptych.records.formats.docx import read_docx

        found = read_docx(data, name)
    checked(found.text, name)
    warning = misnamed(name, kind)
    own = (*found.warnings, *((warning,) if warning else ()))
    return Received(
        found.text, found.encoding, found.record, (*own, *direction_warnings(found.text))
    )


def _of_text(source: Decoded, kind: Kind, name: str) -> Received:
    """Return what a text holds: itself, or the record in its markup."""
    if kind is Kind.HTML:
        from diptych.records.formats.html import read_html

        found = read_html(source.text, name)
    elif kind is Kind.XML:
        from diptych.records.formats.xml import read_xml

        found = read_xml(source.text, name)
    else:
        found = Received(source.text)
    return Received(found.text, source.encoding, found.record, (*source.warnings, *found.warnings))
