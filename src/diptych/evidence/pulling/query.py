"""What is asked of a source: whose statistics, of which years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from diptych.countries import Country

__all__ = ["LONGEST_SPAN", "Query"]

LONGEST_SPAN = 100


@dataclass(frozen=True, slots=True)
class Query:
    """Countries, none for all, and the first and last year, `None` where it was not said.

    >>> Query((), (2011, 2013)).each_year("comtrade")
    (2011, 2012, 2013)
    """

    countries: tuple[Country, ...] = ()
    years: tuple[int, int] | None = None

    def each_year(self, source: str) -> tuple[int, ...]:
        """Return the years one by one. Raises BadInputError for a span that was not bounded."""
        first, last = self.years or (0, 9999)
        if last - first >= LONGEST_SPAN:
            raise BadInputError(
                f"{source} is asked year by year, and the years were not said",
                expected="a first and a last year",
                remedy="add --years 2006:2024",
            )
        return tuple(range(first, last + 1))

    def each_country(self, source: str) -> tuple[Country, ...]:
        """Return the countries. Raises BadInputError where none was named."""
        if not self.countries:
            raise BadInputError(
                f"{source} is asked country by country, and none was named",
                expected="one or more countries",
                remedy="add --countries AZE,BLR",
            )
        return self.countries

    def spans(self, year: int) -> bool:
        """Say whether a year is asked for.

        >>> Query((), (2011, 2013)).spans(2014), Query().spans(2014)
        (False, True)
        """
        return self.years is None or self.years[0] <= year <= self.years[1]
