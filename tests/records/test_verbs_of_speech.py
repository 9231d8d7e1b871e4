"""The verbs after a quotation that say who spoke, in the words of several languages."""

from __future__ import annotations

import pytest

MET_RU = "Встреча\n\n5 мая 2021 года\n\nПрезидент Чили Пабло Рохас принял гостей.\n\n"
MET_BE = "Сустрэча\n\n5 мая 2021 года\n\nПрэзідэнт Чылі Пабла Рохас прыняў гасцей.\n\n"
MET_TR = "Görüşme\n\n5 Mayıs 2021\n\nBakan Ayşe Demir, konuğu Bakan Omar Haddad ile görüştü.\n\n"


@pytest.mark.parametrize("verb", ["заметил", "заключил", "пошутил", "возразил", "подытожил"])
def test_a_russian_verb_of_speech_says_whose_a_quotation_is(turns, verb: str) -> None:
    text = MET_RU + f"«Мы построим эту дорогу вместе», – {verb} Пабло Рохас.\n"
    assert turns(text) == [("Пабло Рохас", "CHL", "Мы построим эту дорогу вместе")]


@pytest.mark.parametrize("verb", ["спытаў", "заўважыў", "прапанаваў", "удакладніў"])
def test_a_belarusian_verb_of_speech_says_whose_a_quotation_is(turns, verb: str) -> None:
    text = MET_BE + f"«Калі вы пабудуеце гэту дарогу?» – {verb} Пабла Рохас.\n"
    assert turns(text) == [("Пабла Рохас", "CHL", "Калі вы пабудуеце гэту дарогу?")]


@pytest.mark.parametrize("verb", ["diyen", "diye konuşan", "sözleriyle durumu anlatan"])
def test_a_turkish_participle_after_a_quotation_has_its_subject_after_it(turns, verb: str) -> None:
    text = MET_TR + f'"Bu yolu birlikte yapacağız." {verb} Haddad, alkış aldı.\n'
    assert [turn[::2] for turn in turns(text)] == [("Omar Haddad", "Bu yolu birlikte yapacağız.")]


def test_an_azerbaijani_question_is_its_askers(turns) -> None:
    text = (
        "Görüş\n\n5 may 2021\n\nGürcüstanın Baş naziri Davit Kapanadze qonağı qəbul edib.\n\n"
        "«Bu yolu nə vaxt açacağıq?» - deyə Davit Kapanadze soruşdu.\n"
    )
    assert turns(text) == [("Davit Kapanadze", "GEO", "Bu yolu nə vaxt açacağıq?")]


def test_a_lead_in_that_begins_with_a_quotation_holds_two_turns(turns) -> None:
    text = MET_TR + (
        '"Limanda yüzden fazla gemi var" diyen Haddad, şöyle devam etti:\n\n'
        '"Onların hepsini bekliyoruz. Size güveniyoruz."\n'
    )
    assert [turn[::2] for turn in turns(text)] == [
        ("Omar Haddad", "Limanda yüzden fazla gemi var"),
        ("Omar Haddad", "Onların hepsini bekliyoruz. Size güveniyoruz."),
    ]


def test_the_emir_of_a_country_announces_his_words_in_turkish(turns) -> None:
    text = (
        "Toplantı\n\n5 Mayıs 2021\n\nKuveyt Emiri Salim el-Harbi şu karşılığı verdi:\n\n"
        "“Sizin sözünüz bizim sözümüzdür.”\n"
    )
    assert turns(text) == [("Salim el-Harbi", "KWT", "Sizin sözünüz bizim sözümüzdür.")]
