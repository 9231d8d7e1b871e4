"""Words that were broken between lines, made whole; words with a hyphen of their own keep it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Hyphens", "hyphens_in", "mended"]

LONGEST_WORD = 60
SELDOM = 0.02
"""Where fewer lines end in a hyphen, words were not broken for the lines' sake."""
FEWEST_LINES = 40
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_BROKEN = re.compile(r"(?P<first>[^\W_]+)[-\u00ad\u2010]$")
_WITH_HYPHEN = re.compile(r"[^\W_]+-[^\W_]+")
_WORD = re.compile(r"\w+")
_FIRST_PARTS = frozenset(
    "торгово военно научно социально культурно финансово политико северо юго северно южно западно "
    "восточно топливно нефте информационно транспортно материально организационно вице премьер "
    "гандлёва ваенна навукова сацыяльна культурна фінансава эканоміка паліўна віцэ прэм co non "
    "self socio vice long short high low well inter counter trade north south east west first "
    "second third fourth fifth sixth seventh eighth ninth tenth two three four five six seven "
    "eight nine ten twenty thirty forty fifty sixty seventy eighty ninety".split()
)
"""First parts of words that are written with a hyphen anyway."""


@dataclass(frozen=True, slots=True)
class Hyphens:
    """How a text uses hyphens: the words with one within a line, and whether it breaks words."""

    known: frozenset[str] = frozenset()
    breaks_words: bool = True


def hyphens_in(lines: Sequence[str]) -> Hyphens:
    """Return how the lines of a document use hyphens."""
    known = frozenset(word.casefold() for line in lines for word in _WITH_HYPHEN.findall(line))
    broken = sum(_break_in(line) is not None for line in lines)
    seldom = len(lines) >= FEWEST_LINES and broken < SELDOM * len(lines)
    return Hyphens(known, breaks_words=not seldom)


def _break_in(line: str) -> re.Match[str] | None:
    end = line[-LONGEST_WORD:].rstrip()
    return _BROKEN.search(end)


def mended(lines: Sequence[str], hyphens: Hyphens | None = None) -> str:
    r"""Return lines as one; a word that was broken is whole again.

    >>> mended(["We agreed on invest-", "ment and on trade-", "related questions"])
    'We agreed on investment and on trade-related questions'
    """
    pieces: list[str] = []
    for line in lines:
        words = " ".join(line.translate(_LIGATURES).split())
        broken = _break_in(pieces[-1]) if pieces else None
        if broken and words[:1].isalpha():
            pieces[-1] = _begun(pieces[-1], broken, words, hyphens or Hyphens())
        elif pieces:
            pieces.append(" ")
        pieces.append(words)
    return "".join(pieces).replace("\u00ad", "")


def _begun(line: str, broken: re.Match[str], words: str, hyphens: Hyphens) -> str:
    """Return a line that ends in a broken word, with or without the hyphen."""
    first = broken["first"].casefold()
    second = _WORD.match(words)
    whole = f"{first}-{second[0].casefold() if second else ''}"
    own = whole in hyphens.known or first in _FIRST_PARTS or first.isdigit()
    keeps = own or words[0].isupper() or not hyphens.breaks_words
    ended = line.rstrip()[:-1]
    return ended + ("-" if keeps else "")
