"""Who is meant: names as written become people with an office and a country."""

from __future__ import annotations

import pytest

from diptych.records import Speaker, read_text

WORDS = "Thank you, dear friends. We are glad. Спасибо, мы рады. Təşəkkür edirəm."


def speaker_of(label: str, narration: str = "", date: str = "2022-04-11") -> Speaker:
    record = read_text(
        f"A meeting\n\n{date}\n\n{narration}\n\n{label}: {WORDS}\n\n{label}: {WORDS}"
    )
    assert {speech.of(record.text) for speech in record.speeches} == {WORDS}
    return record.speakers[0]


def test_an_official_is_named_as_the_record_writes_and_as_people_write() -> None:
    who = speaker_of("PRESIDENT BIDEN", "President Joseph R. Biden, Jr. of the United States came.")
    assert (who.name, who.canonical, who.role) == ("BIDEN", "Joseph R. Biden", "President")
    assert who.country is not None
    assert who.country.iso3 == "USA"


@pytest.mark.parametrize(
    ("label", "narration", "canonical"),
    [
        ("PRIME MINISTER MODI", "Prime Minister Narendra Modi of India came.", "Narendra Modi"),
        ("PRESIDENT PETRO", "President Gustavo Petro Urrego of Colombia.", "Gustavo Petro Urrego"),
        ("MINISTER PAPOYAN", "Minister of Economy Gevorg Papoyan came.", "Gevorg Papoyan"),
        ("MINISTER PAPOYAN", "Gevorg Papoyan, the Minister of Economy, came.", "Gevorg Papoyan"),
        ("PRESIDENT NOWHERE-NAMED", "They met.", "Nowhere-Named"),
        ("PRESIDENT DONALD TRUMP", "They met.", "Donald Trump"),
        ("Г.Папоян", "Переговоры с Министром экономики Геворгом Папояном.", "Геворг Папоян"),
        ("Папоян Геворг Вагинакович", "Министр экономики Геворг Папоян.", "Геворг Папоян"),
        ("Президент Беларуси Александр Григорьевич Лукашенко", "", "Александр Лукашенко"),
    ],
)
def test_a_short_label_stands_for_the_fullest_name(
    label: str, narration: str, canonical: str
) -> None:
    assert speaker_of(label, narration).canonical == canonical


def test_two_ministers_of_one_surname_are_told_apart_by_their_initials() -> None:
    text = (
        "Встреча\n\nПришли Министр энергетики России Иван Петров и Министр культуры Беларуси "
        f"Олег Петров.\n\nИ.Петров: {WORDS}\n\nО.Петров: {WORDS}"
    )
    assert [(one.canonical, str(one.country)) for one in read_text(text).speakers] == [
        ("Иван Петров", "Russia"),
        ("Олег Петров", "Belarus"),
    ]


def test_the_vice_president_of_one_time_is_not_the_president_of_another() -> None:
    assert speaker_of("PRESIDENT CASTRO", date="2012-05-03").canonical == "Raúl Castro"
    assert speaker_of("PRESIDENT CASTRO", date="2023-05-03").canonical == "Xiomara Castro"


def test_two_leaders_of_one_surname_are_told_apart_by_their_offices() -> None:
    assert speaker_of("VICE PRESIDENT HARRIS", date="2024-10-09").canonical == "Kamala Harris"
    assert speaker_of("TAOISEACH HARRIS", date="2024-10-09").canonical == "Simon Harris"


def test_an_office_without_a_name_is_not_declined_with_its_sentence() -> None:
    text = (
        "Переговоры\n\n6 декабря 2021 года\n\nСостоялась встреча с Президентом Узбекистана "
        "Шавкатом Мирзиёевым.\n\nПрезидент Узбекистана сказал:\n\n– Мы рады вас видеть."
    )
    assert [one.canonical for one in read_text(text).speakers] == ["Шавкат Мирзиёев"]


def test_a_form_of_address_with_a_patronymic_is_no_new_speaker() -> None:
    text = (
        "Talks\n\nPresident of Belarus Aleksandr Lukashenko said:\n\n"
        "- Dear Ilham Heydar oglu: we thank you.\n\nIlham Heydar oglu, we have more to do."
    )
    assert [one.canonical for one in read_text(text).speakers] == ["Aleksandr Lukashenko"]


def test_speakers_come_in_the_order_of_first_speaking() -> None:
    text = f"Talks\n\nMR. BELL: {WORDS}\n\nMR. ADAMS: {WORDS}\n\nMR. BELL: {WORDS}"
    assert [one.canonical for one in read_text(text).speakers] == ["Bell", "Adams"]
