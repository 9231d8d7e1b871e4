"""A chart goes into a file as its ending says."""

from __future__ import annotations

import json
import struct
import sys
from typing import TYPE_CHECKING, Any

import pytest

from diptych.document import write_chart
from diptych.errors import BadInputError, MissingPartError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SPEC: dict[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
    "title": {"text": ["Turnover", "by year"]},
    "description": "Turnover of two years",
    "width": "container",
    "data": {"values": [{"year": 2006, "value": 22.2}, {"year": 2007, "value": 79.3}]},
    "mark": "line",
    "encoding": {
        "x": {"field": "year", "type": "ordinal"},
        "y": {"field": "value", "type": "quantitative"},
    },
}


def test_json_is_the_specification(tmp_path: Path) -> None:
    write_chart(SPEC, tmp_path / "chart.json")
    assert json.loads((tmp_path / "chart.json").read_text(encoding="utf-8")) == SPEC


def test_html_is_a_page_with_the_title_of_the_chart(
    tmp_path: Path, read_page: Callable[[str], Any]
) -> None:
    write_chart(SPEC, tmp_path / "chart.html")
    root = read_page((tmp_path / "chart.html").read_text(encoding="utf-8"))
    assert [one.text for one in root.all("title")] == ["Turnover by year"]
    (drawing,) = root.all("div", class_="drawing")
    assert drawing.attributes["aria-label"] == "Turnover of two years"


def test_pictures_are_what_their_ending_says(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    write_chart(SPEC, tmp_path / "chart.svg")
    write_chart(SPEC, tmp_path / "chart.PNG")
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    picture = (tmp_path / "chart.PNG").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">I", picture[16:20])[0] > 1000


def test_without_the_converter_a_picture_names_the_command_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingPartError, match=r'pip install "diptych\[pictures\]"'):
        write_chart(SPEC, tmp_path / "chart.png")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["chart", "chart.pdf", "chart.html.gz"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match=r"\.json, \.html, \.svg, \.png"):
        write_chart(SPEC, tmp_path / name)


def test_a_picture_fetches_nothing(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    remote = {**SPEC, "data": {"url": "http://127.0.0.1:9/data.json"}}
    with pytest.raises(BadInputError, match="cannot be drawn"):
        write_chart(remote, tmp_path / "chart.svg")
    assert not list(tmp_path.iterdir())
