"""Whose exports, imports or balance a statement speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.countries import mentions

if TYPE_CHECKING:
    from diptych.countries import Country, Dyad, Mention
    from diptych.statements import Statement
    from diptych.statements.types import Measure

__all__ = ["owner_of", "sign_of"]

_TO = re.compile(
    r"\b(?:to|into|with|for|в|во|на|у|ў|с|со|з)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|out of|из|з|от)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:your|yours|ваш\w*|sizin|вашы\w*)\b", re.IGNORECASE)
_SURPLUS = re.compile(r"surplus|профицит|положительн|прафіцыт|станоўч|müsbət|fazla", re.IGNORECASE)
_DEFICIT = re.compile(r"deficit|дефицит|отрицательн|дэфіцыт|адмоўн|mənfi|kəsir|açık", re.IGNORECASE)


def owner_of(said: Statement, measure: Measure, dyad: Dyad) -> Country | None:
    """Return whose exports, imports or balance is meant, `None` when that was not said.

    A country named with "to" or "from" is the partner; one named otherwise is the owner; where
    none is named it is the speaker's own country, or the other for "your".
    """
    partner: Country | None = None
    for mention in mentions(said.quote):
        if mention.country not in dyad:
            continue
        if not _is_partner(said.quote, measure, mention):
            return mention.country
        partner = mention.country
    if partner is not None:
        return dyad.other(partner)
    if said.country is None or said.country not in dyad:
        return None
    return dyad.other(said.country) if _YOURS.search(said.quote) else said.country


def _is_partner(quote: str, measure: Measure, mention: Mention) -> bool:
    before = quote[max(0, mention.start - 24) : mention.start]
    towards = _FROM if measure == "imports" else _TO
    away = _TO if measure == "imports" else _FROM
    # "exports from Belarus" are Belarus's own; "exports to Belarus" are its partner's.
    return bool(towards.search(before)) and not away.search(before)


def sign_of(said: Statement) -> int:
    """Return 1 for a surplus, -1 for a deficit, 0 when the words say neither."""
    if _SURPLUS.search(said.quote):
        return 1
    return -1 if _DEFICIT.search(said.quote) else 0
