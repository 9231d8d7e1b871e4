"""What a page has around the record: menus, related links, share buttons, notices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.records.formats.html.tree import Node

__all__ = ["is_furniture"]

_TAGS = frozenset("nav aside footer dialog menu figcaption input label head".split())
_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog menu menubar toolbar alert "
    "tablist button".split()
)
_NAMES = frozenset(
    "nav navbar navigation menu submenu breadcrumb breadcrumbs share sharing social related "
    "sidebar footer cookie cookies consent subscribe subscription newsletter comment comments "
    "advert adverts advertisement ads promo popup modal pagination pager toolbar tags tag "
    "rating recommended recommendations teaser teasers carousel slider print copyright search "
    "login languages skip readmore readalso seealso popular trending widget similar".split()
)
"""Words in the names of classes and identifiers; they count only where there is little text."""
_NOTICE = re.compile(
    r"©|\ball rights reserved|\bcookies?\b|\benable javascript|права защищены|правы абаронены"
    r"|hüquqlar[ıi] qorunur|hakları saklıdır|использовании материалов|istinad (?:zəruri|mütləq)",
    re.IGNORECASE,
)
NOTICE = 500
_STANDING = frozenset("html body main article".split())
_WORD = re.compile(r"[A-Z]?[a-z]+")
MOST_PROSE = 0.3
"""What holds more of the page's running text than this is no furniture, whatever it is called."""


def is_furniture(node: Node, whole: int) -> bool:
    """Say whether an element stands around the record; `whole` is the page's running text."""
    if node.tag in _STANDING or node.prose > MOST_PROSE * max(1, whole):
        return False
    if node.tag in _TAGS or node.attributes.get("role") in _ROLES:
        return True
    if node.tag == "form" or (node.tag in {"ul", "ol", "table", "div"} and _is_links(node)):
        return True
    return _is_called_furniture(node) or (0 < node.own < NOTICE and _is_notice(node))


def _is_links(node: Node) -> bool:
    """Say whether an element is a list of links: hardly a word of it is not one."""
    linked = sum(child.linked for child in _blocks(node))
    size = sum(child.own for child in _blocks(node))
    return size > 0 and linked > 0.7 * size


def _blocks(node: Node) -> list[Node]:
    """Return an element and those right below it, to the second level."""
    return [node, *(below for child in node.nodes for below in (child, *child.nodes))]


def _is_notice(node: Node) -> bool:
    return _NOTICE.search(node.words()) is not None


def _is_called_furniture(node: Node) -> bool:
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return any(word.lower() in _NAMES for word in _WORD.findall(names))
