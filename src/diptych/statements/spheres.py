"""Which field of cooperation words speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from diptych.statements.words import folded, words_of

if TYPE_CHECKING:
    from diptych.statements.types import Sphere

__all__ = ["sphere_of"]

LONGEST = 600
"""Letters that are looked at; a sphere is a matter of one sentence."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Stems of a language and their spheres; general ones count only where no other is named."""

    any: re.Pattern[str]
    spheres: dict[str, Sphere]
    general: frozenset[str]


def sphere_of(words: str, language: str) -> Sphere | None:
    """Return the sphere that the longest, most specific term names; `None` where none is named.

    Of terms equally long, the first one counts.

    >>> sphere_of("a working group on industrial cooperation", "en")
    'industry'
    >>> sphere_of("в торгово-экономической сфере", "ru")
    'trade'
    >>> sphere_of("We are glad to see you", "en") is None
    True
    """
    lexicon = _lexicon(language)
    found = list(dict.fromkeys(lexicon.any.findall(folded(words[:LONGEST], language))))
    if not found:
        return None
    return lexicon.spheres[max(found, key=lambda term: _weight(term, lexicon))]


def _weight(term: str, lexicon: _Lexicon) -> tuple[bool, int, int]:
    return term not in lexicon.general, len(re.split(r"[ -]", term)), len(term)


@cache
def _lexicon(language: str) -> _Lexicon:
    data = cast("dict[str, dict[str, str]]", words_of("spheres", language))
    spheres: dict[str, Sphere] = {}
    general: set[str] = set()
    for sphere, terms in data["general"].items():
        general.update(_terms(terms))
        spheres |= dict.fromkeys(_terms(terms), cast("Sphere", sphere))
    for sphere, terms in data["terms"].items():
        spheres |= dict.fromkeys(_terms(terms), cast("Sphere", sphere))
    longest_first = sorted(spheres, key=len, reverse=True)
    any_term = "|".join(re.escape(term).replace("_", r"(?!\w)") for term in longest_first)
    plain: dict[str, Sphere] = {term.rstrip("_"): one for term, one in spheres.items()}
    return _Lexicon(re.compile(rf"(?<!\w)(?:{any_term})"), plain, frozenset(general))


def _terms(written: str) -> list[str]:
    return [" ".join(term.split()) for term in written.split(",")]
