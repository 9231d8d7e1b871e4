"""The JSON form of statements, which other tools rely on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from diptych.records.jsonform import record_to_json
from diptych.statements.tables import type_of
from diptych.statements.types import Claim, Commitment, Event, Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.countries import Country
    from diptych.statements.collection import Statements
    from diptych.statements.types import Deadline, Period, Statement

__all__ = ["statement_to_json", "statements_to_json"]

Json = dict[str, Any]


def statements_to_json(statements: Statements) -> Json:
    """Return the record's JSON form (`record`, `speeches`) with its `statements` in order."""
    found = [statement_to_json(one) for one in statements]
    return {**record_to_json(statements.record), "statements": found}


def statement_to_json(statement: Statement) -> Json:
    """Return a statement as JSON types: what all have in common, then its type's own fields.

    Countries are ISO3 codes, values are numbers in base units, a range is `[low, high]`.
    """
    return {
        "type": type_of(statement),
        "id": statement.id,
        "quote": statement.quote,
        "start": statement.start,
        "end": statement.end,
        "speaker": statement.speaker,
        "country": _code(statement.country),
        "rule": statement.rule,
        "modality": statement.modality,
        "sphere": statement.sphere,
        **_own_fields(statement),
    }


def _own_fields(statement: Statement) -> Json:
    if isinstance(statement, Claim):
        return _claim(statement)
    if isinstance(statement, Commitment):
        return _commitment(statement)
    if isinstance(statement, Position):
        return _position(statement)
    return _event(statement) if isinstance(statement, Event) else {}


def _claim(claim: Claim) -> Json:
    return {
        "measure": claim.measure,
        "form": claim.form,
        "value": _value(claim.value),
        "unit": claim.unit,
        "currency": claim.currency,
        "resolution": _number(claim.resolution),
        "fine_resolution": _number(claim.fine_resolution),
        "approx": claim.approx,
        "per": claim.per,
        "period": _period(claim.period),
        "parties": _codes(claim.parties),
        "basis": claim.basis,
        "subject": claim.subject,
        "context": claim.context,
        "context_start": claim.context_start,
        "context_end": claim.context_end,
    }


def _commitment(commitment: Commitment) -> Json:
    return {
        "kind": commitment.kind,
        "actor": _codes(commitment.actor),
        "action": commitment.action,
        "deadline": _deadline(commitment.deadline),
    }


def _position(position: Position) -> Json:
    return {
        "holder": _codes(position.holder),
        "stance": position.stance,
        "topic": position.topic,
        "forum": position.forum,
    }


def _event(event: Event) -> Json:
    return {
        "kind": event.kind,
        "date": event.date,
        "place": event.place,
        "participants": _codes(event.participants),
    }


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    return {
        "from": period.start,
        "to": period.end,
        "granularity": period.granularity,
        "anchor": period.anchor,
    }


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {"words": deadline.words, "from": deadline.start, "to": deadline.end}


def _value(value: Decimal | tuple[Decimal, Decimal] | None) -> Any:
    return [_number(one) for one in value] if isinstance(value, tuple) else _number(value)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _code(country: Country | None) -> str | None:
    return country.iso3 if country else None


def _codes(countries: Iterable[Country]) -> list[str]:
    return [country.iso3 for country in countries]
