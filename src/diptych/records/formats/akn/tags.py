"""XML text, tag by tag."""

from __future__ import annotations

import re

from diptych.records.formats.akn.names import OWN, escaped

__all__ = ["NAMESPACE", "attributes_of", "marked_up", "own", "tag"]

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTES = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
PREFIX = "diptych"


def tag(name: str, attributes: dict[str, str] | None = None, *content: str) -> str:
    """Return an element; its content is XML already."""
    opening = f"{name}{attributes_of(attributes or {})}"
    return f"<{opening}>{''.join(content)}</{name}>" if content else f"<{opening}/>"


def attributes_of(attributes: dict[str, str]) -> str:
    """Return attributes as they stand in a tag, each with a blank before it."""
    return "".join(
        f' {name}="{_replaced(value, _IN_ATTRIBUTES)}"' for name, value in attributes.items()
    )


def own(**attributes: str) -> dict[str, str]:
    """Return attributes of our own vocabulary, which can hold any character."""
    return {f"{PREFIX}:{name}": escaped(value) for name, value in attributes.items()}


def marked_up(words: str) -> tuple[dict[str, str], str]:
    """Return words as XML content, with the attribute that says if they had to be escaped."""
    if _FORBIDDEN.search(words):
        return own(escaped="yes"), _replaced(escaped(words), _IN_TEXT)
    return {}, _replaced(words, _IN_TEXT)


def _replaced(text: str, signs: dict[str, str]) -> str:
    for sign, written in signs.items():
        text = text.replace(sign, written)
    return _FORBIDDEN.sub("\ufffd", text)


NAMESPACE = {f"xmlns:{PREFIX}": OWN}
