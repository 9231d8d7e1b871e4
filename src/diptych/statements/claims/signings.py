"""Documents that were signed at the talks themselves: the record's day is when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.types import Period

if TYPE_CHECKING:
    from datetime import date

    from diptych.statements.claims.drafts import Draft

__all__ = ["signed_on"]

PAPERS = frozenset({"documents", "agreements"})
_SIGNED = re.compile(r"sign|подпис|падпіс|imza", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:today|at the (?:talks|meeting|end)|(?:following|after|as a result of) the"
    r"|during the (?:visit|talks|meeting)|on the sidelines|сегодня|по итогам|по результатам"
    r"|в ходе|в рамках визита|в присутствии|сёння|па выніках|падчас|у ходзе|у прысутнасці"
    r"|bu gün|görüş|səfər|danışıqlar|bugün|toplantı|ziyaret|görüşme)",
    re.IGNORECASE,
)


def signed_on(draft: Draft, said_on: date | None) -> Period | None:
    """Return the record's day for papers said to have been signed at it, `None` for others."""
    if said_on is None or draft.quantity.unit not in PAPERS:
        return None
    words = draft.sentence.span.of(draft.sentence.text)
    there = _THERE.search(words)
    if there is None or not _SIGNED.search(words):
        return None
    day = said_on.isoformat()
    return Period(day, day, "day", there.group())
