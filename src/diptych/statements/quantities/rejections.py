"""Numbers that are passed over because they count nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.quantities.exclusions import is_label, looks_like_year, stands_in_date
from diptych.statements.quantities.ranges import closes
from diptych.statements.quantities.units import PART_OF_NAME

if TYPE_CHECKING:
    from diptych.statements.quantities.source import Said, Source
    from diptych.statements.quantities.units import Unit

__all__ = ["is_none"]


def is_none(source: Source, first: Said, second: tuple[Said, str] | None) -> bool:
    """Say whether a number, or a range, is a year, a day, a label or a mere word."""
    last = second[0] if second else first
    unit = last.unit or first.unit
    if unit and unit.name == PART_OF_NAME:
        return True
    if unit is None and not last.amount.scaled:
        return True
    if second is None and _is_year(source, first, unit):
        return True
    if _is_day(source, first, last, unit) or _is_bare_one(source, first, unit):
        return True
    return is_label(
        source.tokens,
        first.figure,
        source.text,
        source.words,
        source.language,
        first.amount,
        unit,
    )


def _is_year(source: Source, said: Said, unit: Unit | None) -> bool:
    if said.amount.scaled or not looks_like_year(source.tokens, said.figure):
        return False
    return unit is None or unit.kind == "duration" or not unit.near


def _is_day(source: Source, first: Said, last: Said, unit: Unit | None) -> bool:
    if unit and unit.kind not in {"duration", "count"}:
        return False
    return stands_in_date(source.tokens, first.figure, last.amount.after, source.language)


def _is_bare_one(source: Source, first: Said, unit: Unit | None) -> bool:
    """Say whether "one" stands for "a" or for somebody: it counts nothing."""
    word = source.tokens[first.figure]
    small = word.kind == "word" and first.amount.number.value == 1 and not first.amount.scaled
    return small and not closes(unit)
