"""What every rendering of a document is: one answer to each kind of block."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from diptych.document.blocks import (
    Block,
    Card,
    Chart,
    Facts,
    Fold,
    KeyFigures,
    Listing,
    Notice,
    RecordText,
    Section,
    Table,
    Text,
    TwoPanels,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Renderer"]

Out = TypeVar("Out")


class Renderer(ABC, Generic[Out]):
    """Turns blocks into a form: HTML now, others by answering the same questions."""

    def blocks(self, blocks: Iterable[Block]) -> list[Out]:
        """Render blocks one after another."""
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Out:  # noqa: C901
        """Render one block by its kind."""
        match block:
            case Section():
                return self.section(block)
            case Text():
                return self.text(block)
            case Listing():
                return self.listing(block)
            case Notice():
                return self.notice(block)
            case Facts():
                return self.facts(block)
            case Fold():
                return self.fold(block)
            case KeyFigures():
                return self.key_figures(block)
            case TwoPanels():
                return self.two_panels(block)
            case Table():
                return self.table(block)
            case Chart():
                return self.chart(block)
            case Card():
                return self.card(block)
            case RecordText():
                return self.record_text(block)
            case _:
                assert_never(block)

    @abstractmethod
    def section(self, section: Section) -> Out:
        """Render a section under its heading."""

    @abstractmethod
    def text(self, text: Text) -> Out:
        """Render a paragraph."""

    @abstractmethod
    def listing(self, listing: Listing) -> Out:
        """Render a list."""

    @abstractmethod
    def notice(self, notice: Notice) -> Out:
        """Render a notice."""

    @abstractmethod
    def facts(self, facts: Facts) -> Out:
        """Render names with what is known of them."""

    @abstractmethod
    def fold(self, fold: Fold) -> Out:
        """Render what is shown when asked for."""

    @abstractmethod
    def key_figures(self, key_figures: KeyFigures) -> Out:
        """Render figures that stand by themselves."""

    @abstractmethod
    def two_panels(self, two_panels: TwoPanels) -> Out:
        """Render the two leaves."""

    @abstractmethod
    def table(self, table: Table) -> Out:
        """Render a table."""

    @abstractmethod
    def chart(self, chart: Chart) -> Out:
        """Render a chart with the table of its figures."""

    @abstractmethod
    def card(self, card: Card) -> Out:
        """Render something that others point at."""

    @abstractmethod
    def record_text(self, record_text: RecordText) -> Out:
        """Render a record with what was found in it."""
