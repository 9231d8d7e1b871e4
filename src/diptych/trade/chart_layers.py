"""The marks of a pair's chart: lines, points, arrows, names, and the strokes of the gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.trade.chart_points import named
from diptych.trade.chart_words import SIGNS, amount, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country, Dyad
    from diptych.trade.cells import Period
    from diptych.trade.chart_points import Point, Points

__all__ = ["COLOURS", "LABEL_LINE", "SHAPES", "gaps_of", "lines_of", "names_of", "points_of"]

COLOURS = ("#3a7ebf", "#d1601f")
"""Blue and vermilion: told apart by colour-blind readers, and seen on white and near-black."""
SHAPES = ("circle", "square")
DASHES = ([1, 0], [7, 3])
MOST_LABELS = 8
LABEL_LINE = 14
"""Pixels from one line of a label to the next."""
TOOLTIP = [
    {"field": "period", "title": "period"},
    {"field": "reporter", "title": "reported by"},
    {"field": "value", "title": "million US dollars", "format": ",.3f"},
    {"field": "source", "title": "source"},
]
GAP_TOOLTIP = [
    {"field": "period", "title": "period"},
    *(
        {"field": field, "title": f"{words}, million US dollars", "format": ",.3f"}
        for field, words in (
            ("exported", "by the exporter"),
            ("imported", "by the importer"),
            ("difference", "importer less exporter"),
        )
    ),
]

Spec = dict[str, Any]


def _layer(mark: Spec, rows: list[Spec], axes: Spec, **encoding: object) -> Spec:
    return {"mark": mark, "data": {"values": rows}, "encoding": {**axes, **encoding}}


def _by_reporter(dyad: Dyad, values: Sequence[object]) -> Spec:
    return {
        "field": "reporter",
        "type": "nominal",
        "scale": {"domain": [str(reporter) for reporter in dyad], "range": list(values)},
        "legend": None,
    }


def lines_of(dyad: Dyad, points: Points, axes: Spec) -> Spec:
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


def points_of(dyad: Dyad, points: Points, axes: Spec) -> list[Spec]:
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


def names_of(dyad: Dyad, points: Points, axes: Spec, height: int) -> Spec:
    """Return each reporter's name and last value, to the right of its line."""
    top = axes["y"]["scale"]["domain"][1]
    labels: list[tuple[float, Spec]] = []
    for reporter, sign in zip(dyad, SIGNS, strict=True):
        for point in points.of(reporter)[-1:]:
            lines = [*wrapped(f"{sign} {reporter}", 16), amount(point.value, top)]
            labels.append((min(point.value, top), {**point.row(), "label": lines}))
    return _layer(
        {"type": "text", "align": "left", "baseline": "top", "dx": 12, "lineHeight": LABEL_LINE},
        _apart(labels, top / height),
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


def gaps_of(points: Points, exporter: Country, axes: Spec) -> list[Spec]:
    """Return the stroke between what the two sides say, and importer less exporter as a number."""
    rows = _gap_rows(points, exporter, axes["y"]["scale"]["domain"][1])
    labelled = _spread(axes["x"]["scale"]["domain"])
    stroke = {**axes, "y": {**axes["y"], "field": "exported"}, "y2": {"field": "imported"}}
    number = {"type": "text", "baseline": "bottom", "dy": -7, "fontSize": 10}
    return [
        _layer(
            {"type": "rule", "strokeWidth": 1.5, "opacity": 0.6, "clip": True},
            rows,
            stroke,
            tooltip=GAP_TOOLTIP,
        ),
        _layer(
            number,
            [row for row in rows if row["period"] in labelled and not row["off"]],
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


def _spread(names: Sequence[str]) -> set[str]:
    """Return the periods that have room for a number, the last one among them."""
    step = -(-len(names) // MOST_LABELS)
    return set(names[::-1][::step]) if names else set()


def _short(difference: float, top: float) -> str:
    """Return a difference in few digits, so that neighbours keep apart on a narrow page."""
    return amount(difference, max(top, 10_000) if abs(difference) >= 10 else top, signed=True)


def _gap_rows(points: Points, exporter: Country, top: float) -> list[Spec]:
    sides: dict[Period, dict[bool, Point]] = {}
    for point in points.points:
        sides.setdefault(point.period, {})[point.reporter == exporter] = point
    return [
        {
            "period": named(period),
            "exported": both[True].value,
            "imported": both[False].value,
            "difference": both[False].value - both[True].value,
            "gap": _short(both[False].value - both[True].value, top),
            "upper": min(top, max(point.value for point in both.values())),
            "off": any(point.off for point in both.values()),
        }
        for period, both in sorted(sides.items(), key=lambda item: _count(item[0]))
        if len(both) == 2
    ]
