"""When a period's statistics are out."""

from __future__ import annotations

import datetime

__all__ = ["out_on", "stale_by", "was_out"]

STALE_AFTER = 2
"""Data that end more than this many years before a day say nothing of how trade stands then."""


def out_on(period: tuple[int, int | None], lag_months: int) -> datetime.date:
    """Return the day from which a period's figures count as published.

    `lag_months` whole months after the period's last day.

    >>> out_on((2012, None), 3)
    datetime.date(2013, 4, 1)
    >>> out_on((2013, 9), 2)
    datetime.date(2013, 12, 1)
    """
    year, month = period
    # The period ends as the month after its last one begins.
    months = year * 12 + (12 if month is None else month) + lag_months
    return datetime.date(months // 12, months % 12 + 1, 1)


def was_out(period: tuple[int, int | None], lag_months: int, day: datetime.date) -> bool:
    """Say whether a period's figures had been published by a day."""
    return out_on(period, lag_months) <= day


def stale_by(latest: int | None, day: datetime.date) -> int | None:
    """Return by how many years data are too old to be shown without a warning, else `None`.

    >>> stale_by(2016, datetime.date(2026, 11, 24)), stale_by(2012, datetime.date(2013, 11, 21))
    (10, None)
    """
    behind = day.year - latest if latest else 0
    return behind if behind > STALE_AFTER else None
