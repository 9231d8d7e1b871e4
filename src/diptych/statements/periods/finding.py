"""Finding the periods of a stretch of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.periods.patterns import wordings
from diptych.statements.periods.resolving import RULES
from diptych.statements.periods.types import FoundPeriod, Role
from diptych.statements.periods.wording import Wording
from diptych.statements.types import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from diptych.statements.periods.patterns import Wordings
    from diptych.statements.periods.resolving import Ends

__all__ = ["periods_in"]

LOOK_BACK = 40
LONGEST = 80
"""How long a wording may be before and after the word by which it is noticed."""
_WITH = re.compile(r"(?:годом|годам)\b")
LIMITS = frozenset({"coming", "year_end"})
CLOSED = frozenset({"to_date", "years", "months_between", "days", "next_month", "next_week"})
"""Kinds that say both ends, so that a "since" before them opens nothing."""


def periods_in(
    text: str, start: int, end: int, date: date | None, language: str
) -> list[FoundPeriod]:
    """Return the periods named between two offsets, in order, none inside another.

    Relative ones ("last year") are resolved against `date`; without it their ends are `None`.
    Time is linear in the text.
    """
    words = wordings(language)
    if not words.hint.search(text, start, end):
        return []
    return list(_found(text, start, end, date, language, words))


def _found(
    text: str, start: int, end: int, date: date | None, language: str, words: Wordings
) -> Iterator[FoundPeriod]:
    position = start
    while match := _next(text, position, end, words):
        first = (match.lastindex or 1) - 1
        one = _at(text, match.start(), end, date, language, words, first)
        if one:
            yield one
        position = max(one.end if one else match.start() + 1, position + 1)


def _next(text: str, position: int, end: int, words: Wordings) -> re.Match[str] | None:
    """Return where a pattern next begins: near a word that a period can hold, as all do."""
    near = position
    for hint in words.hint.finditer(text, position, end):
        near = max(near, hint.start() - LONGEST)
        if match := words.any.search(text, near, min(end, hint.end() + LONGEST)):
            return match
        # One that began before this hint and reaches the next would hold this one too.
        near = hint.start()
    return None


def _at(
    text: str, start: int, end: int, date: date | None, language: str, words: Wordings, first: int
) -> FoundPeriod | None:
    """Return the period that begins at an offset, by the first pattern that makes sense of it.

    No pattern before the `first` one matches there.
    """
    before = text[max(0, start - LOOK_BACK) : start]
    for pattern in words.patterns[first:]:
        match = pattern.expression.match(text, start, end)
        if not match or _counts(match, words):
            continue
        said = Wording(match.groupdict(), date, language, words, before)
        ends = RULES[pattern.kind](said)
        if ends:
            return _period(match, pattern.kind, said, ends)
    return None


def _counts(match: re.Match[str], words: Wordings) -> bool:
    """Say whether what looks like a year counts something: "2000 dollars"."""
    ends = (match.end(name) for name in ("year", "year2") if match.groupdict().get(name))
    return any(words.counted.match(match.string, end) for end in ends)


def _period(match: re.Match[str], kind: str, said: Wording, ends: Ends) -> FoundPeriod:
    first, last, granularity = ends
    role: Role = "period"
    is_limit = said.is_limit or kind in LIMITS
    if is_limit and not said.words.compared.search(said.before):
        role = "until"
        first = first if kind == "coming" else None
    elif _is_open(match, kind, said):
        last, granularity = None, "span"
    anchor = match.group()
    period = Period(first, last, granularity, anchor)
    return FoundPeriod(match.start(), match.end(), period, role, forward=kind == "coming")


def _is_open(match: re.Match[str], kind: str, said: Wording) -> bool:
    """Say whether a period is only said to have begun; "с 2012 годом" compares."""
    since = said["since"] or said["since_after"]
    return bool(since) and kind not in CLOSED and not _WITH.search(match.group())
