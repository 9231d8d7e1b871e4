"""A heading says whose statement follows."""

from __future__ import annotations

import pytest


def test_each_side_has_its_statement_under_its_heading(turns) -> None:
    text = """Press statements

21 November 2013

Statement by President of Azerbaijan Ilham Aliyev

Dear friends!

We have signed eight documents.

Statement by President of Belarus Aleksandr Lukashenko

Thank you. Our trade is 300 million dollars.

X X X

Then a lunch was hosted."""
    assert turns(text) == [
        ("Ilham Aliyev", "AZE", "Dear friends!\n\nWe have signed eight documents."),
        ("Aleksandr Lukashenko", "BLR", "Thank you. Our trade is 300 million dollars."),
    ]


@pytest.mark.parametrize(
    ("title", "name", "iso3"),
    [
        ("Statement by President Joe Biden on Trade with Chile", "Joe Biden", "USA"),
        (
            "Заявление Президента Российской Федерации Владимира Путина",
            "Владимир Путин",
            "RUS",
        ),
        ("Prezident İlham Əliyevin çıxışı", "İlham Əliyev", "AZE"),
    ],
)
def test_the_title_may_be_the_heading(turns, title: str, name: str, iso3: str) -> None:
    words = "Дорогие друзья, hörmətli dostlar!\n\nWe have concluded our agreement."
    assert turns(f"{title}\n\n2023-11-02\n\n{words}\n\n###") == [(name, iso3, words)]
