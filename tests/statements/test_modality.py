"""In which mood a clause is said, in five languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.statements.modality import modality_of


@pytest.mark.parametrize(
    ("words", "language", "modality"),
    [
        ("Trade grew by 12 per cent last year", "en", "done"),
        ("We have built two factories", "en", "done"),
        ("The turnover stands at 300 million dollars", "en", "ongoing"),
        ("Twelve projects are being implemented", "en", "ongoing"),
        ("We will open a plant in Ganja", "en", "promised"),
        ("The sides agreed to set up a commission", "en", "promised"),
        ("We propose to double our trade", "en", "proposed"),
        ("We hope that trade will recover", "en", "hoped"),
        ("If customs are simplified, trade will double", "en", "conditional"),
        ("I asked the minister to see to it", "en", "asked"),
        ("Товарооборот вырос в два раза", "ru", "done"),
        ("Взаимная торговля растёт", "ru", "ongoing"),
        ("Мы продолжим эту работу", "ru", "promised"),
        ("Предлагаем создать совместное предприятие", "ru", "proposed"),
        ("Надеемся, что рост продолжится", "ru", "hoped"),
        ("Правительству поручено представить план", "ru", "asked"),
        ("Тавараабарот павялічыўся", "be", "done"),
        ("Мы дамовіліся пашыраць супрацоўніцтва", "be", "promised"),
        ("Ticarət dövriyyəsi artdı", "az", "done"),
        ("Biz əlaqələri genişləndirəcəyik", "az", "promised"),
        ("İşçi qrupunun yaradılmasını təklif edirik", "az", "proposed"),
        ("Ticaret hacmimiz arttı", "tr", "done"),
        ("İlişkilerimizi geliştireceğiz", "tr", "promised"),
    ],
)
def test_verbs_and_marking_words_tell_the_mood(words: str, language: str, modality: str) -> None:
    assert modality_of(words, language) == modality


def test_the_first_finite_verb_tells_the_tense() -> None:
    assert modality_of("There are plants that were built in 2010", "en") == "ongoing"


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "be", "az", "tr", "xx"]))
def test_any_words_have_a_mood(words: str, language: str) -> None:
    assert modality_of(words, language) in {
        "done", "ongoing", "promised", "proposed", "hoped", "conditional", "asked",
    }  # fmt: skip
