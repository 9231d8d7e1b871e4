"""Composing a quantity of what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.quantities.ranges import closes
from diptych.statements.quantities.resolutions import plain, resolutions
from diptych.statements.quantities.types import Quantity

if TYPE_CHECKING:
    from diptych.statements.numbers import WrittenNumber
    from diptych.statements.quantities.source import Said, Source
    from diptych.statements.types import Approximation

__all__ = ["quantity_of"]


def quantity_of(
    source: Source,
    start: int,
    approx: Approximation,
    first: Said,
    second: tuple[Said, str] | None,
) -> Quantity:
    """Return the quantity that begins at token `start`; `second` is a range's other end."""
    last, link = second or (first, None)
    unit = last.unit if last.unit and (closes(last.unit) or not first.unit) else first.unit
    low, high = _same_scale(first, last)
    if unit:
        low, high = low.times(unit.factor), high.times(unit.factor)
    coarse, fine = (min(pair) for pair in zip(resolutions(low), resolutions(high), strict=True))
    one = plain(low.value)
    vague = first.amount.vague
    return Quantity(
        start=source.tokens[start].start,
        end=source.tokens[last.after - 1].end,
        value=None if vague else one if second is None else (one, plain(high.value)),
        unit=unit.name if unit else None,
        currency=unit.currency if unit else None,
        kind=unit.kind if unit else "plain",
        resolution=None if vague else plain(coarse),
        fine_resolution=None if vague else plain(fine),
        approx=approx if approx != "exact" else last.approx,
        per=None,
        figure=source.tokens[first.figure].start,
        linked_by=link,
        spelled=source.tokens[first.figure].kind == "word",
        scaled=last.amount.scaled,
    )


def _same_scale(first: Said, last: Said) -> tuple[WrittenNumber, WrittenNumber]:
    """Return both ends; the scale said after the last one ("2 to 3 billion") is the first's too."""
    low, high = first.amount, last.amount
    if high.scaled and not low.scaled and low.number.value < high.number.value / high.scale * 10:
        return low.number.times(high.scale), high.number
    return low.number, high.number
