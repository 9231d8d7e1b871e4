"""Where the record stands in a page: judged by where the running text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.formats.html.furniture import is_furniture
from diptych.records.formats.html.tree import BLOCKS

if TYPE_CHECKING:
    from diptych.records.formats.html.tree import Node, Tree

__all__ = ["body_of"]

HALF = 0.5
TEASED = 0.5
"""Where there is a link for every second paragraph or more, they announce other pages."""
_ENDS = frozenset("p li dd dt td th tr blockquote pre h1 h2 h3 h4 h5 h6".split())
"""Elements that hold a paragraph, not a record."""
A_LINE = 0.04


def body_of(tree: Tree) -> Node:
    """Return the smallest element that holds the record.

    What a page itself calls its article or main part is taken at its word if half of the running
    text is in it; from there, and in other pages, down to where the text parts.
    """
    found = _said(tree)
    while (inner := _narrower(found, tree.root.prose)) is not None:
        found = inner
    return found


def _said(tree: Tree) -> Node:
    whole = tree.root.prose
    said = [node for node in tree.nodes if _is_said(node) and node.prose >= HALF * whole]
    return min(said, key=lambda node: (node.prose, -node.number)) if whole and said else tree.root


def _is_said(node: Node) -> bool:
    return (
        node.tag in {"article", "main"}
        or node.attributes.get("role") in {"main", "article"}
        or node.attributes.get("itemprop") == "articleBody"
    )


def _narrower(node: Node, whole: int) -> Node | None:
    """Return the child that holds the record, unless others hold some of it too."""
    inside = [one for one in _inner_blocks(node) if one.prose and not is_furniture(one, whole)]
    best = max(inside, key=lambda child: child.prose, default=None)
    if best is None or best.tag in _ENDS:
        return None
    if not any(child.tag in BLOCKS for child in _inner_blocks(best)):
        return None
    others = (child for child in inside if child is not best)
    return None if any(_is_of_record(child, best) for child in others) else best


def _is_of_record(node: Node, best: Node) -> bool:
    """Say whether an element beside the one with most of the text holds some of the record.

    It does not if links to other pages head its paragraphs, or if it is a mere line.
    """
    teased = node.links >= TEASED * node.paragraphs
    alike = node.tag == best.tag and node.attributes == best.attributes
    return not teased and (alike or node.prose > A_LINE * best.prose)


def _inner_blocks(node: Node) -> list[Node]:
    """Return the blocks right inside, also those that stand in an inline element."""
    found: list[Node] = []
    waiting = list(node.nodes)
    while waiting:
        child = waiting.pop(0)
        if child.tag in BLOCKS:
            found.append(child)
        elif child.prose:
            waiting[:0] = list(child.nodes)
    return found
