"""A file is written whole or not at all."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from diptych.document.writing import write_bytes
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_file_holds_what_was_written(tmp_path: Path) -> None:
    write_bytes(tmp_path / "brief.html", "ə".encode())
    assert (tmp_path / "brief.html").read_text(encoding="utf-8") == "ə"
    assert [one.name for one in tmp_path.iterdir()] == ["brief.html"]


def test_a_file_keeps_its_mode_when_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_bytes(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="is a folder"):
        write_bytes(tmp_path, b"new")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be written"):
        write_bytes(tmp_path / "none" / "brief.html", b"new")


def test_the_old_file_stands_when_the_new_one_cannot_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.html"
    file.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(BadInputError, match="No space left"):
        write_bytes(file, b"new")
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["brief.html"]
