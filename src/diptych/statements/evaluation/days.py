"""Periods as the days that they span, so that a year equals its first to its last day."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.evaluation.labels import Days

__all__ = ["days_of"]

DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def days_of(start: str | None, end: str | None) -> Days:
    """Return the first day of `start` and the last day of `end`.

    Each is an ISO date, month or year; wording that is none of them stays as it is.

    >>> days_of("2012", "2012-02")
    ('2012-01-01', '2012-02-29')
    >>> days_of(None, "2030")
    (None, '2030-12-31')
    """
    return _day(start, last=False), _day(end, last=True)


def _day(text: str | None, *, last: bool) -> str | None:
    found = DATE.fullmatch(text.strip()) if text else None
    if found is None:
        return text or None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None:
        return text
    month = month or (12 if last else 1)
    if day is None and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1] if last and year else 1
    return f"{year:04}-{month:02}-{day:02}"
