"""Whose meeting it is: the countries of a record, in the order in which it names them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from diptych.countries import find_country, mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.countries import Country
    from diptych.records.page import Page
    from diptych.records.types import Speech

__all__ = ["issuer_of", "parties_of"]

_ADDRESS = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_AMERICAN = frozenset({"gov", "mil"})
_DOMAINS = {"uk": "GBR"}
"""Endings of addresses that are not the country's code."""
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
    page: Page, speeches: Sequence[Speech], issuer: Country | None
) -> tuple[Country, ...]:
    """Return the countries that met: of the title, of the speakers and officials, of the issuer.

    When these are fewer than two, the country most often named in the text joins them.
    """
    titled = [mention.country for mention in mentions(page.header.title)]
    spoke = [speech.speaker.country for speech in speeches]
    found = _distinct([*titled, *spoke])
    if issuer and len(found) < 2:
        found = _distinct([*found, issuer])
    if len(found) < 2:
        found = _distinct([*found, *_officials(page)][:2])
    if len(found) < 2:
        found = _distinct([*found, *_commonest(page)])[:2]
    return tuple(sorted(found, key=lambda one: _rank(page, one, issuer, titled)))


def _distinct(found: Iterable[Country | None]) -> list[Country]:
    return [one for one in dict.fromkeys(found) if one]


def _officials(page: Page) -> list[Country | None]:
    lead = page.header.end + LEAD
    return [one.country for one in page.references if one.start < lead and one.country]


def _commonest(page: Page) -> list[Country]:
    counts = Counter(mention.country for mention in page.mentions)
    return [one for one, _ in counts.most_common(2)]


def _rank(
    page: Page, one: Country, issuer: Country | None, titled: Sequence[Country]
) -> tuple[bool, int]:
    """Return a country's place: an issuer that its own title leaves out is the host, and first."""
    if one == issuer and one not in titled:
        return (False, 0)
    starts = (mention.start for mention in page.mentions if mention.country == one)
    return (True, next(starts, len(page.text)))
