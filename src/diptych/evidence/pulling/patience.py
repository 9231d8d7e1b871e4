"""How long to wait: between two requests, and before a request is tried again."""

from __future__ import annotations

import datetime
import random
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LONGEST", "Patience", "asked_to_wait"]

LONGEST = 900.0
"""A server that asks for a longer wait (in seconds) is left alone."""


@dataclass(slots=True)
class Patience:
    """The waits of one connector, in seconds.

    `interval` lies between the starts of two requests. Before try n + 1 a wait is drawn between
    half and the whole of `first * 2 ** n`, at most `most`: many clients that failed together do
    not come back together.
    """

    interval: float
    tries: int = 5
    first: float = 1.0
    most: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random
    _last: float | None = field(default=None, init=False)

    def pace(self) -> None:
        """Wait until the next request may start."""
        now = self.clock()
        if self._last is not None and now < self._last + self.interval:
            self.sleep(self._last + self.interval - now)
        self._last = self.clock()

    def delay(self, failed: int, asked: float | None) -> float:
        """Return the wait after the failed try of that number (from 0), at least what was asked."""
        longest = min(self.most, self.first * 2**failed)
        return max(asked or 0.0, longest * (1 + self.chance()) / 2)


def asked_to_wait(header: str | None, now: datetime.datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3).

    >>> moment = datetime.datetime(2026, 11, 1, 12, tzinfo=datetime.UTC)
    >>> asked_to_wait("120", moment), asked_to_wait("Sun, 01 Nov 2026 12:00:30 GMT", moment)
    (120.0, 30.0)
    >>> asked_to_wait("soon", moment) is None
    True
    """
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - now).total_seconds())
