"""A record as an Akoma Ntoso 3.0 debate, which reads back to an equal record.

What markup cannot hold (the blank between blocks, the name as it was written) is kept in
attributes of our own vocabulary, which the schema allows on every element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.formats.akn.actors import Actors
from diptych.records.formats.akn.identification import metadata
from diptych.records.formats.akn.names import AKOMA_NTOSO
from diptych.records.formats.akn.pieces import Said, pieces_of
from diptych.records.formats.akn.tags import NAMESPACE, marked_up, own, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.formats.akn.pieces import Piece
    from diptych.records.types import Record

__all__ = ["akoma_ntoso"]

USUAL = "\n\n"
"""What stands between two blocks when nothing else is said."""
SECTION = "dbsect_1"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def akoma_ntoso(record: Record) -> str:
    """Return a record as an Akoma Ntoso document (element `debate`, named "debateRecord")."""
    head, body, after = pieces_of(record)
    actors = Actors(record)
    writer = _Writer(record, actors)
    preface = "\n".join(writer.head(piece) for piece in head)
    blocks = list(writer.blocks(body))
    section = tag("debateSection", {"name": "meeting", "eId": SECTION}, "\n", *blocks)
    debate = tag(
        "debate",
        {"name": "debateRecord", "contains": "originalVersion"},
        metadata(record, actors),
        "\n",
        f"{tag('preface', None, preface)}\n" if preface else "",
        tag("debateBody", own(after=after) if after else {}, section),
    )
    root = {"xmlns": AKOMA_NTOSO} | NAMESPACE
    return f"{_DECLARATION}{tag('akomaNtoso', root, chr(10), debate, chr(10))}\n"


class _Writer:
    """Writes the pieces in order; the first has nothing before it unless it says so."""

    def __init__(self, record: Record, actors: Actors) -> None:
        self._record = record
        self._actors = actors
        self._usual = ""

    def head(self, piece: Piece) -> str:
        """Return a line of the head as a paragraph of the preface."""
        before = self._before(piece)
        escapes, content = marked_up(piece.words)
        if piece.kind == "title":
            content = tag("docTitle", None, content)
        elif piece.kind == "date" and self._record.date:
            content = tag("docDate", {"date": self._record.date.isoformat()}, content)
        return tag("p", before | escapes, content)

    def blocks(self, body: list[Piece | Said]) -> Iterator[str]:
        """Yield each block of the debate on a line of its own."""
        speeches = 0
        for piece in body:
            if isinstance(piece, Said):
                speeches += 1
                yield self._speech(piece, f"{SECTION}__speech_{speeches}")
            elif piece.kind == "other":
                yield tag("other", None, self._block("p", piece))
            else:
                yield self._block(piece.kind, piece)
            yield "\n"

    def _speech(self, said: Said, identity: str) -> str:
        label = self._block("from", said.label) if said.label else ""
        paragraphs = [self._block("p", piece) for piece in said.paragraphs]
        attributes = self._actors.attributes(said.speech.speaker) | {"eId": identity}
        return tag("speech", attributes, label, *paragraphs)

    def _block(self, name: str, piece: Piece) -> str:
        before = self._before(piece)
        escapes, content = marked_up(piece.words)
        return tag(name, before | escapes, content)

    def _before(self, piece: Piece) -> dict[str, str]:
        usual, self._usual = self._usual, USUAL
        return own(before=piece.before) if piece.before != usual else {}
