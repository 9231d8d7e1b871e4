"""Of which time a figure is: its own words, what it goes on from, and what it is compared with."""

from __future__ import annotations

import pytest
from tests.statements.test_claims import claims, only

# The record's day is 21 November 2013.


def ends(text: str, language: str) -> tuple[str | None, str | None] | None:
    period = claims(text, language)[-1].period
    return (period.start, period.end) if period else None


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        (
            "en",
            "In 2012 the turnover was 5 billion dollars. Exports fell by a third.",
            "2012",
            "2012",
        ),
        (
            "en",
            "Last year trade came to 90 million euros. Two thirds of it is fuel.",
            "2012",
            "2012",
        ),
        (
            "en",
            "In 2012 trade was 5 billion dollars and imports reached 3 billion.",
            "2012",
            "2012",
        ),
        (
            "ru",
            "За девять месяцев 2013 года товарооборот составил 48 млн евро. Экспорт вырос вдвое.",
            "2013-01",
            "2013-09",
        ),
        (
            "be",
            "Летась тавараабарот склаў 90 мільёнаў еўра. Экспарт вырас на чвэрць.",
            "2012",
            "2012",
        ),
        (
            "az",
            "Ötən il ticarət dövriyyəsi 90 milyon avro olub. İxrac 12 faiz artıb.",
            "2012",
            "2012",
        ),
        (
            "tr",
            "Geçen yıl ticaret hacmi 90 milyon avro oldu. İhracat yüzde 12 arttı.",
            "2012",
            "2012",
        ),
    ],
)
def test_a_figure_of_trade_keeps_the_time_of_the_one_before_it(
    language: str, text: str, start: str, end: str
) -> None:
    assert ends(text, language) == (start, end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2012 the turnover was 5 billion dollars. Exports are now at 3 billion dollars."),
        ("en", "In 2012 the turnover was 5 million dollars.\nExports fell by a third."),
        ("en", "From 2006 to 2012 trade grew 6 times. Exports are 300 million dollars."),
        ("en", "In 2012 trade was 5 billion dollars. Our companies employ 700 people there."),
        ("ru", "В 2012 году товарооборот вырос вдвое. Сейчас экспорт – 3 млн долларов."),
        ("tr", "2012 yılında ticaret 5 milyon dolardı. Şimdi ihracat 3 milyon dolar oldu."),
    ],
)
def test_what_is_so_now_or_stands_apart_has_no_time_of_the_figure_before(
    language: str, text: str
) -> None:
    assert ends(text, language) is None


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "In 2012 trade fell by 12 per cent compared with 2010.", "2010", "2012"),
        (
            "ru",
            "В 2012 году экспорт вырос на 12 процентов по сравнению с 2011 годом.",
            "2011",
            "2012",
        ),
        (
            "be",
            "У 2012 годзе экспарт вырас на 12 працэнтаў у параўнанні з 2011 годам.",
            "2011",
            "2012",
        ),
        ("az", "2012-ci ildə ixrac əvvəlki illə müqayisədə 12 faiz azalıb.", "2011", "2012"),
        ("tr", "İhracat 2012 yılında bir önceki yıla göre yüzde 12 arttı.", "2011", "2012"),
        (
            "en",
            "In the first nine months trade grew by 12 per cent on the same period of last year.",
            "2013-01",
            "2013-09",
        ),
        (
            "ru",
            "За девять месяцев экспорт вырос вдвое к аналогичному периоду прошлого года.",
            "2013-01",
            "2013-09",
        ),
    ],
)
def test_a_growth_goes_from_the_year_it_is_compared_with_and_parts_of_years_stay(
    language: str, text: str, start: str, end: str
) -> None:
    assert ends(text, language) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        (
            "en",
            "Trade was $392 million in 2012, up from $318 million a year earlier.",
            "2011",
            "2011",
        ),
        (
            "en",
            "In the first quarter 11 ships came, against 19 ships in the same months of 2012.",
            "2012-01",
            "2012-03",
        ),
        (
            "ru",
            "За девять месяцев экспорт достиг 4 млн евро против 3 млн за тот же период 2012 года.",
            "2012-01",
            "2012-09",
        ),
    ],
)
def test_a_level_that_is_compared_with_is_of_the_earlier_time(
    language: str, text: str, start: str, end: str
) -> None:
    assert ends(text, language) == (start, end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Following the talks, seven documents were signed."),
        ("ru", "По итогам переговоров подписано пять документов."),
        ("be", "Па выніках перагавораў падпісаны сем дакументаў."),
        ("az", "Bu gün altı sənəd imzalandı."),
        ("tr", "Bu toplantıda on iki belge imzalandı."),
    ],
)
def test_documents_signed_at_the_talks_are_of_the_records_day(language: str, text: str) -> None:
    assert ends(text, language) == ("2013-11-21", "2013-11-21")


def test_all_documents_ever_signed_are_of_no_day() -> None:
    assert only("More than 60 agreements have been signed between us.").period is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Next month 300 students arrive in Minsk."),
        ("ru", "В следующем месяце открывается 15 новых школ."),
        ("be", "У наступным месяцы адкрываецца 15 новых школ."),
        ("az", "Gələn ay 300 tələbə gəlir."),
        ("tr", "Gelecek ay 300 öğrenci geliyor."),
    ],
)
def test_what_is_of_a_month_to_come_is_no_claim(language: str, text: str) -> None:
    assert claims(text, language) == []


def test_a_budget_of_a_year_to_come_is_one() -> None:
    one = only("The fund has a 45 million dollar budget for fiscal year 2014.")
    assert one.period is not None
    assert one.period.start == "2014"
