"""Where the press office goes on telling after somebody's words, and where it does not."""

from __future__ import annotations

import pytest

ENDINGS = [
    ("en", "President of Chile Pablo Rojas said:", "- We are glad to be here."),
    ("ru", "Президент Чили Пабло Рохас сказал:", "- Мы рады вас видеть."),
    ("be", "Прэзідэнт Чылі Пабла Рохас сказаў:", "- Мы рады вас бачыць."),
    ("az", "Çili Prezidenti Pablo Roxas dedi:", "- Biz sizi gözləyirdik."),
    ("tr", "Şili Cumhurbaşkanı Pablo Rojas şunları söyledi:", "- Biz sizi bekliyorduk."),
]
TOLD = {
    "en": [
        "The heads of state then heard a report on the railway.",
        "The interview was recorded in Santiago on the eve of the visit.",
        "On the Chilean side the talks were attended by the ambassador.",
        "The two presidents inspected the new quay.",
    ],
    "ru": [
        "В переговорах приняли участие министры транспорта.",
        "Вечером был дан официальный обед.",
        "По завершении визита подписано восемь документов.",
    ],
    "be": [
        "Міністры транспарту далажылі пра ход будаўніцтва.",
        "У перамовах прынялі ўдзел паслы.",
        "Вечарам быў дадзены абед.",
    ],
    "az": ["Axşam qonaqların şərəfinə ziyafət verildi.", "Nazirlər layihələr barədə danışdı."],
    "tr": ["Törende büyükelçiler hazır bulundu.", "İki bakan mutabakat zaptını imzaladı."],
}


@pytest.mark.parametrize(
    ("lead", "words", "told"),
    [(lead, words, told) for code, lead, words in ENDINGS for told in TOLD[code]],
)
def test_what_happened_afterwards_is_nobodys_words(turns, lead: str, words: str, told: str) -> None:
    found = turns(f"Talks\n\n5.05.2021\n\n{lead}\n\n{words}\n\n{told}\n")
    assert [said for _, _, said in found] == [words.removeprefix("- ")]


def test_the_heading_above_the_telling_goes_with_it(turns) -> None:
    text = (
        "Opening remarks\n\n5 May 2021\n\nOpening remarks by President Pablo Rojas of Chile\n\n"
        "Thank you for coming. We have much to do.\n\nThose present\n\n"
        "The meeting was attended by the ministers of trade of both countries.\n"
    )
    assert [said for _, _, said in turns(text)] == ["Thank you for coming. We have much to do."]


def test_a_heading_inside_a_speech_stays_in_it(turns) -> None:
    text = (
        "Opening remarks\n\n5 May 2021\n\nOpening remarks by President Pablo Rojas of Chile\n\n"
        "Thank you for coming.\n\nA word on copper\n\nWe mine it and you make wire of it.\n"
    )
    assert [said for _, _, said in turns(text)] == [
        "Thank you for coming.\n\nA word on copper\n\nWe mine it and you make wire of it."
    ]


def test_a_line_that_hands_over_to_the_press_is_nobodys_words(turns) -> None:
    text = (
        "Press conference\n\n5 May 2021\n\nMinister Ana Silva and Minister Omar Haddad met.\n\n"
        "Ana Silva: We thank you.\n\nOmar Haddad: We thank you as well.\n\n"
        "The ministers then answered the questions of journalists.\n\n"
        "Question: When will you meet again?\n\nAna Silva: We shall meet in May.\n"
    )
    assert [(name, said) for name, _, said in turns(text)] == [
        ("Ana Silva", "We thank you."),
        ("Omar Haddad", "We thank you as well."),
        ("PRESS", "When will you meet again?"),
        ("Ana Silva", "We shall meet in May."),
    ]


@pytest.mark.parametrize(
    ("heading", "short"),
    [
        ("Closing remarks by President {} of Kenya", "Until the spring, then."),
        ("Closing remarks by President {} of Kenya", "Agreed."),
    ],
)
def test_a_short_text_under_a_heading_like_others_is_speech_too(
    turns, heading: str, short: str
) -> None:
    text = (
        "Forum\n\n5 May 2021\n\nOpening remarks by President Pablo Rojas of Chile\n\n"
        "I thank you for coming.\n\nOpening remarks by President Joy Mwangi of Kenya\n\n"
        "We thank you for the welcome.\n\n" + heading.format("Joy Mwangi") + f"\n\n{short}\n"
    )
    assert [said for _, _, said in turns(text)][-1] == short


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            (
                "Министр иностранных дел Чили Пабло Рохас принял Министра торговли Джой Мванги."
                "\n\n«Мы открываем новую главу», – сказал глава внешнеполитического ведомства Чили."
            ),
        ),
        (
            "ru",
            (
                "Министр торговли Чили Анхель Ривас и Министр иностранных дел Чили Пабло Рохас "
                "приняли гостей.\n\n«Мы открываем новую страницу», – сказал глава МИД Чили."
            ),
        ),
        (
            "be",
            (
                "Міністр замежных спраў Чылі Пабло Рохас прыняў гасцей.\n\n"
                "«Мы адкрываем новую старонку», – сказаў кіраўнік знешнепалітычнага ведамства Чылі."
            ),
        ),
    ],
)
def test_the_head_of_a_foreign_ministry_is_its_minister(turns, language: str, text: str) -> None:
    found = turns(f"Встреча\n\n5.05.2021\n\n{text}\n")
    assert [(name, country) for name, country, _ in found] == [("Пабло Рохас", "CHL")], language
