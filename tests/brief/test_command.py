"""`diptych brief` writes a page, or says in one clear error why not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from diptych.cli import main
from diptych.errors import BadInputError, MissingPartError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.evidence import Evidence


@pytest.fixture
def store(evidence: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPTYCH_HOME", str(evidence.folder.parent))


def brief(*arguments: str) -> None:
    main.main(["brief", *arguments], standalone_mode=False)


def test_the_page_and_its_figures_are_written(
    store: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "brief.html"
    brief("Азербайджан", "BLR", "--as-of", "2014-08-01", "-o", str(page))
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert json.loads((tmp_path / "brief.html.json").read_text(encoding="utf-8"))["sides"] == [
        "Azerbaijan",
        "Belarus",
    ]
    assert str(page) in capsys.readouterr().out


def test_json_is_one_object_on_standard_output(
    store: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "brief.html"
    brief("AZE", "BLR", "--as-of", "2014-08-01", "-o", str(page), "--json")
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / "brief.html.json").read_text(encoding="utf-8"))


def test_quiet_prints_nothing(
    store: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief("AZE", "BLR", "--as-of", "2014-08-01", "-o", str(tmp_path / "b.html"), "--quiet")
    assert capsys.readouterr() == ("", "")


def test_a_folder_is_not_written_over(store: None, tmp_path: Path) -> None:
    folder = tmp_path / "brief.html"
    folder.mkdir()
    with pytest.raises(BadInputError, match="is a folder"):
        brief("AZE", "BLR", "-o", str(folder))
    assert not list(folder.iterdir())
    assert not (tmp_path / "brief.html.json").exists()


@pytest.mark.parametrize("name", ["record.html", "record.html.json"])
def test_a_record_is_not_written_over(store: None, tmp_path: Path, name: str) -> None:
    record = tmp_path / name
    record.write_text("said", encoding="utf-8")
    with pytest.raises(BadInputError, match="would be written over"):
        brief("AZE", "BLR", "--record", str(record), "-o", str(tmp_path / "record.html"))
    assert record.read_text(encoding="utf-8") == "said"


def test_an_ending_that_is_no_page_is_refused(store: None, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"ends in \.html"):
        brief("AZE", "BLR", "-o", str(tmp_path / "brief.pdf"))
    assert not list(tmp_path.glob("brief.*"))


def test_an_empty_store_without_a_record_names_the_command_that_fills_it(tmp_path: Path) -> None:
    with pytest.raises(MissingPartError, match="diptych load FILE"):
        brief("AZE", "BLR", "-o", str(tmp_path / "brief.html"))
    assert not (tmp_path / "brief.html").exists()


def test_a_country_with_itself_is_refused(store: None, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="given twice"):
        brief("AZE", "Azerbaijan", "-o", str(tmp_path / "brief.html"))
