"""News in which the speakers' words stand in quotation marks."""

from __future__ import annotations

NEWS = """Belarus, Azerbaijan to increase trade

MINSK, 22 November 2013 – Trade can grow, President of Belarus Aleksandr Lukashenko said at the
talks with President of Azerbaijan Ilham Aliyev.

"Trade increased by 6 times," Aleksandr Lukashenko said. "It is a decent pace," he added.

Ilham Aliyev stressed: "We highly value our relations."

The company "Amkodor of Minsk, founded 1927" took part. They spoke of "new horizons".
"""


def test_a_quotation_belongs_to_whom_its_sentence_names(turns) -> None:
    assert turns(NEWS) == [
        ("Aleksandr Lukashenko", "BLR", "Trade increased by 6 times,"),
        ("Aleksandr Lukashenko", "BLR", "It is a decent pace,"),
        ("Ilham Aliyev", "AZE", "We highly value our relations."),
    ]


def test_words_of_the_narrator_inside_russian_quotation_marks_are_left_out(turns) -> None:
    text = (
        "Встреча\n\n«Мы высоко ценим отношения, — заявил Президент Азербайджана Ильхам Алиев. — "
        "Мы будем их развивать». Участвовало предприятие «Амкодор»."
    )
    assert turns(text) == [
        ("Ильхам Алиев", "AZE", "Мы высоко ценим отношения,"),
        ("Ильхам Алиев", "AZE", "Мы будем их развивать"),
    ]


def test_a_quotation_of_two_paragraphs_is_closed_in_the_second(turns) -> None:
    text = (
        "Talks\n\nPresident of Belarus Aleksandr Lukashenko came.\n\n“Trade grew by 40%.\n\n"
        "“We shall go on,” the President of Belarus said."
    )
    assert turns(text) == [
        ("Aleksandr Lukashenko", "BLR", "Trade grew by 40%.\n\n“We shall go on,")
    ]


def test_words_between_dashes_are_a_quotation_too(turns) -> None:
    text = (
        "Переговоры\n\n6 декабря 2021 года\n\nПрезидент Казахстана Касым-Жомарт Токаев принял "
        "гостей.\n\n– Мы ценим наши отношения, – сказал Президент Казахстана.\n"
    )
    assert turns(text) == [("Касым-Жомарт Токаев", "KAZ", "Мы ценим наши отношения,")]


def test_a_turkish_verb_after_the_quotation_has_its_subject_before_it(turns) -> None:
    text = (
        "Görüşme\n\n10.12.2020\n\nTürkiye Cumhurbaşkanı Recep Tayyip Erdoğan, konuşmasında, "
        "“Ticaret hacmimizi artıracağız. Biz kardeşiz.” dedi."
    )
    assert turns(text) == [
        ("Recep Tayyip Erdoğan", "TUR", "Ticaret hacmimizi artıracağız. Biz kardeşiz.")
    ]


def test_he_who_said_it_is_the_subject_of_the_sentence_before(turns) -> None:
    text = (
        "Переговоры с Президентом Азербайджана Ильхамом Алиевым\n\n19 апреля 2021 года\n\n"
        "«Мы с вами давние друзья», — отметил Александр Лукашенко.\n\n"
        "Президент Азербайджана поблагодарил хозяев. «Спасибо Вам за приём», — сказал он."
    )
    assert turns(text) == [
        ("Александр Лукашенко", "BLR", "Мы с вами давние друзья"),
        ("Ильхам Алиев", "AZE", "Спасибо Вам за приём"),
    ]
