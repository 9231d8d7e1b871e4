"""HTML, element by element: what is closed was opened, and what is text is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Content", "Html", "element", "escaped", "joined", "raw_text"]


class Html(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


Content = str | Html | None
VOID = frozenset({"br", "hr", "meta", "link", "wbr"})
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
# Controls have no form in HTML, and bidirectional controls can show words in another order
# than they stand in. A reader who checks quotes has to see that they are there.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
ENTITY = re.compile("[&<>\"']")


def escaped(text: Content) -> Html:
    r"""Return text as HTML; an unseen control is written out.

    >>> escaped('a < b \u202e "c"')
    'a &lt; b ⟦U+202E⟧ &quot;c&quot;'
    """
    if text is None or isinstance(text, Html):
        return Html(text or "")
    seen = UNSEEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)
    return Html(ENTITY.sub(lambda match: ENTITIES[match[0]], seen))


def element(name: str, /, *children: Content, **attributes: str | bool | None) -> Html:
    """Return an element with its children and attributes, escaped.

    An attribute's trailing `_` is dropped and other `_` become `-`; `None` and `False` leave it
    out, `True` writes its name alone.

    >>> element("a", "one & two", href="#note-1", class_="figure")
    '<a href="#note-1" class="figure">one &amp; two</a>'
    """
    opening = f"<{name}{''.join(_attribute(*item) for item in attributes.items())}>"
    if name in VOID:
        return Html(opening)
    return Html(f"{opening}{joined(children)}</{name}>")


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escaped(value)}"'


def joined(children: Iterable[Content], between: str = "") -> Html:
    """Return contents one after another, each escaped."""
    return Html(between.join(escaped(child) for child in children if child is not None))


def raw_text(name: str, text: str, /, **attributes: str | bool | None) -> Html:
    """Return a `script` or `style` element; its text must not hold its own end.

    Raises ValueError where it does.
    """
    if f"</{name}" in text.lower() or "<!--" in text:
        raise ValueError(f"the text of a {name} element cannot hold its end or a comment")
    return element(name, Html(text), **attributes)
