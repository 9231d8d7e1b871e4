"""Finding the layout of a file by looking at its columns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.layouts import find_layout, layouts, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diptych.evidence.layouts import Layout, Values
    from diptych.evidence.survey import Survey

__all__ = ["Fit", "fit_layout"]


@dataclass(frozen=True, slots=True)
class Fit:
    """A layout laid on a file: at which of the file's columns each field and value stands."""

    layout: Layout
    fields: dict[str, int]
    values: tuple[tuple[int, Decimal, dict[str, str]], ...]
    missing: tuple[str, ...]

    @property
    def columns(self) -> int:
        """How many of the file's columns the layout uses."""
        return len(self.fields) + len(self.values)


def fit_layout(
    survey: Survey, table: str, name: str | None, mapping: Mapping[str, str] | None
) -> Fit:
    """Return how a layout lies on the file: the one of that name, or the one that fits best.

    `mapping` renames the file's columns first. Raises BadInputError when a needed column is
    missing, or no layout fits.
    """
    positions = _positions(survey, mapping or {})
    candidates = [find_layout(name)] if name else layouts().values()
    fits = [_lay(layout, positions) for layout in candidates if layout.table == table]
    if not fits:
        raise BadInputError(
            f"no layout of that name fills the table {table}",
            expected=f"one of {_names(layout for layout in layouts().values())}",
        )
    best = min(fits, key=lambda fit: (len(fit.missing), -fit.columns))
    if best.missing:
        raise _lacking(survey, best, chosen=name is not None)
    return best


def _positions(survey: Survey, mapping: Mapping[str, str]) -> dict[str, int]:
    renamed = {plain_name(column): plain_name(field) for column, field in mapping.items()}
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


def _lay(layout: Layout, positions: Mapping[str, int]) -> Fit:
    fields: dict[str, int] = {}
    missing: list[str] = []
    for field, rule in layout.fields.items():
        found = next((name for name in (field, *rule.columns) if name in positions), None)
        if found is not None:
            fields[field] = positions[found]
        elif not rule.optional and rule.default is None:
            missing.append(rule.columns[0])
    values: list[tuple[int, Decimal, dict[str, str]]] = []
    for value in layout.values:
        found = _value_column(value, positions)
        if found is None:
            missing.append(next(iter(value.columns)))
        else:
            values.append((positions[found], value.columns[found], value.constants))
    return Fit(layout, fields, tuple(values), tuple(missing))


def _value_column(value: Values, positions: Mapping[str, int]) -> str | None:
    return next((name for name in value.columns if name in positions), None)


def _lacking(survey: Survey, fit: Fit, *, chosen: bool) -> BadInputError:
    lacks = f"{'column' if len(fit.missing) == 1 else 'columns'} {', '.join(fit.missing)}"
    which = f"the layout {fit.layout.name} needs" if chosen else f"nearest is {fit.layout.name}, "
    problem = f"{which} {lacks}" if chosen else f"no layout fits: {which}which also needs {lacks}"
    return BadInputError(
        problem,
        place=Place(survey.name, 1),
        expected=f"columns that a layout knows; the file has {', '.join(survey.columns)}",
        remedy="name the columns with --map COLUMN=FIELD, or choose with --layout NAME",
    )


def _names(found: Iterable[Layout]) -> str:
    return ", ".join(layout.name for layout in found)
