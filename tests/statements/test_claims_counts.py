"""Counts: in what unit, and numbers that count what was named before."""

from __future__ import annotations

import pytest
from tests.statements.test_claims import claims, only


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "Some 130 Belarusian firms are registered here.", 130, "companies"),
        ("ru", "Сейчас строятся семь станций.", 7, "stations"),
        ("ru", "За год открыто 15 новых школ.", 15, "schools"),
        ("be", "У краіне працуюць тры заводы.", 3, "plants"),
        ("be", "Сербія высадзіла 500 тысяч яблынь.", 500_000, "trees"),
        ("az", "Artıq iki aqreqat işləyir.", 2, "units"),
        ("az", "Burada 79 yanacaqdoldurma məntəqəsi fəaliyyət göstərir.", 79, "filling stations"),
        ("tr", "Orada 12 hastane açıldı.", 12, "hospitals"),
        ("ru", "Мы поставили 3 тысячи 800 тракторов.", 3800, "tractors"),
    ],
)
def test_a_known_noun_is_named_alike_in_every_language(
    language: str, text: str, value: int, unit: str
) -> None:
    one = only(text, language)
    assert (one.value, one.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "The number of joint ventures reached 61 last year.", 61, "joint ventures"),
        ("ru", "Число совместных предприятий достигло 61.", 61, "joint ventures"),
        ("be", "Колькасць школ дасягнула 61.", 61, "schools"),
        ("az", "Konteyner qatarlarının sayı 18-dən çox olmuşdur.", 18, "trains"),
        ("tr", "Ortak şirketlerin sayısı 189'u bulmuştur.", 189, "companies"),
        ("tr", "İki ülke arasındaki anlaşmaların sayısı yüz sekize ulaşmıştır.", 108, "agreements"),
        ("tr", "Ülkemizin nüfusu 18 milyon.", 18_000_000, "people"),
        ("ru", "Население страны – 9 миллионов.", 9_000_000, "people"),
    ],
)
def test_a_bare_number_counts_what_its_sentence_names(
    language: str, text: str, value: int, unit: str
) -> None:
    one = only(text, language)
    assert (one.measure, one.value, one.unit) == ("count", value, unit)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "In 2012 patrols stopped 110 vessels, compared with 61 in 2010.", 61),
        ("ru", "В прошлом году учились 110 студентов против 61 в 2010 году.", 61),
        ("be", "Летась вучыліся 110 студэнтаў супраць 61 у 2010 годзе.", 61),
        ("en", "Last year 110 students came. Some 25 of them study medicine.", 25),
        ("ru", "Учатся 110 студентов. Из них 25 – будущие врачи.", 25),
    ],
)
def test_a_bare_number_goes_on_counting_what_was_counted(
    language: str, text: str, value: int
) -> None:
    first, second = claims(text, language)
    assert (second.value, second.unit) == (value, first.unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number of the room is on page 5."),
        ("en", "The number of students grew in 2012."),
        ("en", "They met 110 students against the background of 2012."),
    ],
)
def test_no_page_and_no_year_is_counted(language: str, text: str) -> None:
    assert all(one.value not in {5, 2012} for one in claims(text, language))


def test_a_part_of_one_per_cent_is_smaller_than_a_part() -> None:
    one = only("Менее одной пятой процента экспорта приходится на Азербайджан.", "ru")
    assert str(one.value) == "0.2"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "More than 40 Azerbaijanis study in Minsk.", 40),
        ("ru", "В вузах обучаются 44 кыргызстанца.", 44),
        ("be", "У Мінску вучацца 25 азербайджанцаў.", 25),
        ("tr", "Geçen yıl 118 bin Malezyalı İstanbul'u gördü.", 118_000),
        ("tr", "Ülkemizde 273 Senegalli genç okuyor.", 273),
    ],
)
def test_those_called_by_their_country_are_people(language: str, text: str, value: int) -> None:
    one = only(text, language)
    assert (one.value, one.unit) == (value, "people")


def test_a_number_that_is_to_rise_is_no_claim() -> None:
    assert claims("The annual number of visas will increase from 200 to 500.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Стоимость завода равна 250 миллионам долларов."),
        ("ru", "Пять заводов построены за прошлый год."),
        ("be", "Пяць заводаў пабудаваны летась."),
    ],
)
def test_a_noun_or_number_that_ends_like_an_infinitive_orders_nothing(
    language: str, text: str
) -> None:
    assert len(claims(text, language)) == 1
