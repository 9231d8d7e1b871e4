"""Words, digits and signs of a stretch of text, with their offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from diptych.statements.numbers import DIGITS
from diptych.statements.words import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Token", "Tokens", "adjoin", "tokens_of"]

_TOKEN = re.compile(rf"(?P<digits>{DIGITS.pattern})|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s]|_)")


class Token(NamedTuple):
    """One word, number or sign; `text` is folded, `kind` is "digits", "word" or "sign"."""

    text: str
    start: int
    end: int
    kind: str


Tokens = list[Token]


@lru_cache(maxsize=16)
def tokens_of(text: str, start: int, end: int, language: str) -> Tokens:
    """Return the tokens between two offsets, to be read only: the last sentences' are kept."""
    return [
        Token(_folded(match.group(), language), match.start(), match.end(), match.lastgroup or "")
        for match in _TOKEN.finditer(text, start, end)
    ]


def _folded(word: str, language: str) -> str:
    return "'" if word in "’ʼ" else folded(word, language)


def adjoin(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a token follows the one before it without a space."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start
