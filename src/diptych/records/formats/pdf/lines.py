"""The lines of a PDF's pages, with where they stand."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Line", "Page"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; distances in points from the page's left and lower edge."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high its font is: from the lowest to the highest point that a letter may have."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in the order in which they are written, and the height of the page."""

    height: float
    lines: tuple[Line, ...]
