"""A pair's trade as a chart: turnover by both reporters, and the mirror gap of each direction.

The specification is Vega-Lite's (versions 5 and 6 draw it alike). It gives the two reporters'
marks their colours and shapes and sets no other colour: text, axes, grid and background are left
to the `config` of whoever draws it, so that a page can give its own for light and dark; without
one they are Vega's dark text on white. Every view is as wide as its "container"; a program that
draws pictures puts a number in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.trade.chart_points import mirror_points, named, turnover_points, whole_span
from diptych.trade.chart_words import (
    SIGNS,
    amount,
    description,
    mirror_heading,
    subtitle,
    title,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country, Dyad
    from diptych.trade.cells import Period
    from diptych.trade.chart_points import Point, Points
    from diptych.trade.types import Turnover

__all__ = ["turnover_chart"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
COLOURS = ("#3a7ebf", "#d1601f")
"""Blue and vermilion: told apart by colour-blind readers, and seen on white and near-black."""
SHAPES = ("circle", "square")
DASHES = ([1, 0], [7, 3])
HEIGHT, LOW_HEIGHT = 240, 150
MOST_LABELS = 9
LABEL_LINE = 14
"""Pixels from one line of a label to the next."""
TOOLTIP = [
    {"field": "period", "title": "period"},
    {"field": "reporter", "title": "reported by"},
    {"field": "value", "title": "million US dollars", "format": ",.3f"},
    {"field": "source", "title": "source"},
]

Spec = dict[str, Any]


def turnover_chart(turnover: Turnover) -> Spec:
    """Return a Vega-Lite specification of a pair's trade, in millions of US dollars.

    Above stands turnover as each side reports it, below each direction as its exporter and its
    importer tell it, with importer less exporter as a number. Years are drawn, or months where
    there are no years. A period that stands out far leaves the scale at an arrow that says its
    value, so that the others stay legible.
    """
    span = whole_span(turnover)
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
        "vconcat": [
            _turnover_view(turnover, span),
            *(_mirror_view(turnover, exporter, span) for exporter in turnover.dyad),
        ],
    }


def _turnover_view(turnover: Turnover, span: Sequence[Period]) -> Spec:
    points = turnover_points(turnover, span)
    axes = _axes(span, points, HEIGHT)
    return {
        "title": _heading({"text": "Turnover"}, points),
        "width": "container",
        "height": HEIGHT,
        "layer": [
            _lines(turnover.dyad, points, axes),
            *_points(turnover.dyad, points, axes),
            _names(turnover.dyad, points, axes),
        ],
    }


def _mirror_view(turnover: Turnover, exporter: Country, span: Sequence[Period]) -> Spec:
    points = mirror_points(turnover, exporter, span)
    axes = _axes(span, points, LOW_HEIGHT)
    return {
        "title": _heading(mirror_heading(turnover, exporter), points),
        "width": "container",
        "height": LOW_HEIGHT,
        "layer": [
            *_gaps(points, exporter, axes),
            *_points(turnover.dyad, points, axes),
        ],
    }


def _heading(words: Spec, points: Points) -> Spec:
    # Values beyond the scale stand above the view.
    offset = 10 + LABEL_LINE * any(point.off for point in points.points)
    return {**words, "anchor": "start", "fontSize": 13, "offset": offset}


def _axes(span: Sequence[Period], points: Points, height: int) -> Spec:
    # Room above the largest value for one line of text.
    top = points.top / (1 - 2 * LABEL_LINE / height)
    form = ",.0f" if top >= 8 else ",.1f" if top >= 0.8 else ",~r"
    return {
        "x": {
            "field": "period",
            "type": "ordinal",
            "scale": {"type": "point", "domain": [named(period) for period in span]},
            "axis": {"title": None, "labelAngle": 0, "labelOverlap": "greedy", "grid": False},
        },
        "y": {
            "field": "value",
            "type": "quantitative",
            "scale": {"domain": [0, top], "nice": False, "zero": True},
            "axis": {"title": None, "format": form, "tickCount": height // 45, "domain": False},
        },
    }


def _layer(mark: Spec, rows: list[Spec], axes: Spec, **encoding: object) -> Spec:
    return {"mark": mark, "data": {"values": rows}, "encoding": {**axes, **encoding}}


def _by_reporter(dyad: Dyad, values: Sequence[object]) -> Spec:
    return {
        "field": "reporter",
        "type": "nominal",
        "scale": {"domain": [str(reporter) for reporter in dyad], "range": list(values)},
        "legend": None,
    }


def _lines(dyad: Dyad, points: Points, axes: Spec) -> Spec:
    """Return the lines, broken where a period is missing."""
    return _layer(
        {"type": "line", "strokeWidth": 2.5, "clip": True},
        [row for reporter in dyad for row in _runs(points.of(reporter))],
        axes,
        color=_by_reporter(dyad, COLOURS),
        strokeDash=_by_reporter(dyad, DASHES),
        detail={"field": "run", "type": "nominal"},
    )


def _runs(points: list[Point]) -> list[Spec]:
    """Return the points with the number of the stretch of periods to which each belongs."""
    rows: list[Spec] = []
    run = 0
    for before, point in zip([None, *points], points, strict=False):
        run += before is not None and _count(point.period) != _count(before.period) + 1
        rows.append({**point.row(), "run": run})
    return rows


def _count(period: Period) -> int:
    year, month = period
    return year if month is None else year * 12 + month


def _points(dyad: Dyad, points: Points, axes: Spec) -> list[Spec]:
    """Return the values on the scale as each reporter's mark, those beyond it as arrows."""
    layers = [
        _layer(
            {"type": "point", "filled": True, "size": 70, "opacity": 1},
            [point.row() for point in points.points if not point.off],
            axes,
            color=_by_reporter(dyad, COLOURS),
            shape=_by_reporter(dyad, SHAPES),
            tooltip=TOOLTIP,
        )
    ]
    for reporter, side in zip(dyad, (-1, 1), strict=True):
        beyond = [point for point in points.of(reporter) if point.off]
        if beyond:
            layers += _arrows(dyad, reporter, beyond, side, axes)
    return layers


def _arrows(
    dyad: Dyad, reporter: Country, points: list[Point], side: int, axes: Spec
) -> list[Spec]:
    """Return an arrow at the upper edge for each value beyond it, with the value beside it."""
    sign = dict(zip(dyad, SIGNS, strict=True))[reporter]
    top = axes["y"]["scale"]["domain"][1]
    rows = [
        {**point.row(), "edge": top, "label": f"{sign} {amount(point.value, top)}"}
        for point in points
    ]
    edge = {**axes, "y": {**axes["y"], "field": "edge"}}
    arrow = {"type": "point", "filled": True, "shape": "triangle-up", "size": 90, "opacity": 1}
    label = {"type": "text", "align": "right" if side < 0 else "left", "baseline": "middle"}
    return [
        _layer(
            {**arrow, "xOffset": 6 * side, "yOffset": 4},
            rows,
            edge,
            color=_by_reporter(dyad, COLOURS),
            tooltip=TOOLTIP,
        ),
        _layer({**label, "dx": 2 * side, "dy": -9}, rows, edge, text={"field": "label"}),
    ]


def _names(dyad: Dyad, points: Points, axes: Spec) -> Spec:
    """Return each reporter's name and last value, to the right of its line."""
    top = axes["y"]["scale"]["domain"][1]
    labels: list[tuple[float, Spec]] = []
    for reporter, sign in zip(dyad, SIGNS, strict=True):
        for point in points.of(reporter)[-1:]:
            lines = [*wrapped(f"{sign} {reporter}", 16), amount(point.value, top)]
            labels.append((min(point.value, top), {**point.row(), "label": lines}))
    return _layer(
        {"type": "text", "align": "left", "baseline": "top", "dx": 12, "lineHeight": LABEL_LINE},
        _apart(labels, top / HEIGHT),
        {**axes, "y": {**axes["y"], "field": "place"}},
        text={"field": "label"},
    )


def _apart(labels: list[tuple[float, Spec]], unit: float) -> list[Spec]:
    """Place labels at their values, the lower ones pushed down where they would overlap.

    `unit` is the amount that one pixel stands for.
    """
    rows: list[Spec] = []
    ceiling = float("inf")
    for value, row in sorted(labels, key=lambda label: -label[0]):
        tall = len(row["label"]) * LABEL_LINE * unit
        place = min(value + LABEL_LINE / 2 * unit, ceiling)
        rows.append({**row, "place": place})
        ceiling = place - tall
    return rows


def _gaps(points: Points, exporter: Country, axes: Spec) -> list[Spec]:
    """Return the stroke between what the two sides say, and importer less exporter as a number."""
    rows = _gap_rows(points, exporter, axes["y"]["scale"]["domain"][1])
    step = -(-len(rows) // MOST_LABELS)
    labelled = [row for number, row in enumerate(reversed(rows)) if step and number % step == 0]
    stroke = {**axes, "y": {**axes["y"], "field": "exported"}, "y2": {"field": "imported"}}
    number = {"type": "text", "baseline": "bottom", "dy": -7}
    return [
        _layer({"type": "rule", "strokeWidth": 1.5, "opacity": 0.6, "clip": True}, rows, stroke),
        _layer(
            number,
            [row for row in labelled if not row["off"]],
            {**axes, "y": {**axes["y"], "field": "upper"}},
            text={"field": "gap"},
        ),
        _layer(
            {**number, "dy": 14, "baseline": "top"},
            [row for row in rows if row["off"]],
            {**axes, "y": {**axes["y"], "field": "upper"}},
            text={"field": "gap"},
        ),
    ]


def _gap_rows(points: Points, exporter: Country, top: float) -> list[Spec]:
    sides: dict[Period, dict[bool, Point]] = {}
    for point in points.points:
        sides.setdefault(point.period, {})[point.reporter == exporter] = point
    return [
        {
            "period": named(period),
            "exported": both[True].value,
            "imported": both[False].value,
            "gap": amount(both[False].value - both[True].value, top, signed=True),
            "upper": min(top, max(point.value for point in both.values())),
            "off": any(point.off for point in both.values()),
        }
        for period, both in sorted(sides.items(), key=lambda item: _count(item[0]))
        if len(both) == 2
    ]
