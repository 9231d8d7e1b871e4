"""The stems of an action's words, told apart into those that weigh and those that do not."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from diptych.statements.words import LANGUAGES, folded

__all__ = ["is_light", "stem", "words_in"]

LONGEST = 6
"""Letters of a stem: "industrial" and "industry" are both "indust"."""
SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDINGS = {
    "en": ("ing", "ies", "ed", "es", "s"),
    "ru": (
        *("иями", "иях", "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ией"),
        *("ов", "ев", "ей", "ам", "ям", "ах", "ях", "ом", "ем", "ой", "ый", "ий", "ая", "яя"),
        *("ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ым", "им", "ию", "ия", "ии"),
        *("а", "я", "у", "ю", "ы", "и", "е", "о", "ь"),
    ),
    "be": (
        *("амі", "ямі", "ага", "яга", "аму", "яму", "ымі", "імі"),
        *("аў", "яў", "ам", "ям", "ах", "ях", "ом", "ем", "ай", "ой", "ая", "яя", "ае", "яе"),
        *("ыя", "ія", "ых", "іх", "ую", "юю", "ым", "ім"),
        *("а", "я", "у", "ю", "ы", "і", "е", "о", "ь"),
    ),
    "az": ("ların", "lərin", "ları", "ləri", "lar", "lər", "ının", "inin", "sının", "sinin"),
    "tr": ("ların", "lerin", "ları", "leri", "lar", "ler", "ının", "inin", "sının", "sinin"),
}


def words_in(text: str) -> list[tuple[int, str]]:
    """Return the words of a text as they are written, each with its offset."""
    return [(match.start(), match.group()) for match in _WORD.finditer(text)]


def stem(word: str, language: str) -> str:
    """Return what stays of a word through its forms, at most six letters.

    >>> stem("tractors", "en"), stem("industrial", "en"), stem("Industry", "en")
    ('tracto', 'indust', 'indust')
    >>> stem("заводе", "ru"), stem("тракторов", "ru")
    ('завод', 'тракто')
    """
    plain = folded(word, language)
    for ending in _ENDINGS.get(language, ()):
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST:
            plain = plain.removesuffix(ending)
            break
    return plain[:LONGEST].rstrip("e") if language == "en" else plain[:LONGEST]


def is_light(word: str, language: str) -> bool:
    """Say whether a word tells no two pledges apart ("develop", "cooperation", "стороны").

    >>> is_light("Cooperation", "en"), is_light("tractors", "en")
    (True, False)
    """
    return len(word) < 2 or stem(word, language) in _light(language)


@cache
def _light(language: str) -> frozenset[str]:
    table = files("diptych.checks.ledger") / "light_words.toml"
    words = tomllib.loads(table.read_text(encoding="utf-8"))
    known = language if language in LANGUAGES else "en"
    return frozenset(stem(word, known) for word in words[known].split())
