"""Ranges: the other end of what begins with one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.quantities.exclusions import looks_like_year
from diptych.statements.quantities.saying import said_at
from diptych.statements.quantities.tokens import adjoin

if TYPE_CHECKING:
    from diptych.statements.quantities.source import Said, Source
    from diptych.statements.quantities.units import Unit

__all__ = ["closes", "other_end"]

DASHES = frozenset("-–—")
BOUND_LINKS = frozenset({"and", "до", "и", "по", "да", "і", "ilə", "ile", "və", "ve"})
"""Links that join two ends only after an opener ("between 2 and 3") or before "arasında"."""


def other_end(source: Source, first: Said, *, opened: bool) -> tuple[Said, str] | None:
    """Return the other end of a range and the word that links them."""
    tokens, at = source.tokens, first.after if closes(first.unit) else first.amount.after
    if not opened and not closes(first.unit) and first.unit and first.unit.near:
        return None
    if not opened and first.approx != "exact":
        return None
    at = _past_ending(source, at)
    link = source.words.links.at(tokens, at)
    if not link or link[1] >= len(tokens):
        return None
    word = tokens[at].text
    second = said_at(source, link[1])
    if second is None or second.amount.vague or first.amount.vague:
        return None
    if not _may_link(source, at, word, second, opened=opened) or not _agree(first, second):
        return None
    if word in DASHES and _goes_on(source, second):
        return None
    if looks_like_year(tokens, first.figure) and not first.unit:
        return None
    return second, word


def _past_ending(source: Source, at: int) -> int:
    """Pass a case ending before the link: "40-dan 60-a", "100'den 200'e"."""
    tokens = source.tokens
    ended = source.language != "en" and adjoin(tokens, at) and adjoin(tokens, at + 1)
    if ended and tokens[at].text in "-'" and tokens[at + 1].kind == "word":
        return at + 2
    return at


def closes(unit: Unit | None) -> bool:
    """Say whether a unit ends its number, so that a range repeats it: "40% to 60%"."""
    return unit is not None and unit.kind in {"money", "percent", "points"}


def _may_link(source: Source, at: int, word: str, second: Said, *, opened: bool) -> bool:
    if word in BOUND_LINKS:
        near = source.tokens[second.after : second.after + 2]
        return opened or any(token.text.startswith("arasında") for token in near)
    spaced = word in DASHES and not adjoin(source.tokens, at)
    return not (spaced and source.tokens[second.figure].kind == "word")


def _goes_on(source: Source, second: Said) -> bool:
    """Say whether a third number follows by a dash: 123-45-67 is a telephone, not a range."""
    tokens, at = source.tokens, second.amount.after
    return (
        adjoin(tokens, at)
        and tokens[at].text in DASHES
        and adjoin(tokens, at + 1)
        and (tokens[at + 1].kind == "digits")
    )


def _agree(first: Said, second: Said) -> bool:
    """Say whether two numbers can be the ends of one range."""
    if not closes(first.unit) or first.unit is None:
        return True
    return second.unit is None or second.unit.name == first.unit.name or not closes(second.unit)
