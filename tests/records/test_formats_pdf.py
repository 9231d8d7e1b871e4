"""PDF files: lines become paragraphs again, what repeats on every page is no record."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.conftest import CHROMIUM
from tests.records.made_files import TALKS, TITLE, page_stream, pdf, shown, stream

from diptych.errors import BadInputError
from diptych.records import read_bytes
from diptych.records.formats.pdf.mending import Hyphens, hyphens_in, mended

LEFT, SIZE, LEADING = 60.0, 11.0, 13.0
HEAD = (LEFT, 770.0, 9.0, "Press service of the President")
Line = tuple[float, float, float, str]


def wrapped(text: str, width: int = 85) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def set_lines(paragraphs: list[str], top: float = 690.0, gap: float = 8.0) -> list[Line]:
    lines: list[Line] = []
    for one in paragraphs:
        for line in wrapped(one):
            lines.append((LEFT, top, SIZE, line))
            top -= LEADING
        top -= gap
    return lines


def text_of(pages: list[list[Line]]) -> str:
    return read_bytes(pdf([page_stream(page) for page in pages]), "record.pdf").text


def test_a_record_in_a_pdf_is_the_record_in_plain_text() -> None:
    title = (LEFT, 720.0, 18.0, TITLE)
    record = read_bytes(
        pdf([page_stream([title, *set_lines(["21 November 2013", *TALKS])])]), "record.pdf"
    )
    assert shown(record.text) == [TITLE, "21 November 2013", *TALKS]
    assert (record.title, str(record.date)) == (TITLE, "2013-11-21")
    assert [one.speaker.canonical for one in record.speeches] == [
        "Aleksandr Lukashenko",
        "Ilham Aliyev",
    ]


def test_paragraphs_without_space_between_are_told_by_their_short_last_lines() -> None:
    paragraphs = [f"{'word ' * length}ends it." for length in (20, 24, 5, 36, 22)]
    assert shown(text_of([set_lines(paragraphs, gap=0.0)])) == paragraphs


def test_paragraphs_are_told_by_the_indent_of_their_first_lines() -> None:
    full = "word " * 16 + "ends it."
    lines = [(LEFT, 700.0, SIZE, full), (LEFT + 20, 687.0, SIZE, full), (LEFT, 674.0, SIZE, full)]
    assert [len(one.split()) for one in shown(text_of([lines]))] == [18, 36]


def test_heads_feet_and_page_numbers_are_left_out() -> None:
    pages = [
        [HEAD, *set_lines([f"On page {number} we agreed."]), (300.0, 30.0, 9.0, f"{number} / 3")]
        for number in (1, 2, 3)
    ]
    assert shown(text_of(pages)) == [f"On page {number} we agreed." for number in (1, 2, 3)]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7 of 9", "p. 7", "xii"])
def test_the_number_of_a_single_page_is_left_out(number: str) -> None:
    assert text_of([[*set_lines(["We met in Baku."]), (300.0, 30.0, 9.0, number)]]) == (
        "We met in Baku."
    )


def test_a_year_within_the_text_is_no_page_number() -> None:
    assert "2012" in text_of([[*set_lines(["Turnover", "2012", "79.7 million"])]])


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    first = [HEAD, *set_lines(["word " * 16 + "and we will"])]
    second = [HEAD, *set_lines(["continue to work together."])]
    assert shown(text_of([first, second])) == [
        "word " * 16 + "and we will continue to work together."
    ]


def test_a_word_broken_between_lines_is_whole_again() -> None:
    assert mended(["We discussed invest-", "ment in agriculture."]) == (
        "We discussed investment in agriculture."
    )
    assert mended(["Мы обсудили взаимо-", "действие стран."]) == "Мы обсудили взаимодействие стран."


def test_a_word_that_is_written_with_a_hyphen_keeps_it() -> None:
    assert mended(["наше торгово-", "экономическое сотрудничество"]) == (
        "наше торгово-экономическое сотрудничество"
    )
    assert mended(["trade in Guinea-", "Bissau"]) == "trade in Guinea-Bissau"
    assert mended(["the 12-", "month plan"]) == "the 12-month plan"
    known = Hyphens(frozenset({"set-up"}))
    assert mended(["their set-", "up of it"], known) == "their set-up of it"


def test_where_words_are_not_broken_a_hyphen_at_a_lines_end_is_a_words_own() -> None:
    lines = ["They met again."] * 98 + ["a market-", "based solution"]
    assert mended(lines[-2:], hyphens_in(lines)) == "a market-based solution"
    broken = ["They met a-", "gain in Baku."] * 50
    assert mended(["a market-", "based solution"], hyphens_in(broken)) == "a marketbased solution"


def test_ligatures_are_letters() -> None:
    assert mended(["the o\ufb03ce of the \ufb01rst"]) == "the office of the first"


def test_a_broken_word_in_a_file_is_whole_again() -> None:
    lines = [(LEFT, 700.0, SIZE, "word " * 15 + "invest-"), (LEFT, 687.0, SIZE, "ment grew.")]
    assert text_of([lines]) == "word " * 15 + "investment grew."


def test_a_scan_without_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(BadInputError, match=r"no text in it[^$]*OCR"):
        read_bytes(pdf([stream(b"0 0 100 100 re f")]), "scan.pdf")


def test_what_a_browser_prints_at_the_edges_is_left_out() -> None:
    edges: list[Line] = [
        (LEFT, 780.0, 8.0, "11/24/2026, 4:25 PM"),
        (LEFT, 20.0, 8.0, "https://president.example/en/events/76465 1/1"),
    ]
    assert text_of([[*set_lines(["We met in Baku."]), *edges]]) == "We met in Baku."


@pytest.mark.chromium
def test_a_page_printed_by_a_browser_is_read_in_every_language(tmp_path: Path) -> None:
    paragraphs = [
        (
            "Президент Беларуси Александр Лукашенко сказал, что товарооборот вырос в шесть раз, и "
            "предложил создать рабочую группу по промышленной кооперации."
        ),
        (
            "Azərbaycan Respublikasının Prezidenti İlham Əliyev çıxış edərək dedi ki, ölkələrimiz "
            "arasında əlaqələr uğurla inkişaf edir və ticarət dövriyyəsi artır."
        ),
        (
            "Тавараабарот паміж краінамі вырас, і ў гэтым ёсць заслуга міжурадавай камісіі, якая "
            "збіраецца штогод."
        ),
        (
            "Cumhurbaşkanı, ikili ticaret hacminin 15 milyar dolara çıkarılacağını ve ortak "
            "yatırımların artacağını söyledi."
        ),
    ]
    source, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    body = "".join(f"<p style='text-align:justify'>{one}</p>" for one in paragraphs)
    source.write_text(f"<meta charset=utf-8><h1>Встреча</h1>{body}", encoding="utf-8")
    assert CHROMIUM
    subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--print-to-pdf={printed}",
            source,
        ],
        check=True,
        capture_output=True,
    )
    found = shown(read_bytes(printed.read_bytes(), "page.pdf").text)
    assert found == ["Встреча", *paragraphs]
