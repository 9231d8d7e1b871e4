"""Periods and deadlines are found in five languages and resolved against the record's day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.statements.periods import periods_in

DAY = date(2013, 11, 21)


def found(text: str, language: str, day: date | None = DAY) -> list[tuple[str | None, ...]]:
    return [
        (one.role, one.period.start, one.period.end)
        for one in periods_in(text, 0, len(text), day, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "from 2006 to 2012 it increased", "2006", "2012"),
        ("en", "in 2012 the turnover", "2012", "2012"),
        ("en", "over 2006–2012", "2006", "2012"),
        ("en", "in the season 2012-13", "2012", "2013"),
        ("en", "since 2007 it has grown", "2007", None),
        ("en", "over the past five years", "2008", "2013"),
        ("en", "in the first nine months of this year", "2013-01", "2013-09"),
        ("en", "last year", "2012", "2012"),
        ("en", "in January–September 2013", "2013-01", "2013-09"),
        ("en", "between January and", None, None),
        ("en", "Q1 2024", "2024-01", "2024-03"),
        ("en", "in the third quarter of 2012", "2012-07", "2012-09"),
        ("en", "in the first half of the year", "2013-01", "2013-06"),
        ("en", "on November 21, 2013", "2013-11-21", "2013-11-21"),
        ("en", "the 21st of November 2013", "2013-11-21", "2013-11-21"),
        ("en", "since the beginning of the year", "2013-01", "2013-11-21"),
        ("en", "in fiscal year 2024", "2024", "2024"),
        ("en", "two years ago", "2011", "2011"),
        ("en", "in December", "2012-12", "2012-12"),
        ("ru", "с 2006 по 2012 год", "2006", "2012"),
        ("ru", "в 2006–2012 годах", "2006", "2012"),
        ("ru", "В прошлом году", "2012", "2012"),
        ("ru", "за девять месяцев текущего года", "2013-01", "2013-09"),
        ("ru", "за последние пять лет", "2008", "2013"),
        ("ru", "в январе–сентябре 2013 года", "2013-01", "2013-09"),
        ("ru", "в I квартале 2024 г.", "2024-01", "2024-03"),
        ("ru", "с начала года", "2013-01", "2013-11-21"),
        ("ru", "с 2007 года", "2007", None),
        ("ru", "по сравнению с 2012 годом", "2012", "2012"),
        ("be", "у мінулым годзе", "2012", "2012"),
        ("be", "за дзевяць месяцаў гэтага года", "2013-01", "2013-09"),
        ("be", "з 2006 па 2012 год", "2006", "2012"),
        ("az", "ötən il", "2012", "2012"),
        ("az", "cari ilin ilk doqquz ayında", "2013-01", "2013-09"),
        ("az", "2006-cı ildən 2012-ci ilədək", "2006", "2012"),
        ("az", "2013-cü ilin yanvar-sentyabr aylarında", "2013-01", "2013-09"),
        ("tr", "geçen yıl", "2012", "2012"),
        ("tr", "bu yılın ilk dokuz ayında", "2013-01", "2013-09"),
        ("tr", "2006'dan 2012'ye kadar", "2006", "2012"),
        ("tr", "2007'den bu yana", "2007", None),
    ],
)
def test_a_period_has_these_ends(
    language: str, text: str, start: str | None, end: str | None
) -> None:
    expected = [("period", start, end)] if start else []
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "by 2030", None, "2030"),
        ("en", "until the end of 2025", None, "2025"),
        ("en", "by mid-2025", None, "2025-06"),
        ("en", "by the end of the year", None, "2013"),
        ("en", "no later than 1 July 2014", None, "2014-07-01"),
        ("en", "over the next five years", "2013", "2018"),
        ("en", "within six months", "2013-11", "2014-05"),
        ("ru", "до 2030 года", None, "2030"),
        ("ru", "к 2030 году", None, "2030"),
        ("ru", "до конца следующего года", None, "2014"),
        ("ru", "в ближайшие три года", "2013", "2016"),
        ("be", "да 2030 года", None, "2030"),
        ("az", "2030-cu ilədək", None, "2030"),
        ("az", "2030-cu ilə qədər", None, "2030"),
        ("az", "2025-ci ilin sonunadək", None, "2025"),
        ("tr", "2030'a kadar", None, "2030"),
        ("tr", "2030 yılına kadar", None, "2030"),
        ("tr", "2025 yılının sonuna kadar", None, "2025"),
    ],
)
def test_a_limit_has_these_ends(
    language: str, text: str, start: str | None, end: str | None
) -> None:
    assert found(text, language) == [("until", start, end)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2,000 tons and 2000 dollars and $2000"),
        ("en", "the last few years, the coming years"),
        ("en", "on 31 February"),
        ("ru", "2000 долларов за три года"),
        ("tr", "2000 dolar"),
    ],
)
def test_a_figure_or_a_vague_wording_is_no_period(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_period_keeps_the_words_from_which_it_was_resolved() -> None:
    text = "And last year it grew"
    (one,) = periods_in(text, 0, len(text), DAY, "en")
    assert one.period.anchor == "last year" == one.of(text)


def test_a_comparison_to_a_year_is_no_deadline() -> None:
    assert found("по отношению к 2012 году", "ru") == [("period", "2012", "2012")]


def test_a_relative_period_without_a_day_has_no_ends() -> None:
    assert found("last year", "en", None) == [("period", None, None)]


def test_an_open_month_is_the_coming_one_for_a_limit_and_the_past_one_else() -> None:
    assert found("by March", "en") == [("until", None, "2014-03")]
    assert found("in March", "en") == [("period", "2013-03", "2013-03")]


PIECES = [
    "from ",
    "2006",
    " to ",
    "in ",
    "2012",
    "–",
    "last year",
    "Q1 ",
    "с ",
    "года",
    "ilə qədər",
]


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14),
    st.sampled_from(["en", "ru", "az", "be", "tr"]),
)
def test_periods_lie_in_the_text_in_order_and_apart(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for one in periods_in(text, 0, len(text), DAY, language):
        assert end <= one.start < one.end <= len(text)
        assert one.of(text) == one.period.anchor
        end = one.end


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "next month", "2013-12", "2013-12"),
        ("en", "next week", "2013-11-25", "2013-12-01"),
        ("en", "in two weeks", "2013-11-21", "2013-12-05"),
        ("ru", "в следующем месяце", "2013-12", "2013-12"),
        ("ru", "на прошлой неделе", "2013-11-11", "2013-11-17"),
        ("be", "у наступным месяцы", "2013-12", "2013-12"),
        ("az", "gələn ay", "2013-12", "2013-12"),
        ("tr", "gelecek hafta", "2013-11-25", "2013-12-01"),
        ("ru", "с марта по декабрь прошлого года", "2012-03", "2012-12"),
        ("be", "за апошнія два гады", "2011", "2013"),
        ("ru", "прошлого сезона", "2012", "2012"),
    ],
)
def test_months_and_weeks_to_come_and_gone_are_resolved(
    language: str, text: str, start: str, end: str
) -> None:
    (one,) = periods_in(text, 0, len(text), date(2013, 11, 21), language)
    assert (one.period.start, one.period.end) == (start, end)


def test_the_full_stop_of_a_sentence_is_no_part_of_a_month() -> None:
    text = "They met in June."
    (one,) = periods_in(text, 0, len(text), date(2013, 11, 21), "en")
    assert one.of(text) == "June"
