"""Visits, meetings, sessions and signings that a text tells of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from diptych.records import Record
from diptych.statements.events import events_in
from diptych.statements.passages import passages_of

if TYPE_CHECKING:
    from diptych.statements import Event

Saying = Callable[..., Record]


def found(record: Record) -> list[Event]:
    return [one for passage in passages_of(record) for one in events_in(passage)]


def only(record: Record) -> Event:
    (one,) = found(record)
    assert record.text[one.start : one.end] == one.quote
    return one


@pytest.mark.parametrize(
    ("who", "text", "kind", "quote", "date", "place"),
    [
        (None, "The ministers met yesterday in Minsk to discuss trade.", "meeting",
         "The ministers met yesterday in Minsk", "2024-05-16", "Minsk"),
        (None, "The presidents had a meeting in a narrow format.", "meeting",
         "The presidents had a meeting in a narrow format", "2024-05-17", None),
        ("AZE", "Your visit to Azerbaijan will open a new page.", "visit",
         "Your visit to Azerbaijan", "2024-05-17", "Azerbaijan"),
        ("AZE", "I visited Minsk in 2019.", "visit", "I visited Minsk in 2019", "2019", "Minsk"),
        ("BLR", "The next session of the commission will be held in Ganja in September.",
         "session", "The next session of the commission will be held in Ganja in September",
         "2024-09", "Ganja"),
        (None, "A memorandum on tourism was signed on 3 April 2023.", "signing",
         "A memorandum on tourism was signed on 3 April 2023", "2023-04-03", None),
        (None, "The third meeting of the commission took place in Baku on 5-6 June 2023.",
         "meeting", "The third meeting of the commission took place in Baku on 5-6 June 2023",
         "2023-06-05", "Baku"),
        (None, "In April the foreign ministers met in Minsk.", "meeting",
         "the foreign ministers met in Minsk", "2024-04", "Minsk"),
        ("AZE", "The documents we sign today are important.", "signing",
         "The documents we sign today", "2024-05-17", None),
    ],
)  # fmt: skip
def test_events_have_their_kind_day_and_place(
    said_by: Saying,
    who: str | None,
    text: str,
    kind: str,
    quote: str,
    date: str | None,
    place: str | None,
) -> None:
    one = only(said_by(who, text))
    assert (one.kind, one.quote, one.date, one.place) == (kind, quote, date, place)
    assert [country.iso3 for country in one.participants] == ["AZE", "BLR"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "date"),
    [
        ("ru", "В Минске прошли переговоры президентов.", "meeting", "2024-05-17"),
        ("ru", "Состоялась церемония подписания документов.", "signing", "2024-05-17"),
        ("ru", "Мы ждём Вас в Минске 9 июня.", "visit", "2024-06-09"),
        ("be", "У Мінску адбыліся перамовы прэзідэнтаў, і гэта вельмі важна.", "meeting",
         "2024-05-17"),
        ("az", "Prezidentlərin geniş tərkibdə görüşü olub.", "meeting", "2024-05-17"),
    ],
)  # fmt: skip
def test_other_languages_tell_of_events_too(
    said_by: Saying, language: str, text: str, kind: str, date: str
) -> None:
    one = only(said_by(None, text, language))
    assert (one.kind, one.date) == (kind, date)


@pytest.mark.parametrize(
    "text",
    [
        "We hope to have a meeting next year.",
        "They did not sign the agreement.",
        "Our goods meet the requirements of your market.",
        "The standards are met by all.",
    ],
)
def test_hopes_denials_and_other_meanings_are_no_events(said_by: Saying, text: str) -> None:
    assert found(said_by("AZE", text)) == []


def test_a_month_of_what_is_over_is_not_the_one_to_come(said_by: Saying) -> None:
    one = only(said_by(None, "The commission held talks in April."))
    assert one.date == "2024-04"


@pytest.mark.parametrize(
    ("who", "language", "text", "kind", "date"),
    [
        (None, "en", "On Monday the minister held talks with her colleague in Lima.", "meeting",
         "2024-05-13"),
        (None, "en", "The session of the Joint Commission is scheduled for 12 September in Ganja.",
         "session", "2024-09-12"),
        (None, "en", "The consultations will take place in Minsk in the second half of 2025.",
         "meeting", "2025"),
        (None, "en", "A working group will hold its first meeting in the third quarter of 2024.",
         "session", "2024-07"),
        ("AZE", "en", "I will visit Minsk next month.", "visit", "2024-06"),
        ("AZE", "en", "The agreement we signed in 2019 works well.", "signing", "2019"),
        (None, "en", "The two leaders agreed to meet again in Gomel in November.", "meeting",
         "2024-11"),
        (None, "ru", "Министр в понедельник прибыл в Минск.", "visit", "2024-05-13"),
        (None, "ru", "По приглашению белорусской стороны министр посетит Минск в октябре.",
         "visit", "2024-10"),
        (None, "ru", "В Минске завершилось заседание комиссии.", "session", "2024-05-17"),
        (None, "ru", "Вчера в Баку подписан меморандум о туризме.", "signing", "2024-05-16"),
        (None, "ru", "Президент, прибывший в Минск с официальным визитом, дал интервью.", "visit",
         "2024-05-17"),
        (None, "be", "Учора прайшлі перамовы дэлегацый.", "meeting", "2024-05-16"),
        (None, "be", "Наступнае пасяджэнне камісіі адбудзецца ў Мінску ў верасні.", "session",
         "2024-09"),
        (None, "az", "Mayın 16-da Bakıda biznes forumu keçirilib.", "session", "2024-05-16"),
        (None, "az", "Komissiyanın yeddinci iclası noyabrda Bakıda keçiriləcək.", "session",
         "2024-11"),
        (None, "tr", "İki lider çarşamba günü İstanbul'da görüştü.", "meeting", "2024-05-15"),
        (None, "tr", "Komisyonun altıncı toplantısı nisan ayında Bakü'de düzenlenecek.",
         "session", "2025-04"),
    ],
)  # fmt: skip
def test_days_months_quarters_and_weekdays_are_counted_from_the_records_day(
    said_by: Saying, who: str | None, language: str, text: str, kind: str, date: str
) -> None:
    one = only(said_by(who, text, language))
    assert (one.kind, one.date) == (kind, date)


def test_what_a_report_tells_of_happened_on_the_day_with_which_it_begins(said_by: Saying) -> None:
    text = (
        "The President on Thursday received the Minister in Minsk. "
        "A memorandum on seed was signed in the presence of both."
    )
    assert [one.date for one in found(said_by(None, text))] == ["2024-05-16", "2024-05-16"]


def test_a_title_that_the_text_tells_once_more_is_no_second_event(said_by: Saying) -> None:
    text = "Presidents held talks in Minsk\n\nThe presidents held talks in a narrow format."
    assert only(said_by(None, text)).start > len("Presidents held talks in Minsk")


def test_a_country_that_is_a_place_stands_in_no_case(said_by: Saying) -> None:
    one = only(said_by(None, "Президент совершит официальный визит в Сербию в ноябре.", "ru"))
    assert one.place == "Сербия"
