"""Which years or months a claim speaks of, and what it left unsaid."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diptych.checks.series import Months
    from diptych.statements import Claim, Period

__all__ = ["Comparison", "Unsaid", "Window", "comparison_of", "window_of"]

Comparison = Literal["level", "multiple", "percent", "difference"]
"""What is held against the claim: an amount, end over base, the change in per cent or in money."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Why no window can be given: what the claim did not say."""

    reason: str


@dataclass(frozen=True, slots=True)
class Window:
    """The periods to look at. A level is that of `end`, or the sum from `start` to `end`.

    A growth goes from `start` to `end`. With `months`, that part of each year is meant.
    """

    start: int | None
    end: int
    months: Months | None = None
    assumptions: tuple[str, ...] = ()
    unfinished: bool = False

    @property
    def words(self) -> str:
        """Return the window in words.

        >>> Window(2006, 2012).words
        '2006 to 2012'
        >>> Window(None, 2013, (1, 9)).words
        'January to September 2013'
        """
        part = _months_words(self.months) if self.months else ""
        if self.start is None:
            return f"{part}{self.end}"
        if part:
            return f"{part}{self.start} to the same months of {self.end}"
        return f"{self.start} to {self.end}"


def comparison_of(claim: Claim) -> Comparison | None:
    """Return what to compare, by the claim's unit; `None` when no comparison fits."""
    if claim.unit == "times":
        return "multiple"
    if claim.unit == "percent":
        return "percent" if claim.form == "change" else None
    if claim.currency is None:
        return None
    return "difference" if claim.form == "change" else "level"


def window_of(claim: Claim, said_on: date | None, comparison: Comparison) -> Window | Unsaid:
    """Return the window of a claim that was made on a day.

    A level or a yearly change without a period is that of the last complete year before the
    day; this is an assumption, and says so. A multiple needs its base year.
    """
    if claim.period is None:
        return _assumed(said_on, comparison)
    start, end = _year(claim.period.start), _year(claim.period.end)
    if claim.period.granularity != "year" and (part := _part_of_year(claim.period)):
        return _within_a_year(part, comparison, said_on)
    if end is None or (start is not None and claim.period.end is None):
        return _open_ended(start, said_on)
    if start != end and _is_up_to_now(claim.period, said_on):
        return _open_ended(start, said_on)
    return _of_years(start, end, comparison, said_on)


def _is_up_to_now(period: Period, said_on: date | None) -> bool:
    """Say whether a period ends with the record's year without naming it ("since 2007")."""
    if said_on is None or period.granularity != "span" or period.end is None:
        return False
    return period.end[:4] == str(said_on.year) and str(said_on.year) not in period.anchor


def _assumed(said_on: date | None, comparison: Comparison) -> Window | Unsaid:
    if said_on is None:
        return Unsaid("neither the claim's period nor the record's date is known")
    if comparison == "multiple":
        return Unsaid("the years between which it is said to have grown were not named")
    year = said_on.year - 1
    words = f"no period was said: {year}, the last complete year before the record, is taken"
    if comparison == "level":
        return Window(None, year, assumptions=(words,))
    return Window(year - 1, year, assumptions=(f"{words}, against the year before",))


def _of_years(start: int | None, end: int, comparison: Comparison, said_on: date | None) -> Window:
    unfinished = said_on is not None and end >= said_on.year
    if start is None or start == end:
        window = Window(None if comparison == "level" else end - 1, end, unfinished=unfinished)
        if comparison == "level":
            return window
        words = f"the change is taken against the year before, {end - 1}"
        return replace(window, assumptions=(words,))
    window = Window(start, end, unfinished=unfinished)
    if comparison == "level":
        words = f"an amount over several years is read as the sum from {start} to {end}"
        return replace(window, assumptions=(words,))
    return window


def _open_ended(start: int | None, said_on: date | None) -> Window | Unsaid:
    if start is None or said_on is None:
        return Unsaid("the end of the period was not said")
    end = said_on.year - 1
    if end <= start:
        return Unsaid(f"no year had ended since {start}")
    words = f"the period's end was not said: {end}, the last complete year, is taken"
    return Window(start, end, assumptions=(words,))


@dataclass(frozen=True, slots=True)
class _Part:
    year: int
    months: Months


def _part_of_year(period: Period) -> _Part | None:
    """Return the months of one year that a period covers; `None` when it is whole years."""
    first, last = _month(period.start, 1), _month(period.end or period.start, 12)
    if first is None or last is None or first[0] != last[0]:
        return None
    months = (first[1], last[1])
    return None if months == (1, 12) else _Part(first[0], months)


def _within_a_year(part: _Part, comparison: Comparison, said_on: date | None) -> Window:
    unfinished = said_on is not None and (part.year, part.months[1]) >= (
        said_on.year,
        said_on.month,
    )
    if comparison == "level":
        return Window(None, part.year, part.months, unfinished=unfinished)
    words = f"the change is taken against the same months of {part.year - 1}"
    return Window(part.year - 1, part.year, part.months, (words,), unfinished)


def _year(text: str | None) -> int | None:
    return int(text[:4]) if text and re.match(r"\d{4}", text) else None


def _month(text: str | None, default: int) -> tuple[int, int] | None:
    found = re.match(r"(\d{4})(?:-(\d\d))?", text or "")
    return (int(found[1]), int(found[2] or default)) if found else None


_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _months_words(months: Months) -> str:
    first, last = (_NAMES[month - 1] for month in months)
    return f"{first} " if first == last else f"{first} to {last} "
