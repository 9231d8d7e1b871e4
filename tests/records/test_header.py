"""The head of a record: title, date, time, parties, kind and language."""

from __future__ import annotations

import pytest

from diptych.records import read_text


@pytest.mark.parametrize(
    ("written", "date", "time"),
    [
        ("21 november 2013, 14:10", "2013-11-21", "14:10:00"),
        ("November 21, 2013\n\n6:22 P.M. EST", "2013-11-21", "18:22:00"),
        ("2013-11-21", "2013-11-21", "None"),
        ("21.11.2013 14:10", "2013-11-21", "14:10:00"),
        ("21 ноября 2013 года, 14:10", "2013-11-21", "14:10:00"),
        ("21 лістапада 2013 года", "2013-11-21", "None"),
        ("21 noyabr 2013-cü il", "2013-11-21", "None"),
        ("21 Kasım 2013", "2013-11-21", "None"),
        ("31 November 2013", "None", "None"),
    ],
)
def test_dates_are_read_in_five_languages(written: str, date: str, time: str) -> None:
    record = read_text(f"A meeting\n\n{written}\n\nThe ministers met and spoke of trade.")
    assert (str(record.date), str(record.time)) == (date, time)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Presidents of Azerbaijan and Belarus met\n\nThey spoke of Russia.", ["AZE", "BLR"]),
        ("Российско-таджикистанские переговоры\n\nСостоялись переговоры.", ["RUS", "TJK"]),
        (
            (
                "URL: https://president.gov.by/1\nMeeting with the Foreign Minister of Armenia\n\n"
                "They spoke of trade."
            ),
            ["BLR", "ARM"],
        ),
        (
            (
                "A visit\n\nPresident of Poland Andrzej Duda received Prime Minister of Georgia "
                "Irakli Kobakhidze. Ukraine, Ukraine and Ukraine were spoken of."
            ),
            ["POL", "GEO"],
        ),
        ("Trade in May\n\nCanada sold more. Norway bought it. Canada is glad.", ["CAN", "NOR"]),
        ("A joint statement of Armenia, Georgia and Iran\n\nIt was made.", ["ARM", "GEO", "IRN"]),
    ],
)
def test_the_parties_come_in_the_order_of_their_naming(text: str, parties: list[str]) -> None:
    assert [country.iso3 for country in read_text(text).parties] == parties


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("The Presidents had an expanded meeting", "expanded"),
        ("One-on-one meeting of the Presidents", "one-on-one"),
        ("Переговоры в расширенном составе", "expanded"),
        ("Təkbətək görüş keçirilib", "one-on-one"),
        ("Remarks in Joint Press Statements", "press statements"),
    ],
)
def test_the_title_says_what_kind_of_meeting_it_was(title: str, kind: str) -> None:
    assert read_text(f"{title}\n\nIt was long.").format == kind


def test_a_signed_joint_statement_does_not_make_a_talk_one() -> None:
    text = (
        "In Baku\n\nA joint statement was signed at the talks.\n\n"
        "President of Belarus Aleksandr Lukashenko said:\n\n- We are glad."
    )
    assert read_text(text).format == "talks"
