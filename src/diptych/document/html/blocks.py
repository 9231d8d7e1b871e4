"""The blocks of a document as HTML."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from diptych.document.html.charts import chart_figure
from diptych.document.html.elements import Html, element
from diptych.document.html.inlines import Inlines, label_html
from diptych.document.html.recordtext import record_html
from diptych.document.html.tables import table_html
from diptych.document.rendering import Renderer
from diptych.document.words import words_of

if TYPE_CHECKING:
    from diptych.document.blocks import (
        Card,
        Chart,
        Facts,
        Fold,
        KeyFigure,
        KeyFigures,
        Leaf,
        Listing,
        Notice,
        RecordText,
        Section,
        Table,
        Text,
        TwoPanels,
    )
    from diptych.document.model import Document

__all__ = ["HtmlRenderer"]


class HtmlRenderer(Renderer[Html]):
    """Renders blocks in their order; a section in a section has a smaller heading."""

    def __init__(self, document: Document) -> None:
        self.inlines = Inlines(document)
        self._document = document
        self._words = words_of(document.language)
        self._depth = 1

    def section(self, section: Section) -> Html:
        """Return a section under its heading."""
        self._depth += 1
        heading = element(f"h{min(self._depth, 6)}", section.title, id=f"{section.anchor}-title")
        blocks = self.blocks(section.blocks)
        self._depth -= 1
        return element(
            "section",
            heading,
            *blocks,
            id=section.anchor,
            aria_labelledby=f"{section.anchor}-title",
        )

    def text(self, text: Text) -> Html:
        """Return a paragraph."""
        return element("p", self.inlines.runs(text.runs), class_="quiet" if text.quiet else None)

    def listing(self, listing: Listing) -> Html:
        """Return a list."""
        return element("ul", *(element("li", self.inlines.runs(item)) for item in listing.items))

    def notice(self, notice: Notice) -> Html:
        """Return a notice."""
        name = "notice loud" if notice.loud else "notice"
        return element("p", self.inlines.runs(notice.runs), class_=name, role="note")

    def facts(self, facts: Facts) -> Html:
        """Return names with what is known of them."""
        pairs = [
            element(
                "div",
                element("dt", name),
                *(element("dd", self.inlines.runs(runs)) for _, runs in group),
            )
            for name, group in groupby(facts.pairs, key=lambda pair: pair[0])
        ]
        return element("dl", *pairs, class_="facts")

    def fold(self, fold: Fold) -> Html:
        """Return what opens; a script opens it for paper."""
        return element(
            "details", element("summary", fold.title), *self.blocks(fold.blocks), class_="fold"
        )

    def key_figures(self, key_figures: KeyFigures) -> Html:
        """Return figures that stand by themselves."""
        return element("dl", *map(self._key_figure, key_figures.items), class_="key-figures")

    def _key_figure(self, one: KeyFigure) -> Html:
        shown = (
            self.inlines.figure(one.figure)
            if one.figure
            else element("span", self._words.say("page.none"), class_="none")
        )
        return element("div", element("dt", one.label), element("dd", shown))

    def two_panels(self, two_panels: TwoPanels) -> Html:
        """Return the two leaves."""
        return element(
            "div",
            self._leaf(two_panels.left, "a"),
            self._leaf(two_panels.right, "b"),
            class_="diptych",
        )

    def _leaf(self, leaf: Leaf, side: str) -> Html:
        title = element(
            f"h{min(self._depth + 1, 6)}",
            element("span", leaf.sign, class_="sign", aria_hidden="true"),
            leaf.title,
        )
        self._depth += 1
        blocks = self.blocks(leaf.blocks)
        self._depth -= 1
        return element("div", title, *blocks, class_=f"leaf side-{side}")

    def table(self, table: Table) -> Html:
        """Return a table."""
        return table_html(table, self.inlines, self._document)

    def chart(self, chart: Chart) -> Html:
        """Return a chart, with a table of its figures that opens."""
        fallback = element(
            "details",
            element("summary", self._words.say("page.chart_figures")),
            self.table(chart.table),
            open=True,
        )
        return chart_figure(chart.spec, chart.alt, None, fallback)

    def card(self, card: Card) -> Html:
        """Return a card, which others point at."""
        title = element(
            f"h{min(self._depth + 1, 6)}", label_html(card.label), self.inlines.runs(card.title)
        )
        return element(
            "article",
            title,
            *self.blocks(card.blocks),
            class_=f"card {card.label.tone}",
            id=card.anchor,
        )

    def record_text(self, record_text: RecordText) -> Html:
        """Return a record with what was found in it."""
        return record_html(record_text, self.blocks)
