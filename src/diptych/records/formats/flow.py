"""A text as it grows from blocks: paragraphs with a blank line between, rows of tables."""

from __future__ import annotations

from diptych.records.types import Span

__all__ = ["Flow"]


class Flow:
    """Collects the blocks of a document; `text` is what they make."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def paragraph(self, words: str) -> Span | None:
        """Add a paragraph, unless it is blank, and return where it stands."""
        return self.add(words.strip(), self.usual())

    def line(self, words: str) -> Span | None:
        """Add a line right under the last one."""
        return self.add(words.strip(), self.usual("\n"))

    def row(self, cells: list[str], *, first: bool) -> Span | None:
        """Add a table's row, its cells with bars between; a blank row is left out."""
        if not any(cells):
            return None
        words = " | ".join(cell.replace("|", "/") for cell in cells)
        return self.paragraph(words) if first else self.line(words)

    def usual(self, between: str = "\n\n") -> str:
        """Return what stands before the next block: nothing at the start of the text."""
        return between if self._length else ""

    def add(self, words: str, before: str) -> Span | None:
        """Add words after `before`; nothing is added where there are no words."""
        if not words:
            return None
        self._pieces += (before, words)
        start = self._length + len(before)
        self._length = start + len(words)
        return Span(start, self._length)
