"""Money that is called alike in several countries: "$" in a Canadian text is Canada's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.passages import Passage
    from diptych.statements.quantities import Quantity

__all__ = ["at_home"]

_DOLLARS = {"USA": "USD", "CAN": "CAD", "AUS": "AUD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD"}
_RIALS = {"IRN": "IRR", "OMN": "OMR", "SAU": "SAR", "QAT": "QAR", "YEM": "YER"}
_RUPEES = {"IND": "INR", "PAK": "PKR", "LKA": "LKR", "NPL": "NPR"}
_MANATS = {"AZE": "AZN", "TKM": "TMT"}
_SOMS = {"UZB": "UZS", "KGZ": "KGS"}
_FAMILIES = (_RIALS, _RUPEES, _MANATS, _SOMS)
_ONE_WORD = re.compile(r"[\d\s.,–-]*(?:\w+\s)?[^\W\d_]+")
"""An amount whose currency is one word, after at most a scale: no country is named."""
_SIGN = re.compile(r"(?<![A-Za-z.])\$\s?\d")
_OWN = re.compile(r"\b(?:C|CA|CAN|A|AU|NZ|S|HK)\s?\$")


def at_home(quantity: Quantity, passage: Passage) -> Quantity:
    """Return an amount in the currency of the parties, where its own words name no country.

    A bare "$" is the dollar of the one party that has its own, unless the United States are one
    or the text marks the party's own otherwise ("A$5 million"); "rials", "rupees", "manats" and
    "soms" are those of the one party that has such money.
    """
    if quantity.currency is None:
        return quantity
    words = passage.text[quantity.figure : quantity.end]
    if quantity.currency == "USD":
        return _in(quantity, _dollars(quantity, words, passage))
    family = next((one for one in _FAMILIES if quantity.currency in one.values()), None)
    if family is None or not _ONE_WORD.fullmatch(words):
        return quantity
    return _in(quantity, _money_of(family, passage))


def _dollars(quantity: Quantity, words: str, passage: Passage) -> str | None:
    """Return whose dollars a bare "$", or "dollars" in a text that writes "$", are."""
    local = _money_of(_DOLLARS, passage)
    if local is None or _OWN.search(passage.text):
        return None
    bare = _SIGN.search(passage.text, max(0, quantity.figure - 2), quantity.end)
    if bare or (_ONE_WORD.fullmatch(words) and _SIGN.search(passage.text)):
        return local
    return None


def _money_of(family: dict[str, str], passage: Passage) -> str | None:
    """Return the currency of the one party that has money of a name, `None` for none or both."""
    if family is _DOLLARS and any(one.iso3 == "USA" for one in passage.parties):
        return None
    found = {family[one.iso3] for one in passage.parties if one.iso3 in family}
    return found.pop() if len(found) == 1 else None


def _in(quantity: Quantity, currency: str | None) -> Quantity:
    if currency is None or currency == quantity.currency:
        return quantity
    return replace(quantity, currency=currency, unit=currency)
