"""Whatever a text holds, a page shows it and does nothing else with it."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.document.html.elements import element, escaped, raw_text


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_markup_in_a_record_is_shown_and_not_obeyed() -> None:
    words = "<script>alert('x')</script> & \"more\""
    page = read(element("p", words, title=words))
    assert page.tags == ["p"]
    assert page.text == words
    assert page.values == [words]


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn"])))
def test_any_text_comes_back_from_a_page_as_it_was(text: str) -> None:
    page = read(element("p", text, title=text))
    assert (page.tags, page.text, page.values) == (["p"], text, [text])


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\u200f", "\x00", "\x1b", "\x9f"])
def test_a_control_that_could_hide_or_turn_words_is_written_out(control: str) -> None:
    assert unicodedata.category(control) in {"Cc", "Cf"}
    assert escaped(f"300{control}million") == f"300⟦U+{ord(control):04X}⟧million"


def test_letters_of_the_five_languages_stand_as_they_are() -> None:
    words = "Ələt ı İ ў і ё № ₼ – Şəki, Мінск"
    assert escaped(words) == words


def test_a_script_cannot_hold_its_own_end() -> None:
    with pytest.raises(ValueError, match="its end"):
        raw_text("script", "var a = '</SCRIPT>';")
