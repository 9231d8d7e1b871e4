"""Labels held against the text that they label; a label whose words are not there is bad."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, cast

from diptych.statements.evaluation.days import days_of
from diptych.statements.evaluation.labels import (
    ClaimLabel,
    CommitmentLabel,
    EventLabel,
    QuoteLabel,
    SpeechLabel,
)
from diptych.statements.evaluation.older_words import (
    commitment_kind,
    forms_meant,
    measures_meant,
)

if TYPE_CHECKING:
    from diptych.statements.evaluation.gold import GoldRecord, LabelRow
    from diptych.statements.evaluation.labels import Days, Value

__all__ = ["BadLabel", "Labels", "labels_of"]

L = TypeVar("L", bound=QuoteLabel)


@dataclass(frozen=True, slots=True)
class BadLabel:
    """A label that was left out of the score, and why."""

    file: str
    label: str
    problem: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one record, all of which stand in its text."""

    speeches: tuple[SpeechLabel, ...]
    claims: tuple[ClaimLabel, ...]
    commitments: tuple[CommitmentLabel, ...]
    events: tuple[EventLabel, ...]
    bad: tuple[BadLabel, ...]


class _UnfitError(Exception):
    """Why a label does not fit its text."""


def labels_of(gold: GoldRecord, text: str) -> Labels:
    """Return a file's labels against its record's text, bad ones set aside."""
    bad: list[BadLabel] = []

    def fitting(name: str, fit: Callable[[LabelRow, str], L]) -> tuple[L, ...]:
        fitted: list[L] = []
        for number, row in enumerate(gold.rows.get(name, ()), start=1):
            try:
                fitted.append(fit(row, text))
            except (_UnfitError, KeyError, TypeError, ValueError, ArithmeticError) as error:
                problem = f"it has no {error}" if isinstance(error, KeyError) else str(error)
                bad.append(BadLabel(gold.file, f"{name} {number}", problem))
        return tuple(fitted)

    return Labels(
        fitting("speeches", _speech),
        fitting("claims", _claim),
        fitting("commitments", _commitment),
        fitting("events", _event),
        tuple(bad),
    )


def _speech(row: LabelRow, text: str) -> SpeechLabel:
    start, end = int(row["start"]), int(row["end"])
    if not 0 <= start < end <= len(text):
        raise _UnfitError(f"the text has no turn from {start} to {end}")
    words = text[start:end]
    first, last = str(row.get("start_quote") or ""), str(row.get("end_quote") or "")
    if not _flat(words).startswith(_flat(first)) or not _flat(words).endswith(_flat(last)):
        raise _UnfitError(f"the turn from {start} to {end} does not begin and end as quoted")
    return SpeechLabel(start, end, words, str(row["speaker"]))


def _flat(words: str) -> str:
    return " ".join(words.split())


def _span(row: LabelRow, text: str) -> tuple[int, int, str]:
    quote, start = str(row["quote"]), int(row["start"])
    end = start + len(quote) if row.get("end") is None else int(row["end"])
    if not quote or text[start:end] != quote:
        raise _UnfitError(f"{quote!r} does not stand at {start}")
    return start, end, quote


def _claim(row: LabelRow, text: str) -> ClaimLabel:
    kind = _word(row, "kind")
    period = cast("Mapping[str, Any]", row.get("period") or {})
    currency, unit = _word(row, "currency"), _word(row, "unit")
    # "per day" beside a currency says what the amount is a rate of, not what it is counted in.
    per = unit.removeprefix("per ") if unit and unit.startswith("per ") else _word(row, "per")
    return ClaimLabel(
        *_span(row, text),
        speaker=_word(row, "speaker"),
        value=_value(row.get("value")),
        unit=currency if unit is None or (currency and unit.startswith("per ")) else unit,
        currency=currency,
        per=per,
        period=days_of(_word(period, "from"), _word(period, "to")),
        measures=measures_meant(_word(row, "measure") or kind),
        forms=forms_meant(kind, _word(row, "form")),
        signed=kind is None,
    )


def _commitment(row: LabelRow, text: str) -> CommitmentLabel:
    actor = row.get("actor") or ()
    named = {str(who) for who in cast("list[object]", [actor] if isinstance(actor, str) else actor)}
    return CommitmentLabel(*_span(row, text), commitment_kind(str(row["kind"])), frozenset(named))


def _event(row: LabelRow, text: str) -> EventLabel:
    return EventLabel(*_span(row, text), str(row["kind"]), _event_days(_word(row, "date")))


def _event_days(date: str | None) -> Days:
    return days_of(date, date)


def _word(row: LabelRow, key: str) -> str | None:
    value = row.get(key)
    return None if value is None or value == "" else str(value)


def _value(value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, list):
        low, high = cast("list[object]", value)
        return Decimal(str(low)), Decimal(str(high))
    return Decimal(str(value))
