"""Who a row is about: a country, or a sum of several."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from diptych.evidence.workbooks.numbers import without_marks
from diptych.evidence.workbooks.types import SUM
from diptych.evidence.workbooks.vocabulary import folded, has_word, words

if TYPE_CHECKING:
    from diptych.errors import Place

__all__ = ["is_country", "is_head", "partner_of", "plain_label"]

NUMBERING = re.compile(r"^\s*(?:\d+[.)]\s*|[-–—•·]\s*)+")


def plain_label(text: str) -> str:
    """Return a row's name without its number, its marks, and the words before a list of parts.

    >>> plain_label("1. Азербайджан¹"), plain_label("в том числе: Россия")
    ('Азербайджан', 'Россия')
    """
    label = NUMBERING.sub("", without_marks(text.replace("\n", " "))).strip(" :,;")
    for lead in words("labels")["leads"]:
        if folded(label).startswith(lead):
            return label[len(lead) :].strip(" :-–—")
    return label


def is_head(text: str) -> bool:
    """Say whether a text may stand over the names of countries."""
    return has_word(folded(text), words("labels")["heads"])


def is_country(label: str) -> bool:
    """Say whether a label is a country's name."""
    from diptych.countries import find_country

    return find_country(label) is not None or folded(label) in _aliases()


def partner_of(label: str, place: Place) -> str:
    """Return the ISO code of a country, or `SUM` for a group of them.

    Raises UnknownCountryError, with the nearest names, for a label that is neither.
    """
    from diptych.countries import UnknownCountryError, find_country
    from diptych.countries import country as country_of

    found = find_country(label)
    if found is not None:
        return found.iso3
    plain = folded(label)
    if plain in _aliases():
        return _aliases()[plain]
    if _is_group(plain):
        return SUM
    try:
        return country_of(label).iso3
    except UnknownCountryError as error:
        raise UnknownCountryError(
            f"{label!r} is neither a country that Diptych knows nor a group of countries",
            place=place,
            expected=error.expected,
            remedy="mend the name in the workbook",
        ) from error


def _is_group(plain: str) -> bool:
    listed = words("labels")
    if has_word(plain, listed["groups"]):
        return True
    return has_word(plain, listed["regions"]) and not has_word(plain, listed["states"])


@cache
def _aliases() -> dict[str, str]:
    return {name: code for code, names in words("aliases").items() for name in names}
