"""The words around a number, by language: units, currencies, approximations, links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from diptych.statements.quantities.phrases import Phrases, many_meanings, one_meaning
from diptych.statements.words import words_of

if TYPE_CHECKING:
    from diptych.statements.types import Approximation

__all__ = ["CODES", "DOLLARS", "SIGNS", "QuantityWords", "quantity_words"]

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₼": "AZN",
    "₽": "RUB",
    "₺": "TRY",
    "₸": "KZT",
    "₹": "INR",
    "₴": "UAH",
    "₾": "GEL",
    "₩": "KRW",
    "₪": "ILS",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
    "֏": "AMD",
}
"""What a currency sign stands for when nothing else is said; "$" is the United States dollar."""
DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "c": "CAD",
    "can": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "mx": "MXN",
    "r": "BRL",
}
"""The letters before a dollar sign."""
CODES = frozenset(
    "USD CAD AUD NZD HKD SGD TWD EUR GBP JPY CNY RMB RUB RUR BYN BYR AZN TMT KZT UZS KGS TJS UAH"
    " GEL AMD MDL TRY INR PKR LKR NPR BDT IRR IQD AED SAR QAR KWD BHD OMR JOD ILS EGP ZAR NGN KES"
    " GHS ETB TZS UGX MAD DZD TND BRL MXN ARS CLP COP PEN UYU BOB PYG PHP KRW VND IDR MYR THB CHF"
    " SEK NOK DKK ISK PLN CZK HUF RON BGN RSD ALL MKD BAM MNT".split()
)
"""Codes of ISO 4217 that are read beside a number when they are written in capitals."""
OLDER_CODES = {"RMB": "CNY", "RUR": "RUB"}


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """What a language says around a number."""

    percent: Phrases[bool]
    percent_before: Phrases[bool]
    points: Phrases[bool]
    times: Phrases[bool]
    idioms: Phrases[bool]
    labels: Phrases[bool]
    openers: Phrases[bool]
    links: Phrases[bool]
    approximations: Phrases[Approximation]
    after: Phrases[Approximation]
    per: Phrases[str]
    currencies: Phrases[str]
    units: Phrases[str]
    durations: Phrases[str]
    shares: Phrases[str]
    """Shares that are said in a set phrase: "nine out of ten", "üçdə bir"."""
    superlatives: Phrases[bool]
    places: Phrases[bool]
    rank_verbs: Phrases[bool]
    rank_things: Phrases[bool]
    alone: Phrases[bool]
    not_alone: Phrases[bool]
    stop: frozenset[str]


@cache
def quantity_words(language: str) -> QuantityWords:
    """Return what a language says around a number."""
    data = words_of("quantities", language)
    rank = data["rank"]
    plain = {
        "percent": data["percent"],
        "percent_before": data["percent_before"],
        "points": data["points"],
        "times": data["times"],
        "idioms": data["idioms"],
        "labels": data["labels"],
        "openers": data["range_openers"],
        "links": data["range_links"],
        "superlatives": rank["superlatives"],
        "places": rank["places"],
        "rank_verbs": rank["verbs"],
        "rank_things": rank["things"],
        "alone": rank["alone"],
        "not_alone": rank["before_not"],
    }
    return QuantityWords(
        **{name: one_meaning(wordings, language) for name, wordings in plain.items()},
        approximations=_approximations(data["approx"], language),
        after=_approximations(data["after"], language),
        per=many_meanings(data["per"], language),
        currencies=many_meanings(data["currencies"], language),
        units=many_meanings(data["units"], language),
        durations=many_meanings(data["durations"], language),
        shares=many_meanings(words_of("numbers", language).get("shares", {}), language),
        stop=frozenset(data["nouns"]["stop"].split("|")),
    )


def _approximations(table: dict[str, str], language: str) -> Phrases[Approximation]:
    return cast("Phrases[Approximation]", many_meanings(table, language))
