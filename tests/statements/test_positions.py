"""Who stands where, on what, in which forum."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from diptych.records import Record
from diptych.statements.passages import passages_of
from diptych.statements.positions import positions_in

if TYPE_CHECKING:
    from diptych.statements import Position

Saying = Callable[..., Record]


def found(record: Record) -> list[Position]:
    return [one for passage in passages_of(record) for one in positions_in(passage)]


def only(record: Record) -> Position:
    (one,) = found(record)
    assert record.text[one.start : one.end] == one.quote
    return one


@pytest.mark.parametrize(
    ("text", "stance", "topic", "holders"),
    [
        ("Belarus supports the territorial integrity of Azerbaijan, which is known.", "supports",
         "the territorial integrity of Azerbaijan", ["BLR"]),
        ("We stand for the peaceful settlement of the dispute.", "supports",
         "the peaceful settlement of the dispute", ["BLR"]),
        ("Azerbaijan condemned the sanctions.", "opposes", "the sanctions", ["AZE"]),
        ("We oppose any new dividing lines.", "opposes", "any new dividing lines", ["BLR"]),
        ("I thank you for the warm welcome.", "thanks", "the warm welcome", ["BLR"]),
        ("We are grateful to Azerbaijan for its support.", "thanks", "its support", ["BLR"]),
        ("I fully agree with your assessment.", "agrees", "your assessment", ["BLR"]),
        ("We are deeply concerned about the fall of trade.", "concerned", "the fall of trade",
         ["BLR"]),
    ],
)  # fmt: skip
def test_a_stand_has_a_holder_and_a_topic(
    said_by: Saying, text: str, stance: str, topic: str, holders: list[str]
) -> None:
    one = only(said_by("BLR", text))
    assert (one.stance, one.topic) == (stance, topic)
    assert [country.iso3 for country in one.holder] == holders


@pytest.mark.parametrize(
    ("language", "text", "stance", "topic"),
    [
        ("ru", "Мы поддерживаем территориальную целостность Азербайджана.", "supports",
         "территориальную целостность Азербайджана"),
        ("ru", "Мы выступаем за мирное урегулирование.", "supports", "мирное урегулирование"),
        ("ru", "Мы выступаем против санкций.", "opposes", "санкций"),
        ("ru", "Я благодарен Вам за поддержку.", "thanks", "поддержку"),
        ("ru", "Мы полностью разделяем позицию Минска.", "agrees", "Минска"),
        ("be", "Мы выступаем за мірнае ўрэгуляванне і гандаль.", "supports",
         "мірнае ўрэгуляванне і гандаль"),
        ("az", "Biz Belarusun ərazi bütövlüyünü dəstəkləyirik.", "supports",
         "Biz Belarusun ərazi bütövlüyünü"),
    ],
)  # fmt: skip
def test_other_languages_take_stands_too(
    said_by: Saying, language: str, text: str, stance: str, topic: str
) -> None:
    one = only(said_by("BLR", text, language))
    assert (one.stance, one.topic) == (stance, topic)


def test_mutual_support_is_held_by_both_in_the_forum_just_named(said_by: Saying) -> None:
    support = "You backed us in hard times, and we have backed, and will back, you"
    one = only(said_by("BLR", f"We work closely in the United Nations. {support}."))
    assert one.quote == support
    assert (one.stance, one.topic, one.forum) == ("supports", "each other", "United Nations")
    assert [country.iso3 for country in one.holder] == ["AZE", "BLR"]


def test_a_forum_of_another_paragraph_is_not_the_stands(said_by: Saying) -> None:
    text = "We work closely in the United Nations.\n\nBelarus supports free trade."
    assert only(said_by("BLR", text)).forum is None


@pytest.mark.parametrize(
    "text",
    [
        "Thank you.",
        "Thank you very much for that.",
        "They discussed support for small firms.",
        "We will provide seed to support farmers.",
        "Рады приветствовать вас в Минске. Приветствую вас.",
    ],
)
def test_courtesies_and_aims_are_no_stands(said_by: Saying, text: str) -> None:
    assert found(said_by("BLR", text)) == []
