"""`diptych ledger`, as a user types it."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.cli.ledger import ledger_command
from diptych.errors import BadInputError
from diptych.evidence import Evidence

RECORDS = Path(__file__).parent / "ledger_records"
OURS = sorted((RECORDS / "azerbaijan-belarus").iterdir())


@pytest.fixture(autouse=True)
def store() -> None:
    with as_file(files("diptych.demo") / "sample" / "trade.csv") as path:
        Evidence.open().load(path, source="wits", vintage="2018")


def run(*arguments):
    words = [str(one) for one in ("AZE", "BLR", *arguments, "--as-of", "2024-06-01")]
    return CliRunner().invoke(ledger_command, words, standalone_mode=False)


def test_json_holds_the_contract_and_nothing_else():
    found = json.loads(run(*OURS, "--json").stdout)
    assert found["pair"] == ["AZE", "BLR"]
    assert found["as_of"] == "2024-06-01"
    turnover = found["targets"][0]
    assert turnover["standing"] == "open"
    assert turnover["raised"] == {"times": 2, "from": 130_000_000, "to": 1_000_000_000}
    entry = turnover["history"][0]
    assert {"date", "record", "speaker", "quote", "start", "end"} <= set(entry)
    text = OURS[0].read_text(encoding="utf-8")
    assert text[entry["start"] : entry["end"]] == entry["quote"]
    assert {one["action"] for one in found["pledges"] if one["said_again_without_news"]}
    (divergence,) = found["divergences"]
    assert [one["value"] for one in divergence["history"]] == [95_000_000, 140_000_000]
    for panel in (*turnover["panels"], *divergence["panels"]):
        assert {"reporter", "value", "unit", "source", "vintage", "query"} <= set(panel)


@pytest.mark.parametrize("width", ["80", "110"])
def test_the_page_fits_and_shows_words_figures_and_places(width, monkeypatch):
    from rich.console import Console

    monkeypatch.setattr(
        "diptych.cli.ledger.console", lambda: Console(width=int(width), highlight=False)
    )
    output = run(*OURS).output
    assert max(map(len, output.splitlines())) <= int(width)
    words = " ".join(output.replace("│", " ").split())
    assert (
        "102.5 million dollars by Azerbaijan's figures, 176.7 million dollars by Belarus's" in words
    )
    assert "2009-minsk.txt:148–214" in words
    assert "said again without news" in words


def test_a_standing_asked_to_fail_on_leaves_with_one():
    assert run(*OURS, "--quiet").return_value == 0
    assert run(*OURS, "--quiet", "--fail-on", "missed").return_value == 1
    assert run(OURS[-1], "--quiet", "--fail-on", "missed").return_value == 0


def test_a_standing_that_does_not_exist_is_bad_use():
    assert "choose from" in str(run(*OURS, "--fail-on", "broken").exception)


def test_quiet_says_nothing():
    assert run(*OURS, "--quiet").output == ""


def test_a_record_of_another_pair_is_named_in_the_error():
    failure = run(*OURS, RECORDS / "turkey-ukraine" / "2015-kyiv.txt").exception
    assert isinstance(failure, BadInputError)
    assert failure.place is not None
    assert failure.place.file == "2015-kyiv.txt"
    assert failure.exit_code == 2


def test_an_empty_store_is_told_on_standard_error(tmp_path):
    result = run(*OURS, "--home", tmp_path / "empty", "--json")
    assert "holds no trade statistics" in result.stderr
    assert json.loads(result.stdout)["targets"][0]["panels"] == []
    assert run(*OURS, "--home", tmp_path / "empty", "--quiet").output == ""
