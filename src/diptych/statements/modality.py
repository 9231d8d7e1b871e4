"""In which mood something is said: done, under way, promised, proposed, hoped, asked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from diptych.statements.words import folded, words_of

if TYPE_CHECKING:
    from diptych.statements.types import Modality

__all__ = ["modality_of"]

MOODS: tuple[Modality, ...] = ("asked", "proposed", "hoped", "conditional", "promised")
"""Moods that words mark; the first that is marked wins. What is left has only its tense."""


def modality_of(words: str, language: str) -> Modality:
    """Return the mood of a clause, by its verbs: tense decides where no word marks a mood.

    A clause without a verb that the rules know counts as what goes on.

    >>> modality_of("from 2006 to 2012 it increased by 6 times", "en")
    'done'
    >>> modality_of("Стороны договорились создать рабочую группу", "ru")
    'promised'
    """
    clause = folded(words, language)
    marked = _moods(language).search(clause)
    if marked:
        return _most_marked(clause, language)
    tense = _tenses(language).search(clause)
    return "done" if tense and tense.lastgroup == "done" else "ongoing"


def _most_marked(clause: str, language: str) -> Modality:
    found = {match.lastgroup for match in _moods(language).finditer(clause)}
    return next(mood for mood in MOODS if mood in found)


@cache
def _moods(language: str) -> re.Pattern[str]:
    return _alternatives(MOODS, language)


@cache
def _tenses(language: str) -> re.Pattern[str]:
    return _alternatives(("done", "ongoing"), language)


def _alternatives(names: tuple[str, ...], language: str) -> re.Pattern[str]:
    data = cast("dict[str, list[str]]", words_of("modality", language))
    groups = (f"(?P<{name}>{'|'.join(data[name])})" for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})")
