"""What is no record is refused, and the user is told why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.errors import BadInputError
from diptych.records import read, read_text

if TYPE_CHECKING:
    from pathlib import Path

RUSSIAN = "Встреча\n\nПрезидент Беларуси Александр Лукашенко сказал:\n\n– Мы рады вас видеть."


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"A meeting\n\x00", "NUL"),
        (b"A meeting\n\xff\xfe bad \x81", "UTF-8"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "Office"),
        (b"\xff\xfeA\x00\x01", "UTF-8"),
    ],
)
def test_what_is_not_text_is_refused(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "record.txt"
    file.write_bytes(data)
    with pytest.raises(BadInputError, match=problem) as caught:
        read(file)
    assert caught.value.place is not None
    assert caught.value.place.file == "record.txt"


def test_the_line_of_a_bad_byte_is_told(tmp_path: Path) -> None:
    file = tmp_path / "record.txt"
    file.write_bytes(b"A meeting\nand\nthen \xe9\n")
    with pytest.raises(BadInputError, match=r"record\.txt, line 3"):
        read(file)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(BadInputError, match="cannot be read"):
            read(place)


def test_nul_in_a_text_is_refused() -> None:
    with pytest.raises(BadInputError, match="line 2"):
        read_text("A meeting\nwith \x00")


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp1251", "cp1251")],
)
def test_the_encodings_of_the_region_are_read(tmp_path: Path, encoding: str, named: str) -> None:
    file = tmp_path / "record.txt"
    file.write_bytes(RUSSIAN.encode(encoding))
    record = read(file)
    assert (record.text, record.encoding) == (RUSSIAN, named)
    assert [one.of(record.text) for one in record.speeches] == ["Мы рады вас видеть."]


def test_line_ends_are_kept_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "record.txt"
    file.write_bytes(RUSSIAN.replace("\n", "\r\n").encode())
    assert read(file).text == RUSSIAN.replace("\n", "\r\n")


PLENTY = 200_000
UNITS = [
    "- ", "-", ":", "Ab: ", "A", "ABC ", "PRESIDENT BIDEN: hi\n", "President of Belarus ", '"', "«",
    '" said President Lukashenko: "', "(", "x\n", "x\r", " ", "В.Путин: мы <…> ", "В.", "1 ",
    "President of Belarus said:\n- we\n", "Statement by President Ivan Ivanov\n", "Ivan Petrov ",
    "PRESIDENT X: we\n(a)\n", "«да, — сказал ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_run_of_anything_is_read_to_the_end(unit: str) -> None:
    text = "Talks\n\nThey met. It was so.\n" + unit * (PLENTY // len(unit)) + "\nThe end."
    record = read_text(text)
    ends = [speech.end for speech in record.speeches] + [one.end for one in record.narration]
    assert max(ends) <= len(text)
    assert record.title == "Talks"
