"""A country and a pair of countries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Country", "Dyad", "UnknownCountryError"]


class UnknownCountryError(BadInputError):
    """A text that names no country; the nearest names are suggested."""


@dataclass(frozen=True, slots=True, order=True)
class Country:
    """A country or territory of ISO 3166-1, or one that has ended and still has statistics.

    `iso2` is empty where the standard has none; `m49` is the United Nations' number. `began` and
    `ended` are the first and last year of a country that came out of another one of this table,
    or went into one; they are `None` where it was there before the statistics, or still is.

    >>> from diptych.countries import country
    >>> country("Belarus")
    Country(iso3='BLR', iso2='BY', m49=112)
    >>> country("South Sudan").began, country("Czechoslovakia").ended
    (2011, 1992)
    """

    iso3: str
    iso2: str
    m49: int
    began: int | None = field(default=None, repr=False, compare=False)
    ended: int | None = field(default=None, repr=False, compare=False)

    def existed(self, year: int) -> bool:
        """Say whether the country was there in a year, or in a part of it.

        >>> from diptych.countries import country
        >>> [country("SSD").existed(year) for year in (2010, 2011)]
        [False, True]
        """
        return (self.began or year) <= year <= (self.ended or year)

    @property
    def cow(self) -> int | None:
        """The number of the Correlates of War project, or `None` for what it counts as no state.

        >>> from diptych.countries import country
        >>> country("AZE").cow, country("BLR").cow
        (373, 370)
        """
        from diptych.countries.codes import number_of

        return number_of(self, "cow")

    @property
    def comtrade(self) -> int:
        """The number that UN Comtrade gives the reporter now, where it is not the M49 one.

        >>> from diptych.countries import country
        >>> country("USA").comtrade, country("AZE").comtrade
        (842, 31)
        """
        from diptych.countries.codes import number_of

        return number_of(self, "comtrade") or self.m49

    def name(self, language: str = "en") -> str:
        """Return the short name in a language (en, ru, az, be, tr), from the CLDR.

        >>> from diptych.countries import country
        >>> country("AZE").name("ru")
        'Азербайджан'
        """
        from diptych.countries.naming import name_of

        return name_of(self, language)

    def __str__(self) -> str:
        return self.name()


@dataclass(frozen=True, slots=True, eq=False)
class Dyad:
    """Two countries. The order is the reader's; equality ignores it.

    >>> Dyad.of("AZE", "BLR") == Dyad.of("BLR", "AZE")
    True
    >>> str(Dyad.of("Azerbaijan", "Belarus"))
    'AZE–BLR'
    """

    a: Country
    b: Country

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise BadInputError(f"{self.a} was given twice", expected="two countries that differ")

    @classmethod
    def of(cls, a: str | Country, b: str | Country) -> Dyad:
        """Return the pair of two countries given by code, name or as they are."""
        from diptych.countries.lookup import country

        return cls(*(one if isinstance(one, Country) else country(one) for one in (a, b)))

    def other(self, one: Country) -> Country:
        """Return the partner of one of the two."""
        if one not in self:
            raise BadInputError(f"{one} is not one of {self}")
        return self.b if one == self.a else self.a

    def __iter__(self) -> Iterator[Country]:
        return iter((self.a, self.b))

    def __contains__(self, one: object) -> bool:
        return one in (self.a, self.b)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dyad) and set(self) == set(other)

    def __hash__(self) -> int:
        return hash(frozenset((self.a, self.b)))

    def __str__(self) -> str:
        return f"{self.a.iso3}–{self.b.iso3}"
