"""A snapshot: what one load brought into the store, from where, and what was done to it."""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Correction", "Snapshot", "StoredFile"]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A Parquet file of the store: its path under the evidence folder, its sum, its size."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Correction:
    """Something done to a source's rows: what, why, and to how many rows of its file."""

    what: str
    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One load.

    `rows` counts the rows stored, `missing` the empty values left out, `rejected` the bad rows
    that were set aside. `vintage` is the day of the source's edition, `retrieved` the day on
    which the file was got from the source. `years` is the first and last year, both held, or `None`
    where the rows say no year.
    """

    id: str
    ordinal: int
    table: str
    source: str
    vintage: str
    retrieved: datetime.date
    rows: int
    years: tuple[int, int] | None
    files: tuple[StoredFile, ...]
    licence: str
    layout: str
    corrections: tuple[Correction, ...]
    notes: tuple[str, ...]
    missing: int
    rejected: int
    input_name: str
    input_sha256: str

    def to_json(self) -> dict[str, Any]:
        """Return the snapshot as the JSON object that the manifest holds."""
        years = list(self.years) if self.years else None
        return {**asdict(self), "retrieved": self.retrieved.isoformat(), "years": years}

    @property
    def span(self) -> str:
        """The years in words, such as 2006–2013 or 2012; a dash where the rows say no year."""
        if self.years is None:
            return "–"
        first, last = self.years
        return str(first) if first == last else f"{first}–{last}"

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Snapshot:
        """Return the snapshot that `to_json` wrote; raises KeyError, TypeError or ValueError."""
        fields: dict[str, Any] = {name: record[name] for name in cls.__slots__}
        fields["retrieved"] = datetime.date.fromisoformat(record["retrieved"])
        years = record["years"]
        fields["years"] = (int(years[0]), int(years[1])) if years else None
        fields["files"] = tuple(StoredFile(**file) for file in record["files"])
        fields["corrections"] = tuple(Correction(**item) for item in record["corrections"])
        fields["notes"] = tuple(record["notes"])
        return cls(**fields)
