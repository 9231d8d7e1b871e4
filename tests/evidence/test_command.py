from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from diptych.cli.evidence import evidence_command, load_command
from diptych.errors import BadInputError
from diptych.evidence import Evidence


def run(command, *arguments):
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def load(path, *more):
    return run(load_command, path, "--source", "wits", "--vintage", "2018-01-01", *more)


def test_loading_says_how_many_rows_and_what_was_left_out(two_panels):
    result = load(two_panels)
    assert result.exception is None
    assert "Loaded 8 rows, 2006 to 2012" in result.output
    assert "Mind: " in result.output


def test_loading_again_says_that_the_store_has_it(two_panels):
    load(two_panels)
    assert "holds this file already" in load(two_panels).output


def test_json_is_one_object_and_nothing_else(two_panels):
    found = json.loads(load(two_panels, "--json", "--retrieved", "2018-05-04").stdout)
    assert found["new"] is True
    assert (found["snapshot"]["rows"], found["snapshot"]["retrieved"]) == (8, "2018-05-04")
    assert found["snapshot"]["layout"] == "wits-wide"


def test_quiet_says_nothing(two_panels):
    result = load(two_panels, "--quiet")
    assert (result.exception, result.output) == (None, "")


def test_columns_are_mapped_from_the_command_line(write):
    path = write("Who,partner,flow,year,Val=ue\nAZE,BLR,export,2006,5\n")
    result = load(path, "--map", "Who=reporter", "--map", "Val=ue=value_usd")
    assert result.exception is None
    assert Evidence.open().snapshots[0].rows == 1


def test_a_mapping_without_a_field_is_bad_use(two_panels):
    assert "COLUMN=FIELD" in str(load(two_panels, "--map", "year").exception)


def test_bad_rows_are_counted_and_their_file_is_named(write, tmp_path):
    path = write("reporter,partner,flow,year,value_usd\nAZE,BLR,X,2006,5\nAZE,BLR,X,2007,x\n")
    assert isinstance(load(path).exception, BadInputError)
    result = load(path, "--reject", tmp_path / "bad.csv")
    assert "1 bad row set aside" in result.output


def test_an_empty_store_says_how_to_fill_it():
    assert "diptych load" in run(evidence_command).output


def test_the_store_is_listed_with_source_vintage_and_years(two_panels):
    load(two_panels)
    result = run(evidence_command)
    assert all(word in result.output for word in ("wits", "2018-01-01", "2006–2012", "8"))
    listed = json.loads(run(evidence_command, "--json").stdout)["snapshots"]
    assert [snapshot["source"] for snapshot in listed] == ["wits"]


def test_verification_leaves_with_one_and_names_the_bad_file(two_panels):
    load(two_panels)
    assert run(evidence_command, "verify").return_value == 0
    evidence = Evidence.open()
    stored = evidence.snapshots[0].files[0].path
    (evidence.folder / stored).write_bytes(b"")
    result = run(evidence_command, "verify")
    assert result.return_value == 1
    assert stored in result.output
    assert json.loads(run(evidence_command, "verify", "--json").stdout)["bad"][0]["path"] == stored


@pytest.mark.parametrize("home", ["first", "second"])
def test_a_home_folder_can_be_named(two_panels, tmp_path, home):
    load(two_panels, "--home", tmp_path / home)
    assert len(Evidence.open(tmp_path / home).snapshots) == 1
    assert Evidence.open().snapshots == ()
