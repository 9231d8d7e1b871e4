"""XML files: Akoma Ntoso debates and TEI; others are named and refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.records.formats.elements import elements_of

if TYPE_CHECKING:
    from diptych.records.formats.received import Received

__all__ = ["read_xml"]

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_AKOMA_NTOSO = ("http://docs.oasis-open.org/legaldocml/ns/akn/", "http://www.akomantoso.org/")
_TEI = "http://www.tei-c.org/ns/1.0"


def read_xml(text: str, name: str) -> Received:
    """Return the record in an XML text. Raises `BadInputError` for XML of another kind."""
    plain = text.lstrip("\ufeff \t\r\n")
    declaration = _DECLARATION.match(plain)
    # The text is decoded already, so what the declaration says of its bytes no longer holds.
    root = elements_of(plain[declaration.end() :] if declaration else plain.lstrip(), name)
    if root.name == "akomaNtoso" and root.space.startswith(_AKOMA_NTOSO):
        from diptych.records.formats.akn.reading import debate_of

        return debate_of(root, name)
    if root.name in {"TEI", "teiCorpus"} and root.space == _TEI:
        from diptych.records.formats.tei import sitting_of

        return sitting_of(root, name)
    raise BadInputError(
        f"this is an XML file of a kind that is not read: its root is <{root.name[:60]}>",
        place=Place(name),
        expected="an Akoma Ntoso debate or a TEI (ParlaMint) sitting",
        remedy="save the record as plain text",
    )
