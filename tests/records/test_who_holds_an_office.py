"""An office without a name is given to a person only where the record leaves no doubt."""

from __future__ import annotations

import pytest

from diptych.records import read_text


def speakers_of(text: str) -> list[tuple[str, str | None]]:
    return [
        (one.canonical, one.country.iso3 if one.country else None)
        for one in read_text(text).speakers
    ]


def test_a_president_of_the_record_stands_before_one_of_the_table_of_leaders() -> None:
    text = (
        "Переговоры с Президентом Финляндии Юхани Хейккиля\n\n31 октября 2023 года\n\n"
        "Президент Ерлан Сапаров провёл переговоры.\n\n"
        "Президент Казахстана сказал:\n\n– Мы рады вас видеть."
    )
    assert speakers_of(text) == [("Ерлан Сапаров", "KAZ")]


def test_nobody_is_put_into_an_office_in_the_year_in_which_it_changed_hands() -> None:
    text = "Talks\n\n3 May 2021\n\nThe President of the United States said:\n\n- We are glad."
    ((name, iso3),) = speakers_of(text)
    assert (name.removeprefix("The "), iso3) == ("President of the United States", "USA")


@pytest.mark.parametrize(
    ("label", "date"),
    [
        ("DEPUTY PRIME MINISTER MODI", "2022-05-03"),
        ("MINISTER MACRON", "2022-05-03"),
        ("PRESIDENT MODI", "2022-05-03"),
        ("PRESIDENT MACRON", "2004-05-03"),
    ],
)
def test_a_leader_of_another_office_or_time_gives_no_name(label: str, date: str) -> None:
    text = f"A meeting\n\n{date}\n\n{label}: We thank you.\n\n{label}: We do."
    surname = label.rsplit(" ", maxsplit=1)[-1].capitalize()
    assert speakers_of(text) == [(surname, None)]


def test_the_head_of_state_is_never_the_guest_who_heads_a_government() -> None:
    text = (
        "President Mensah receives Prime Minister of Norway\n\n3 May 2023\n\nThe President of the "
        "Republic, Ama Mensah, received the Prime Minister of Norway, Ole Berg, in Ghana.\n\n"
        '"We are glad to be here," said Prime Minister Berg.\n\nThe head of state added:\n\n'
        '"We shall build the port together."'
    )
    assert speakers_of(text) == [("Ole Berg", "NOR"), ("Ama Mensah", "GHA")]


def test_a_deputy_is_not_whom_he_serves() -> None:
    text = (
        "Talks\n\n3 May 2023\n\nPrime Minister of Norway Kari Holm met Deputy Prime Minister of "
        "Kenya Jane Otieno.\n\nThe Deputy Prime Minister said:\n\n- We are glad."
    )
    assert speakers_of(text) == [("Jane Otieno", "KEN")]


def test_dollars_are_of_no_party() -> None:
    text = (
        "Протокол заседания\n\n5 мая 2023 года\n\nТорговля Кении и Норвегии составила 3 млн "
        "долларов США. Экспорт Кении вырос на 2 млн долларов США, Норвегии на 1 млн долларов США."
    )
    assert [one.iso3 for one in read_text(text).parties] == ["KEN", "NOR"]
