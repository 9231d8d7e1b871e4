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
