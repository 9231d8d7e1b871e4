"""A pair's trade as a chart: turnover by both reporters, and the mirror gap of each direction.

The specification is Vega-Lite's (versions 5 and 6 draw it alike). It gives the two reporters'
marks their colours and shapes and sets no other colour: text, axes, grid and background are left
to the `config` of whoever draws it, so that a page can give its own for light and dark; without
one they are Vega's dark text on white. Every view is as wide as its "container"; a program that
draws pictures puts a number in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.errors import BadInputError
from diptych.trade.chart_layers import LABEL_LINE, gaps_of, lines_of, names_of, points_of
from diptych.trade.chart_points import mirror_points, named, turnover_points, whole_span
from diptych.trade.chart_words import description, mirror_heading, subtitle, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country
    from diptych.trade.cells import Period
    from diptych.trade.chart_points import Points
    from diptych.trade.types import Turnover

__all__ = ["turnover_chart"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
HEIGHT, LOW_HEIGHT = 240, 150
Spec = dict[str, Any]


def turnover_chart(turnover: Turnover) -> Spec:
    """Return a Vega-Lite specification of a pair's trade, in millions of US dollars.

    Above stands turnover as each side reports it, below each direction as its exporter and its
    importer tell it, with importer less exporter as a number. Years are drawn, or months where
    there are no years. A period that stands out far leaves the scale at an arrow that says its
    value, so that the others stay legible. Raises BadInputError for a pair without any figure.
    """
    if not turnover.rows:
        raise BadInputError(f"there is nothing to draw for {turnover.dyad}")
    span = whole_span(turnover)
    views = (
        _turnover_view(turnover, span),
        *(_mirror_view(turnover, exporter, span) for exporter in turnover.dyad),
    )
    return {
        "$schema": SCHEMA,
        "description": description(turnover),
        "title": {
            "text": title(turnover),
            "subtitle": subtitle(turnover),
            "anchor": "start",
            "fontSize": 16,
            "subtitlePadding": 6,
            "offset": 14,
        },
        "spacing": 24,
        "vconcat": [view for view in views if view],
    }


def _turnover_view(turnover: Turnover, span: Sequence[Period]) -> Spec | None:
    points = turnover_points(turnover, span)
    if not points.points:
        return None
    axes = _axes(span, points, HEIGHT)
    return {
        "title": _heading({"text": "Turnover"}),
        "width": "container",
        "height": HEIGHT,
        "layer": [
            lines_of(turnover.dyad, points, axes),
            *points_of(turnover.dyad, points, axes),
            names_of(turnover.dyad, points, axes, HEIGHT),
        ],
    }


def _mirror_view(turnover: Turnover, exporter: Country, span: Sequence[Period]) -> Spec | None:
    points = mirror_points(turnover, exporter, span)
    if not points.points:
        return None
    axes = _axes(span, points, LOW_HEIGHT)
    return {
        "title": _heading(mirror_heading(turnover, exporter)),
        "width": "container",
        "height": LOW_HEIGHT,
        "layer": [
            *gaps_of(points, exporter, axes),
            *points_of(turnover.dyad, points, axes),
        ],
    }


def _heading(words: Spec) -> Spec:
    return {**words, "anchor": "start", "fontSize": 13, "offset": 10}


def _axes(span: Sequence[Period], points: Points, height: int) -> Spec:
    # Room above the largest value for one line of text.
    top = points.top / (1 - 2 * LABEL_LINE / height)
    form = ",.0f" if top >= 8 else ",.1f" if top >= 0.8 else ",~r"
    return {
        "x": {
            "field": "period",
            "type": "ordinal",
            "scale": {"type": "point", "domain": [named(period) for period in span]},
            "axis": {
                "title": None,
                "labelAngle": 0,
                "labelOverlap": "greedy",
                "labelSeparation": 6,
                "grid": False,
            },
        },
        "y": {
            "field": "value",
            "type": "quantitative",
            "scale": {"domain": [0, top], "nice": False, "zero": True},
            "axis": {"title": None, "format": form, "tickCount": height // 45, "domain": False},
        },
    }
