"""Countries and pairs of them: their codes, and what five languages call them."""

from diptych.countries.codes import CODE_SYSTEMS, CodeSystem, Meaning
from diptych.countries.lookup import country, find_country, meanings
from diptych.countries.mentions import Mention, mentions
from diptych.countries.types import Country, Dyad, UnknownCountryError

__all__ = [
    "CODE_SYSTEMS",
    "CodeSystem",
    "Country",
    "Dyad",
    "Meaning",
    "Mention",
    "UnknownCountryError",
    "country",
    "find_country",
    "meanings",
    "mentions",
]
