"""The chart of a pair's trade: legible, described, and drawn by Vega-Lite without complaint."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from diptych.countries import Dyad
from diptych.errors import BadInputError
from diptych.trade import turnover
from diptych.trade.chart import turnover_chart
from diptych.trade.chart_layers import COLOURS, SHAPES

PAIR = Dyad.of("AZE", "BLR")
YEARS = range(2006, 2014)


def panels(peak: int) -> list[str]:
    """Both sides' exports and imports of 2006 to 2013, with a peak in 2011 one way."""
    rows: list[str] = []
    for year in YEARS:
        sold = peak if year == 2011 else 10_000_000
        rows += [f"AZE,BLR,export,{year},,{sold}", f"BLR,AZE,import,{year},,{sold + 2_000_000}"]
        rows += [f"AZE,BLR,import,{year},,70000000", f"BLR,AZE,export,{year},,140000000"]
    return rows


def scales(spec: dict[str, Any]) -> list[list[float]]:
    """The ends of the upright scale of each view."""
    return [view["layer"][0]["encoding"]["y"]["scale"]["domain"] for view in spec["vconcat"]]


def words(spec: object) -> str:
    return json.dumps(spec, ensure_ascii=False)


def luminance(colour: str) -> float:
    """Relative luminance, by WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_turnover_stands_above_and_each_direction_below(stored):
    spec = turnover_chart(turnover(stored(*panels(10_000_000)), PAIR))
    titles = [words(view["title"]) for view in spec["vconcat"]]
    assert len(titles) == 3
    assert "Azerbaijan to Belarus" in titles[1]
    assert "Belarus to Azerbaijan" in titles[2]


def test_every_scale_begins_at_nothing(stored):
    spec = turnover_chart(turnover(stored(*panels(10_000_000)), PAIR))
    assert [low for low, _ in scales(spec)] == [0, 0, 0]


def test_a_peak_does_not_squeeze_the_other_years_out_of_sight(stored):
    spec = turnover_chart(turnover(stored(*panels(700_000_000)), PAIR))
    # Other years: turnover at most 140 + 12 = 152 million, exports at most 12 million.
    (_, above), (_, out), _ = scales(spec)
    assert 152 < above < 2 * 152
    assert 12 < out < 2 * 12
    text = words(spec)
    assert "● 770.0" in text  # 700 + 70
    assert "■ 842.0" in text  # 702 + 140
    assert "2011 goes beyond the scale" in text


def test_a_usual_course_stays_on_its_scale(stored):
    spec = turnover_chart(turnover(stored(*panels(11_000_000)), PAIR))
    assert "beyond the scale" not in words(spec)


def test_reporters_are_told_apart_by_colour_and_by_shape(stored):
    text = words(turnover_chart(turnover(stored(*panels(10_000_000)), PAIR)))
    assert all(word in text for word in (*COLOURS, *SHAPES, "strokeDash"))
    assert len(set(COLOURS)) == len(set(SHAPES)) == 2


@pytest.mark.parametrize(
    ("colour", "ground"), list(itertools.product(COLOURS, ("#ffffff", "#16181c")))
)
def test_marks_are_seen_on_light_and_dark(colour, ground):
    # WCAG 2.2, 1.4.11: graphical objects have a contrast of at least 3.
    assert contrast(colour, ground) >= 3


def test_no_colour_but_the_reporters_is_set(stored):
    spec = turnover_chart(turnover(stored(*panels(700_000_000)), PAIR))
    text = words(spec)
    for colour in COLOURS:
        text = text.replace(colour, "")
    assert not any(word in text for word in ('"#', '"black"', '"white"', '"background"'))


def test_the_heading_names_the_source_and_the_unit(stored):
    heading = " ".join(turnover_chart(turnover(stored(*panels(1)), PAIR))["title"]["subtitle"])
    assert "WITS" in heading
    assert "2018-01-01" in heading
    assert "millions of US dollars" in heading


def test_the_description_tells_the_course_by_both_sides(stored):
    description = turnover_chart(turnover(stored(*panels(700_000_000)), PAIR))["description"]
    # 10 + 70 by Azerbaijan's figures, 140 + 12 by Belarus's, in the first year and the last.
    assert (
        "As Azerbaijan reports it, turnover went from 80.0 in 2006 to 80.0 in 2013." in description
    )
    assert (
        "As Belarus reports it, turnover went from 152.0 in 2006 to 152.0 in 2013." in description
    )
    assert "In 2011 exports reported by Azerbaijan" in description


def test_a_line_breaks_where_a_year_is_missing(stored):
    rows = [row for row in panels(10_000_000) if ",2009," not in row]
    spec = turnover_chart(turnover(stored(*rows), PAIR))
    line = spec["vconcat"][0]["layer"][0]
    runs = {(row["reporter"], row["run"]) for row in line["data"]["values"]}
    assert len(runs) == 4
    assert "2009" in line["encoding"]["x"]["scale"]["domain"]


def test_labels_of_two_close_lines_do_not_lie_upon_each_other(stored):
    rows = [
        f"{a},{b},{flow},2012,,{value}"
        for a, b, value in (("AZE", "BLR", 50), ("BLR", "AZE", 51))
        for flow in ("export", "import")
    ]
    names = turnover_chart(turnover(stored(*rows), PAIR))["vconcat"][0]["layer"][-1]
    high, low = sorted((row["place"] for row in names["data"]["values"]), reverse=True)
    top = names["encoding"]["y"]["scale"]["domain"][1]
    assert (high - low) / top * 240 == pytest.approx(2 * 14)  # two lines of 14 pixels


def test_months_are_drawn_where_there_are_no_years(stored):
    rows = [f"AZE,BLR,{flow},2013,{month},5" for month in (11, 12) for flow in ("export", "import")]
    rows += [row.replace(",2013,11,", ",2014,2,") for row in rows if ",11," in row]
    spec = turnover_chart(turnover(stored(*rows), PAIR))
    domain = spec["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert domain == ["2013-11", "2013-12", "2014-01", "2014-02"]


def test_nothing_cannot_be_drawn(stored):
    empty = turnover(stored(*panels(1)), Dyad.of("KEN", "PER"))
    with pytest.raises(BadInputError, match="nothing to draw"):
        turnover_chart(empty)


@pytest.mark.parametrize("peak", [0, 1, 10_000_000, 700_000_000])
def test_vega_lite_draws_it(stored, peak):
    vl_convert = pytest.importorskip("vl_convert")
    spec = json.loads(words(turnover_chart(turnover(stored(*panels(peak)), PAIR))))
    for view in spec["vconcat"]:
        view["width"] = 600
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    assert "NaN" not in svg
    for word in ("Azerbaijan", "Belarus", "2006", "2013"):
        assert word in svg


@pytest.mark.realdata
def test_the_oil_of_2011_is_annotated(wits):
    spec = turnover_chart(turnover(wits, PAIR, (2006, 2013)))
    assert "crude oil" in " ".join(spec["title"]["subtitle"])
    (_, above), *_ = scales(spec)
    assert 176.7 < above < 300  # Belarus's 2013 is the largest of the other years
