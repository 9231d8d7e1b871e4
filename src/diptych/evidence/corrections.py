"""Corrections: what is known to be wrong or odd in a source's files, as data with reasons."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

__all__ = ["CodeRule", "Corrections", "RowRule", "YearRule", "corrections_for"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CodeRule(_Strict):
    """What a source's country codes stand for from `first` to `last`: a country, or none.

    Rows whose code stands for no country are left out, unless `keep` says that the code is the
    name of a group: then the row stays, without a country. `role` is the field to which the rule
    keeps, if not to all of them.
    """

    codes: tuple[str, ...]
    reason: str
    country: str | None = None
    role: str | None = None
    keep: bool = False
    first: int = 0
    last: int = 9999

    @property
    def what(self) -> str:
        """What the rule does, in words."""
        which = f"{self.role} {' or '.join(self.codes)}" if self.role else ", ".join(self.codes)
        if self.country:
            return f"{which} read as {self.country}"
        return f"{which} kept as a group" if self.keep else f"{which} left out"


class YearRule(_Strict):
    """A year whose rows are left out."""

    year: int
    reason: str

    @property
    def what(self) -> str:
        """What the rule does, in words."""
        return f"{self.year} left out"


class RowRule(_Strict):
    """Rows that are left out because a field of theirs has one of these values, or ("") none."""

    field: str
    values: tuple[str, ...]
    reason: str

    @property
    def what(self) -> str:
        """What the rule does, in words."""
        return f"{self.field} {' or '.join(self.values) or 'empty'} left out"


class Corrections(_Strict):
    """All that is done to a source's rows.

    `self_flows` says why a country's own flows are left out, `repeats` why a cell that the file
    gives twice is taken once.
    """

    codes: tuple[CodeRule, ...] = ()
    years: tuple[YearRule, ...] = ()
    rows: tuple[RowRule, ...] = ()
    repeats: str | None = None
    self_flows: str | None = None
    notes: tuple[str, ...] = ()

    def joined(self, other: Corrections) -> Corrections:
        """Return both sets of corrections; where both have a rule, this one's comes first."""
        return Corrections(
            codes=self.codes + other.codes,
            years=self.years + other.years,
            rows=self.rows + other.rows,
            repeats=self.repeats or other.repeats,
            self_flows=self.self_flows or other.self_flows,
            notes=self.notes + other.notes,
        )


@cache
def _read(name: str) -> Corrections:
    entry = files("diptych.evidence").joinpath("corrections", f"{name}.toml")
    if not entry.is_file():
        return Corrections()
    return Corrections.model_validate(tomllib.loads(entry.read_text(encoding="utf-8")))


def corrections_for(source: str, layout: tuple[str, ...]) -> Corrections:
    """Return the corrections of a source and of a layout, before those that hold for any."""
    found = Corrections()
    for name in dict.fromkeys((source, *layout, "any")):
        found = found.joined(_read(name))
    return found
