"""Characters that show a text in another order than it is written."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["direction_warnings"]

_CONTROLS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MOST = 3


def direction_warnings(text: str) -> tuple[str, ...]:
    r"""Return what a reader must be told of controls of direction; the text keeps them.

    >>> direction_warnings("Total: \u202e003\u202c")[0]
    'line 1 holds RIGHT-TO-LEFT OVERRIDE (U+202E), which can show its words in another order'
    """
    if text.isascii():
        return ()
    first: dict[str, int] = {}
    for match in _CONTROLS.finditer(text):
        if match.group() not in first:
            first[match.group()] = text.count("\n", 0, match.start()) + 1
    return tuple(
        f"line {line} holds {unicodedata.name(one)} (U+{ord(one):04X}), "
        "which can show its words in another order"
        for one, line in list(first.items())[:MOST]
    )
