"""From a code or a name to a country."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from diptych.countries.naming import LANGUAGES, adjectives_in, names_in
from diptych.countries.table import by_code
from diptych.countries.types import UnknownCountryError

if TYPE_CHECKING:
    from diptych.countries.types import Country

__all__ = ["country", "find_country"]

LONGEST = 80
"""No country's name is longer; a longer text is not one, and is not searched."""


def country(text: str | int) -> Country:
    """Return the country that a code, name or adjective stands for.

    Codes are ISO 3166-1 (three letters, two letters), the UN's numbers and the older codes
    found in statistics; names and adjectives are English, Russian, Azerbaijani, Belarusian and
    Turkish. Raises `UnknownCountryError`, with the nearest names, for anything else.

    >>> country("ROM").iso3, country("Белоруссия").iso3, country(31).iso3
    ('ROU', 'BLR', 'AZE')
    """
    found = find_country(text)
    if found is None:
        raise UnknownCountryError(
            f"{_shortened(str(text))!r} is not a country that Diptych knows",
            expected=_suggestion(str(text)),
        )
    return found


def find_country(text: str | int) -> Country | None:
    """Return the country that a code or name stands for, or `None`."""
    word = str(text).strip()
    if not word or len(word) > LONGEST:
        return None
    code = word.lstrip("0") if word.isdigit() else word.upper()
    return by_code().get(code) or _by_name().get(_folded(word))


@cache
def _by_name() -> dict[str, Country]:
    """Return every folded name and adjective; where two clash, the earlier language wins."""
    found: dict[str, Country] = {}
    for kind in (names_in, adjectives_in):
        for language in LANGUAGES:
            for name, one in kind(language).items():
                found.setdefault(_folded(name), one)
    return found


def _folded(name: str) -> str:
    """Return a name without case, ё, dots, an article and the difference between apostrophes."""
    word = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    word = word.replace("’", "'").replace(".", "").replace("-", " ")
    return re.sub(r"\s+", " ", word).removeprefix("the ").strip()


def _suggestion(text: str) -> str:
    import difflib

    code = text.strip().upper()
    near = difflib.get_close_matches(code, list(by_code()), n=2) if len(code) <= 3 else []
    if len(code) > 3:
        near = difflib.get_close_matches(_folded(text[:LONGEST]), list(_by_name()), n=3, cutoff=0.7)
        near = [str(_by_name()[name]) for name in near]
    expected = "an ISO code such as AZE, or a country's name"
    return f"{expected}; perhaps {' or '.join(dict.fromkeys(near))}" if near else expected


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
