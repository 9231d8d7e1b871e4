"""A document as a page: whole, well formed, and closed to the outside."""

from __future__ import annotations

import base64
import hashlib
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from diptych.document import (
    Block,
    Card,
    Chart,
    Column,
    Document,
    Emphasis,
    Facts,
    FigureRun,
    Fold,
    KeyFigure,
    KeyFigures,
    Label,
    Leaf,
    Link,
    Listing,
    Mark,
    Notice,
    Passage,
    Quote,
    RecordText,
    Section,
    Segment,
    SourceMark,
    Table,
    Text,
    TwoPanels,
)
from diptych.evidence.sources import find_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.figures import Figure

SPEC: dict[str, Any] = {
    "data": {"values": [{"x": "</script><script>alert(1)</script>", "y": 1}]},
    "mark": "point",
    "encoding": {"x": {"field": "x", "type": "nominal"}, "y": {"field": "y"}},
}


def document(*blocks: Block) -> Document:
    return Document.of(
        blocks, find_source, title="A – B", subtitle="a trial", language="en", sides=("A", "B")
    )


def every_block(one: Figure, two: Figure) -> tuple[Block, ...]:
    table = Table(
        "A table",
        (
            Column("Year"),
            Column("X", "number", Decimal(10) ** 6, group="Both", side="a"),
            Column("Y", "number", Decimal(10) ** 6, group="Both", side="a"),
        ),
        (("2011", one, two), ("2012", one, None)),
        "million US dollars",
    )
    runs = ("words ", Emphasis("weight"), Quote("söz", "az"), Link("there", "#x"), FigureRun(one))
    facts = Facts((("One", ("1",)), ("One", ("2",)), ("Two", (FigureRun(two), SourceMark(one)))))
    leaf = Leaf("Left", "AZE", (KeyFigures((KeyFigure("K", one), KeyFigure("N", None))),))
    passage = Passage(
        (Segment("said "), Segment("300 million", (Mark("c1", "bad", "bad", "#v"),))),
        "Who",
        "a",
        (Card("v", Label("contradicted", "bad"), ("title",), (facts, Fold("More", (table,)))),),
    )
    return (
        Notice(("old data",), loud=True),
        Section("S & T", "s", (Text(runs), Listing((runs,)), TwoPanels(leaf, leaf))),
        Section("Record", "r", (RecordText((passage,), "en"), Chart(SPEC, "what it shows", table))),
    )


@pytest.fixture
def page(reported: Callable[..., Figure]) -> str:
    figures = (reported("1500000"), reported("2500000", "import"))
    return document(*every_block(*figures)).to_html()


def test_every_block_makes_a_well_formed_page(page: str, read_page: Callable[[str], Any]) -> None:
    root = read_page(page)
    (html,) = root.all("html")
    assert html.attributes["lang"] == "en"
    assert [one.text for one in root.all("h2")] == ["S & T", "Record", "Sources"]
    assert [one.attributes["lang"] for one in root.all("q")] == ["az", "az"]


def test_every_link_within_a_page_leads_somewhere(
    page: str, read_page: Callable[[str], Any]
) -> None:
    root = read_page(page)
    names = [one.attributes["id"] for one in root.inner() if "id" in one.attributes]
    assert len(names) == len(set(names))
    targets = {
        one.attributes["href"][1:]
        for one in root.all("a")
        if one.attributes["href"].startswith("#")
    }
    assert targets - {"x"} <= set(names)


def test_only_the_scripts_that_the_page_was_made_with_may_run(
    page: str, read_page: Callable[[str], Any]
) -> None:
    root = read_page(page)
    policy = next(
        one.attributes["content"]
        for one in root.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    running = [one for one in root.all("script") if "type" not in one.attributes]
    sums = {
        base64.b64encode(hashlib.sha256(one.text.encode("utf-8")).digest()).decode()
        for one in running
    }
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == sums


def test_a_page_without_a_chart_is_small(reported: Callable[..., Figure]) -> None:
    short = document(Text((FigureRun(reported("1500000")),))).to_html()
    assert "vegaEmbed" not in short
    assert len(short) < 40_000


def test_a_specification_cannot_break_out_of_its_place(
    page: str, read_page: Callable[[str], Any]
) -> None:
    root = read_page(page)
    (place,) = root.all("figure")
    (spec,) = [one for one in root.all("script") if one.attributes.get("type")]
    assert "alert(1)" in spec.text
    assert place.all("script") == [spec]


def test_tables_say_their_caption_and_the_scope_of_their_titles(
    page: str, read_page: Callable[[str], Any]
) -> None:
    for table in read_page(page).all("table"):
        assert table.all("caption")
        assert {one.attributes["scope"] for one in table.all("th")} == {"col", "row", "colgroup"}


def test_a_column_of_one_origin_has_its_note_in_its_title(
    page: str, read_page: Callable[[str], Any]
) -> None:
    (first, *_) = read_page(page).all("table")
    (head,) = [one for one in first.all("th", scope="col") if one.text.startswith("X")]
    (mark,) = head.all("a", class_="note-mark")
    assert mark.attributes["href"] == "#note-1"
    assert first.all("td")[1].text.startswith("1.5")


def test_an_outcome_is_told_by_word_and_shape(page: str, read_page: Callable[[str], Any]) -> None:
    (label,) = read_page(page).all("span", class_="label")
    assert label.text == "✕contradicted"


def test_an_address_that_could_run_is_no_link(read_page: Callable[[str], Any]) -> None:
    root = read_page(document(Text((Link("here", "javascript:alert(1)"),))).to_html())
    assert [one.text for one in root.all("main")] == ["here"]
    assert not [one for one in root.all("a") if "javascript" in one.attributes["href"]]
