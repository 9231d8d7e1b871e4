"""`diptych check`, as a user types it."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.cli.checks import check_command
from diptych.evidence import Evidence


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.txt"
    sample = files("diptych.demo") / "sample" / "record.txt"
    path.write_text(sample.read_text(encoding="utf-8"), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def store() -> None:
    with as_file(files("diptych.demo") / "sample" / "trade.csv") as path:
        Evidence.open().load(path, source="wits", vintage="2018")


def run(*arguments, text=None):
    return CliRunner().invoke(
        check_command, [str(one) for one in arguments], standalone_mode=False, input=text
    )


def test_the_page_shows_both_panels_and_what_is_safe_to_say(record):
    output = " ".join(run(record).output.replace("│", " ").split())
    assert "contradicted by both sides" in output
    assert "3.6 times by Azerbaijan's figures, 4.1 by Belarus's" in output
    for millions in ("79.7", "151.4", "150.9", "80.2"):
        assert f"{millions} million dollars" in output


def test_json_holds_the_contract_and_nothing_else(record):
    found = json.loads(run(record, "--json").stdout)
    assert found["record"]["date"] == "2013-11-21"
    assert found["record"]["parties"] == ["AZE", "BLR"]
    outcomes = {verdict["quote"]: verdict["outcome"] for verdict in found["verdicts"]}
    assert sorted(outcomes.values()) == ["contradicted", "contradicted", "no_data"]
    claims = {one["id"] for one in found["statements"] if one["type"] == "claim"}
    assert {verdict["claim"] for verdict in found["verdicts"]} == claims
    panel = found["verdicts"][0]["panels"][0]
    assert {"reporter", "value", "unit", "source", "vintage"} <= set(panel)


def test_standard_input_is_read_for_a_dash(record):
    text = record.read_text(encoding="utf-8")
    assert json.loads(run("-", "--json", text=text).stdout)["verdicts"]


def test_claimreview_is_json_ld(record):
    found = json.loads(run(record, "--format", "claimreview", "--as-of", "2013-11-21").stdout)
    assert {review["@type"] for review in found["@graph"]} == {"ClaimReview"}
    assert {review["datePublished"] for review in found["@graph"]} == {"2013-11-21"}


def test_an_outcome_asked_to_fail_on_leaves_with_one(record):
    assert run(record, "--quiet").return_value == 0
    assert run(record, "--quiet", "--fail-on", "contradicted").return_value == 1
    assert run(record, "--quiet", "--fail-on", "supported").return_value == 0


def test_an_outcome_that_does_not_exist_is_bad_use(record):
    assert "choose from" in str(run(record, "--fail-on", "wrong").exception)


def test_quiet_says_nothing(record):
    assert run(record, "--quiet").output == ""


@pytest.mark.realdata
def test_the_original_record_against_all_of_wits(shared, original_record, tmp_path):
    home = tmp_path / "full"
    path = shared / "data" / "wits_bilateral_mirror.parquet"
    Evidence.open(home).load(path, source="wits", vintage="2018")
    found = json.loads(run(original_record, "--home", home, "--json").stdout)
    verdicts = {verdict["quote"]: verdict for verdict in found["verdicts"]}
    assert len(verdicts) == 3
    six, volume, local = verdicts.values()
    assert [one["outcome"] for one in (six, volume, local)] == [
        "contradicted",
        "contradicted",
        "no_data",
    ]
    own = [round(panel["value"], 2) for panel in six["panels"] if panel["reporter"]]
    assert own == [3.6, 4.07]
    assert [round(panel["value"] / 1e6, 1) for panel in volume["panels"]] == [
        79.7,
        151.4,
        150.9,
        80.2,
    ]
