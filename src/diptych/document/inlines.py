"""What stands in a line of a document: words, quotes, figures and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diptych.figures import Figure

__all__ = [
    "AsWritten",
    "Code",
    "Emphasis",
    "FigureRun",
    "Inline",
    "Label",
    "Link",
    "Quote",
    "Runs",
    "Side",
    "SourceMark",
    "Tone",
]

Side = Literal["a", "b"]
"""The left leaf or the right one; a document has two sides throughout."""
Tone = Literal["good", "bad", "split", "half-good", "half-bad", "open", "silent", "outside"]
"""What a label says, for its colour and shape; the word beside them says it as well."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that carry weight."""

    words: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words as they stand; `language` is an ISO 639-1 code, `to` where they stand."""

    words: str
    language: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an anchor of this document ("#verdict-1") or to an address."""

    words: str
    to: str


@dataclass(frozen=True, slots=True)
class AsWritten:
    """Words taken over from a text in another language, such as a deadline or a place."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be typed as they stand."""

    words: str


@dataclass(frozen=True, slots=True)
class Label:
    """A short word with a tone, such as the outcome of a check."""

    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class FigureRun:
    """A figure, shown with its unit and the number of its note."""

    figure: Figure


@dataclass(frozen=True, slots=True)
class SourceMark:
    """The number of a figure's note, after words that tell the figure already."""

    figure: Figure


Inline = str | AsWritten | Code | Emphasis | Quote | Link | Label | FigureRun | SourceMark
Runs = tuple[Inline, ...]
