"""By when something is to be done."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from diptych.statements.periods import periods_in
from diptych.statements.types import Deadline

if TYPE_CHECKING:
    from diptych.statements.periods import FoundPeriod

__all__ = ["coming", "deadline_in", "first_day", "last_day"]

_SOON = re.compile(
    r"\b(?:as soon as possible|in the (?:near|nearest|shortest|foreseeable) (?:future|time)"
    r"|very soon|soon|shortly|without delay|immediately|в ближайшее время|в ближайшем будущем"
    r"|в кратчайшие сроки|в самое ближайшее время|скоро|незамедлительно|у бліжэйшы час"
    r"|у найкарацейшыя тэрміны|yaxın (?:vaxtlarda|zamanda|gələcəkdə)|tezliklə|qısa müddətdə"
    r"|yakın zamanda|en kısa sürede|kısa sürede|yakında)\b",
    re.IGNORECASE,
)


LONGEST_SHORT = 4
"""Letters of the longest shortened word with its stop ("Sep.", "гг.")."""
_NEAR = re.compile(
    r"\b(?:today|сегодня|сёння|bu gün|bugün|(?P<tomorrow>tomorrow|завтра|заўтра|sabah|yarın))\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\d{4}|last|past|previous|recent|ago|this|прошл|минувш|прошед|мінул|ötən|keç|geçen|önce|əvvəl",
    re.IGNORECASE,
)


def deadline_in(
    text: str, start: int, end: int, day: date | None, language: str
) -> tuple[int, int, Deadline] | None:
    """Return the first deadline between two offsets, with where its words stand.

    A deadline is a limit ("by 2030"), or a period that is not over on the record's day. Its ends
    are ISO days; the beginning of a limit is open. "Soon" is a deadline without a day.
    """
    for found in periods_in(text, start, end, day, language):
        one = coming(found, text[max(0, found.start - 14) : found.start], day)
        if one.role == "until" or _is_to_come(one, day):
            return one.start, one.start + len(_words(one)), _deadline(one)
    near = _NEAR.search(text, start, end)
    if near and day:
        that_day = (day + timedelta(1 if near["tomorrow"] else 0)).isoformat()
        return near.start(), near.end(), Deadline(near.group(), that_day, that_day)
    soon = _SOON.search(text, start, end)
    if soon:
        return soon.start(), soon.end(), Deadline(soon.group(), None, None)
    return None


def _words(one: FoundPeriod) -> str:
    """Return the words of a period, without the stop of a sentence after a whole word."""
    anchor = one.period.anchor
    return anchor.rstrip(".") if len(anchor.rpartition(" ")[2]) > LONGEST_SHORT else anchor


def coming(one: FoundPeriod, before: str, day: date | None) -> FoundPeriod:
    """Return a month without a year ("in September") as the one to come; `before` may say no."""
    begins, ends = one.period.start, one.period.end
    if day is None or not begins or not ends or len(begins) < len("2030-09"):
        return one
    if last_day(ends) >= day.isoformat() or _GONE.search(before + one.period.anchor):
        return one
    period = replace(one.period, start=_year_on(begins), end=_year_on(ends))
    return replace(one, period=period)


def _year_on(written: str) -> str:
    return f"{int(written[:4]) + 1}{written[4:]}".replace("-02-29", "-02-28")


def _deadline(one: FoundPeriod) -> Deadline:
    begins, ends = one.period.start, one.period.end
    return Deadline(
        _words(one),
        first_day(begins) if begins and one.role == "period" else None,
        last_day(ends) if ends else None,
    )


def _is_to_come(one: FoundPeriod, day: date | None) -> bool:
    if one.period.end is None or one.period.start is None:
        return one.forward
    return day is not None and last_day(one.period.end) >= day.isoformat()


def first_day(written: str) -> str:
    """Return the first day of an ISO year, month or day.

    >>> first_day("2030"), first_day("2030-09"), first_day("2030-09-15")
    ('2030-01-01', '2030-09-01', '2030-09-15')
    """
    return f"{written}-01-01"[:10] if len(written) == 4 else f"{written}-01"[:10]


def last_day(written: str) -> str:
    """Return the last day of an ISO year, month or day.

    >>> last_day("2030"), last_day("2028-02"), last_day("2030-09-15")
    ('2030-12-31', '2028-02-29', '2030-09-15')
    """
    if len(written) == 4:
        return f"{written}-12-31"
    if len(written) == 7:
        year, month = int(written[:4]), int(written[5:])
        return f"{written}-{monthrange(year, month)[1]:02}"
    return written
