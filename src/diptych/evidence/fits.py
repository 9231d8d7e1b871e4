"""A layout laid on a file: at which of the file's columns each field and value stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.layouts import plain_name
from diptych.evidence.nomenclatures import nomenclature_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set
    from decimal import Decimal

    from diptych.evidence.layouts import FieldRule, Layout
    from diptych.evidence.survey import Survey

__all__ = ["Fit", "lay", "positions_of"]


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a layout's fields, marks and values stand in a file, and what it lacks.

    `marks` gives for a field of marks each word with its column, `named` the table's columns
    that a column's name tells.
    """

    layout: Layout
    fields: dict[str, int]
    values: tuple[tuple[int, Decimal, dict[str, str]], ...]
    missing: tuple[str, ...]
    marks: dict[str, dict[str, int]]
    named: dict[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the table that are read from the file, without the values."""
        return (*self.fields, *self.marks)

    @property
    def columns(self) -> int:
        """How many of the file's columns the layout knows."""
        marks = sum(len(found) for found in self.marks.values())
        return len(self.fields) + marks + len(self.values) + len(self.layout.signs)

    @property
    def share(self) -> float:
        """Which part of the columns that the layout knows the file has."""
        return self.columns / max(1, self.columns + len(self.missing))


def positions_of(survey: Survey, mapping: Mapping[str, str]) -> dict[str, int]:
    """Return where each column stands, by its plain name, after `mapping` has renamed some.

    Raises BadInputError for a column to be renamed that the file does not have.
    """
    renamed = {plain_name(column): plain_name(name) for column, name in mapping.items()}
    plain = [plain_name(column) for column in survey.columns]
    for column in mapping:
        if plain_name(column) not in plain:
            raise BadInputError(
                f"the file has no column {column!r}",
                place=Place(survey.name, 1),
                expected=f"one of {', '.join(survey.columns)}",
            )
    taken = set(renamed.values())
    # A column that was not renamed gives way to one that was renamed to its name.
    return {
        renamed.get(column, column): position
        for position, column in enumerate(plain)
        if column in renamed or column not in taken
    }


def lay(layout: Layout, positions: Mapping[str, int], renamed: Set[str]) -> Fit:
    """Return how a layout lies on columns; `renamed` are the names that the user gave."""
    fields: dict[str, str] = {}
    missing = [sign for sign in layout.signs if sign not in positions]
    for name, rule in layout.fields.items():
        if rule.kind == "marks":
            continue
        found = _column(name, rule, positions, renamed, taken=fields.values())
        if found is not None:
            fields[name] = found
        elif not rule.optional and rule.default is None:
            missing.append(rule.columns[0].strip("/"))
    values: list[tuple[int, Decimal, dict[str, str]]] = []
    for value in layout.values:
        found = next((name for name in value.columns if name in positions), None)
        if found is None:
            missing.append(next(iter(value.columns)))
        else:
            values.append((positions[found], value.columns[found], value.constants))
    marks = _marks(layout, positions)
    missing += [
        name
        for name, rule in layout.fields.items()
        if rule.kind == "marks" and name not in marks and not rule.optional
    ]
    return Fit(
        layout=layout,
        fields={name: positions[column] for name, column in fields.items()},
        values=tuple(values),
        missing=tuple(missing),
        marks=marks,
        named={
            column: nomenclature_of(fields[name]) or fields[name]
            for column, name in layout.named.items()
            if name in fields
        },
    )


def _column(
    name: str,
    rule: FieldRule,
    positions: Mapping[str, int],
    renamed: Set[str],
    taken: Iterable[str],
) -> str | None:
    """Return the file's column for a field: that which the user named so, else the first known."""
    ways = (name, *rule.columns) if name in renamed else (*rule.columns, name)
    for way in ways:
        if way.startswith("/"):
            # Two columns may look alike (from one nomenclature, to another); each is taken once.
            free = (column for column in positions if column not in set(taken))
            found = next((c for c in free if re.fullmatch(way.strip("/"), c)), None)
            if found is not None:
                return found
        elif way in positions:
            return way
    return None


def _marks(layout: Layout, positions: Mapping[str, int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for name, rule in layout.fields.items():
        if rule.kind != "marks":
            continue
        columns = {
            word: next((positions[column] for column in ways if column in positions), None)
            for word, ways in rule.choices.items()
        }
        there = {word: position for word, position in columns.items() if position is not None}
        if len(there) == len(columns):
            found[name] = there
    return found
