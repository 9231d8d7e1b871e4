"""From the wording of a period to its ends: one rule for each kind of wording."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.statements.periods.wording import Wording
    from diptych.statements.types import Granularity

__all__ = ["RULES", "Ends"]

Ends = tuple[str | None, str | None, "Granularity"]
_EDGES = {"beginning": 1, "middle": 6, "end": 12}
_MONTHS_OF = {"year": 12, "decade": 120, "quarter": 3, "month": 1}


def _years(said: Wording) -> Ends | None:
    first, last = said["year"] or "", said["year2"] or ""
    last = first[:2] + last if len(last) == 2 else last
    return (first, last, "span") if first < last else None


def _fiscal(said: Wording) -> Ends | None:
    return said["year"], said["year"], "year"


def _decade(said: Wording) -> Ends | None:
    first = int(said["year"] or 0)
    return str(first), str(first + 9), "span"


def _date(said: Wording) -> Ends | None:
    month, day = said.month(), int(said["day"] or 0)
    year = said.year_of(month) if month else None
    if not month or not 1 <= day <= 31:
        return None
    if year is None:
        return None, None, "day"
    one = _iso_day(year, month, day)
    return (one, one, "day") if one else None


def _days(said: Wording) -> Ends | None:
    month = said.month()
    year = said.year_of(month) if month else None
    if not month or year is None:
        return None
    first = _iso_day(year, month, int(said["day"] or 0))
    last = _iso_day(year, month, int(said["day2"] or 0))
    return (first, last, "span") if first and last and first < last else None


def _iso_day(year: int, month: int, day: int) -> str | None:
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day).isoformat()


def _months_between(said: Wording) -> Ends | None:
    first, last = said.month(), said.month("month2")
    if not first or not last or first >= last:
        return None
    return _part_of_year(said, first, last, "span")


def _month(said: Wording) -> Ends | None:
    month = said.month()
    return _part_of_year(said, month, month, "month") if month else None


def _month_alone(said: Wording) -> Ends | None:
    named = said["until"] or said["since"] or said.words.before_month.search(said.before)
    return _month(said) if named else None


def _first_months(said: Wording) -> Ends | None:
    count = said.number()
    return _part_of_year(said, 1, count, "span") if count and 1 < count < 12 else None


def _quarter(said: Wording) -> Ends | None:
    which = said.ordinal()
    if not which or which > 4:
        return None
    return _part_of_year(said, 3 * which - 2, 3 * which, "quarter")


def _half(said: Wording) -> Ends | None:
    which = said.ordinal()
    if which == 4:
        which = 2
    if which not in (1, 2):
        return None
    return _part_of_year(said, 6 * which - 5, 6 * which, "half")


def _part_of_year(said: Wording, first: int, last: int, granularity: Granularity) -> Ends:
    year = said.year_of(last)
    if year is None:
        return None, None, granularity
    return f"{year}-{first:02}", f"{year}-{last:02}", granularity


def _to_date(said: Wording) -> Ends | None:
    year = said.year or (said.date.year if said.date else None)
    if year is None:
        return None, None, "span"
    today = said.date.isoformat() if said.date and said.date.year == year else None
    return f"{year}-01", today, "span"


def _past(said: Wording) -> Ends | None:
    return _stretch(said, -1)


def _coming(said: Wording) -> Ends | None:
    return _stretch(said, +1)


def _stretch(said: Wording, direction: int) -> Ends | None:
    """Return the stretch of so many units up to, or from, the record's day."""
    count, unit = said.number(), said.unit()
    if not count or count > 200 or not unit:
        return None
    if said.date is None:
        return None, None, "span"
    here, there = _moved(said.date, 0, unit), _moved(said.date, direction * count, unit)
    return (there, here, "span") if direction < 0 else (here, there, "span")


def _moved(day: date, count: int, unit: str) -> str:
    """Return the year, month or day that lies so many units away, as exact as the unit is."""
    if unit in {"day", "week"}:
        return (day + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    months = day.year * 12 + day.month - 1 + count * _MONTHS_OF[unit]
    year = f"{months // 12:04}"
    return year if unit in {"year", "decade"} else f"{year}-{months % 12 + 1:02}"


def _ago(said: Wording) -> Ends | None:
    count, unit = said.number(), said.unit()
    if not count or count > 200 or not unit:
        return None
    if said.date is None:
        return None, None, "year"
    moment = _moved(said.date, -count, unit)
    granularity: Granularity = "year" if unit in {"year", "decade"} else "month"
    return moment, moment, "day" if unit in {"day", "week"} else granularity


def _last_month(said: Wording) -> Ends | None:
    moment = _moved(said.date, -1, "month") if said.date else None
    return moment, moment, "month"


def _next_month(said: Wording) -> Ends | None:
    moment = _moved(said.date, 1, "month") if said.date else None
    return moment, moment, "month"


def _next_week(said: Wording) -> Ends | None:
    return _week(said, 1)


def _last_week(said: Wording) -> Ends | None:
    return _week(said, -1)


def _week(said: Wording, count: int) -> Ends:
    """Return the week, Monday to Sunday, that lies so many weeks away."""
    if said.date is None:
        return None, None, "span"
    monday = said.date + timedelta(days=7 * count - said.date.weekday())
    return monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "span"


def _this_month(said: Wording) -> Ends | None:
    moment = _moved(said.date, 0, "month") if said.date else None
    return moment, moment, "month"


def _until_now(said: Wording) -> Ends | None:
    return None, _moved(said.date, 0, "month") if said.date else None, "month"


def _year_end(said: Wording) -> Ends | None:
    year = said.year or (said.date.year if said.date else None)
    return (str(year), str(year), "year") if year else (None, None, "year")


def _past_year(said: Wording) -> Ends | None:
    year = str(said.date.year - 1) if said.date else None
    return year, year, "year"


def _year(said: Wording) -> Ends | None:
    edge = next((name for name in _EDGES if said[name]), None)
    if said["same"] and not edge:
        return None
    if said.year is None:
        return None, None, "year"
    year = str(said.year)
    if edge is None or edge == "end":
        return year, year, "year"
    moment = f"{year}-{_EDGES[edge]:02}"
    return moment, moment, "month"


RULES: dict[str, Callable[[Wording], Ends | None]] = {
    "years": _years,
    "fiscal": _fiscal,
    "decade": _decade,
    "date": _date,
    "days": _days,
    "months_between": _months_between,
    "month": _month,
    "month_alone": _month_alone,
    "first_months": _first_months,
    "quarter": _quarter,
    "half": _half,
    "to_date": _to_date,
    "past": _past,
    "coming": _coming,
    "ago": _ago,
    "last_month": _last_month,
    "this_month": _this_month,
    "next_month": _next_month,
    "next_week": _next_week,
    "last_week": _last_week,
    "until_now": _until_now,
    "year_end": _year_end,
    "past_year": _past_year,
    "year": _year,
}
