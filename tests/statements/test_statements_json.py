"""The JSON form of statements keeps the contract that other tools rely on."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from diptych.countries import country
from diptych.statements import Claim, Commitment, Deadline, Event, Period, Position, Statement
from diptych.statements.jsonform import statement_to_json

COMMON = {
    "id": "x-1",
    "quote": "words",
    "start": 3,
    "end": 8,
    "speaker": "Ilham Aliyev",
    "country": country("AZE"),
    "rule": "a rule",
    "modality": "done",
    "sphere": "trade",
}
COMMON_JSON = {**COMMON, "country": "AZE"}


def claim(value: Decimal | tuple[Decimal, Decimal] | None, **fields: object) -> Claim:
    given: dict[str, object] = {
        "measure": "turnover",
        "form": "level",
        "value": value,
        "unit": "USD",
        "currency": "USD",
        "resolution": Decimal(100_000_000),
        "fine_resolution": Decimal(10_000_000),
        "approx": "exact",
        "period": None,
        "parties": (country("AZE"), country("BLR")),
        "basis": "unsaid",
        "subject": "absolute volumes",
        **COMMON,
        **fields,
    }
    return Claim(**given)  # type: ignore[arg-type]


def test_a_claim_says_its_figure_in_base_units() -> None:
    form = statement_to_json(claim(Decimal(300_000_000)))
    assert form == {
        "type": "claim",
        **COMMON_JSON,
        "measure": "turnover",
        "form": "level",
        "value": 300_000_000,
        "unit": "USD",
        "currency": "USD",
        "resolution": 100_000_000,
        "fine_resolution": 10_000_000,
        "approx": "exact",
        "per": None,
        "period": None,
        "parties": ["AZE", "BLR"],
        "basis": "unsaid",
        "subject": "absolute volumes",
        "context": None,
        "context_start": None,
        "context_end": None,
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1.5"), "1.5"),
        (Decimal(6), "6"),
        ((Decimal(40), Decimal(60)), "[40, 60]"),
        (None, "null"),
    ],
)
def test_a_value_is_a_number_a_pair_or_nothing(
    value: Decimal | tuple[Decimal, Decimal] | None, written: str
) -> None:
    assert json.dumps(statement_to_json(claim(value))["value"]) == written


def test_a_period_goes_from_and_to() -> None:
    period = Period("2006", "2012", "span", "from 2006 to 2012")
    assert statement_to_json(claim(None, period=period))["period"] == {
        "from": "2006",
        "to": "2012",
        "granularity": "span",
        "anchor": "from 2006 to 2012",
    }


@pytest.mark.parametrize(
    ("statement", "own"),
    [
        (
            Commitment(
                **COMMON,  # type: ignore[arg-type]
                kind="working_group",
                actor=(country("BLR"),),
                action="set up a working group",
                deadline=Deadline("by 2030", None, "2030"),
            ),
            {
                "type": "commitment",
                "kind": "working_group",
                "actor": ["BLR"],
                "action": "set up a working group",
                "deadline": {"words": "by 2030", "from": None, "to": "2030"},
            },
        ),
        (
            Position(
                **COMMON,  # type: ignore[arg-type]
                holder=(country("AZE"),),
                stance="supports",
                topic="territorial integrity",
                forum="UN",
            ),
            {
                "type": "position",
                "holder": ["AZE"],
                "stance": "supports",
                "topic": "territorial integrity",
                "forum": "UN",
            },
        ),
        (
            Event(
                **COMMON,  # type: ignore[arg-type]
                kind="visit",
                date="2013-11-21",
                place="Baku",
                participants=(country("AZE"), country("BLR")),
            ),
            {
                "type": "event",
                "kind": "visit",
                "date": "2013-11-21",
                "place": "Baku",
                "participants": ["AZE", "BLR"],
            },
        ),
    ],
)
def test_each_type_has_its_own_fields(statement: Statement, own: dict[str, object]) -> None:
    assert statement_to_json(statement) == {**COMMON_JSON, **own}
