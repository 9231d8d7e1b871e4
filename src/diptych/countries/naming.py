"""What countries are called, in five languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diptych.countries.table import countries, rows
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from diptych.countries.types import Country

__all__ = ["LANGUAGES", "adjectives_in", "name_of", "names_in"]

LANGUAGES = ("en", "ru", "az", "be", "tr")


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    if language not in LANGUAGES:
        raise BadInputError(
            f"there are no names of countries in {language!r}",
            expected=f"one of {', '.join(LANGUAGES)}",
        )
    return dict(Locale(language).territories)


@cache
def _words(language: str) -> dict[str, tuple[list[str], list[str]]]:
    """Return by ISO3 the names and adjectives that the CLDR does not have."""
    return {
        row["iso3"]: (_parts(row["names"]), _parts(row["adjectives"]))
        for row in rows(f"words_{language}.csv")
    }


def _parts(field: str) -> list[str]:
    return [part for part in field.split("|") if part]


def name_of(country: Country, language: str) -> str:
    """Return a country's short name; one that has ended is named in English where need be."""
    name = _territories(language).get(country.iso2)
    if name:
        return name
    names, _ = _words(language).get(country.iso3) or _words("en")[country.iso3]
    return names[0]


def names_in(language: str) -> dict[str, Country]:
    """Return every name in a language with its country; the short name wins over another."""
    found: dict[str, Country] = {}
    for iso3, (names, _) in _words(language).items():
        found |= dict.fromkeys(names, countries()[iso3])
    for one in countries().values():
        name = _territories(language).get(one.iso2)
        if name:
            found[name] = one
    return found


def adjectives_in(language: str) -> dict[str, Country]:
    """Return every adjective (whole in English, a stem in the Slavic languages) in a language."""
    return {
        adjective: countries()[iso3]
        for iso3, (_, adjectives) in _words(language).items()
        for adjective in adjectives
    }
