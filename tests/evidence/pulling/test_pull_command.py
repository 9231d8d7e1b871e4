from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from diptych.cli.pull import pull_command
from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.pulling import connectors, holdings

FLOWS = "t,i,j,k,v,q\n2012,112,31,870190,1500.5,210.25\n2012,842,276,270900,7,NA\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "BACI_HS92_Y2012_V202501.csv").write_text(FLOWS)
    return tmp_path / "files"


def run(*arguments):
    return CliRunner().invoke(pull_command, [str(a) for a in arguments], standalone_mode=False)


def test_files_of_a_folder_are_loaded_and_counted(folder):
    result = run("baci", "--from", folder, "--countries", "Азербайджан", "--years", "2012")
    assert result.exception is None
    assert "Loaded 1 rows, 2012 to 2012" in result.output
    assert Evidence.open().snapshots[0].vintage == "2025-01"


def test_pulling_again_says_that_the_store_has_it(folder):
    run("baci", "--from", folder)
    assert "The store held already 2 rows" in run("baci", "--from", folder).output


def test_json_is_one_object(folder):
    (one,) = json.loads(run("baci", "--from", folder, "--json").stdout)["pulled"]
    assert (one["new"], one["snapshot"]["rows"], one["snapshot"]["source"]) == (True, 2, "baci")


def test_quiet_says_nothing(folder):
    result = run("baci", "--from", folder, "--quiet")
    assert (result.exception, result.output) == (None, "")


def test_the_list_names_every_connector_with_its_document_and_licence():
    listed = json.loads(run("--list", "--json").stdout)["sources"]
    assert {one["name"] for one in listed} == set(connectors()) == set(holdings())
    assert all(one["licence"] and one["document"] and one["address"] for one in listed)
    assert all(one["address"].startswith("https://") for one in listed)


def test_no_connector_is_called_supported_without_a_day_of_a_live_run():
    for entry in holdings().values():
        assert (entry.state == "not tried live") == (entry.tried == "")
    assert "not tried live" in run("--list").output


def test_a_dry_run_shows_addresses_and_asks_none():
    result = run("comtrade", "--countries", "AZE,BLR", "--years", "2012:2013", "--dry-run")
    lines = result.output.splitlines()
    assert len(lines) == 4
    assert "reporterCode=112&period=2013" in lines[3]


def test_a_dry_run_does_not_show_the_key(monkeypatch):
    monkeypatch.setenv("COMTRADE_KEY", "hush")
    result = run("comtrade", "--countries", "AZE", "--years", "2012", "--dry-run")
    assert "(with the key)" in result.output
    assert "hush" not in result.output


def test_an_unknown_source_is_told_which_there_are():
    result = run("eurostat")
    assert isinstance(result.exception, BadInputError)
    assert "wits" in result.exception.text()


def test_years_without_an_end_are_not_asked_one_by_one():
    result = run("wits", "--countries", "AZE", "--years", "2006:", "--dry-run")
    assert isinstance(result.exception, BadInputError)


def test_a_source_or_the_list_must_be_named():
    assert isinstance(run().exception, click.UsageError)


def test_an_office_is_pulled_from_a_folder():
    result = run("belstat")
    assert isinstance(result.exception, BadInputError)
    assert "--from FOLDER" in result.exception.text()


def test_rows_of_an_area_that_nothing_knows_refuse_the_file_or_are_set_aside(folder, tmp_path):
    file = folder / "BACI_HS92_Y2012_V202501.csv"
    file.write_text(FLOWS + "2012,112,9999,870190,1,1\n")
    refused = run("baci", "--from", folder)
    assert "'9999' is not a country" in str(refused.exception)
    assert Evidence.open().snapshots == ()
    result = run("baci", "--from", folder, "--reject", tmp_path / "bad.csv")
    assert "1 bad rows set aside" in result.output
    assert "9999" in (tmp_path / "bad.csv").read_text()
