"""Countries are found where running text names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.countries import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Presidents of Azerbaijan and Belarus met", ["AZE Azerbaijan", "BLR Belarus"]),
        ("the President of the Azerbaijan Republic", ["AZE Azerbaijan Republic"]),
        ("PRESIDENT OF BELARUS", ["BLR BELARUS"]),
        ("the U.S.-India trade deal", ["USA U.S.", "IND India"]),
        ("they told us of china and turkey", []),
        ("Papua New Guinea and Guinea-Bissau", ["PNG Papua New Guinea", "GNB Guinea-Bissau"]),
        ("Latin America and the Indian Ocean", []),
        ("Belarusian tractors", ["BLR Belarusian"]),
        ("в Беларуси с Азербайджаном", ["BLR Беларуси", "AZE Азербайджаном"]),
        (
            "Российско-таджикистанские переговоры",
            ["RUS Российско", "TJK таджикистанские"],
        ),
        ("с Соединёнными Штатами", ["USA Соединёнными Штатами"]),
        ("Российской Федерации и белорусскую", ["RUS Российской Федерации", "BLR белорусскую"]),
        ("Того, что сказано", []),
        ("Azərbaycan Respublikasının Prezidenti", ["AZE Azərbaycan Respublikasının"]),
        ("Türkiye'nin ve Azerbaycan'ın", ["TUR Türkiye", "AZE Azerbaycan"]),
        ("Расійскай Федэрацыі", ["RUS Расійскай Федэрацыі"]),
    ],
)
def test_a_text_names_these_countries(text: str, expected: list[str]) -> None:
    assert [f"{m.country.iso3} {text[m.start : m.end]}" for m in mentions(text)] == expected


@given(
    st.lists(st.sampled_from(["Belarus", "U.S.", "Congo", " ", "-", "Азербайджана", "x\n", "."]))
)
def test_mentions_lie_in_the_text_in_order_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    end = 0
    for mention in mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
