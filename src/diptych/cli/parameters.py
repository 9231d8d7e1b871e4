"""What users type on the command line: countries, ranges of years, days.

Each function is the `type` of a click option or argument and raises a usage error that says
what to write.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from diptych.countries import Country

__all__ = ["country", "day", "years"]

FIRST, LAST = 1, 9999
_YEAR = re.compile(r"\d{4}", re.ASCII)
_RANGE = re.compile(r"(\d{4})?\s*(?::|-|–|\.\.)\s*(\d{4})?", re.ASCII)


def years(text: str) -> tuple[int, int]:
    """Return the first and last year of a range, both meant; an open end reaches for ever.

    >>> years("2006:2013"), years("2006-2013"), years("2012")
    ((2006, 2013), (2006, 2013), (2012, 2012))
    >>> years("2006:"), years(":2013")
    ((2006, 9999), (1, 2013))
    """
    word = text.strip()
    if _YEAR.fullmatch(word):
        return int(word), int(word)
    found = _RANGE.fullmatch(word)
    if found is None or not any(found.groups()):
        raise click.BadParameter(
            f"{text!r} is not a range of years: write 2006:2013, 2006:, :2013 or 2012"
        )
    first, last = int(found[1] or FIRST), int(found[2] or LAST)
    if first > last:
        raise click.BadParameter(f"{text!r} ends before it begins: write {last}:{first}")
    return first, last


def day(text: str) -> datetime.date:
    """Return the day that ISO 8601 writes as 2013-11-21."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a day: write it as 2013-11-21") from error


def country(text: str) -> Country:
    """Return the country of a code, or of a name in one of the five languages.

    Raises UnknownCountryError, with the nearest names, for anything else.
    """
    from diptych.countries import country as country_of

    return country_of(text)
