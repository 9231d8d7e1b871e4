"""Web pages: the record is found by where the running text is, and the rest is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.records.formats.flow import Flow
from diptych.records.formats.html.blocks import blocks_of
from diptych.records.formats.html.body import body_of
from diptych.records.formats.html.heading import date_block, title_block, title_words
from diptych.records.formats.html.measures import measure
from diptych.records.formats.html.metadata import metadata_of
from diptych.records.formats.html.source import parsable
from diptych.records.formats.html.tree import tree_of
from diptych.records.formats.received import Received

if TYPE_CHECKING:
    from diptych.records.formats.html.blocks import Block

__all__ = ["read_html"]

MOSTLY = 0.7
LABELLED = 0.3
LONGEST_LABEL = 200
FOOT = 20_000
_WHOLE = re.compile(r"\s*(?:<!doctype html|<html)", re.IGNORECASE)


def read_html(text: str, name: str) -> Received:
    """Return the text of the record in a web page: its address, title, date and paragraphs.

    The address and a date that the page does not show come from its head. Raises `BadInputError`
    for a page without text.
    """
    warnings = _ending(text, name)
    tree = tree_of(parsable(text, name), name)
    measure(tree)
    metadata = metadata_of(tree)
    body = _trimmed(blocks_of(body_of(tree), tree.root.prose))
    if not body:
        raise BadInputError(
            "the page shows no text (it may be filled in by a program in the browser)",
            place=Place(name),
            expected="a page with the record of a meeting in it",
            remedy="copy the record's text from the browser into a .txt file",
        )
    shown = blocks_of(tree.root, tree.root.prose, all_of_it=True)
    first = _first(shown, body)
    title = title_block(shown, first, metadata)
    dated = date_block(shown, title, first)
    words = title_words(shown, title, metadata, body[0].text)
    day = shown[dated].text if dated is not None else metadata.moment
    head = {id(shown[number].node) for number in (title, dated) if number is not None}
    rest = [block for block in body if not _is_before_title(block, shown, title)]
    if not words:  # the text begins with its title, and the date may follow in it
        words, head = body[0].text, {id(body[0].node)}
        day = "" if _is_shown(dated, shown, rest) else day
    flow = Flow()
    for line in (metadata.address, words, day):
        flow.paragraph(line)
    for block in rest:
        if id(block.node) not in head:
            (flow.line if block.line else flow.paragraph)(block.text)
    return Received(flow.text, warnings=warnings)


def _ending(text: str, name: str) -> tuple[str, ...]:
    """Return a warning if a whole page has no end; raise `BadInputError` if it ends in a tag."""
    end = text[-FOOT:].lower()
    if _WHOLE.match(text) is None or "</html" in end or "</body" in end:
        return ()
    if text.rfind("<") > text.rfind(">"):
        raise BadInputError(
            "the page is cut off: it ends in the middle of a tag",
            place=Place(name),
            expected="a whole page",
            remedy="save or fetch it again",
        )
    return ("the page has no end (</html>): it may be cut off",)


def _is_shown(dated: int | None, shown: list[Block], rest: list[Block]) -> bool:
    return dated is not None and any(block.node is shown[dated].node for block in rest)


def _first(shown: list[Block], body: list[Block]) -> int:
    """Return where the record's first running text stands among all the blocks of the page."""
    prose = next((block for block in body if block.node.prose), body[0])
    numbers = (number for number, one in enumerate(shown) if one.node is prose.node)
    return next(numbers, 0)


def _is_before_title(block: Block, shown: list[Block], title: int | None) -> bool:
    """Say whether a block stands before the title and is no running text: the way to the page."""
    if title is None or block.node.prose:
        return False
    return block.node.number < shown[title].node.number


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Return blocks without those made of links, and without links at the end."""
    kept = [one for one in blocks if one.linked < MOSTLY or one.node.own != one.node.size]
    while kept and _is_loose_end(kept[-1]):
        kept.pop()
    return kept


def _is_loose_end(block: Block) -> bool:
    """Say whether a last block is a heading whose list of links is gone, or links after a label."""
    heading = block.node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    label = len(block.text) < LONGEST_LABEL and not block.text.endswith((".", "!", "?", "»", "”"))
    return heading or (label and block.linked > LABELLED)
