"""Whose meeting it is: the countries of a record, in the order in which it names them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from diptych.countries import find_country, mentions
from diptych.records.leadins import officials

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.countries import Country
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.types import Speech

__all__ = ["issuer_of", "parties_of"]

_ADDRESS = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_AMERICAN = frozenset({"gov", "mil"})
_DOMAINS = {"uk": "GBR"}
"""Endings of addresses that are not the country's code."""
_MONEY = re.compile(
    r"(?:dollars?|долл\w*\.?|далар\w*|долар\w*)\s(?:of the )?$|(?:млн|млрд|тыс)\.?\s$",
    re.IGNORECASE,
)
"""In "долларов США" no country is spoken of."""
FEWEST = 2
_OWN_LANGUAGE = {"az": "AZE", "be": "BLR", "tr": "TUR"}
LEAD = 1500
"""The first characters of a text say whose meeting it was."""


def issuer_of(page: Page) -> Country | None:
    """Return the country whose office published the record, from the address in its header."""
    found = _ADDRESS.search(page.text[: page.header.end])
    if not found:
        return None
    host = urlsplit(found.group()).hostname or ""
    ending = host.rpartition(".")[2]
    if ending in _AMERICAN:
        return find_country("USA")
    return find_country(_DOMAINS.get(ending, ending)) if len(ending) == 2 else None


def parties_of(
    page: Page, people: People, speeches: Sequence[Speech], issuer: Country | None
) -> tuple[Country, ...]:
    """Return the countries that met: of the title, of the speakers, of the issuer.

    When these are fewer than two, those of the officials whom the first paragraphs name join
    them, then the country most often named, then the one whose own language it is.
    """
    titled = [mention.country for mention in mentions(page.header.title)]
    titled += _homes(page, people, page.header.end)
    spoke = [speech.speaker.country for speech in speeches]
    found = _distinct([*titled, *spoke])
    more = (
        lambda: [issuer],
        lambda: _homes(page, people, page.header.end + LEAD),
        lambda: _commonest(page),
        lambda: [find_country(_OWN_LANGUAGE.get(page.language, ""))],
    )
    for others in more:
        if len(found) < FEWEST:
            found = _distinct([*found, *others()])[: max(FEWEST, len(found))]
    return tuple(sorted(found, key=lambda one: _rank(page, people, one, issuer, titled)))


def _homes(page: Page, people: People, end: int) -> list[Country]:
    """Return the countries of the officials who are named before an offset."""
    named = page.references_between(0, end)
    homes = (one.country or people.speaker(one).country for one in named)
    return [home for home in homes if home]


def _distinct(found: Iterable[Country | None]) -> list[Country]:
    return [one for one in dict.fromkeys(found) if one]


def _commonest(page: Page) -> list[Country]:
    counts = Counter(
        mention.country
        for mention in page.mentions
        if not _MONEY.search(page.text, max(0, mention.start - 20), mention.start)
    )
    return [one for one, _ in counts.most_common(2)]


def _names_a_guest(page: Page) -> bool:
    """Say whether a title names an official of another country: "Talks with President of X"."""
    head = page.header.lines[0].start, page.header.lines[-1].end
    return any(one.country for one in officials(page.naming(*head)))


def _rank(
    page: Page, people: People, one: Country, issuer: Country | None, titled: Sequence[Country]
) -> tuple[bool, int]:
    """Return a country's place: a host whom its own title leaves out comes first.

    That is the issuer, or the one beside the country of an official whom the title names.
    """
    if one not in titled and (one == issuer or (issuer is None and _names_a_guest(page))):
        return (False, 0)
    starts = [mention.start for mention in page.mentions if mention.country == one][:1]
    officials = page.references_between(0, page.header.end + LEAD)
    starts += [ref.start for ref in officials if people.speaker(ref).country == one][:1]
    return (True, min(starts, default=len(page.text)))
