"""Clauses that say the same of both sides: "you support us, we support you"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar

__all__ = ["mirrored_start"]

NEAR = 160


def mirrored_start(text: str, first: int, start: int, end: int, grammar: Grammar) -> int:
    """Return where the mirrored clause before some words begins, at `first` or after it.

    Words that nothing mirrors begin where they did, at `start`.
    """
    left = max(first, start - NEAR)
    mirror = grammar["mirror"].search(text[left:end])
    if mirror and mirror.end() > start - left > mirror.start():
        return left + mirror.start()
    return start
