"""A document: what it says, in blocks, before any form is given to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diptych.document.notes import Notes, figures_in, notes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.document.blocks import Block
    from diptych.evidence import Source

__all__ = ["Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks under a title, with the notes of every figure that they show.

    `sides` names the two leaves; `meta` says from what the document was made. The same document
    gives the same bytes, always.
    """

    title: str
    subtitle: str
    language: str
    sides: tuple[str, str]
    blocks: tuple[Block, ...]
    notes: Notes
    meta: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def of(
        cls,
        blocks: tuple[Block, ...],
        find_source: Callable[[str], Source],
        *,
        title: str,
        subtitle: str,
        language: str,
        sides: tuple[str, str],
        meta: tuple[tuple[str, str], ...] = (),
    ) -> Document:
        """Return a document of blocks; the notes follow from the figures in them."""
        notes = notes_of(figures_in(blocks), find_source)
        return cls(title, subtitle, language, sides, blocks, notes, meta)

    def to_html(self) -> str:
        """Return the document as one page that carries all it needs and fetches nothing."""
        from diptych.document.html import document_html

        return document_html(self)

    def to_json(self) -> dict[str, Any]:
        """Return every section, figure and source as plain values."""
        from diptych.document.plain import document_json

        return document_json(self)

    def write(self, path: Path | str) -> None:
        """Write the page to a file, and every section, figure and source to FILE.json beside it.

        Both are written whole or not at all. Raises BadInputError for a file name that does not
        end in .html or .htm, a folder, or a place that cannot be written to.
        """
        from diptych.document.publishing import write_document

        write_document(self, Path(path))

    def _repr_html_(self) -> str:
        from html import escape

        page = escape(self.to_html())
        return f'<iframe srcdoc="{page}" style="width:100%;height:40em;border:0"></iframe>'
