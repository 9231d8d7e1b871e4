"""Wordings of one word or more, looked up at a place in a row of tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from diptych.statements.words import LONGEST_ENDING, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from diptych.statements.quantities.tokens import Tokens

__all__ = ["Phrases", "many_meanings", "one_meaning"]

Meaning = TypeVar("Meaning")
MOST_WORDS = 10_000
"""So many words are remembered with what begins with them; most texts use the same ones."""
_PART = re.compile(r"\d+|[^\W\d_]+\*?|[^\w\s]")


class Phrases(Generic[Meaning]):
    """Wordings with a meaning each; the longest one at a place is taken.

    A wording's word that ends in `*` is a stem and takes any short ending.
    """

    __slots__ = ("_met", "_stems", "_words")

    def __init__(self, meanings: Iterable[tuple[str, Meaning]], language: str) -> None:
        self._met: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._words: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for wording, meaning in meanings:
            first, *rest = _PART.findall(folded(wording, language))
            table = self._stems if first.endswith("*") else self._words
            table.setdefault(first.rstrip("*"), []).append((tuple(rest), meaning))

    def at(self, tokens: Tokens, index: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the longest wording at an index, and the index after it."""
        if not 0 <= index < len(tokens):
            return None
        best: tuple[Meaning, int] | None = None
        for rest, meaning in self._beginning_with(tokens[index].text):
            after = index + 1 + len(rest)
            if (best is None or after > best[1]) and _follows(rest, tokens, index + 1):
                best = meaning, after
        return best

    def begins(self, word: str) -> bool:
        """Say whether a wording begins with a word."""
        return bool(self._beginning_with(word))

    def _beginning_with(self, word: str) -> list[tuple[tuple[str, ...], Meaning]]:
        found = self._met.get(word)
        if found is None:
            if len(self._met) >= MOST_WORDS:
                self._met.clear()
            found = self._met[word] = list(self._looked_up(word))
        return found

    def _looked_up(self, word: str) -> Iterator[tuple[tuple[str, ...], Meaning]]:
        yield from self._words.get(word, ())
        if self._stems:
            for cut in range(len(word), max(0, len(word) - LONGEST_ENDING - 1), -1):
                yield from self._stems.get(word[:cut], ())


def one_meaning(wordings: str, language: str) -> Phrases[bool]:
    """Return phrases that only are there or not; `wordings` are divided by a bar."""
    return Phrases([(one, True) for one in wordings.split("|") if one], language)


def many_meanings(table: Mapping[str, str], language: str) -> Phrases[str]:
    """Return phrases from a table of meanings and their wordings, divided by bars."""
    return Phrases(
        [(one, meaning) for meaning, all_ in table.items() for one in all_.split("|") if one],
        language,
    )


def _follows(rest: tuple[str, ...], tokens: Tokens, index: int) -> bool:
    if index + len(rest) > len(tokens):
        return False
    return all(_is(tokens[index + offset].text, expected) for offset, expected in enumerate(rest))


def _is(word: str, expected: str) -> bool:
    if expected.endswith("*"):
        return word.startswith(expected[:-1]) and len(word) - len(expected) < LONGEST_ENDING
    return word == expected
