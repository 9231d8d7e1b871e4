"""`diptych read` shows a record, and refuses what is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from diptych.cli.records import read_command
from diptych.errors import BadInputError
from diptych.records import read_text

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Talks of Azerbaijan and Belarus\n\n21 November 2013, 14:10\n\nThey met in Baku.\n\n"
    "President of Belarus Aleksandr Lukashenko said:\n\n- We [all] are glad.\n\nThank you."
)


def test_the_page_says_who_spoke_and_how_much(tmp_path: Path) -> None:
    file = tmp_path / "record.txt"
    file.write_text(TEXT, encoding="utf-8")
    shown = CliRunner().invoke(read_command, [str(file)]).output
    assert "2013-11-21 14:10 · Azerbaijan – Belarus · talks" in shown
    assert "Aleksandr Lukashenko President of Belarus" in shown
    assert "2 paragraphs, 6 words" in shown
    assert "We [all] are glad. Thank you." in shown


def test_json_has_the_record_and_exact_speeches() -> None:
    result = CliRunner().invoke(read_command, ["-", "--json"], input=TEXT)
    found = json.loads(result.output)
    assert found["record"] == {
        "title": "Talks of Azerbaijan and Belarus",
        "date": "2013-11-21",
        "time": "14:10",
        "parties": ["AZE", "BLR"],
        "format": "talks",
        "language": "en",
        "reader": "press office",
        "source": "standard input",
        "encoding": "utf-8",
    }
    (speech,) = found["speeches"]
    assert (speech["speaker"], speech["role"], speech["country"]) == (
        "Aleksandr Lukashenko",
        "President of Belarus",
        "BLR",
    )
    assert TEXT[speech["start"] : speech["end"]] == "We [all] are glad.\n\nThank you."
    assert [TEXT[start:end] for start, end in speech["paragraphs"]] == [
        "We [all] are glad.",
        "Thank you.",
    ]
    assert [TEXT[start:end] for start, end in found["narration"]] == ["They met in Baku."]


def test_an_empty_input_is_refused() -> None:
    result = CliRunner().invoke(read_command, ["-"], input="")
    assert isinstance(result.exception, BadInputError)


def test_a_notebook_shows_a_record_with_its_text_escaped() -> None:
    page = read_text(TEXT.replace("Talks", "<Talks>").replace("glad", "<b>glad</b>"))._repr_html_()
    assert "&lt;Talks&gt;" in page
    assert "&lt;b&gt;glad&lt;/b&gt;" in page
