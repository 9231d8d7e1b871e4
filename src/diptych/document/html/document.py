"""A whole document as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document.blocks import Chart, Section
from diptych.document.html.blocks import HtmlRenderer
from diptych.document.html.charts import chart_scripts
from diptych.document.html.elements import Html, element, joined
from diptych.document.html.notes import notes_html
from diptych.document.html.pages import page_html, page_script
from diptych.document.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.document.blocks import Block
    from diptych.document.model import Document

__all__ = ["document_html"]


def document_html(document: Document) -> str:
    """Return the document as one page; the same document gives the same text."""
    renderer = HtmlRenderer(document)
    body = joined(renderer.blocks(document.blocks))
    notes = notes_html(document, renderer.inlines)
    page = joined([_skip(document), _title(document), element("main", body, notes, id="content")])
    return page_html(
        title=f"{document.title} – {document.subtitle}",
        language=document.language,
        body=page,
        scripts=(page_script(), *(chart_scripts() if _has_chart(document.blocks) else ())),
        description=document.subtitle,
    )


def _skip(document: Document) -> Html:
    words = words_of(document.language).say("page.skip")
    return element("a", words, href="#content", class_="skip")


def _title(document: Document) -> Html:
    left, right = document.sides
    sides = element(
        "h1",
        element("span", left, class_="side-a"),
        element("span", "–", class_="hinge"),
        element("span", right, class_="side-b"),
    )
    return element(
        "header",
        sides,
        element("p", document.subtitle, class_="subtitle"),
        _meta(document),
        _contents(document),
    )


def _meta(document: Document) -> Html | None:
    if not document.meta:
        return None
    pairs = [
        element("div", element("dt", name), element("dd", value)) for name, value in document.meta
    ]
    return element("dl", *pairs, class_="meta")


def _contents(document: Document) -> Html:
    words = words_of(document.language)
    links = [
        element("li", element("a", block.title, href=f"#{block.anchor}"))
        for block in document.blocks
        if isinstance(block, Section)
    ]
    if len(document.notes):
        links.append(element("li", element("a", words.say("note.title"), href="#notes")))
    return element("nav", element("ul", *links), aria_label=words.say("page.contents"))


def _has_chart(blocks: Iterable[Block]) -> bool:
    return any(
        isinstance(block, Chart) or (isinstance(block, Section) and _has_chart(block.blocks))
        for block in blocks
    )
