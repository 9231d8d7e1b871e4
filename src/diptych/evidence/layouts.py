"""Layouts: data files that say how a source's file becomes rows of a table."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from diptych.countries import CodeSystem  # noqa: TC001 - pydantic reads it
from diptych.errors import BadInputError
from diptych.evidence.tables import TABLES

__all__ = ["FieldKind", "FieldRule", "Layout", "Values", "find_layout", "layouts", "plain_name"]

FieldKind = Literal[
    "country",
    "year",
    "month",
    "integer",
    "choice",
    "text",
    "amount",
    "money",
    "number",
    "flag",
    "date",
    "marks",
]
"""`amount` is a quantity of zero or more, `number` any number, `money` US dollars once it is
multiplied; `marks` are several columns of yes and no that become one text of words."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FieldRule(_Strict):
    """One column of the table that is read from one column of the file.

    `columns` are the names by which the file may call it; a name in slashes is a regular
    expression for them. A `choice` takes the words of `choices` for the word that the table
    holds; `marks` take the columns of `choices` in which there is a yes. `default` stands for a
    column that the file does not have; `optional` lets it be absent, or a cell of it be empty.
    `codes` is the system of a country's codes, `split` what stands between several words of one
    cell, each of which gives a row. `pattern` is what every text of the column looks like, and
    `expected` says so to people. `days` are the ways of writing a day besides 2013-11-21.
    """

    kind: FieldKind
    columns: tuple[str, ...] = ()
    choices: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    default: str | None = None
    optional: bool = False
    codes: CodeSystem = "any"
    split: str | None = None
    pattern: str | None = None
    expected: str | None = None
    multiplier: Decimal = Decimal(1)
    days: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> FieldRule:
        if (self.kind in ("choice", "marks")) != bool(self.choices):
            message = "a choice, and only a choice, lists its choices"
            raise ValueError(message)
        if not self.columns and self.kind != "marks":
            message = "a field names the columns by which the file may call it"
            raise ValueError(message)
        return self

    def fits(self, text: str) -> bool:
        """Say whether a cell's text looks as the pattern says; an empty one may be optional."""
        import re

        word = text.strip()
        if not word:
            return self.optional
        return self.pattern is None or re.fullmatch(self.pattern, word) is not None


class Values(_Strict):
    """A column of values that becomes rows: its possible names with their multipliers.

    The value times its multiplier is in US dollars. `constants` are columns of the table that
    these rows share (flow, valuation …).
    """

    columns: dict[str, Decimal]
    constants: dict[str, str] = Field(default_factory=dict)


class Layout(_Strict):
    """How a file's columns become a table's: fields, values and constants.

    `source` is who publishes such files, and `vintage` the edition, where there is only one.
    `signs` are further columns by which the file is known; `rows` is how many rows a published
    file has that never changes, where its columns could be anybody's. `also` names layouts that
    take other tables from the same file; such a `companion` is not found by looking. `named`
    columns of the table are told by the name of the column in which a field stands. With
    `distinct`, rows of one cell are one thing said again. With `domestic`, a country's trade with
    itself is its trade within, not an error. `excluded` is why files like this are not loaded.
    """

    name: str
    title: str
    table: str
    source: str | None = None
    vintage: str | None = None
    signs: tuple[str, ...] = ()
    rows: int | None = None
    also: tuple[str, ...] = ()
    companion: bool = False
    distinct: bool = False
    domestic: bool = False
    excluded: str | None = None
    corrections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    fields: dict[str, FieldRule] = Field(default_factory=dict)
    values: tuple[Values, ...] = ()
    named: dict[str, str] = Field(default_factory=dict)
    constants: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _fits_the_table(self) -> Layout:
        named = {*self.fields, *self.constants, *self.named}
        named = named.union(*(value.constants for value in self.values))
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
