"""`diptych evaluate` prints scores and mistakes, for people and for machines."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.cli.evaluation import evaluate_command
from diptych.errors import BadInputError
from diptych.records import Record, Speaker, Speech
from diptych.statements import evaluation
from diptych.statements.collection import Statements

TEXT = "Karim said:\n- Welcome to Baku.\nDoe said:\n- Thank you.\n"
WELCOME, THANKS, NAME = "Welcome to Baku.", "Thank you.", "Karim said:"


def turn(words, name):
    start = TEXT.index(words)
    return Speech(start, start + len(words), Speaker(name, name))


def read(path):
    """Find Karim's turn, miss Doe's, and take a marker for a turn."""
    speeches = (turn(NAME, "Karim"), turn(WELCOME, "Karim"))
    text = path.read_text(encoding="utf-8")
    return Record(text, "", None, None, (), "expanded", "en", speeches, (), "by hand", path.name)


def label(words, name):
    start = TEXT.index(words)
    return {"speaker": name, "start": start, "end": start + len(words)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two records and their labels, read by a reader that makes two mistakes in each."""
    labels = {"speeches": [label(WELCOME, "Karim"), label(THANKS, "Doe")], "format": "remarks"}
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(labels), encoding="utf-8")
    by_hand = partial(evaluation.evaluate, read=read, find=lambda record: Statements(record, ()))
    monkeypatch.setattr(evaluation, "evaluate", by_hand)
    return tmp_path


def run(folder, *options):
    arguments = [str(folder), str(folder), *map(str, options)]
    return CliRunner().invoke(evaluate_command, arguments, standalone_mode=False)


def test_json_is_one_object_with_each_sort(folder):
    found = json.loads(run(folder, "--json").stdout)
    assert (found["speakers"]["precision"], found["speakers"]["recall"]) == (0.5, 0.5)
    assert (found["speakers"]["gold"], found["claims"]["gold"]) == (4, 0)
    assert found["by"]["format"]["remarks"]["speakers"]["f1"] == 0.5
    assert found["by"]["language"]["en"]["speakers"]["f1"] == 0.5


def test_one_grouping_can_be_asked_for(folder):
    assert set(json.loads(run(folder, "--json", "--by", "language").stdout)["by"]) == {"language"}


def test_the_table_tells_counts_and_rates(folder):
    result = run(folder, "--by", "format")
    assert result.exception is None
    lines = result.output.splitlines()
    row = next(number for number, line in enumerate(lines) if "speakers" in line)
    assert lines[row].split() == ["speakers", "4", "4", "2", "0.50", "0.50", "0.50", "1.00"]
    assert lines[row + 1].split() == ["0.50–0.50", "0.50–0.50", "0.50–0.50", "1.00–1.00"]
    assert "format: remarks" in result.output


def test_errors_are_listed_with_their_words(folder):
    lines = run(folder, "--errors").output.splitlines()
    assert sum(line.startswith("missed speaker") for line in lines) == 2
    assert sum(line.startswith("spurious speaker") for line in lines) == 2
    missed = next(n for n, line in enumerate(lines) if line.startswith("missed"))
    assert THANKS in lines[missed + 1]


def test_errors_of_one_sort_can_be_asked_for(folder):
    assert "missed" in run(folder, "--sort", "speakers").output
    assert "missed" not in run(folder, "--sort", "claims").output


def test_scores_and_errors_are_written_into_a_file(folder, tmp_path):
    out = tmp_path / "scores.out"
    run(folder, "--out", out)
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["speakers"]["f1"] == 0.5
    assert {error["quote"] for error in written["errors"]} == {THANKS, NAME}


def test_a_file_that_cannot_be_written_is_an_error(folder, tmp_path):
    result = run(folder, "--out", tmp_path / "nowhere" / "scores.json")
    assert isinstance(result.exception, BadInputError)


def test_labels_that_were_left_out_are_told_on_standard_error(folder):
    bad = {"claims": [{"quote": "Other words", "start": 0, "kind": "count"}]}
    (folder / "a.json").write_text(json.dumps(bad), encoding="utf-8")
    result = run(folder, "--json")
    assert "Left out: claims 1 of a.json: 'Other words' does not stand at 0" in result.stderr
    assert json.loads(result.stdout)["bad_labels"][0]["label"] == "claims 1"


@pytest.mark.realdata
def test_every_shared_label_stands_in_its_record(shared, folder):
    """The labels were made on these very files: none of them may be set aside."""
    records = shared / "records"
    found = run_on(records, records / "gold")
    assert found["bad_labels"] == []
    # Counted in the label files by hand: 57 turns, 18 claims, 98 commitments, 23 events.
    counts = [found[sort]["gold"] for sort in ("speakers", "claims", "commitments", "events")]
    assert counts == [57, 18, 98, 23]


def run_on(records, gold):
    arguments = [str(records), str(gold), "--json"]
    return json.loads(CliRunner().invoke(evaluate_command, arguments).stdout)
