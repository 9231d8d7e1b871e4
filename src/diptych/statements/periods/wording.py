"""The wording of a period, in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.statements.numbers import cardinal, number_words
from diptych.statements.words import folded

if TYPE_CHECKING:
    from datetime import date

    from diptych.statements.periods.patterns import Wordings

__all__ = ["Wording"]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Wording:
    """What was said, in parts, with the day against which it is resolved."""

    groups: dict[str, str | None]
    date: date | None
    language: str
    words: Wordings
    before: str
    """The text just before it."""

    def __getitem__(self, name: str) -> str | None:
        return self.groups.get(name)

    @property
    def is_limit(self) -> bool:
        """Whether it says until when."""
        return bool(self["until"] or self["until_after"])

    @property
    def year(self) -> int | None:
        """The year that was named or meant; `None` if none was, or the day is not known."""
        if named := self["year"]:
            return int(named)
        if self.date is None:
            return None
        steps = {"this": 0, "this2": 0, "same": 0, "last": -1, "last2": -1, "next": 1}
        return next((self.date.year + step for name, step in steps.items() if self[name]), None)

    def number(self) -> int | None:
        """Return how many units were said, `None` for a word that is no number."""
        if self["one"]:
            return 1
        word = self["number"]
        return cardinal(word, self.language) if word else None

    def unit(self) -> str | None:
        """Return the unit of time that was said."""
        said = folded(self["unit"] or self["one"] or "", self.language)
        units = self.words.units.items()
        return next((unit for unit, stems in units if said.startswith(stems)), None)

    def ordinal(self) -> int | None:
        """Return which quarter or half was said."""
        said = folded(self["ordinal"] or "", self.language)
        if said[:1].isdigit():
            return int(said[0])
        if said == "son":
            return 4
        return _ROMAN.get(said) or number_words(self.language).ordinals.get(said)

    def month(self, name: str = "month") -> int | None:
        """Return the number of the month that was named."""
        said = self[name] or ""
        if name == "month" and (number := self["month_number"]):
            return int(number)
        months = enumerate(self.words.months, start=1)
        return next((number for number, one in months if one.fullmatch(said)), None)

    def year_of(self, last_month: int) -> int | None:
        """Return the year of a part of a year that ends in a month.

        Without a year said it is the nearest: coming for a limit, else over by the record's day.
        """
        if self.year is not None or self.date is None:
            return self.year
        if self.is_limit:
            return self.date.year + (last_month < self.date.month)
        return self.date.year - (last_month > self.date.month)
