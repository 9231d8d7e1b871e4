"""Names that a text has only in a case, beside a place, or apart from the office."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("written", "initialled", "canonical"),
    [
        ("Президента России Павла Седова", "П.Седов", "Павел Седов"),
        ("Министра финансов Льва Гурова", "Л.Гуров", "Лев Гуров"),
        ("Міністра фінансаў Паўла Сідарука", "П.Сідарук", "Павел Сідарук"),
    ],
)
def test_a_given_name_gets_back_the_vowel_that_its_cases_lose(
    turns, written: str, initialled: str, canonical: str
) -> None:
    text = (
        f"Встреча\n\n5 мая 2021 года\n\nСостоялась встреча {written} с гостями.\n\n"
        f"{initialled}: Мы рады вас видеть.\n\n{initialled}: Спасибо, мы начнём.\n"
    )
    assert {name for name, _, _ in turns(text)} == {canonical}


def test_a_place_in_the_locative_is_no_part_of_a_name_that_stands_alone_elsewhere(turns) -> None:
    text = (
        "Qəbul\n\n5 may 2021\n\nAzərbaycanın Baş naziri Rəşad Cəfərov Gəncədə olan qonağı qəbul "
        "edib.\n\n«Biz sizi gözləyirik», - Rəşad Cəfərov dedi.\n\n"
        "«Yolunuz açıq olsun, dostlar», - Baş nazir dedi.\n"
    )
    assert turns(text) == [
        ("Rəşad Cəfərov", "AZE", "Biz sizi gözləyirik"),
        ("Rəşad Cəfərov", "AZE", "Yolunuz açıq olsun, dostlar"),
    ]


@pytest.mark.parametrize(
    ("title", "life", "marks", "canonical"),
    [
        (
            "Interview with the Finance Minister of Chile",
            "Marta Rojas has held her post since 2019.",
            ("Question: Are you glad?", "Answer: We are."),
            "Marta Rojas",
        ),
        (
            "Інтэрв'ю з Міністрам фінансаў Чылі",
            "Марта Рохас нарадзілася ў 1970 годзе ў Вальпараіса.",
            ("Пытанне: Вы рады?", "Адказ: Мы рады."),
            "Марта Рохас",
        ),
    ],
)
def test_who_answers_may_be_named_in_the_life_above_an_interview(
    turns, title: str, life: str, marks: tuple[str, str], canonical: str
) -> None:
    asked, answered = marks
    text = f"{title}\n\n5.05.2021\n\n{life}\n\n{asked}\n\n{answered}\n"
    assert [(name, words) for name, _, words in turns(text)] == [
        ("PRESS", asked.partition(": ")[2]),
        (canonical, answered.partition(": ")[2]),
    ]


def test_our_head_of_state_stays_the_same_after_a_guest_has_spoken(turns) -> None:
    text = (
        "Görüş\n\n5 may 2021\n\nAzərbaycan Prezidenti Rəşad Cəfərov ilə Gürcüstan Prezidenti "
        "Davit Kapanadze görüşüb.\n\nDövlətimizin başçısı dedi:\n\n- Biz sizi gözləyirdik.\n\n"
        "Prezident Davit Kapanadze dedi:\n\n- Biz bu yolu açacağıq.\n\n"
        "Dövlət başçısı əlavə etdi:\n\n- Siz haqlısınız, biz razıyıq.\n"
    )
    assert [name for name, _, _ in turns(text)] == [
        "Rəşad Cəfərov",
        "Davit Kapanadze",
        "Rəşad Cəfərov",
    ]
    russian = (
        "Встреча\n\n5 мая 2021 года\n\nПрезидент Беларуси Иван Седов встретился с Президентом "
        "Чили Пабло Рохасом.\n\nГлава нашего государства сказал:\n\n- Мы вас ждали.\n\n"
        "Президент Чили Пабло Рохас сказал:\n\n- Мы откроем эту дорогу.\n\n"
        "Глава государства добавил:\n\n- Мы согласны с вами.\n"
    )
    assert [name for name, _, _ in turns(russian)] == ["Иван Седов", "Пабло Рохас", "Иван Седов"]


def test_a_guest_named_without_an_office_is_known_by_his_surname_and_as_he(turns) -> None:
    text = (
        "Talks\n\n5 May 2021\n\nForeign Minister Ingrid Dahl received a colleague, Phan Van Binh, "
        "today.\n\n“We trade more than ever,” Ms Dahl said.\n\n"
        "Mr Binh thanked his host. “We have the ports,” he said, “and you have the ships.”\n\n"
        "“We shall meet again in the spring,” the minister added.\n"
    )
    assert [(name, words) for name, _, words in turns(text)] == [
        ("Ingrid Dahl", "We trade more than ever,"),
        ("Phan Van Binh", "We have the ports,"),
        ("Phan Van Binh", "and you have the ships."),
        ("Phan Van Binh", "We shall meet again in the spring,"),
    ]


def test_a_surname_after_a_form_of_address_is_that_of_the_only_full_name_with_it(turns) -> None:
    text = (
        "Встреча\n\n5 мая 2021 года\n\nВ Минск прибыл для переговоров Пабло Рохас.\n\n"
        "«Мы построим эту дорогу вместе», – сказал г-н Рохас.\n"
    )
    assert [name for name, _, _ in turns(text)] == ["Пабло Рохас"]
    two = text.replace("Пабло Рохас.", "Пабло Рохас. С ним приехал Анхель Рохас.")
    assert "Анхель Рохас" not in [name for name, _, _ in turns(two)]
