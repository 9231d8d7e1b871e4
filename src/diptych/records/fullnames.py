"""The full names that a text holds anywhere, with or without an office."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diptych.records.declension import is_declined_from, nominative_given_name
from diptych.records.names import folded_words, initials_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.records.page import Page
    from diptych.records.tokens import Token
    from diptych.records.types import Span

__all__ = ["FullNames", "opening_name"]

LONGEST_RUN = 6
"""Of a longer run of capitalised words only the beginning is looked at."""
MOST_WORDS = 4
SHARED_LETTERS = 3
"""The forms of a name in other cases begin with the same letters, at least so many."""
MOST_NAMESAKES = 40

Words = tuple[str, ...]


class FullNames:
    """Every two to four capitalised words that stand together, by how they begin."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._count: Counter[Words] = Counter()
        self._written: dict[Words, str] = {}
        self._ending: dict[str, str] = {}
        self._near: dict[tuple[str, str], list[Words]] = {}
        for name in _names(text, tokens):
            self._enter(name)

    def _enter(self, name: str) -> None:
        words = folded_words(name)
        if len(words) < 2:
            return
        if words not in self._written:
            near = self._near.setdefault(_beginnings(words), [])
            if len(near) >= MOST_NAMESAKES:
                return
            near.append(words)
            self._written[words] = name
            longest = self._ending.setdefault(words[-1], name)
            if name.endswith(longest):
                self._ending[words[-1]] = name
            elif not longest.endswith(name):
                self._ending[words[-1]] = ""
        elif self._written[words].isupper():
            self._written[words] = name
        self._count[words] += 1

    def count(self, name: str) -> int:
        """Return how often a full name stands in the text in this very form."""
        return self._count[folded_words(name)]

    def nominative(self, name: str) -> str | None:
        """Return the name in the text of which a name is a case form; `None` without one."""
        words = folded_words(name)
        if len(words) < 2:
            return None
        near = [one for one in self._near.get(_beginnings(words), []) if len(one) == len(words)]
        plain = [one for one in near if one != words and _declined(words, one)]
        if not plain:
            return None
        best = max(plain, key=lambda one: sum(_declined(other, one) for other in near))
        return self._written[best]

    def ending(self, surname: str) -> str | None:
        """Return the only full name that ends with a family name; `None` where several do."""
        words = folded_words(surname)
        return (self._ending.get(words[0]) or None) if len(words) == 1 else None

    def full(self, short: str) -> str | None:
        """Return the only full name that "В.Путин" stands for, in the nominative."""
        words, initials = folded_words(short), initials_of(short)
        if len(words) != 1 or not initials:
            return None
        found: dict[str, str] = {}
        for one in self._near.get((initials[0], words[0][:SHARED_LETTERS]), ()):
            if len(one) == 2 and is_declined_from(one[-1], words[0]):
                given, _, written = self._written[one].rpartition(" ")
                plain = nominative_given_name(given, one[-1], words[0])
                surname = written if one[-1] == words[0] else short.rsplit(".", 1)[-1].strip()
                found.setdefault(folded_words(plain)[0], f"{plain} {surname}")
        return next(iter(found.values())) if found else None


def opening_name(page: Page, line: Span) -> str | None:
    """Return the full name with which a line begins, when a verb or another small word follows."""
    naming = page.naming(line.start, line.end)
    names = naming.names_from(0)
    if len(names) < 2 or names[-1] + 1 >= len(naming.tokens):
        return None
    follows = naming.tokens[names[-1] + 1]
    apart = naming.gap(names[-1]).strip(" \u00a0") or not follows.word[0].islower()
    return None if apart or naming.tokens[0].start != line.start else naming.name(names)


def _names(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    run: list[Token] = []
    for token in tokens:
        joined = run and not text[run[-1].end : token.start].strip(" \u00a0")
        if token.kind not in {"name", "particle"} or not joined:
            yield from _parts(text, run)
            run = []
        if token.kind == "name" or (token.kind == "particle" and run):
            run.append(token)
    yield from _parts(text, run)


def _parts(text: str, run: list[Token]) -> Iterator[str]:
    """Yield the stretches of a run that may be a name: from every word on, two to four words."""
    run = run[:LONGEST_RUN]
    for first in range(len(run)):
        for last in range(first + 1, min(first + MOST_WORDS, len(run))):
            yield " ".join(text[run[first].start : run[last].end].split())


def _beginnings(words: Words) -> tuple[str, str]:
    return words[0][:1], words[-1][:SHARED_LETTERS]


def _declined(form: Words, plain: Words) -> bool:
    """Say whether every word of a name is, or is a case form of, a word of another."""
    return len(form) == len(plain) and all(
        is_declined_from(one, other) for one, other in zip(form, plain, strict=True)
    )
