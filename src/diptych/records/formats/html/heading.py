"""The title and the line with the date, as the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.formats.html.blocks import Block
    from diptych.records.formats.html.metadata import Metadata

__all__ = ["date_block", "title_block", "title_words"]

_HEADINGS = ("h1", "h2", "h3")
LONGEST_DATE = 90
LONGEST_TITLE = 200
NEAR = 6
"""The date stands at most so many blocks from the title or the first paragraph."""
SHORTEST = 12
"""Shorter words are contained in a title by chance."""


def title_block(blocks: Sequence[Block], first: int, metadata: Metadata) -> int | None:
    """Return which block is the title.

    That is the heading that the head of the page names, else the last heading of the highest
    level before the text proper.
    """
    known = {_folded(title) for title in metadata.titles}
    headings = [number for number, block in enumerate(blocks) if _level(block)]
    told = [number for number in headings if _is_told(_folded(blocks[number].text), known)]
    if told:
        return max(told, key=lambda number: len(blocks[number].text))
    named = (n for n, block in enumerate(blocks[: first + 1]) if _folded(block.text) in known)
    found = next(named, None)
    return _highest_before(blocks, headings, first) if found is None else found


def _is_told(words: str, known: set[str]) -> bool:
    """Say whether the head of the page calls it so, perhaps beside the name of the site."""
    return words in known or (len(words) >= SHORTEST and any(words in title for title in known))


def _highest_before(blocks: Sequence[Block], headings: list[int], first: int) -> int | None:
    for level in _HEADINGS:
        before = [n for n in headings if n <= first and _level(blocks[n]) == level]
        if before:
            return before[-1]
    return None


def title_words(blocks: Sequence[Block], title: int | None, metadata: Metadata, text: str) -> str:
    """Return the title's words: of its block, else of the head of the page.

    Empty if the text begins with a title of its own, set as a bold line or the like.
    """
    if title is not None:
        return " ".join(blocks[title].text.split())
    beginning = _folded(text[: 2 * LONGEST_TITLE])
    shown = any(_folded(one) in beginning for one in metadata.titles if len(one) >= SHORTEST)
    first_line = text.split("\n", maxsplit=1)[0]
    own = len(first_line) <= LONGEST_TITLE and not first_line.endswith((".", ":", "!", "?"))
    return "" if shown or own else min(metadata.titles, key=len, default="")


def date_block(blocks: Sequence[Block], title: int | None, first: int) -> int | None:
    """Return which block near the title shows the date."""
    anchors = [first] if title is None else [title, first]
    low, high = max(0, min(anchors) - NEAR), min(len(blocks), max(anchors) + 2)
    dated = [number for number in range(low, high) if _is_date(blocks[number])]
    dated = [number for number in dated if number != title]
    base = title if title is not None else first
    return min(dated, key=lambda number: (number < base, abs(number - base)), default=None)


def _is_date(block: Block) -> bool:
    return len(block.text) <= LONGEST_DATE and find_date(block.text) is not None


def _level(block: Block) -> str | None:
    around = (block.node, block.node.parent)
    return next((one.tag for one in around if one is not None and one.tag in _HEADINGS), None)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
