"""Which years a brief shows when it was not told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.statements import Claim

__all__ = ["years_to_show"]

USUAL = 12
"""A page for a minister shows a dozen years."""
LAST = 9999
_YEAR = re.compile(r"\d{4}")


def years_to_show(latest: int | None, claims: Iterable[Claim]) -> tuple[int, int] | None:
    """Return the last dozen years, and as many more as the claims go back; `None` without data.

    `latest` is the last year of which there are figures.
    """
    if latest is None:
        return None
    return min([latest - USUAL + 1, *_spoken_of(claims)]), LAST


def _spoken_of(claims: Iterable[Claim]) -> Iterator[int]:
    for claim in claims:
        if claim.period and claim.period.start and (year := _YEAR.match(claim.period.start)):
            yield int(year[0])
