"""The day, month or year on which something was or will be."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from diptych.statements.deadlines import coming
from diptych.statements.periods import periods_in

if TYPE_CHECKING:
    from diptych.statements.passages import Passage
    from diptych.statements.types import Period

__all__ = ["day_of"]

LONGEST = 500
_RELATIVE = re.compile(
    r"\b(?:(?P<today>today|this (?:morning|afternoon|evening)|tonight|сегодня|сёння|bu gün|bugün)"
    r"|(?P<yesterday>yesterday|вчера|учора|dünən|dün)"
    r"|(?P<tomorrow>tomorrow|завтра|заўтра|sabah|yarın))\b",
    re.IGNORECASE,
)
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def day_of(passage: Passage, start: int, end: int, *, is_over: bool) -> str | None:
    """Return the ISO day, month or year named between two offsets, `None` if none is.

    A month without a year is the one to come, unless what is told of `is_over`. Some days
    ("5–6 June") have the first of them, a longer period ("from 2006 to 2012") has neither end.
    """
    end = min(end, start + LONGEST)
    relative = _RELATIVE.search(passage.text, start, end)
    if relative and passage.date and relative.lastgroup:
        return (passage.date + timedelta(_DAYS[relative.lastgroup])).isoformat()
    for found in periods_in(passage.text, start, end, passage.date, passage.language):
        one = found
        if not is_over:
            before = passage.text[max(0, found.start - 14) : found.start]
            one = coming(found, before, passage.date)
        if one.period.start and (one.period.start == one.period.end or _is_days(one.period)):
            return one.period.start
        if one.role == "until" or one.period.granularity == "day":
            return one.period.end
    return None


def _is_days(period: Period) -> bool:
    """Say whether a period is a few days of one month."""
    start, end = period.start or "", period.end or ""
    return (
        len(start) == len("2030-06-05") and start[:7] == end[:7] and period.granularity != "month"
    )
