"""Quotation marks: which words a pair of them holds, whatever stands inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.records.paragraphs import trimmed

if TYPE_CHECKING:
    from diptych.records.types import Span

__all__ = ["OPENING", "is_said", "quoted_words"]

FEWEST_WORDS = 4
"""Fewer words in quotation marks are a name or an expression, unless they end a sentence."""
OPENING = '"“«„‟‘'
_PAIRS = {"«": "»", "“": "”", "„": "“”", "‟": "”", "‘": "’", '"': '"'}
_EITHER = {
    opening: re.compile(f"[{re.escape(opening + closing)}]") for opening, closing in _PAIRS.items()
}
_GOES_ON = re.compile(r"[ \u00a0]+[^\W\d_A-ZА-ЯЁІЎ]")


def quoted_words(text: str, start: int, end: int) -> Span | None:
    """Return what the marks that open at `start` hold; `None` when they hold only a name.

    A quotation of several paragraphs opens each of them and is closed in the last.
    """
    closing = _closing(text, start, end)
    if closing is None:
        return None
    inner = trimmed(text, start + 1, closing)
    if inner.start >= inner.end or not is_said(inner.of(text)):
        return None
    part_of_a_sentence = text[inner.end - 1] not in ",.!?…:;" and _GOES_ON.match(text, closing + 1)
    return None if part_of_a_sentence else inner


def is_said(words: str) -> bool:
    """Say whether words in quotation marks are somebody's speech rather than a name."""
    if not any(one.isalpha() for one in words):
        return False
    return len(words.split()) >= FEWEST_WORDS or words[-1] in ".!?…"


def _closing(text: str, start: int, end: int) -> int | None:
    """Return where the marks that open at `start` are closed."""
    opening = text[start]
    depth = 1
    for match in _EITHER[opening].finditer(text, start + 1, end):
        if match.group() != opening or opening in _PAIRS[opening]:
            begins_line = _begins_line(text, match.start()) and match.group() == opening
            depth -= not begins_line
            if depth == 0:
                return match.start()
        elif not _begins_line(text, match.start()):
            depth += 1
    return None


def _begins_line(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip(" \t\u00a0").endswith(("\n", "\r"))
