"""From UN Comtrade's records to rows of trade flows: which of them count, and what they mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from diptych.evidence.pulling.bodies import changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from diptych.evidence.pulling.query import Query

__all__ = ["COLUMNS", "Rows"]

COLUMNS = (
    "reporterCode",
    "partnerCode",
    "flowCode",
    "refYear",
    "refMonth",
    "classificationCode",
    "cmdCode",
    "primaryValue",
    "netWgt",
    "valuation",
    "partnerConcept",
)

NOMENCLATURES = {
    "H0": "HS1992",
    "H1": "HS1996",
    "H2": "HS2002",
    "H3": "HS2007",
    "H4": "HS2012",
    "H5": "HS2017",
    "H6": "HS2022",
    "S1": "SITC1",
    "S2": "SITC2",
    "S3": "SITC3",
    "S4": "SITC4",
}
ALL_PROCEDURES, ALL_MODES, ALL_SECOND_PARTNERS = "C00", "0", "0"
PARTS = "records of one customs procedure, mode of transport or second partner: parts of a total"
OTHER_FLOWS = "records of re-exports, re-imports and other parts of exports and imports"


@dataclass(slots=True)
class Rows:
    """The rows of one pull. What is left out is counted by its reason.

    `once` leaves out a row that another answer gave as well: one that was full and asked for again.
    """

    query: Query
    once: bool = False
    left_out: Counter[str] = field(default_factory=Counter[str])
    _seen: set[tuple[object, ...]] = field(default_factory=set[tuple[object, ...]])

    def of(self, path: Path, records: Iterator[Mapping[str, Any]]) -> Iterator[tuple[object, ...]]:
        """Yield a row of `COLUMNS` for every record that counts, in US dollars and kilograms."""
        for record in records:
            reason = _part(record)
            if reason:
                self.left_out[reason] += 1
                continue
            row = _row(path.name, record)
            if self.query.spans(int(str(row[3]))) and not self._was_given(row):
                yield row

    def _was_given(self, row: tuple[object, ...]) -> bool:
        if not self.once:
            return False
        known = tuple(map(str, row))
        given = known in self._seen
        self._seen.add(known)
        return given

    def notes(self) -> tuple[str, ...]:
        """Say what was left out."""
        return tuple(f"{count:,} left out: {reason}" for reason, count in self.left_out.items())


def _part(record: Mapping[str, Any]) -> str | None:
    totals = (
        ("customsCode", ALL_PROCEDURES),
        ("motCode", ALL_MODES),
        ("partner2Code", ALL_SECOND_PARTNERS),
    )
    # A field that an older file does not have divides nothing.
    if any(str(record.get(name) or whole).strip() != whole for name, whole in totals):
        return PARTS
    return None if str(record["flowCode"]).strip() in ("X", "M") else OTHER_FLOWS


def _row(file: str, record: Mapping[str, Any]) -> tuple[object, ...]:
    year, month = _period(file, str(record["period"]).strip())
    product = str(record["cmdCode"]).strip()
    flow = str(record["flowCode"]).strip()
    return (
        record["reporterCode"],
        record["partnerCode"],
        flow,
        year,
        month,
        _nomenclature(str(record["classificationCode"]).strip(), product),
        product,
        _cents(record["primaryValue"]),
        _weight(record.get("netWgt")),
        _valuation(record, flow),
        "destination" if flow == "X" else "origin",
    )


def _period(file: str, period: str) -> tuple[int, int | None]:
    if period.isascii() and period.isdigit() and len(period) in (4, 6):
        return int(period[:4]), int(period[4:]) if period[4:] else None
    raise changed(file, f"{period!r} is not a period", "a year or a month: 2012 or 201205")


def _nomenclature(code: str, product: str) -> str:
    """Return the nomenclature's name; the total of all products is the same in each."""
    return "all" if product == "TOTAL" else NOMENCLATURES.get(code, code)


def _cents(value: object) -> str | None:
    """Return US dollars to the cent; Comtrade gives sums of converted parts to many digits."""
    from decimal import Decimal, InvalidOperation

    if value is None or str(value).strip() == "":
        return None
    try:
        return str(Decimal(str(value)).quantize(Decimal("0.01")))
    except InvalidOperation:
        return str(value)


def _weight(value: object) -> str | None:
    from decimal import Decimal, InvalidOperation

    try:
        return str(Decimal(str(value)).quantize(Decimal("0.001"))) if value else None
    except InvalidOperation:
        return None


def _valuation(record: Mapping[str, Any], flow: str) -> str:
    """Return the valuation of the primary value: imports CIF, else FOB; exports FOB."""
    primary = record["primaryValue"]
    names = (("cifvalue", "CIF"), ("fobvalue", "FOB"))
    for field_name, valuation in names if flow == "M" else names[::-1]:
        value = record.get(field_name)
        if value not in (None, "") and str(value) == str(primary):
            return valuation
    return "unknown"
