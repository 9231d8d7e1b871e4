"""Finding the layout of a file by looking at its columns, and at its rows where they tell more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.fits import Fit, lay, positions_of
from diptych.evidence.layouts import find_layout, layouts
from diptych.evidence.samples import count_rows, sample_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diptych.evidence.layouts import Layout
    from diptych.evidence.survey import Survey

__all__ = ["UnknownLayoutError", "fit_layout"]


class UnknownLayoutError(BadInputError):
    """A file that no layout fits."""


def fit_layout(
    survey: Survey, table: str | None, name: str | None, mapping: Mapping[str, str] | None
) -> Fit:
    """Return how a layout lies on the file: the one of that name, or the one that fits best.

    `table` keeps to the layouts of one table; `mapping` renames the file's columns first. Raises
    BadInputError when a needed column is missing, when no layout fits, or when two fit alike.
    """
    renamed = mapping or {}
    positions = positions_of(survey, renamed)
    named = set(renamed.values())
    fits = [lay(layout, positions, named) for layout in _candidates(table, name)]
    if not fits:
        raise BadInputError(
            "no layout of that name fills that table",
            expected=f"one of {', '.join(layouts())}",
        )
    whole = [fit for fit in fits if not fit.missing]
    if name is None:
        whole = [fit for fit in whole if _values_agree(survey, fit)]
    if not whole:
        raise _lacking(survey, fits, chosen=name is not None)
    best = max(fit.columns for fit in whole)
    equal = [fit for fit in whole if fit.columns == best]
    if len(equal) > 1:
        raise _undecided(survey, equal)
    return equal[0]


def _candidates(table: str | None, name: str | None) -> Iterable[Layout]:
    found = [find_layout(name)] if name else layouts().values()
    return [
        layout
        for layout in found
        if table in (None, layout.table) and (name is not None or not layout.companion)
    ]


def _values_agree(survey: Survey, fit: Fit) -> bool:
    """Say whether the file's first rows, and how many it has, are as the layout says."""
    if fit.layout.rows is not None and count_rows(survey) != fit.layout.rows:
        return False
    rules = {name: rule for name, rule in fit.layout.fields.items() if rule.pattern}
    told = {name: rules[name] for name in rules if name in fit.fields}
    if not told:
        return True
    sample = sample_of(survey)
    return all(rule.fits(row[fit.fields[name]]) for name, rule in told.items() for row in sample)


def _lacking(survey: Survey, fits: list[Fit], *, chosen: bool) -> UnknownLayoutError:
    fit = max(fits, key=lambda fit: (fit.share, fit.columns))
    lacks = f"{'column' if len(fit.missing) == 1 else 'columns'} {', '.join(fit.missing)}"
    name = fit.layout.name
    if chosen:
        problem = f"the layout {name} needs {lacks}"
    elif fit.missing:
        problem = f"no layout fits: nearest is {name}, which also needs {lacks}"
    else:
        problem = f"no layout fits: nearest is {name}, but the rows are not as it expects"
    return UnknownLayoutError(
        problem,
        place=Place(survey.name, 1),
        expected=f"columns that a layout knows; the file has {', '.join(survey.columns)}",
        remedy="name the columns with --map COLUMN=FIELD, or choose with --layout NAME",
    )


def _undecided(survey: Survey, fits: list[Fit]) -> UnknownLayoutError:
    return UnknownLayoutError(
        f"{len(fits)} layouts fit the file alike",
        place=Place(survey.name, 1),
        expected="columns that only one layout knows",
        remedy=f"choose with --layout: {' or '.join(fit.layout.name for fit in fits)}",
    )
