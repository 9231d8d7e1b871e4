"""The day, month or year on which something was or will be."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, cast

from diptych.statements.deadlines import coming
from diptych.statements.periods import periods_in
from diptych.statements.words import words_of

if TYPE_CHECKING:
    from datetime import date

    from diptych.statements.passages import Passage
    from diptych.statements.types import Period

__all__ = ["day_of", "relative_day"]

LONGEST = 500
_RELATIVE = re.compile(
    r"(?<!\w)(?:(?P<today>today|this (?:morning|afternoon|evening)|tonight|сегодня|сёння|bu gün"
    r"|bugün)"
    r"|(?P<yesterday>yesterday|вчера|[уў]чора|dünən|dün)"
    r"|(?P<tomorrow>tomorrow|завтра|заўтра|sabah|yarın))(?!\w)",
    re.IGNORECASE,
)
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_WEEKDAYS = re.compile(
    r"(?<!\w)(?:(?P<d0>monday|понедельник|панядзел|bazar ertəsi|pazartesi)"
    r"|(?P<d1>tuesday|вторник|аўторак|çərşənbə axşamı|salı)"
    r"|(?P<d2>wednesday|сред[уы]|серад|çərşənbə|çarşamba)"
    r"|(?P<d3>thursday|четверг|чацвер|cümə axşamı|perşembe)"
    r"|(?P<d4>friday|пятниц|пятніц|cümə günü|cuma)"
    r"|(?P<d5>saturday|суббот|субот|şənbə|cumartesi)"
    r"|(?P<d6>sunday|воскресень|нядзел|bazar günü|pazar))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"(?<!\w)(?:(?P<last>last|прошл\w+|мінул\w+|ötən|geçen)"
    r"|(?P<this>this|эт\w+|гэт\w+|bu)|(?P<next>next|будущ\w+|следующ\w+|наступн\w+|gələn|gelecek))"
    r"\s+(?:spring|summer|(?P<late>fall|autumn|winter)|весн\w+|лет\w+|(?P<late2>осен\w+|восен\w+)"
    r"|вясн\w+|yaz\w*|yay\w*|ilkbahar\w*)(?!\w)",
    re.IGNORECASE,
)
AUTUMN = 9
_DAY_AFTER = re.compile(r"\s+(0?[1-9]|[12]\d|3[01])-(?:d[aə]n?|n?[ıiuüaə])(?!\w)")
"""The day after its month in Azerbaijani: "aprelin 24-də"."""


def relative_day(passage: Passage, start: int, end: int, *, is_over: bool) -> str | None:
    """Return the ISO day that "today", "yesterday" or "on Thursday" means, `None` if none does."""
    relative = _RELATIVE.search(passage.text, start, min(end, start + LONGEST))
    if passage.date is None:
        return None
    if relative and relative.lastgroup:
        return (passage.date + timedelta(_DAYS[relative.lastgroup])).isoformat()
    weekday = _WEEKDAYS.search(passage.text, start, min(end, start + LONGEST))
    if not weekday or not weekday.lastgroup or not is_over:
        return None
    back = (passage.date.weekday() - int(weekday.lastgroup[1:])) % 7
    return (passage.date - timedelta(back)).isoformat()


def day_of(passage: Passage, start: int, end: int, *, is_over: bool) -> str | None:
    """Return the ISO day, month or year named between two offsets, `None` if none is.

    A month without a year is the one to come, unless what is told of `is_over`. Some days
    ("5–6 June") have the first of them, a quarter its first month, a half and a season their
    year; a longer period ("from 2006 to 2012") has neither end.
    """
    end = min(end, start + LONGEST)
    relative = _RELATIVE.search(passage.text, start, end)
    if relative and passage.date:
        return relative_day(passage, start, end, is_over=is_over)
    for found in periods_in(passage.text, start, end, passage.date, passage.language):
        one = found
        if not is_over:
            before = passage.text[max(0, found.start - 14) : found.start]
            one = coming(found, before, passage.date)
        if day := _single(one.period):
            return day
        if one.role == "until" or one.period.granularity == "day":
            return one.period.end
    alone = _month_alone(passage, start, end, is_over=is_over)
    season = alone or _season(passage, start, end)
    return season or relative_day(passage, start, end, is_over=is_over)


def _single(period: Period) -> str | None:
    if period.start is None:
        return None
    if period.start == period.end or _is_days(period):
        return period.start
    if period.granularity in {"quarter", "half"}:
        return period.start[:7] if period.granularity == "quarter" else period.start[:4]
    return None


def _is_days(period: Period) -> bool:
    """Say whether a period is a few days of one month."""
    start, end = period.start or "", period.end or ""
    return (
        len(start) == len("2030-06-05") and start[:7] == end[:7] and period.granularity != "month"
    )


@cache
def _months(language: str) -> re.Pattern[str]:
    names = cast("list[str]", words_of("periods", language)["months"])
    groups = "|".join(f"(?P<m{number}>{name})" for number, name in enumerate(names, start=1))
    return re.compile(rf"(?<!\w)(?:{groups})\w{{0,3}}(?!\w)", re.IGNORECASE)


def _month_alone(passage: Passage, start: int, end: int, *, is_over: bool) -> str | None:
    """Return the month that is named without a year: the last one, or the one to come."""
    day = passage.date
    found = _months(passage.language).search(passage.text, start, end) if day else None
    if not found or not found.lastgroup or day is None or passage.language == "en":
        return None
    numbered = _DAY_AFTER.match(passage.text, found.end(), end)
    month = next(number for number in range(1, 13) if found[f"m{number}"])
    year = day.year
    if is_over and month > day.month:
        year -= 1
    if not is_over and month < day.month:
        year += 1
    return f"{year}-{month:02}" + (f"-{int(numbered[1]):02}" if numbered else "")


def _season(passage: Passage, start: int, end: int) -> str | None:
    """Return the year of "last fall" or "next spring"."""
    found = _SEASON.search(passage.text, start, end)
    if not found or passage.date is None:
        return None
    late = bool(found["late"] or found["late2"])
    year = passage.date.year + (1 if found["next"] else 0)
    return str(_year_of_last(passage.date, late=late) if found["last"] else year)


def _year_of_last(day: date, *, late: bool) -> int:
    """Return the year of the last autumn or spring; spring is over by the autumn."""
    return day.year if day.month >= AUTUMN and not late else day.year - 1
