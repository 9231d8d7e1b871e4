"""The words of five languages that the rules look for, as data files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

__all__ = ["LANGUAGES", "Vocabulary", "folded", "words_of"]

Meaning = TypeVar("Meaning")
LANGUAGES = ("en", "ru", "az", "be", "tr")
LONGEST_ENDING = 7
_TURKIC = str.maketrans({"İ": "i", "I": "ı"})


@cache
def words_of(subject: str, language: str) -> dict[str, Any]:
    """Return the data file of a subject ("numbers") in a language; English where there is none."""
    folder = files("diptych.statements.words")
    known = language if language in LANGUAGES else "en"
    return tomllib.loads((folder / f"{subject}_{known}.toml").read_text(encoding="utf-8"))


def folded(word: str, language: str) -> str:
    """Return a word in the form in which it is looked up; İ and ё fold as the language does.

    In Belarusian a word that begins with у has ў after a vowel: both are one.

    >>> folded("İlk", "tr"), folded("Трёх", "ru")
    ('ilk', 'трех')
    """
    if language in {"az", "tr"}:
        word = word.translate(_TURKIC)
    word = word.lower().replace("ё", "е")
    return f"у{word[1:]}" if language == "be" and word.startswith("ў") else word


class Vocabulary(Generic[Meaning]):
    """Words and stems with a meaning each; a stem (written `word*`) takes any short ending."""

    __slots__ = ("_found", "_stems", "_words")

    def __init__(self, meanings: dict[str, Meaning], language: str) -> None:
        plain = {folded(form, language): one for form, one in meanings.items()}
        self._words = {form: one for form, one in plain.items() if not form.endswith("*")}
        self._stems = {form[:-1]: one for form, one in plain.items() if form.endswith("*")}
        self._found: dict[str, Meaning | None] = {}

    def get(self, word: str) -> Meaning | None:
        """Return what a folded word means here, `None` if nothing."""
        if word in self._words:
            return self._words[word]
        if not self._stems:
            return None
        if word not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[word] = self._by_stem(word)
        return self._found[word]

    def _by_stem(self, word: str) -> Meaning | None:
        for cut in range(len(word), max(0, len(word) - LONGEST_ENDING - 1), -1):
            if word[:cut] in self._stems:
                return self._stems[word[:cut]]
        return None
