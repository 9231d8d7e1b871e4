"""A web page as a tree, grown with bounds; what is never shown is left out."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from diptych.errors import BadInputError, Place
from diptych.records.decoding import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLOCKS", "Node", "Tree", "tree_of"]

DEEPEST = 1_000
MOST_NODES = 200_000
LONGEST_DATA = 300_000
"""A longer description in JSON-LD is not looked at."""
CHUNK = 65_536
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul title".split()
)
_UNSEEN = frozenset(
    "style noscript template svg math canvas iframe object embed audio video select option "
    "textarea button datalist frameset noframes map".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANK = re.compile(r"\s+")


class Node:
    """An element. `own` and `linked` count the characters of its block, all and in links.

    In it and below: `size` and `prose` count all characters and those of running text,
    `paragraphs` the blocks of running text, `links` the blocks that are one link.
    """

    __slots__ = (
        "attributes", "children", "linked", "links", "number", "own", "paragraphs", "parent",
        "prose", "size", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []
        self.number = 0
        self.own = self.linked = self.size = 0
        self.prose = self.paragraphs = self.links = 0

    @property
    def nodes(self) -> Iterator[Node]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    @property
    def ancestors(self) -> Iterator[Node]:
        """The elements around this one, the nearest first."""
        around = self.parent
        while around is not None:
            yield around
            around = around.parent

    def words(self) -> str:
        """Return all the text inside, its blank collapsed."""
        pieces: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            one = stack.pop()
            if isinstance(one, str):
                pieces.append(one)
            else:
                stack += one.children[::-1]
        return _BLANK.sub(" ", "".join(pieces)).strip()


class Tree:
    """The elements of a page in their order, and what its head says."""

    def __init__(self) -> None:
        self.root = Node("html", {}, None)
        self.nodes = [self.root]
        self.length = 0
        self.data: list[str] = []
        """The page's descriptions of itself in JSON-LD."""

    def named(self, *tags: str) -> Iterator[Node]:
        """Yield the elements of some tags in their order."""
        return (node for node in self.nodes if node.tag in tags)


def tree_of(text: str, name: str) -> Tree:
    """Return a page's tree. Raises `BadInputError` for one without bounds."""
    etree: Any = import_module("lxml.etree")
    growing = _Growing(name)
    parser: Any = etree.HTMLParser(target=growing, encoding="utf-8")
    for start in range(0, len(text), CHUNK):
        parser.feed(text[start : start + CHUNK].encode("utf-8", "replace"))
    tree: Tree = parser.close()
    return tree


class _Growing:
    """The tree as the parser's events make it grow."""

    def __init__(self, name: str) -> None:
        self._tree = Tree()
        self._open = [self._tree.root]
        self._unseen = 0
        self._data: list[str] | None = None
        self._length = 0
        self._name = name

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) + self._unseen > DEEPEST:
            raise self._refused(f"the page nests elements more than {DEEPEST:,} deep")
        if self._unseen or tag in _UNSEEN or tag == "script" or _is_hidden(attributes):
            self._unseen += tag not in _VOID
            if tag == "script" and "ld+json" in attributes.get("type", ""):
                self._data = []
            return
        node = Node(tag, dict(attributes), self._open[-1])
        node.number = len(self._tree.nodes)
        if node.number > MOST_NODES:
            raise self._refused(f"the page has more than {MOST_NODES:,} elements")
        self._tree.nodes.append(node)
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= tag not in _VOID
            if self._data is not None and tag == "script":
                self._tree.data.append("".join(self._data))
                self._data = None
                self._length = 0
        elif len(self._open) > 1:
            self._open.pop()

    def data(self, words: str) -> None:
        if self._data is not None:
            self._length += len(words)
            self._data += [words] if self._length <= LONGEST_DATA else []
        elif not self._unseen:
            self._tree.length += len(words)
            if self._tree.length > LONGEST:
                raise self._refused(
                    f"the page has more than {LONGEST // 1_000_000} million letters"
                )
            self._open[-1].children.append(words)

    def comment(self, words: str) -> None:
        """Comments are not shown."""

    def close(self) -> Tree:
        return self._tree

    def _refused(self, problem: str) -> BadInputError:
        return BadInputError(
            problem,
            place=Place(self._name),
            expected="the page of one meeting record",
            remedy="copy the record's text into a .txt file",
        )


_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


def _is_hidden(attributes: dict[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN.search(attributes.get("style", "")) is not None
    )
