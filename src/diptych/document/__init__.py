"""TELL: one document model and its renderings."""

from __future__ import annotations

from diptych.document.blocks import (
    Block,
    Card,
    Chart,
    Column,
    Facts,
    Fold,
    KeyFigure,
    KeyFigures,
    Leaf,
    Listing,
    Mark,
    Notice,
    Passage,
    RecordText,
    Section,
    Segment,
    Table,
    Text,
    TwoPanels,
)
from diptych.document.inlines import (
    Code,
    Emphasis,
    FigureRun,
    Inline,
    Label,
    Link,
    Quote,
    Runs,
    Side,
    SourceMark,
    Tone,
)
from diptych.document.model import Document
from diptych.document.notes import Note, Notes
from diptych.document.pictures import write_chart
from diptych.document.rendering import Renderer
from diptych.document.words import Words, words_of

__all__ = [
    "Block",
    "Card",
    "Chart",
    "Code",
    "Column",
    "Document",
    "Emphasis",
    "Facts",
    "FigureRun",
    "Fold",
    "Inline",
    "KeyFigure",
    "KeyFigures",
    "Label",
    "Leaf",
    "Link",
    "Listing",
    "Mark",
    "Note",
    "Notes",
    "Notice",
    "Passage",
    "Quote",
    "RecordText",
    "Renderer",
    "Runs",
    "Section",
    "Segment",
    "Side",
    "SourceMark",
    "Table",
    "Text",
    "Tone",
    "TwoPanels",
    "Words",
    "words_of",
    "write_chart",
]
