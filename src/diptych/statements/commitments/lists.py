"""Items of lists: decisions of a protocol, points of a fact sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence

__all__ = ["heads_item", "is_item_of_undertakings", "is_marked", "lead_of", "marker_end"]

LONGEST_LIST = 25
"""Sentences between an item and the line that introduces its list."""
_ITEM = re.compile(r"[-–—•*·▪]\s*\S|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zа-я])[.)]\s", re.IGNORECASE)
_MARKER = re.compile(
    r"\s*(?:[-–—•*·▪]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zа-я])[.)]\s+)*[«“\"]?", re.IGNORECASE
)
_HEAD = re.compile(r"[\s\-–—•*·▪(]*(?:\d{1,2}[.)]\s*)?(?:and\s+|и\s+)?")
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zа-я])[.)]", re.IGNORECASE)


def is_item_of_undertakings(
    passage: Passage, number: int, introduced: str, grammar: Grammar
) -> bool:
    """Say whether a sentence is an item of a list that is introduced as what was agreed.

    `introduced` names the expression by which the line before the list is known.
    """
    return lead_of(passage, number, introduced, grammar) is not None


def lead_of(
    passage: Passage, number: int, introduced: str, grammar: Grammar
) -> tuple[int, int] | None:
    """Return where the words stand that introduce a list, at the item itself where none do."""
    text, sentences = passage.text, passage.sentences
    if introduced == "terms" and not _is_item(passage, number):
        return None
    for earlier in range(number - 1, max(-1, number - LONGEST_LIST), -1):
        one = sentences[earlier]
        words = text[max(one.start, one.end - 300) : one.end]
        if ":" in words[-200:] and grammar[introduced].search(words):
            return one.start, one.end
        if not (_is_item(passage, earlier) or words.endswith(";")):
            break
    return _decision(passage, number, grammar) if introduced == "introduces" else None


def _decision(passage: Passage, number: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where a numbered item of nobody's speech begins that decides by its verb alone."""
    one = passage.sentences[number]
    begins = marker_end(passage.text, one.start, one.end)
    if passage.country or not grammar["decides"].match(passage.text, begins, one.end):
        return None
    return (one.start, one.start) if _is_item(passage, number) else None


def marker_end(text: str, start: int, end: int) -> int:
    """Return where the words of an item begin, after its bullet or number."""
    marker = _MARKER.match(text, start, end)
    return marker.end() if marker else start


def heads_item(text: str, start: int, verb: int) -> bool:
    """Say whether a verb heads an item whose subject stands before the list: "agreed to …;"."""
    between = text[start:verb]
    if not _HEAD.fullmatch(between):
        return False
    return bool(between.strip()) or text[max(0, start - 8) : start].rstrip().endswith((";", ":"))


def is_marked(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence begins with a bullet or a number, or is one."""
    if _ITEM.match(text, sentence.start, sentence.end):
        return True
    return _NUMBER.fullmatch(text, sentence.start, sentence.end) is not None


def _is_item(passage: Passage, number: int) -> bool:
    sentence = passage.sentences[number]
    if is_marked(passage.text, sentence):
        return True
    if number == 0:
        return False
    return is_marked(passage.text, passage.sentences[number - 1])
