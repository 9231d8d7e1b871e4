"""What the README tells a newcomer to type works, and every command stands in it."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.checks import OUTCOMES
from diptych.cli import COMMANDS, main

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of the README's examples, in which a newcomer types."""
    with as_file(files("diptych.demo") / "sample") as sample:
        shutil.copy(sample / "record.txt", tmp_path / "meeting.txt")
        shutil.copy(sample / "trade.csv", tmp_path / "trade.csv")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_example_of_the_command_line_runs(folder):
    lines = [line for block in blocks("console") for line in block.splitlines()]
    assert len(lines) >= 8
    for line in lines:
        words = shlex.split(line.removeprefix("$ "))
        assert words[0] == "diptych"
        result = CliRunner().invoke(main, words[1:], standalone_mode=False)
        assert result.exception is None, f"{line}: {result.exception}"
        assert not result.return_value
        assert result.output
    assert (folder / "brief.html").stat().st_size > 10_000
    assert (folder / "turnover.html").exists()


def test_the_python_example_runs(folder, capsys):
    from diptych.evidence import Evidence

    Evidence.open().load("trade.csv", source="wits", vintage="2018")
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102
    assert "contradicted" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_told_of(command):
    assert f"diptych {command}" in README


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_is_explained(outcome):
    assert f"`{outcome}`" in README
