"""What a hand label says, in Diptych's own words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from diptych.records import Span

__all__ = [
    "ClaimLabel",
    "CommitmentLabel",
    "Days",
    "EventLabel",
    "QuoteLabel",
    "SpeechLabel",
    "Value",
]

Value = Decimal | tuple[Decimal, Decimal] | None
"""A label's figure in base units: a number, a range, or nothing for a vague one."""

Days = tuple[str | None, str | None]
"""The first and the last day of a period as ISO dates; `None` where that side is open."""


@dataclass(frozen=True, slots=True)
class QuoteLabel(Span):
    """Labelled words: `text[start:end] == quote` in the record that they were labelled in."""

    quote: str


@dataclass(frozen=True, slots=True)
class SpeechLabel(QuoteLabel):
    """One labelled turn: from its first word to its last. `quote` is all of it."""

    speaker: str


@dataclass(frozen=True, slots=True)
class ClaimLabel(QuoteLabel):
    """A labelled figure. An empty `measures` or `forms` means that the label does not say.

    `signed` tells whether a fall is labelled with a negative value.
    """

    speaker: str | None
    value: Value
    unit: str | None
    currency: str | None
    per: str | None
    period: Days
    measures: frozenset[str]
    forms: frozenset[str]
    signed: bool


@dataclass(frozen=True, slots=True)
class CommitmentLabel(QuoteLabel):
    """A labelled undertaking; `actor` holds ISO codes, empty where the label names nobody."""

    kind: str
    actor: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventLabel(QuoteLabel):
    """A labelled visit, meeting, session or signing, with the days that it took."""

    kind: str
    days: Days
