"""Dates and times of day as record headers write them, in five languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

__all__ = ["Found", "find_date", "find_time"]

_MONTHS = (
    "january jan январ студз yanvar ocak",
    "february feb феврал лют fevral şubat",
    "march mar март сакав mart mart",
    "april apr апрел красав aprel nisan",
    "may may ма мая may mayıs",
    "june jun июн чэрв iyun haziran",
    "july jul июл ліп iyul temmuz",
    "august aug август жнів avqust ağustos",
    "september sep сентябр верас sentyabr eylül",
    "october oct октябр кастрыч oktyabr ekim",
    "november nov ноябр лістапад noyabr kasım",
    "december dec декабр снежн dekabr aralık",
)
_STARTS = {
    start: number for number, starts in enumerate(_MONTHS, start=1) for start in starts.split()
}
_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_DAY}\s+{_WORD},?\s+{_YEAR}\b",
        rf"\b{_WORD}\s+{_DAY},?\s+{_YEAR}\b",
        rf"\b(?P<day>\d\d?)[./](?P<number>\d\d?)[./]{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?(?!\d|[./]\d)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where it stands."""

    date: date
    start: int
    end: int


def find_date(text: str, start: int = 0, end: int | None = None) -> Found | None:
    """Return the first date between two offsets, or `None`."""
    end = len(text) if end is None else end
    found = [one for form in _FORMS for one in _dates(form, text, start, end)]
    return min(found, key=lambda one: one.start, default=None)


def _dates(form: re.Pattern[str], text: str, start: int, end: int) -> list[Found]:
    found: list[Found] = []
    for match in form.finditer(text, start, end):
        parts = match.groupdict()
        month = int(parts["number"]) if "number" in parts else _month(parts["month"])
        try:
            day = date(int(parts["year"]), month, int(parts["day"]))
        except ValueError:  # the 31st of a short month, or a word that is no month
            continue
        found.append(Found(day, match.start(), match.end()))
    return found


def _month(word: str) -> int:
    """Return the number of a month from its name in any of the languages; 0 for another word."""
    folded = word.casefold().replace("i̇", "i")
    for length in range(len(folded), 1, -1):
        number = _STARTS.get(folded[:length])
        if number:
            return number
    return 0


def find_time(text: str, start: int, end: int) -> time | None:
    """Return the first time of day between two offsets, or `None`."""
    for match in _TIME.finditer(text, start, end):
        hour = int(match["hour"])
        if match["half"]:
            hour = hour % 12 + (12 if match["half"] in "Pp" else 0)
        if hour < 24:
            return time(hour, int(match["minute"]))
    return None
