"""From a code or a name to a country."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from diptych.countries.codes import Meaning, by_code, code_meanings, joined, meaning_of
from diptych.countries.naming import LANGUAGES, adjectives_in, names_in
from diptych.countries.table import countries, rows
from diptych.countries.types import UnknownCountryError

if TYPE_CHECKING:
    from diptych.countries.codes import CodeSystem
    from diptych.countries.types import Country

__all__ = ["country", "find_country", "meanings"]

LONGEST = 80
"""No country's name is longer; a longer text is not one, and is not searched."""

SHORTEST_BARE = 6
"""Shorter names without their spaces are too easily a word that means something else."""


def country(text: str | int, *, year: int | None = None, codes: CodeSystem = "any") -> Country:
    """Return the country that a code, name or adjective stands for.

    Codes are ISO 3166-1 (three letters, two letters), the UN's numbers and the older codes
    found in statistics; names and adjectives are English, Russian, Azerbaijani, Belarusian and
    Turkish. `codes` is one system of codes alone: `cow` for Correlates of War numbers, which
    clash with the UN's. A code that has stood for several countries stands for that of the
    `year`, else for the latest. Raises `UnknownCountryError`, with the nearest names, for
    anything else.

    >>> country("ROM").iso3, country("Белоруссия").iso3, country(31).iso3
    ('ROU', 'BLR', 'AZE')
    >>> country("YUG").iso3, country("YUG", year=1985).iso3, country(373, codes="cow").iso3
    ('SCG', 'YUG', 'AZE')
    """
    found = find_country(text, year=year, codes=codes)
    if found is None:
        raise UnknownCountryError(
            f"{_shortened(str(text))!r} is not a country that Diptych knows",
            expected=_suggestion(str(text), codes),
        )
    return found


def find_country(
    text: str | int, *, year: int | None = None, codes: CodeSystem = "any"
) -> Country | None:
    """Return the country that a code or name stands for, or `None`."""
    found = meanings(text, codes=codes)
    if year is not None:
        found = tuple(one for one in found if one.first <= year <= one.last)
    return found[-1].country if found else None


def meanings(text: str | int, *, codes: CodeSystem = "any") -> tuple[Meaning, ...]:
    """Return what a code or name stands for over the years; nothing for what nothing knows.

    >>> [(one.country.iso3, one.last) for one in meanings(365, codes="cow")]
    [('RUS', 1921), ('SUN', 1991), ('RUS', 9999)]
    """
    word = str(text).strip()
    if not word or len(word) > LONGEST:
        return ()
    code = word.lstrip("0") if word.isdigit() else word.upper()
    found = code_meanings(codes).get(code, ())
    return found if found or codes != "any" else _named(word)


def _named(word: str) -> tuple[Meaning, ...]:
    folded = _folded(word)
    if folded in _old_names():
        return _old_names()[folded]
    one = _by_name().get(folded) or _by_bare_name().get(_bare(folded))
    return (Meaning(one),) if one else ()


@cache
def _old_names() -> dict[str, tuple[Meaning, ...]]:
    """Return the names that have been those of several countries one after another."""
    found: dict[str, list[Meaning]] = {}
    for row in rows("old_names.csv"):
        found.setdefault(_folded(row["name"]), []).append(meaning_of(row))
    return {name: joined(meanings) for name, meanings in found.items()}


@cache
def _by_name() -> dict[str, Country]:
    """Return every folded name and adjective; where two clash, the earlier language wins."""
    found: dict[str, Country] = {}
    for kind in (names_in, adjectives_in):
        for language in LANGUAGES:
            for name, one in kind(language).items():
                found.setdefault(_folded(name), one)
    for row in rows("statistical_names.csv"):
        found.setdefault(_folded(row["name"]), countries()[row["iso3"]])
    return found


@cache
def _by_bare_name() -> dict[str, Country]:
    """Return every English name without its spaces and marks, as some files write them."""
    found: dict[str, set[Country]] = {}
    listed = {row["name"]: countries()[row["iso3"]] for row in rows("statistical_names.csv")}
    for name, one in (names_in("en") | listed).items():
        for written in _spellings(_folded(name)):
            found.setdefault(_bare(written), set()).add(one)
    return {
        name: ones.pop()
        for name, ones in found.items()
        if len(ones) == 1 and len(name) >= SHORTEST_BARE
    }


def _spellings(name: str) -> tuple[str, ...]:
    spelt = name.replace("&", " and ")
    return (name, spelt, re.sub(r"\bst\b", "saint", spelt))


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if letter.isalpha())


def _folded(name: str) -> str:
    """Return a name without case, ё, dots, an article and the difference between apostrophes."""
    word = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    word = word.replace("’", "'").replace(".", "").replace("-", " ")
    return re.sub(r"\s+", " ", word).removeprefix("the ").strip()


def _suggestion(text: str, codes: CodeSystem) -> str:
    import difflib

    if codes != "any":
        return f"a code of the system {codes}"
    code = text.strip().upper()
    near = difflib.get_close_matches(code, list(by_code()), n=2) if len(code) <= 3 else []
    if len(code) > 3:
        near = difflib.get_close_matches(_folded(text[:LONGEST]), list(_by_name()), n=3, cutoff=0.7)
        near = [str(_by_name()[name]) for name in near]
    expected = "an ISO code such as AZE, or a country's name"
    return f"{expected}; perhaps {' or '.join(dict.fromkeys(near))}" if near else expected


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
