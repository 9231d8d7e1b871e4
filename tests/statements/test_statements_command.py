"""`diptych statements` prints what was found, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from diptych.cli import main

RECORD = """The Presidents of Azerbaijan and Belarus had a meeting

21 november 2013, 14:10

Speaking at the meeting, President of Belarus Aleksandr Lukashenko said:

- Mr President! The trade turnover from 2006 to 2012 increased by 6 times. It is now 300 million \
dollars, and we want to reach 1 billion dollars by 2020.
"""


def printed(*arguments: str, given: str | None = None) -> str:
    result = CliRunner().invoke(main, ["statements", *arguments], input=given)
    assert result.exit_code == 0, result.output
    return result.stdout


def found_in(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("-", "--json", given=text))
    return found


def test_json_holds_the_record_its_speeches_and_its_statements() -> None:
    found = found_in(RECORD)
    assert found["record"]["parties"] == ["AZE", "BLR"]
    assert [one["speaker"] for one in found["speeches"]] == ["Aleksandr Lukashenko"]
    claims = [one for one in found["statements"] if one["type"] == "claim"]
    assert [(one["value"], one["unit"]) for one in claims] == [(6, "times"), (300_000_000, "USD")]


def test_every_quote_stands_where_it_is_said_to() -> None:
    for one in found_in(RECORD)["statements"]:
        assert RECORD[one["start"] : one["end"]] == one["quote"]


def test_people_see_the_words_and_what_they_say(tmp_path: Path) -> None:
    file = tmp_path / "record.txt"
    file.write_text(RECORD, encoding="utf-8")
    shown = " ".join(printed(str(file)).split())
    assert "Aleksandr Lukashenko" in shown
    assert "300,000,000" in shown
    assert "2006 to" in shown


def test_a_text_without_statements_says_so() -> None:
    assert "No statements were found" in printed("-", given="Nothing of note happened\n\nAt all.\n")


@pytest.mark.realdata
def test_the_first_record_gives_three_claims(original_record: Path) -> None:
    found = json.loads(printed(str(original_record), "--json"))
    claims = [one for one in found["statements"] if one["type"] == "claim"]
    assert [one["value"] for one in claims] == [6, 300_000_000, [40, 60]]
