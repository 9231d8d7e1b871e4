"""Texts of the five languages are read in every encoding that they were ever saved in."""

from __future__ import annotations

import pytest

from diptych.errors import BadInputError
from diptych.records import read_bytes
from diptych.records.decoding import decoded

RUSSIAN = (
    "Президент Беларуси провёл переговоры с Президентом Азербайджана.",
    "Товарооборот вырос в шесть раз.",
    "– Мы рады вас видеть.",
    "ЗАЯВЛЕНИЕ ДЛЯ ПРЕССЫ",
    "Встреча\n\n21 ноября 2013 года\n\nOn behalf of the delegation: «Мы договорились».",
    "Ёмкость рынка – 300 млн долларов (№ 5).",
)
BELARUSIAN = (
    "Прэзідэнт Беларусі сустрэўся з міністрам замежных спраў.",
    "Тавараабарот вырас у шэсць разоў.",
    "Мы ўдзячныя за сустрэчу і за ўвагу да нашых прапаноў.",
)
TURKISH = (
    "Cumhurbaşkanı, ikili ticaret hacminin 15 milyar dolara çıkarılacağını söyledi.",
    "Görüşmede işbirliği ele alındı.",
    "“İki ülke arasındaki ilişkiler güçlüdür” dedi.",
)
WESTERN = (
    "“We’re glad,” said the President – the talks went well.",
    "Trade grew to €3 million — six times — in Côte d’Ivoire.",
    "The café in São Tomé was the venue.",
)
AZERBAIJANI = ("Ölkələrimiz arasında əlaqələr uğurla inkişaf edir.",)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("text", RUSSIAN)
def test_russian_is_read_in_three_one_byte_encodings(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    found = decoded(data, "record.txt")
    assert (found.text, found.encoding) == (data.decode(encoding), encoding)


@pytest.mark.parametrize("text", BELARUSIAN)
def test_belarusian_is_read_in_windows_cyrillic(text: str) -> None:
    found = decoded(text.encode("cp1251"), "record.txt")
    assert (found.text, found.encoding) == (text, "cp1251")


@pytest.mark.parametrize("text", TURKISH)
def test_turkish_is_read_in_windows_turkish(text: str) -> None:
    found = decoded(text.encode("cp1254"), "record.txt")
    assert (found.text, found.encoding) == (text, "cp1254")


@pytest.mark.parametrize("text", WESTERN)
def test_typographic_english_is_read_in_windows_western(text: str) -> None:
    found = decoded(text.encode("cp1252"), "record.txt")
    assert (found.text, found.encoding) == (text, "cp1252")


@pytest.mark.parametrize("text", [*RUSSIAN, *BELARUSIAN, *TURKISH, *AZERBAIJANI, *WESTERN])
@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(text: str, encoding: str, named: str) -> None:
    found = decoded(text.encode(encoding), "record.txt")
    assert (found.text, found.encoding, found.warnings) == (text, named, ())


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN[0]}</p></html>'
    found = decoded(page.encode("cp1251"), "page.html")
    assert (found.text, found.encoding, found.warnings) == (page, "cp1251", ())


def test_a_page_that_names_a_wrong_encoding_is_read_in_its_own_and_says_so() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN[0]}</p></html>'
    found = decoded(page.encode("utf-8"), "page.html")
    assert (found.text, found.encoding) == (page, "utf-8")
    assert found.warnings == ("the file says that it is in cp1251, but it is in utf-8",)
    swapped = decoded(page.replace("windows-1251", "utf-8").encode("koi8-r"), "page.html")
    assert (swapped.encoding, len(swapped.warnings)) == ("koi8-r", 1)
    assert RUSSIAN[0] in swapped.text


def test_an_xml_declaration_is_honoured() -> None:
    document = f'<?xml version="1.0" encoding="KOI8-R"?><a>{RUSSIAN[1]}</a>'
    found = decoded(document.encode("koi8-r"), "record.xml")
    assert (found.text, found.encoding, found.warnings) == (document, "koi8-r", ())


def test_an_encoding_that_is_no_text_encoding_is_not_honoured() -> None:
    for named in ("rot13", "utf-7", "hex", "unicode_escape", "no-such-thing", "idna"):
        page = f'<html><meta charset="{named}"><p>We met in Baku.</p></html>'
        assert decoded(page.encode(), "page.html").text == page


def test_one_stray_byte_is_told_and_not_guessed() -> None:
    with pytest.raises(BadInputError, match="line 2"):
        decoded(b"A meeting\nand then \xe9\n", "record.txt")


def test_utf_8_with_a_broken_letter_is_not_taken_for_an_old_encoding() -> None:
    data = RUSSIAN[0].encode("utf-8")
    with pytest.raises(BadInputError, match="UTF-8"):
        decoded(data[:21] + data[22:], "record.txt")


def test_the_record_names_its_encoding() -> None:
    assert read_bytes(TURKISH[0].encode("cp1254"), "record.txt").encoding == "cp1254"
