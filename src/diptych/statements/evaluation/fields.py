"""The fields in which a matched pair is compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeVar

from diptych.statements.evaluation.days import days_of
from diptych.statements.evaluation.names import same_name, same_speaker

if TYPE_CHECKING:
    from diptych.records import Span, Speech
    from diptych.statements.evaluation.labels import (
        ClaimLabel,
        CommitmentLabel,
        EventLabel,
        SpeechLabel,
        Value,
    )
    from diptych.statements.types import Claim, Commitment, Event

__all__ = ["Field", "claim_fields", "commitment_fields", "event_fields", "speech_fields"]

L = TypeVar("L")
F = TypeVar("F")

PERCENT = re.compile(r"%|per ?cent|pct")
PLURAL = re.compile(r"(?<=[^\Ws])s\b")


@dataclass(frozen=True, slots=True)
class Field(Generic[L, F]):
    """One thing that a label and a find both say.

    `agree` returns whether they say the same, `None` where the label says nothing of it.
    `strict` fields make a match exact; `shown` ones sum up a
    label or a find that stands alone.
    """

    name: str
    labelled: Callable[[L], object]
    found: Callable[[F], object]
    agree: Callable[[L, F], bool | None]
    strict: bool = True
    shown: bool = True


def speech_fields(everyone: Collection[str], text: str) -> tuple[Field[SpeechLabel, Speech], ...]:
    """Return a turn's fields: where it starts and ends, and who speaks."""

    def spoken_by(label: SpeechLabel, speech: Speech) -> bool:
        return same_speaker(label.speaker, speech.speaker.canonical, everyone, text)

    def named(label: SpeechLabel, speech: Speech) -> bool:
        return same_name(label.speaker, speech.speaker.canonical)

    return (
        _edge("start", lambda span: span.start),
        _edge("end", lambda span: span.end),
        Field("speaker", _speaker, _canonical, spoken_by),
        Field("full name", _speaker, _canonical, named, strict=False, shown=False),
    )


def claim_fields(everyone: Collection[str], text: str) -> tuple[Field[ClaimLabel, Claim], ...]:
    """Return a claim's fields; value, unit, currency, period and measure make it exact."""

    def spoken_by(label: ClaimLabel, claim: Claim) -> bool | None:
        if label.speaker is None:
            return None
        return same_speaker(label.speaker, claim.speaker, everyone, text)

    return (
        Field("value", lambda label: label.value, lambda claim: claim.value, _same_value),
        Field("unit", lambda label: label.unit, lambda claim: claim.unit, _same_unit),
        _equal("currency", lambda label: label.currency, lambda claim: claim.currency),
        _equal("period", lambda label: label.period, _claim_days),
        Field("measure", _meant, lambda claim: f"{claim.measure}, {claim.form}", _same_measure),
        Field(
            "speaker",
            lambda label: label.speaker,
            lambda claim: claim.speaker,
            spoken_by,
            strict=False,
        ),
    )


def commitment_fields() -> tuple[Field[CommitmentLabel, Commitment], ...]:
    """Return a commitment's fields; its kind makes it exact."""

    def same_actor(label: CommitmentLabel, commitment: Commitment) -> bool | None:
        return label.actor == _actors(commitment) if label.actor else None

    return (
        _equal("kind", lambda label: label.kind, lambda commitment: commitment.kind),
        Field("actor", lambda label: label.actor, _actors, same_actor, strict=False),
    )


def event_fields() -> tuple[Field[EventLabel, Event], ...]:
    """Return an event's fields; its kind and its days make it exact."""
    return (
        _equal("kind", lambda label: label.kind, lambda event: event.kind),
        _equal("date", lambda label: label.days, lambda event: days_of(event.date, event.date)),
    )


def _equal(name: str, labelled: Callable[[L], object], found: Callable[[F], object]) -> Field[L, F]:
    return Field(name, labelled, found, lambda label, find: labelled(label) == found(find))


def _edge(name: str, edge: Callable[[Span], int]) -> Field[SpeechLabel, Speech]:
    return Field(name, edge, edge, lambda label, find: edge(label) == edge(find), shown=False)


def _speaker(label: SpeechLabel) -> str:
    return label.speaker


def _canonical(speech: Speech) -> str:
    return speech.speaker.canonical


def _same_value(label: ClaimLabel, claim: Claim) -> bool:
    if claim.form == "change" and not label.signed:
        return _magnitude(label.value) == _magnitude(claim.value)
    return label.value == claim.value


def _magnitude(value: Value) -> Value:
    if isinstance(value, tuple):
        low, high = sorted(abs(end) for end in value)
        return low, high
    return abs(value) if isinstance(value, Decimal) else None


def _same_unit(label: ClaimLabel, claim: Claim) -> bool:
    return _unit(label.unit) == _unit(claim.unit)


def _unit(unit: str | None) -> str | None:
    """Return a unit without regard to case, to a plural's s, and to how per cent is written."""
    return PLURAL.sub("", PERCENT.sub("percent", unit.casefold())) if unit else None


def _claim_days(claim: Claim) -> tuple[str | None, str | None]:
    period = claim.period
    return days_of(period.start, period.end) if period else (None, None)


def _meant(label: ClaimLabel) -> str:
    return ", ".join(" or ".join(sorted(words)) for words in (label.measures, label.forms) if words)


def _same_measure(label: ClaimLabel, claim: Claim) -> bool | None:
    if not label.measures and not label.forms:
        return None
    measured = not label.measures or claim.measure in label.measures
    return measured and (not label.forms or claim.form in label.forms)


def _actors(commitment: Commitment) -> frozenset[str]:
    return frozenset(country.iso3 for country in commitment.actor)
