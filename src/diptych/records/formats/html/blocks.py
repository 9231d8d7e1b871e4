"""The blocks of text that a part of a page shows, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.formats.html.furniture import is_furniture
from diptych.records.formats.html.tree import BLOCKS, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "blocks_of"]

LONGEST_CELL = 400
_LINES = frozenset({"li", "dt", "dd", "tr"})
_BLANK = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_AROUND_BREAK = re.compile(r" *\n *")
_BREAKS = re.compile(r"\n{3,}")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BREAK = "\x00"
"""Stands for a line break until the blank of the source is collapsed; no text holds it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block's text and the element that it stands in; `line` if it goes right under the last."""

    text: str
    node: Node
    line: bool = False

    @property
    def linked(self) -> float:
        """How much of the element's text is links."""
        return self.node.linked / max(1, self.node.own)


def blocks_of(root: Node, whole: int, *, all_of_it: bool = False) -> list[Block]:
    """Return the blocks in an element, without furniture unless `all_of_it` is asked for."""
    writing = _Writing()
    stack: list[tuple[Node, Iterator[Node | str]]] = [(root, iter(root.children))]
    while stack:
        node, rest = stack[-1]
        child = next(rest, None)
        if child is None:
            stack.pop()
            writing.leave(node)
        elif isinstance(child, str):
            writing.words(child, node)
        elif child.tag in {"head", "title"} or (not all_of_it and is_furniture(child, whole)):
            writing.leave(child)
        elif child.tag == "tr" and _is_row(child):
            writing.row(child)
        else:
            writing.enter(child)
            stack.append((child, iter(child.children)))
    return writing.blocks


class _Writing:
    """The blocks so far, and the inline text that is not yet one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._inline: list[str] = []
        self._node: Node | None = None
        self._preformatted = 0

    def enter(self, node: Node) -> None:
        if node.tag in BLOCKS:
            self._flush()
        if node.tag == "br":
            self._inline.append(_BREAK)
        elif node.tag == "q":
            self._inline.append("“")
        self._preformatted += node.tag == "pre"

    def leave(self, node: Node) -> None:
        if node.tag in BLOCKS:
            self._flush()
        elif node.tag == "q":
            self._inline.append("”")
        self._preformatted -= node.tag == "pre"

    def words(self, words: str, node: Node) -> None:
        if self._node is None and words.strip():
            self._node = next((one for one in (node, *node.ancestors) if one.tag in BLOCKS), node)
        self._inline.append(words.replace("\n", _BREAK) if self._preformatted else words)

    def row(self, row: Node) -> None:
        self._flush()
        cells = [_shown(cell.words()) for cell in row.nodes if cell.tag in {"td", "th"}]
        if any(cells):
            text = " | ".join(cell.replace("|", "/") for cell in cells)
            under = bool(self.blocks) and self.blocks[-1].node.tag == "tr"
            self.blocks.append(Block(text, row, line=under))

    def _flush(self) -> None:
        text = _shown("".join(self._inline))
        if text and self._node is not None:
            before = self.blocks[-1].node if self.blocks else None
            item = self._item(self._node)
            under = item is not None and before is not None and self._item(before) is not None
            self.blocks.append(Block(text, self._node, line=under))
        self._inline, self._node = [], None

    @staticmethod
    def _item(node: Node) -> Node | None:
        """Return the list item or row that an element is or stands right in."""
        around = (node, node.parent)
        return next((one for one in around if one is not None and one.tag in _LINES), None)


def _shown(words: str) -> str:
    text = _BLANK.sub(" ", _INVISIBLE.sub("", words)).replace(_BREAK, "\n")
    return _BREAKS.sub("\n\n", _AROUND_BREAK.sub("\n", text)).strip()


def _is_row(row: Node) -> bool:
    """Say whether a table's row is one of cells, not a frame that lays out the page."""
    cells = [cell for cell in row.nodes if cell.tag in {"td", "th"}]
    return len(cells) > 1 and all(
        cell.size <= LONGEST_CELL and sum(one.tag in BLOCKS for one in cell.nodes) < 2
        for cell in cells
    )
