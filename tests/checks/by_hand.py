"""Claims and records written by hand."""

from __future__ import annotations

import datetime
from decimal import Decimal

from diptych.countries import Dyad, country
from diptych.records import Record
from diptych.statements import Claim, Period

SAID_ON = datetime.date(2013, 11, 21)


def a_claim(
    quote: str,
    value: object,
    unit: str | None = "USD",
    *,
    resolution: object = 1,
    fine: object | None = None,
    period: tuple[str | None, str | None] | None = None,
    granularity: str = "year",
    country_: str | None = "BLR",
    parties: tuple[str, ...] = ("AZE", "BLR"),
    **fields: object,
) -> Claim:
    """Return a claim of Belarus's president about trade with Azerbaijan, unless said otherwise."""
    number = tuple(map(Decimal, value)) if isinstance(value, tuple) else value
    money = unit not in ("times", "percent", None)
    told: dict[str, object] = {
        "id": "claim-000000000000",
        "quote": quote,
        "start": 0,
        "end": len(quote),
        "speaker": "Aleksandr Lukashenko",
        "country": country(country_) if country_ else None,
        "rule": "by hand",
        "modality": "done",
        "sphere": "trade",
        "measure": "turnover",
        "form": {"times": "multiple", "percent": "change"}.get(unit or "", "level"),
        "value": Decimal(number) if isinstance(number, int | str) else number,
        "unit": unit,
        "currency": unit if money else None,
        "resolution": Decimal(str(resolution)),
        "fine_resolution": Decimal(str(resolution if fine is None else fine)),
        "approx": "exact",
        "period": Period(*period, granularity, "") if period else None,
        "parties": tuple(country(code) for code in parties),
        "basis": "goods",
        "subject": "trade",
    }
    return Claim(**(told | fields))


def a_record(date: datetime.date | None = SAID_ON) -> Record:
    """Return a record whose statements are given by hand."""
    return Record(
        text="",
        title="Presidents meet",
        date=date,
        time=None,
        parties=tuple(Dyad.of("AZE", "BLR")),
        format=None,
        language="en",
        speeches=(),
        narration=(),
        reader="by hand",
        source="record.txt",
    )
