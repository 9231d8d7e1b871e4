"""The words of a pair's chart: its headings, its sources, and a description for the ear."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from diptych.trade.chart_points import mirror_points, named, turnover_points, whole_span
from diptych.trade.editions import editions_of
from diptych.trade.one_offs import known_event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.trade.types import Turnover

__all__ = ["LINE", "amount", "description", "mirror_heading", "subtitle", "title", "wrapped"]

LINE = 56
"""How many characters a line has room for on a narrow page."""
SIGNS = ("●", "■")
"""The marks of the two reporters, as they stand in text."""


def wrapped(text: str, width: int = LINE) -> list[str]:
    """Return a text as lines for a chart, which breaks none of its own."""
    return textwrap.wrap(text, width)


def amount(millions: float, top: float, *, signed: bool = False) -> str:
    """Return an amount in millions with decimals that suit a scale that ends at `top`.

    >>> amount(731.3108, 200), amount(-71.14, 200, signed=True), amount(0.0123, 0.5)
    ('731.3', '−71.1', '0.012')
    """
    decimals = 0 if top >= 10_000 else 1 if top >= 5 else 3
    sign = "+" if signed and millions > 0 else "−" if millions < 0 else ""
    return f"{sign}{abs(millions):,.{decimals}f}"


def title(turnover: Turnover) -> list[str]:
    """Return the chart's title."""
    a, b = turnover.dyad
    return wrapped(f"Trade of {a} and {b}", LINE - 12)


def subtitle(turnover: Turnover) -> list[str]:
    """Return unit, sources and what lies beyond the scales, in lines."""
    lines = ["Goods, in millions of US dollars, by each side's figures"]
    for edition in editions_of(turnover):
        lines += wrapped(f"Source: {edition.source.title}; {edition.dated()}")
    return lines + [line for note in _beyond(turnover) for line in wrapped(f"▲ {note}")]


def _beyond(turnover: Turnover) -> Iterator[str]:
    """Say which periods lie beyond a scale, and what is known of them."""
    span = whole_span(turnover)
    for exporter in turnover.dyad:
        importer = turnover.dyad.other(exporter)
        beyond = {p.period for p in mirror_points(turnover, exporter, span).points if p.off}
        for period in sorted(beyond, key=named):
            event = known_event(exporter, importer, period[0])
            what = event or f"trade from {exporter} to {importer} stands out"
            yield f"{named(period)} goes beyond the scale: {what}"


def mirror_heading(turnover: Turnover, exporter: Country) -> dict[str, object]:
    """Return the heading of one direction's view, which says whose mark is whose."""
    importer = turnover.dyad.other(exporter)
    signs = dict(zip(turnover.dyad, SIGNS, strict=True))
    key = f"{signs[exporter]} exporter, {signs[importer]} importer; number: importer less exporter"
    return {"text": wrapped(f"{exporter} to {importer}"), "subtitle": wrapped(key)}


def description(turnover: Turnover) -> str:
    """Return what the chart shows, for those who do not see it."""
    a, b = turnover.dyad
    subject = (
        f"Line chart of the turnover of {a} and {b} as each of them reports it, and below it "
        "each direction of their trade as its exporter and its importer report it, in millions "
        "of US dollars."
    )
    courses = [_course(turnover, reporter) for reporter in turnover.dyad]
    outliers = [f"{gap.outlier}." for gap in turnover.gaps if gap.outlier]
    return " ".join((subject, *courses, *outliers))


def _course(turnover: Turnover, reporter: Country) -> str:
    view = turnover_points(turnover, whole_span(turnover))
    points = view.of(reporter)
    if not points:
        return f"{reporter} reports no turnover."
    first, last = (
        f"{amount(point.value, view.top)} in {named(point.period)}"
        for point in (points[0], points[-1])
    )
    if len(points) == 1:
        return f"As {reporter} reports it, turnover was {first}."
    return f"As {reporter} reports it, turnover went from {first} to {last}."
