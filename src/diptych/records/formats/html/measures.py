"""How much running text each element holds, and how much of it is links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.formats.html.tree import BLOCKS

if TYPE_CHECKING:
    from diptych.records.formats.html.tree import Node, Tree

__all__ = ["measure"]

FEWEST = 40
"""Fewer characters in a block are a heading, a label or a link."""
MOST_LINKED = 0.4
WHOLLY = 0.9


def measure(tree: Tree) -> None:
    """Fill in each element's counts of text. Time is linear in the page."""
    blocks: dict[int, Node] = {}
    in_link: set[int] = set()
    for node in tree.nodes:
        parent = node.parent
        is_block = node.tag in BLOCKS or parent is None
        blocks[node.number] = node if is_block or parent is None else blocks[parent.number]
        if node.tag == "a" or (parent is not None and parent.number in in_link):
            in_link.add(node.number)
        if node.tag == "title":
            continue
        length = sum(len(one.strip()) for one in node.children if isinstance(one, str))
        block = blocks[node.number]
        block.own += length
        block.linked += length if node.number in in_link else 0
    for node in reversed(tree.nodes):
        _sum_up(node)


def _sum_up(node: Node) -> None:
    """Add an element's own block to its sums, and these to its parent's."""
    node.size += node.own
    if node.own >= FEWEST and node.linked < MOST_LINKED * node.own:
        node.prose += node.own
        node.paragraphs += 1
    elif node.own and node.linked >= WHOLLY * node.own:
        node.links += 1
    if node.parent is not None:
        node.parent.size += node.size
        node.parent.prose += node.prose
        node.parent.paragraphs += node.paragraphs
        node.parent.links += node.links
