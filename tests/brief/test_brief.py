"""What a brief on Azerbaijan and Belarus says, from what both sides reported (WITS)."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from diptych.brief import write_brief
from diptych.brief.span import years_to_show
from diptych.countries import Dyad, country
from diptych.errors import BadInputError
from diptych.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.document import Document
    from diptych.records import Record
    from diptych.statements import Statements


@pytest.fixture
def page(brief: Document, read_page: Callable[[str], Any]) -> Any:
    return read_page(brief.to_html())


def section(page: Any, anchor: str) -> Any:
    return next(one for one in page.all("section") if one.attributes["id"] == anchor)


def card(page: Any, claim: str) -> Any:
    cards = page.all("article", class_="card")
    return next(one for one in cards if one.attributes["id"] == f"verdict-1-{claim}")


def rows(table: Any) -> list[list[str]]:
    """The cells of a table as they are read: without note marks and what shows on hover."""
    return [
        [_shown(cell) for cell in row.parts if not isinstance(cell, str)] for row in table.all("tr")
    ]


def _shown(element: Any) -> str:
    if isinstance(element, str):
        return element
    if element.name == "sup" or "source" in (element.attributes.get("class") or "").split():
        return ""
    return "".join(_shown(part) for part in element.parts)


def test_the_words_of_every_statement_are_marked_in_place(page: Any, statements: Any) -> None:
    for statement in statements:
        marks = [
            mark
            for mark in page.all("mark")
            if f"1-{statement.id}" in mark.attributes["data-statements"].split()
        ]
        assert "".join(mark.text for mark in marks) == statement.quote


def test_the_whole_record_is_shown_in_order(page: Any, record: Record) -> None:
    shown = " ".join(one.text for one in page.all("p", class_="words"))
    assert shown.split() == record.text.split()


def test_a_verdict_stands_beside_its_words(page: Any) -> None:
    passage = next(
        one for one in page.all("div", class_="passage") if one.all("article", class_="card")
    )
    assert "trade turnover from 2006 to 2012" in passage.all("p", class_="words")[0].text
    assert passage.all("article")[0].attributes["id"] == "verdict-1-s1"


def test_six_times_is_contradicted_by_both_panels(page: Any) -> None:
    # 79,719.389 / 22,160.345 = 3.597; 151,380.5 / 37,179.5 = 4.072 (thousand dollars)
    found = card(page, "s1")
    assert "contradicted" in found.all("span", class_="label")[0].text
    table = rows(found.all("table")[0])
    assert ["Azerbaijan, its own figures", "3.60 times", "no"] in table
    assert ["Belarus, its own figures", "4.07 times", "no"] in table


def test_three_hundred_million_is_shown_beside_every_reading(page: Any) -> None:
    # 11,691.128 + 68,028.261; 139,167.9 + 12,212.6; 11,691.128 + 139,167.9; 68,028.261 + 12,212.6
    table = rows(card(page, "s2").all("table")[0])
    assert [row[1] for row in table[1:]] == [
        "79.7 million dollars",
        "151.4 million dollars",
        "150.9 million dollars",
        "80.2 million dollars",
    ]


def test_what_would_have_to_be_unrecorded_is_told(page: Any) -> None:
    # 300 - 79.719389 = 220.3; 300 - 151.3805 = 148.6 (million dollars)
    text = card(page, "s2").text
    assert "220.3 million dollars" in text
    assert "148.6 million dollars" in text


def test_each_leaf_has_its_own_panel_and_what_its_side_said(page: Any) -> None:
    left, right = section(page, "sides").all("div", class_="leaf")
    assert "79.7 million dollars" in left.text
    assert "151.4 million dollars" not in left.text
    assert "151.4 million dollars" in right.text
    assert "300 million dollars" in right.all("q")[1].text
    assert not left.all("q")


def test_the_tables_hold_each_side_s_own_figures(page: Any) -> None:
    left, right = section(page, "trade").all("div", class_="leaf")
    assert ["2012", "11.7", "68.0", "79.7", "−56.3"] in [r[:5] for r in rows(left.all("table")[0])]
    assert ["2012", "139.2", "12.2", "151.4", "127.0"] in [
        r[:5] for r in rows(right.all("table")[0])
    ]


def test_the_gap_is_importer_less_exporter_in_each_direction(page: Any) -> None:
    # 12,212.6 - 11,691.128 = 521.472, 1.04 times; 68,028.261 - 139,167.9 = -71,139.639, 0.49 times
    left, right = section(page, "gap").all("div", class_="leaf")
    assert rows(left.all("table")[0])[-1] == ["2012", "11.7", "12.2", "0.5", "1.04"]
    assert rows(right.all("table")[0])[-1] == ["2012", "139.2", "68.0", "−71.1", "0.49"]


def test_a_year_that_stands_out_is_pointed_at(page: Any) -> None:
    notices = [one.text for one in section(page, "gap").all("p", class_="notice")]
    assert ["2011" in text for text in notices] == [True]


def test_every_figure_that_is_shown_leads_to_a_source(page: Any) -> None:
    notes = {one.attributes["id"] for one in page.all("ol", class_="notes")[0].all("li")}
    figures = page.all("a", class_="figure")
    assert figures
    for figure in figures:
        assert figure.attributes["href"][1:] in notes
        assert "World Integrated Trade Solution" in figure.all("span", class_="source")[0].text
    for cell in page.all("td", class_="number"):
        if not cell.all("span", class_="none"):
            assert cell.all("span", class_="source")


def test_a_rounded_figure_shows_on_hover_what_was_reported(page: Any) -> None:
    left = section(page, "trade").all("div", class_="leaf")[0]
    cell = next(one for one in left.all("td") if _shown(one) == "2.3")
    assert cell.all("span", class_="source")[0].text.startswith("2,324,325 dollars · ")


def test_what_was_proposed_has_its_actor_and_deadline(page: Any) -> None:
    (table,) = section(page, "agreed").all("table")
    (_, row) = rows(table)
    assert row[0] == "working group"
    assert row[2:] == ["Azerbaijan, Belarus", "by 1 March 2014", "Aleksandr Lukashenko"]


def test_in_short_gives_the_contradicted_claims_first(page: Any) -> None:
    items = [one.text for one in section(page, "in-short").all("li")]
    assert items[0].startswith("✕contradicted")
    assert "Safe to say" in items[0]
    assert items[1].startswith("✕contradicted")


def test_periods_that_were_not_out_on_the_record_s_day_are_left_out(page: Any) -> None:
    # WITS follows a year by six months: on 21 November 2013 the year 2012 was the last one out.
    years = [row[0] for row in rows(section(page, "trade").all("table")[0])]
    assert years[-1] == "2012"
    assert "Latest data2012" in page.all("dl", class_="meta")[0].text
    assert not page.all("p", class_="loud")


def test_old_data_are_said_loudly_to_be_old(
    pair: Dyad, evidence: Evidence, read_page: Callable[[str], Any]
) -> None:
    for year, loud in ((2015, []), (2016, ["Latest data: 2013. That is 3 years"])):
        brief = write_brief(pair, evidence, as_of=datetime.date(year, 12, 1))
        notices = read_page(brief.to_html()).all("p", class_="loud")
        assert [one.text[: len("Latest data: 2013. That is 3 years")] for one in notices] == loud


def test_without_a_record_a_brief_is_about_trade_alone(
    pair: Dyad, evidence: Evidence, read_page: Callable[[str], Any]
) -> None:
    page = read_page(write_brief(pair, evidence, as_of=datetime.date(2014, 8, 1)).to_html())
    anchors = {one.attributes.get("id") for one in page.all("section")}
    assert {"trade", "gap", "method", "again", "notes"} <= anchors
    assert not anchors & {"agreed", "record-1", "positions", "events"}


def test_a_silent_side_is_said_to_be_silent(
    pair: Dyad, tmp_path: Path, read_page: Callable[[str], Any]
) -> None:
    file = tmp_path / "one-side.csv"
    file.write_text(
        "reporter,partner,year,exports_kusd,imports_kusd\nAZE,BLR,2012,11691.128,68028.261\n",
        encoding="utf-8",
    )
    store = Evidence.open(tmp_path / "one-side")
    store.load(file, source="wits", vintage="2018")
    page = read_page(write_brief(pair, store, as_of=datetime.date(2013, 11, 21)).to_html())
    (line,) = [one for one in section(page, "in-short").all("li") if "Turnover" in one.text]
    assert (
        _shown(line) == "Turnover in 2012: 79.7 million dollars (Azerbaijan), no figure (Belarus)."
    )
    assert "nothing reported" in section(page, "trade").all("div", class_="leaf")[1].text


def test_an_empty_store_still_gives_who_said_what(
    pair: Dyad, tmp_path: Path, record: Record, found_by_hand: None, read_page: Any
) -> None:
    empty = Evidence.open(tmp_path / "empty")
    page = read_page(write_brief(pair, empty, records=[record]).to_html())
    assert "holds no trade of this pair" in page.all("p", class_="loud")[0].text
    assert "no data" in card(page, "s1").all("span", class_="label")[0].text
    assert not page.all("figure")


def test_years_bound_the_tables(pair: Dyad, evidence: Evidence, read_page: Any) -> None:
    brief = write_brief(pair, evidence, as_of=datetime.date(2014, 8, 1), years=(2008, 2009))
    table = section(read_page(brief.to_html()), "trade").all("table")[0]
    assert [row[0] for row in rows(table)] == ["Year", "2008", "2009"]


def test_without_years_the_last_dozen_are_shown(
    pair: Dyad, evidence: Evidence, tmp_path: Path, read_page: Any
) -> None:
    long = tmp_path / "long.csv"
    lines = [f"AZE,BLR,{year},1.0,2.0" for year in range(1980, 2006)]
    head = "reporter,partner,year,exports_kusd,imports_kusd"
    long.write_text("\n".join([head, *lines]), encoding="utf-8")
    evidence.load(long, source="wits", vintage="2017")
    # On 21 November 2013 the year 2012 is the last one out: 2001 to 2012 are a dozen.
    brief = write_brief(pair, evidence, as_of=datetime.date(2013, 11, 21)).to_html()
    table = rows(section(read_page(brief), "trade").all("table")[0])
    assert [row[0] for row in table[1:]] == [str(year) for year in range(2001, 2013)]
    assert "The tables begin in 2001" in brief


def test_years_that_were_spoken_of_are_shown_however_old(statements: Statements) -> None:
    assert years_to_show(2024, statements.claims) == (2006, 9999)
    assert years_to_show(2013, statements.claims) == (2002, 9999)
    assert years_to_show(None, statements.claims) is None


def test_the_order_of_the_pair_is_the_reader_s(evidence: Evidence, read_page: Any) -> None:
    brief = write_brief(Dyad.of("BLR", "AZE"), evidence, as_of=datetime.date(2014, 8, 1))
    left, _ = section(read_page(brief.to_html()), "trade").all("div", class_="leaf")
    assert left.all("h3")[0].text == "BLRBelarus"


def test_a_record_of_another_pair_is_refused(evidence: Evidence, record: Record) -> None:
    with pytest.raises(BadInputError, match="this record is of Azerbaijan and Belarus"):
        write_brief(Dyad.of("AZE", "TUR"), evidence, records=[record])


def test_a_record_later_than_the_brief_is_refused(
    pair: Dyad, evidence: Evidence, record: Record
) -> None:
    with pytest.raises(BadInputError, match="after the day of the brief"):
        write_brief(pair, evidence, records=[record], as_of=datetime.date(2013, 1, 1))


def test_records_stand_in_the_order_of_their_days(
    pair: Dyad, evidence: Evidence, by_hand: Any, found_by_hand: None, read_page: Any
) -> None:
    later = by_hand.meeting(date=datetime.date(2015, 11, 27), source="later.txt")
    brief = write_brief(pair, evidence, records=[later, by_hand.meeting()])
    titles = [one.text for one in read_page(brief.to_html()).all("h2")]
    assert [t for t in titles if t.startswith("The record of")] == [
        "The record of 2013-11-21",
        "The record of 2015-11-27",
    ]
    assert "--as-of 2015-11-27" in brief.to_html()


def test_two_records_with_the_same_words_are_told_apart(
    pair: Dyad, evidence: Evidence, by_hand: Any, found_by_hand: None, read_page: Any
) -> None:
    later = by_hand.meeting(date=datetime.date(2015, 11, 27), source="later.txt")
    page = read_page(write_brief(pair, evidence, records=[later, by_hand.meeting()]).to_html())
    names = [one.attributes["id"] for one in page.inner() if one.attributes.get("id")]
    assert len(names) == len(set(names))
    within = [one for one in page.all("a") if one.attributes["href"].startswith("#")]
    assert {one.attributes["href"][1:] for one in within} <= set(names)
    assert len(page.all("article", class_="card")) == 6


def test_a_record_with_a_third_party_is_taken(
    evidence: Evidence, by_hand: Any, found_by_hand: None, pair: Dyad
) -> None:
    three = by_hand.meeting(parties=(*pair, country("RUS")))
    assert "record-1" in write_brief(pair, evidence, records=[three]).to_html()


def test_markup_in_a_record_is_shown_as_it_is(
    pair: Dyad, evidence: Evidence, by_hand: Any, found_by_hand: None, read_page: Any
) -> None:
    record = by_hand.meeting(source="<b>.txt", title="<i>Talks</i>")
    page = read_page(write_brief(pair, evidence, records=[record]).to_html())
    assert not page.all("b") + page.all("i")
    assert not [one for one in page.all("script") if "alert(" in one.text]
    assert "<script>alert('«ə»')</script>" in section(page, "record-1").text


def test_words_that_would_be_turned_on_the_page_show_that_they_are(
    pair: Dyad, evidence: Evidence, by_hand: Any, found_by_hand: None, read_page: Any
) -> None:
    turned = by_hand.TEXT.replace(by_hand.TITLE, f"{by_hand.TITLE} \u202eoot")
    record = by_hand.meeting(turned)
    page = write_brief(pair, evidence, records=[record]).to_html()
    assert "\u202e" not in page
    assert "⟦U+202E⟧oot" in section(read_page(page), "record-1").text


def test_the_same_figures_stand_in_the_companion(brief: Document, tmp_path: Path) -> None:
    brief.write(tmp_path / "brief.html")
    written = json.loads((tmp_path / "brief.html.json").read_text(encoding="utf-8"))
    found = list(_figures(written["sections"]))
    notes = {one["note"]: one for one in written["sources"]}
    # Azerbaijan's turnover of 2012: 11,691,128 + 68,028,261 dollars.
    assert any(one["value"] == 79_719_389 and one["reporter"] == "AZE" for one in found)
    for one in found:
        assert one["source"] == "wits"
        assert one["note"] in notes
    anchors = [one["anchor"] for one in written["sections"] if one["type"] == "Section"]
    assert anchors[:3] == ["in-short", "sides", "record-1"]


def _figures(value: Any) -> Any:
    if isinstance(value, dict):
        if value.get("type") == "Figure":
            yield value
        for member in value.values():
            yield from _figures(member)
    elif isinstance(value, list):
        for member in value:
            yield from _figures(member)


def test_the_record_s_sum_is_its_file_s(brief: Document, record: Record) -> None:
    assert hashlib.sha256(record.text.encode()).hexdigest() in brief.to_html()


def test_no_key_of_a_label_is_left_unfilled(brief: Document) -> None:
    words = re.sub(r"<(script|style).*?</\1>", "", brief.to_html(), flags=re.DOTALL)
    assert not re.search(r"\{[a-z_]+\}", words)


def test_a_leaf_with_much_said_says_how_much_more_there_is(
    pair: Dyad, evidence: Evidence, by_hand: Any, found_by_hand: None, read_page: Any
) -> None:
    # Four records of three figures each make twelve: eight are shown.
    days = [datetime.date(2013, 11, day) for day in (18, 19, 20, 21)]
    records = [by_hand.meeting(date=day) for day in days]
    page = read_page(write_brief(pair, evidence, records=records).to_html())
    right = section(page, "sides").all("div", class_="leaf")[1]
    items = [one.text for one in right.all("li")]
    assert len(items) == 9
    assert all("✕contradicted" in item for item in items[:8])
    assert items[-1] == "and 4 more, beside the record's words"
