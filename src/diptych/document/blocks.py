"""What a document is made of. Renderers turn each of these into their own form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from diptych.document.inlines import Label, Runs, Side, Tone
    from diptych.figures import Figure

__all__ = [
    "Block",
    "Card",
    "Chart",
    "Column",
    "Facts",
    "Fold",
    "KeyFigure",
    "KeyFigures",
    "Leaf",
    "Listing",
    "Mark",
    "Notice",
    "Passage",
    "RecordText",
    "Section",
    "Segment",
    "Table",
    "Text",
    "TwoPanels",
]


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading; `anchor` is its name in links."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `quiet` sets what explains apart from what tells."""

    runs: Runs
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Items in a list."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a reader must not miss (`loud`) or may want to know."""

    runs: Runs
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what is known of them; a name that is repeated is shown once."""

    pairs: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that a screen shows when they are asked for, and paper always."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands by itself under a label; `None` says that there is none."""

    label: str
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Figures that stand by themselves, side by side."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One side of the two: its title, its sign (a country's code) and what it holds."""

    title: str
    sign: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TwoPanels:
    """The two leaves, facing each other."""

    left: Leaf
    right: Leaf


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    In a numeric column a figure is shown divided by `scale`, with `digits` decimals; the title
    or the table's caption says the unit. `group` is the title over several neighbours, `side`
    the leaf to which the column belongs.
    """

    title: str
    kind: Literal["text", "number"] = "text"
    scale: Decimal = Decimal(1)
    digits: int = 1
    group: str | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under typed columns; the first column names its row. `None` is a cell without data."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Figure | Runs | None, ...], ...]
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A Vega-Lite specification, what it shows in words, and a table of the same figures."""

    spec: Mapping[str, Any]
    alt: str
    table: Table


@dataclass(frozen=True, slots=True)
class Card:
    """Something by itself that others point at by its anchor, such as a verdict."""

    anchor: str
    label: Label
    title: Runs
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement that covers words of a record: its id, what it is, and where it leads."""

    id: str
    word: str
    tone: Tone | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a record that the same statements cover; the widest is named first."""

    words: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a record in segments, whose words it is, and what stands beside it.

    `who` is given where another begins to speak; `side` is the leaf of the speaker's country.
    """

    segments: tuple[Segment, ...]
    who: str | None = None
    side: Side | None = None
    beside: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordText:
    """A record's words, in order and unaltered, with the statements found in them."""

    passages: tuple[Passage, ...]
    language: str


Block = (
    Section
    | Text
    | Listing
    | Notice
    | Facts
    | Fold
    | KeyFigures
    | TwoPanels
    | Table
    | Chart
    | Card
    | RecordText
)
