"""`diptych read` takes every format and gives JSON, Akoma Ntoso or the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from tests.records.made_files import TALKS, TITLE, docx, page_stream, paragraph, pdf

from diptych.cli.records import read_command
from diptych.records import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

LINES = (TITLE, "21 November 2013, 14:10", *TALKS)
PLAIN = "\n\n".join(LINES)
FILES = {
    "record.txt": PLAIN.encode(),
    "record.html": "".join(f"<p>{one}</p>" for one in LINES).encode(),
    "record.docx": docx("".join(paragraph(one) for one in LINES)),
    "record.pdf": pdf([
        page_stream([(50.0, 700.0 - 40 * n, 11.0, one) for n, one in enumerate(LINES)])
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_the_text_of_every_format_is_the_same(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name])
    shown = CliRunner().invoke(read_command, [str(file), "--format", "text"])
    assert shown.output == PLAIN


@pytest.mark.parametrize("name", FILES)
def test_standard_input_takes_every_format(name: str) -> None:
    shown = CliRunner().invoke(read_command, ["-", "--json"], input=FILES[name])
    found = json.loads(shown.output)
    assert found["record"]["title"] == TITLE
    assert [one["speaker"] for one in found["speeches"]] == ["Aleksandr Lukashenko", "Ilham Aliyev"]
    assert "warnings" not in found["record"]


def test_json_is_the_same_by_both_options(tmp_path: Path) -> None:
    file = tmp_path / "record.txt"
    file.write_text(PLAIN, encoding="utf-8")
    run = CliRunner().invoke
    by_format = run(read_command, [str(file), "--format", "json"]).output
    assert by_format == run(read_command, [str(file), "--json"]).output
    assert run(read_command, [str(file), "--json", "--format", "akn"]).exit_code == 2


def test_what_is_printed_as_akoma_ntoso_reads_back(tmp_path: Path) -> None:
    file = tmp_path / "record.docx"
    file.write_bytes(FILES["record.docx"])
    printed = CliRunner().invoke(read_command, [str(file), "--format", "akn"]).output
    assert read_bytes(printed.encode(), "record.docx.xml").speeches == (
        read_bytes(FILES["record.docx"], "record.docx").speeches
    )


def test_warnings_go_to_standard_error_and_into_json(tmp_path: Path) -> None:
    file = tmp_path / "record.pdf"
    file.write_text(PLAIN, encoding="utf-8")
    warning = "the name ends in .pdf, but this is plain text"
    shown = CliRunner().invoke(read_command, [str(file), "--json"])
    assert shown.stderr == f"record.pdf: {warning}\n"
    assert json.loads(shown.stdout)["record"]["warnings"] == [warning]
