"""Layouts: data files that say how a source's file becomes rows of a table."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from diptych.errors import BadInputError
from diptych.evidence.tables import TABLES

__all__ = ["FieldRule", "Layout", "Values", "find_layout", "layouts", "plain_name"]

FieldKind = Literal["country", "year", "month", "choice", "text", "amount"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FieldRule(_Strict):
    """One column of the table that is read from one column of the file.

    `columns` are the names by which the file may call it. A `choice` takes the words of
    `choices` for the word that the table holds. `default` stands for a column that the file
    does not have; `optional` lets it be absent, or a cell of it be empty.
    """

    kind: FieldKind
    columns: tuple[str, ...]
    choices: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    default: str | None = None
    optional: bool = False

    @model_validator(mode="after")
    def _complete(self) -> FieldRule:
        if (self.kind == "choice") != bool(self.choices):
            message = "a choice, and only a choice, lists its choices"
            raise ValueError(message)
        return self


class Values(_Strict):
    """A column of values that becomes rows: its possible names with their multipliers.

    The value times its multiplier is in US dollars. `constants` are columns of the table that
    these rows share (flow, valuation …).
    """

    columns: dict[str, Decimal]
    constants: dict[str, str] = Field(default_factory=dict)


class Layout(_Strict):
    """How a file's columns become a table's: fields, values and constants."""

    name: str
    title: str
    table: str
    corrections: tuple[str, ...] = ()
    fields: dict[str, FieldRule]
    values: tuple[Values, ...]
    constants: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _fits_the_table(self) -> Layout:
        named = {*self.fields, *self.constants}.union(*(v.constants for v in self.values))
        strange = named - set(TABLES[self.table])
        if strange:
            message = f"{self.table} has no column {', '.join(sorted(strange))}"
            raise ValueError(message)
        return self


def plain_name(name: str) -> str:
    """Return a column's name as layouts write it.

    >>> plain_name(" Partner Code ")
    'partner_code'
    """
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


@cache
def layouts() -> dict[str, Layout]:
    """Return every layout by its name."""
    folder = files("diptych.evidence").joinpath("layouts")
    texts = [
        entry.read_text(encoding="utf-8")
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml")
    ]
    read = [Layout.model_validate(tomllib.loads(text)) for text in texts]
    return {layout.name: layout for layout in read}


def find_layout(name: str) -> Layout:
    """Return the layout of that name. Raises BadInputError, naming those that there are."""
    layout = layouts().get(name)
    if layout is None:
        raise BadInputError(
            f"there is no layout {name!r}", expected=f"one of {', '.join(layouts())}"
        )
    return layout
