"""How far an undertaking reaches: its core object, up to the first subordinate clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar

__all__ = ["BRIEF", "object_end"]

LONGEST = 240
BRIEF = 30
"""An object shorter than this says too little without the purpose that follows it."""
_VERB = re.compile(r"\s*\S+(?:\s+(?:and|or|и|або)\s+\S+)?")
"""The first word, with its pair in "accelerate and expand"."""
_PAIR = re.compile(r"\bto\s\w+\sand\Z|\bto\s\w+\sand\s\w+\Z")
_DANGLING = re.compile(
    r"(?:\s(?:with|of|in|for|to|by|from|on|at|about|and|or|the|a|an|my|our|which|и|в|на|с|по|о))+$"
)
"""What is left over of "with which" and the like."""
_TRAILING = ' \t\r\n,.;:–—-"”»'


def object_end(text: str, start: int, end: int, grammar: Grammar) -> int:
    """Return where the object that begins at `start` ends, at most at `end`.

    >>> from diptych.statements.commitments.grammar import grammar
    >>> words = "open a plant in Ganja, which will make tractors"
    >>> words[: object_end(words, 0, len(words), grammar("en"))]
    'open a plant in Ganja'
    """
    limit = min(end, start + LONGEST)
    stop = _stop(text, start, limit, grammar)
    stop = _with_listed_verbs(text, stop, limit, grammar)
    stop = _before_purpose(text, start, stop, grammar)
    return start + len(_DANGLING.sub("", text[start:stop].rstrip(_TRAILING)))


def _stop(text: str, start: int, limit: int, grammar: Grammar) -> int:
    first = _VERB.match(text, start, limit)
    for match in grammar["stop"].finditer(text, first.end() if first else start, limit):
        if not _PAIR.search(text[max(start, match.start() - 30) : match.end()]):
            return match.start()
    return limit if limit < start + LONGEST else text.rfind(" ", start, limit) + 1 or limit


def _with_listed_verbs(text: str, stop: int, limit: int, grammar: Grammar) -> int:
    """Take in "…, encourage trade, and expand contacts": one undertaking with several verbs."""
    while following := grammar["list_verbs"].match(text[stop : min(limit, stop + 90)]):
        after = grammar["stop"].search(text, stop + following.end(), limit)
        stop = after.start() if after else limit
    return stop


def _before_purpose(text: str, start: int, stop: int, grammar: Grammar) -> int:
    """Cut at "to …" (what for), unless the words before it say too little by themselves."""
    purposes = [match.start() for match in grammar["purpose"].finditer(text, start, stop)]
    if not purposes:
        return stop
    brief = purposes[0] - start < BRIEF or grammar["vague"].match(text[start:stop])
    if not brief:
        return purposes[0]
    return purposes[1] if len(purposes) > 1 else stop
