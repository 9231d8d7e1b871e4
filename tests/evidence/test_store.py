# ruff: noqa: S608 - the tables are the store's own

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest

from diptych.errors import BadInputError
from diptych.evidence import Evidence, home_folder, load_sql
from diptych.evidence.tables import TABLES

TIDY = "reporter,partner,flow,year,value_usd\nAZE,BLR,export,{year},{value}\n"


def test_an_empty_store_has_every_table_with_its_columns(evidence):
    for table, columns in TABLES.items():
        found = evidence.query(f"select * from {table}")
        assert found.column_names == list(columns)
        assert found.num_rows == 0


def test_money_is_a_decimal_with_cents(evidence):
    kind = evidence.query("select value_usd from flows").schema.field("value_usd").type
    assert kind == pa.decimal128(18, 2)


def test_a_thousand_dollars_are_a_thousand_times_a_dollar_exactly(evidence, two_panels):
    evidence.load(two_panels, source="wits", vintage="2018")
    rows = evidence.query(
        "select reporter, flow, value_usd from flows where year = $year order by all",
        {"year": 2012},
    )
    assert [tuple(row.values()) for row in rows.to_pylist()] == [
        ("AZE", "export", Decimal("11691128.00")),
        ("AZE", "import", Decimal("68028261.00")),
        ("BLR", "export", Decimal("139167900.00")),
        ("BLR", "import", Decimal("12212600.00")),
    ]


def test_each_flow_has_the_valuation_and_concept_of_its_kind(evidence, two_panels):
    evidence.load(two_panels, source="wits", vintage="2018")
    rows = evidence.query(
        "select distinct flow, valuation, partner_concept, standing, product, level "
        "from flows order by flow"
    )
    assert [tuple(row.values()) for row in rows.to_pylist()] == [
        ("export", "FOB", "destination", "reported", "TOTAL", 0),
        ("import", "CIF", "origin", "reported", "TOTAL", 0),
    ]


def test_an_older_snapshot_shows_the_store_as_it_stood(evidence, write):
    first = evidence.load(write(TIDY.format(year=2006, value=1)), source="wits", vintage="2017")
    second = evidence.load(write(TIDY.format(year=2007, value=2)), source="wits", vintage="2018")
    then = Evidence.open(snapshot=first.id)
    assert [s.id for s in then.snapshots] == [first.id]
    assert then.query("select year from flows").to_pylist() == [{"year": 2006}]
    assert [s.id for s in Evidence.open().snapshots] == [first.id, second.id]
    assert second.ordinal == first.ordinal + 1


def test_a_load_leaves_an_older_view_as_it_was(evidence, write):
    first = evidence.load(write(TIDY.format(year=2006, value=1)), source="wits", vintage="2017")
    then = Evidence.open(snapshot=first.id)
    then.load(write(TIDY.format(year=2007, value=2)), source="wits", vintage="2018")
    assert then.query("select count(*) as n from flows").to_pylist() == [{"n": 1}]


def test_the_same_file_is_not_stored_twice(evidence, two_panels):
    first = evidence.load(two_panels, source="wits", vintage="2018")
    again = evidence.load(two_panels, source="wits", vintage="2018")
    assert again == first
    assert len(Evidence.open().snapshots) == 1


def test_the_same_file_under_another_vintage_is_another_snapshot(evidence, two_panels):
    evidence.load(two_panels, source="wits", vintage="2018")
    evidence.load(two_panels, source="wits", vintage="2019")
    assert [s.vintage for s in evidence.snapshots] == ["2018", "2019"]


def test_an_unknown_snapshot_is_refused_by_name(evidence, two_panels):
    snapshot = evidence.load(two_panels, source="wits", vintage="2018")
    with pytest.raises(BadInputError, match=snapshot.id):
        Evidence.open(snapshot="wits-1999-nothing")
    with pytest.raises(BadInputError, match="no snapshot"):
        evidence.snapshot("wits-1999-nothing")


def test_a_figure_carries_its_snapshots_source_vintage_and_day(evidence, two_panels):
    day = datetime.date(2018, 5, 4)
    snapshot = evidence.load(two_panels, source="WITS", vintage="2018-01", retrieved=day)
    figure = evidence.figure(Decimal(7), "USD", snapshot=snapshot.id, query="q")
    assert (figure.source, figure.vintage, figure.retrieved) == ("wits", "2018-01", day)


def test_a_manifest_lists_only_files_within_the_store(evidence, two_panels, home):
    evidence.load(two_panels, source="wits", vintage="2018")
    path = home / "evidence" / "manifest.json"
    body = json.loads(path.read_text(encoding="utf-8"))
    body["snapshots"][0]["files"][0]["path"] = "../../etc/passwd"
    path.write_text(json.dumps(body), encoding="utf-8")
    with pytest.raises(BadInputError, match="manifest cannot be read"):
        Evidence.open()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99, "snapshots": []}'])
def test_a_damaged_manifest_is_said_and_never_taken_for_an_empty_store(text, home):
    folder = home / "evidence"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError, match="manifest cannot be read"):
        Evidence.open()


def test_a_missing_file_is_found_before_anything_is_read(evidence, two_panels):
    snapshot = evidence.load(two_panels, source="wits", vintage="2018")
    (evidence.folder / snapshot.files[0].path).unlink()
    with pytest.raises(BadInputError, match="missing"):
        Evidence.open().query("select 1")


def test_a_flipped_bit_is_found_by_verification(evidence, two_panels):
    snapshot = evidence.load(two_panels, source="wits", vintage="2018")
    assert Evidence.verify() == ()
    path = evidence.folder / snapshot.files[0].path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    (bad,) = Evidence.verify()
    assert (bad.snapshot, bad.path) == (snapshot.id, snapshot.files[0].path)


@pytest.mark.parametrize("damage", ["flipped", "cut", "gone"])
def test_loading_the_same_file_again_mends_a_damaged_snapshot(evidence, two_panels, damage):
    first = evidence.load(two_panels, source="wits", vintage="2018")
    evidence.load(two_panels, source="wits", vintage="2019")
    path = evidence.folder / first.files[0].path
    if damage == "gone":
        path.unlink()
    else:
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content if damage == "flipped" else content[:-100])
    mended = Evidence.open().load(two_panels, source="wits", vintage="2018")
    assert (mended.id, mended.ordinal) == (first.id, first.ordinal)
    assert Evidence.verify() == ()
    store = Evidence.open()
    assert [s.ordinal for s in store.snapshots] == [1, 2]
    assert store.query("select count(*) as n from flows").to_pylist() == [{"n": 16}]


def test_the_home_folder_is_what_the_environment_says(home, monkeypatch):
    assert home_folder() == home
    assert home_folder("elsewhere") == Path.cwd() / "elsewhere"
    monkeypatch.delenv("DIPTYCH_HOME")
    assert home_folder().name == "diptych"


def test_a_national_office_is_preferred_to_the_collections_that_take_over_its_figures(evidence):
    ranks = [evidence.source(name).priority for name in ("belstat", "comtrade", "wits", "baci")]
    assert ranks == sorted(ranks)
    assert evidence.source("stat-az").priority < evidence.source("comtrade").priority


def test_an_unknown_source_gets_defaults_that_yield_to_known_ones(evidence):
    unknown = evidence.source("a-colleague")
    assert unknown.licence == "not stated"
    assert unknown.priority > evidence.source("wits").priority
    assert unknown.publication_lag_months > 0


def test_html_of_the_store_escapes_what_it_shows(write, tmp_path):
    evidence = Evidence.open(tmp_path / "<b>home")
    evidence.load(write(TIDY.format(year=2006, value=1)), source="wits", vintage="2018")
    html = evidence._repr_html_()
    assert "&lt;b&gt;home" in html
    assert "<b>" not in html


def test_a_folder_with_brackets_in_its_name_is_a_folder_like_any_other(write, tmp_path):
    evidence = Evidence.open(tmp_path / "home[1]")
    path = write(TIDY.format(year=2006, value=1), name="trade [2].csv")
    evidence.load(path, source="wits", vintage="2018")
    assert evidence.query("select year from flows").to_pylist() == [{"year": 2006}]


def test_a_query_file_stands_beside_the_code_that_runs_it():
    assert "from flows" in load_sql("diptych.trade", "cells.sql")
