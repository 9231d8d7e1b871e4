"""`diptych turnover`: what it prints, and how it says that there is nothing to print."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from diptych.cli.trade import turnover_command
from diptych.errors import DiptychError

TWO_PANELS = (
    "AZE,BLR,export,2006,,1471071",
    "AZE,BLR,import,2006,,20689274",
    "AZE,BLR,export,2012,,11691128",
    "AZE,BLR,import,2012,,68028261",
    "BLR,AZE,export,2006,,34457900",
    "BLR,AZE,import,2006,,2721600",
    "BLR,AZE,export,2012,,139167900",
    "BLR,AZE,import,2012,,12212600",
)


def run(*arguments: object):
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(turnover_command, words, standalone_mode=False)


def test_json_has_both_panels_the_gap_and_growth_in_dollars(stored):
    stored(*TWO_PANELS)
    found = json.loads(run("AZE", "BLR", "--json").stdout)
    assert set(found) == {"rows", "gap", "growth", "notes", "rivals", "latest"}
    assert found["rows"][2] == {
        "year": 2012,
        "month": None,
        "reporter": "AZE",
        "exports": 11691128,
        "imports": 68028261,
        "turnover": 79719389,
        "balance": -56337133,
        "change_percent": None,
        "share_percent": None,
        "source": "wits",
        "vintage": "2018-01-01",
    }
    gap = found["gap"][3]
    assert (gap["year"], gap["exporter"], gap["importer"]) == (2012, "BLR", "AZE")
    assert (gap["exported"], gap["imported"]) == (139167900, 68028261)
    assert gap["difference"] == 68028261 - 139167900
    assert gap["ratio"] == pytest.approx(0.4888, abs=0.0001)
    growth = {g["reporter"]: (g["from"], g["to"], g["multiple"]) for g in found["growth"]}
    # 79,719,389 / 22,160,345 and 151,380,500 / 37,179,500.
    assert growth["AZE"] == (2006, 2012, pytest.approx(3.597, abs=0.001))
    assert growth["BLR"] == (2006, 2012, pytest.approx(4.072, abs=0.001))
    assert found["latest"] == 2012


def test_the_table_shows_both_panels_side_by_side_in_millions(stored, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    stored(*TWO_PANELS)
    lines = run("AZE", "BLR", "--as-of", "2014-01-01").output.splitlines()
    (first, *_) = [line for line in lines if line.startswith("2012")]
    assert first.split() == "2012 11.7 68.0 79.7 -56.3 139.2 12.2 151.4 127.0".split()
    assert max(map(len, lines)) <= 80
    text = " ".join("\n".join(lines).split())
    assert "as Azerbaijan reports it: 3.60 times" in text
    assert "as Belarus reports it: 4.07 times" in text
    assert "edition of 2018-01-01" in text
    assert "World Bank" in text


def test_panels_for_which_there_is_no_room_stand_one_under_another(stored, monkeypatch):
    monkeypatch.setenv("COLUMNS", "44")
    stored(*TWO_PANELS)
    output = run("AZE", "BLR").output
    assert output.index("Azerbaijan reports") < output.index("Belarus reports")
    assert not re.search("Azerbaijan reports +Belarus reports", output)


def test_old_data_are_told_loudly(stored):
    stored(*TWO_PANELS)
    quiet = run("AZE", "BLR", "--as-of", "2014-12-31").output
    assert "latest data: 2012" in quiet
    loud = run("AZE", "BLR", "--as-of", "2015-01-01").output
    assert "LATEST DATA: 2012, 3 years before 2015-01-01" in loud


def test_machines_are_warned_of_old_data_on_standard_error(stored):
    stored(*TWO_PANELS)
    result = run("AZE", "BLR", "--json", "--as-of", "2020-01-01")
    assert json.loads(result.stdout)["latest"] == 2012
    assert "LATEST DATA: 2012" in result.stderr
    assert run("AZE", "BLR", "--json", "--quiet", "--as-of", "2020-01-01").stderr == ""


@pytest.mark.parametrize(
    "names", [("Азербайджан", "Беларусь"), ("Azərbaycan", "Belarus"), ("az", "BY")]
)
def test_countries_are_known_by_name_and_code(stored, names):
    stored(*TWO_PANELS)
    rows = json.loads(run(*names, "--json").stdout)["rows"]
    assert {row["reporter"] for row in rows} == {"AZE", "BLR"}


@pytest.mark.parametrize(
    ("years", "held"),
    [
        ("2006:2012", {2006, 2012}),
        ("2006-2012", {2006, 2012}),
        ("2012", {2012}),
        ("2007:", {2012}),
        (":2011", {2006}),
        (" 2006 : 2012 ", {2006, 2012}),
    ],
)
def test_ranges_of_years_are_written_in_several_ways(stored, years, held):
    stored(*TWO_PANELS)
    rows = json.loads(run("AZE", "BLR", "--years", years, "--json").stdout)["rows"]
    assert {row["year"] for row in rows} == held


@pytest.mark.parametrize(
    "years", ["2012:2006", "", ":", "last", "06:12", "2006:2012:2013", "２０１２"]
)
def test_what_is_no_range_of_years_is_bad_use(stored, years):
    stored(*TWO_PANELS)
    error = run("AZE", "BLR", "--years", years).exception
    assert "write" in str(error)
    assert error.exit_code == 2


def test_a_reversed_range_is_told_the_right_way_round(stored):
    stored(*TWO_PANELS)
    assert "write 2006:2012" in str(run("AZE", "BLR", "--years", "2012:2006").exception)


def test_an_empty_store_is_told_with_the_command_that_fills_it():
    error = run("AZE", "BLR", "--json").exception
    assert isinstance(error, DiptychError)
    assert error.exit_code == 3
    assert "diptych load" in error.text()


@pytest.mark.parametrize("words", [("AZE", "Atlantis"), ("AZE", "AZE")])
def test_what_is_no_pair_of_countries_is_bad_input(stored, words):
    stored(*TWO_PANELS)
    error = run(*words).exception
    assert isinstance(error, DiptychError)
    assert error.exit_code == 2


def test_a_pair_without_data_is_told_with_what_to_do(stored):
    stored(*TWO_PANELS)
    result = run("KEN", "PER")
    assert result.exception is None
    assert "No data: the store holds nothing of the trade of Kenya and Peru." in result.output
    assert "diptych load" in result.output
    assert json.loads(run("KEN", "PER", "--json").stdout)["rows"] == []


def test_years_without_data_are_told_with_the_latest_that_there_are(stored):
    stored(*TWO_PANELS)
    assert "its latest data are of 2012" in run("AZE", "BLR", "--years", "2030:").output


def test_trade_too_small_for_the_table_is_not_shown_as_nothing(stored):
    stored("AZE,BLR,export,2012,,400", "AZE,BLR,import,2012,,700", "BLR,AZE,export,2012,,0")
    output = run("AZE", "BLR").output
    (row, *_) = [line for line in output.splitlines() if line.startswith("2012")]
    assert row.split() == "2012 <0.1 <0.1 <0.1 >-0.1 0.0 – – –".split()


def test_months_are_shown_after_the_years(stored):
    rows = [f"AZE,BLR,{flow},2013,{m},1000000" for m in (1, 2) for flow in ("export", "import")]
    stored(*TWO_PANELS, *rows)
    output = run("AZE", "BLR").output
    assert output.index("\n2012 ") < output.index("\n2013-02 ")


def test_quiet_prints_nothing(stored):
    stored(*TWO_PANELS)
    result = run("AZE", "BLR", "--quiet")
    assert (result.exception, result.output) == (None, "")


def test_the_chart_is_written_beside_the_json(stored, tmp_path):
    stored(*TWO_PANELS)
    path = tmp_path / "trade.json"
    result = run("AZE", "BLR", "--json", "--chart", path)
    assert json.loads(result.stdout)["latest"] == 2012
    assert json.loads(path.read_text(encoding="utf-8"))["$schema"].endswith("v6.json")


def test_an_unknown_kind_of_chart_is_bad_input(stored, tmp_path):
    stored(*TWO_PANELS)
    error = run("AZE", "BLR", "--chart", tmp_path / "trade.doc").exception
    assert isinstance(error, DiptychError)
    assert not (tmp_path / "trade.doc").exists()


@pytest.mark.realdata
def test_the_year_of_the_oil_is_pointed_out_in_words(wits_home):
    output = run("AZE", "BLR", "--years", "2006:2013", "--home", wits_home).output
    assert "\n2011* " in output
    assert "\n2012 " in output
    assert "crude oil" in output
