"""Countries and pairs of them: their codes, and what five languages call them."""

from diptych.countries.lookup import country, find_country
from diptych.countries.mentions import Mention, mentions
from diptych.countries.types import Country, Dyad, UnknownCountryError

__all__ = [
    "Country",
    "Dyad",
    "Mention",
    "UnknownCountryError",
    "country",
    "find_country",
    "mentions",
]
