"""Benchmarks run in fresh processes and tell figures that others can hold theirs against."""

from __future__ import annotations

import csv
import json
import sys
from decimal import Decimal

import pytest
from click.testing import CliRunner

from diptych.bench import BENCHMARKS, Options, Reading, Result, bench
from diptych.bench.flows import write_products, write_totals
from diptych.bench.meetings import WORDS, write_meetings
from diptych.bench.processes import Run, medians, python, run, side_by_side
from diptych.cli.bench import bench_command
from diptych.errors import BadInputError, DiptychError
from diptych.evidence import Evidence


def test_a_ratio_is_the_peer_over_diptych_in_the_same_setting():
    figures = {
        "diptych.load.wall": Reading(2.0, "s"),
        "duckdb.load.wall": Reading(3.0, "s"),
        "duckdb.load.memory": Reading(10.0, "B"),
        "pandas.other.wall": Reading(9.0, "s"),
    }
    assert Result("load", {}, figures).ratios == {"duckdb.load.wall": 1.5}


def test_the_median_is_taken_of_wall_and_memory_apart():
    runs = [Run(1.0, 30), Run(9.0, 10), Run(2.0, 20)]
    assert medians("a.b", runs) == [
        ("a.b.wall", Reading(2.0, "s")),
        ("a.b.memory", Reading(20, "B")),
    ]


def test_a_system_that_tells_no_memory_gives_wall_alone():
    assert medians("a.b", [Run(1.0, None)]) == [("a.b.wall", Reading(1.0, "s"))]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no peak memory")
def test_peak_memory_is_the_program_s_own(tmp_path):
    held = bytearray(200_000_000)  # what this process holds must not count
    small = run(python("-c", "pass"), tmp_path).memory
    large = run(python("-c", "bytearray(100_000_000)"), tmp_path).memory
    assert len(held) > small
    assert 95_000_000 < large - small < 105_000_000


def test_a_program_that_fails_is_told_with_its_words(tmp_path):
    with pytest.raises(DiptychError, match="it was this"):
        run(python("-c", "raise SystemExit('it was this')"), tmp_path)


def test_programs_take_turns_and_the_first_round_warms_up(tmp_path):
    turns = []
    commands = {"a.x": python("-c", "pass"), "b.x": python("-c", "pass")}
    figures = side_by_side(commands, tmp_path, 2, turns.append)
    assert turns == ["a.x", "b.x"] * 3
    assert {"a.x.wall", "b.x.wall"} <= set(figures)


def test_made_up_records_are_of_the_length_of_real_ones(tmp_path):
    folder = write_meetings(tmp_path / "meetings", 3, seed=1)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    assert len(set(texts)) == 3
    assert all(WORDS <= len(text.split()) < 1.25 * WORDS for text in texts)


def test_the_same_seed_makes_the_same_record(tmp_path):
    def text(name, seed):
        (path,) = write_meetings(tmp_path / name, 1, seed).iterdir()
        return path.read_text(encoding="utf-8")

    assert text("one", 7) == text("again", 7)
    assert text("one more", 7) != text("other", 8)


def test_made_up_flows_are_as_many_as_asked_and_no_cell_comes_twice(tmp_path):
    path = write_products(tmp_path / "flows.csv", 3000, seed=2)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    cells = {(row["reporter"], row["partner"], row["flow"], row["product"]) for row in rows}
    assert len(rows) == len(cells) == 3000
    assert all(Decimal(row["value_usd"]) >= 0 for row in rows)
    assert {len(row["product"]) for row in rows} == {6}


@pytest.mark.parametrize("write", [write_products, write_totals])
def test_the_store_takes_made_up_flows_whole(tmp_path, write):
    path = write(tmp_path / "flows.csv", 2000, 3)
    snapshot = Evidence.open().load(path, source="made-up", vintage="2024-01-01")
    assert (snapshot.rows, snapshot.rejected) == (2000, 0)


def test_the_start_is_measured_beside_an_empty_program():
    form = bench("start", Options(runs=1)).to_json()
    assert (form["name"], set(form)) == ("start", {"name", "machine", "figures", "ratios"})
    assert form["figures"]["diptych.start.wall"]["unit"] == "s"
    assert form["ratios"]["python.start.wall"] > 0


def test_a_load_is_measured_beside_its_peers():
    result = bench("load", Options(runs=1, size=500))
    assert {"diptych.load.wall", "duckdb.load.wall", "pandas.load.wall"} <= set(result.figures)
    assert {"duckdb.load.wall", "pandas.load.wall"} <= set(result.ratios)


def test_a_given_file_is_loaded_instead(tmp_path):
    path = tmp_path / "flows.csv"
    path.write_text("reporter,partner,flow,year,value_usd\nAZE,XXQ,export,2006,5\n")
    with pytest.raises(DiptychError, match="XXQ"):
        bench("load", Options(data=path, runs=1))


def test_an_unknown_benchmark_is_an_error_that_lists_the_known():
    with pytest.raises(BadInputError, match="start, records, check, load"):
        bench("speed")


def test_a_folder_without_records_is_an_error(tmp_path):
    with pytest.raises(BadInputError, match="holds no records"):
        bench("records", Options(data=tmp_path))


@pytest.mark.parametrize("option", ["data", "record"])
def test_a_missing_file_is_an_error(tmp_path, option):
    with pytest.raises(BadInputError, match="there is no file"):
        bench("check", Options(runs=1, size=10, **{option: tmp_path / "nothing.csv"}))


def bench_at_terminal(*arguments):
    return CliRunner().invoke(bench_command, arguments, standalone_mode=False)


def test_the_command_prints_one_json_object():
    found = json.loads(bench_at_terminal("start", "--runs", "1", "--json").stdout)
    assert found["machine"]["cores"] >= 1


def test_the_command_prints_a_table():
    assert "python.start.wall" in bench_at_terminal("start", "--runs", "1").output


def test_the_help_names_every_benchmark():
    result = CliRunner().invoke(bench_command, ["--help"])
    assert all(f'"{name}"' in result.output for name in BENCHMARKS)


def test_reading_is_told_as_a_rate_and_for_few_records_and_many():
    figures = bench("records", Options(runs=1, size=3)).figures
    assert figures["diptych.records.rate"].unit == "records/s"
    assert {"diptych.1-records.wall", "diptych.3-records.wall"} <= set(figures)


def test_a_check_is_timed_against_a_store_that_was_loaded_for_it(two_panels, meeting_record):
    figures = bench("check", Options(data=two_panels, record=meeting_record, runs=1)).figures
    assert {"diptych.load.wall", "diptych.check.wall"} <= set(figures)


@pytest.fixture
def two_panels(tmp_path):
    """What each side of a pair reported, in one small file."""
    path = tmp_path / "trade.csv"
    path.write_text(
        "reporter,partner,flow,year,value_usd\n"
        "AZE,BLR,export,2012,11691128\nBLR,AZE,export,2012,139167900\n"
    )
    return path


@pytest.fixture
def meeting_record(tmp_path):
    return next(write_meetings(tmp_path / "meeting", 1, seed=5).iterdir())
