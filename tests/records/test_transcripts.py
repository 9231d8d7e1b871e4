"""Transcripts begin every turn with a label and a colon."""

from __future__ import annotations

from diptych.records import read_text

CAPITALS = """URL: https://www.whitehouse.gov/remarks/
Remarks by President Trump and Prime Minister Abe of Japan

January 5, 2019

3:30 P.M. EST

THE PRESIDENT:  Thank you very much.  We have a deal.

PRIME MINISTER ABE:  Thank you, Donald.  (Laughter.)  One thing: it is good —

THE PRESIDENT:  Right.

PRIME MINISTER ABE:  — for both of us.

(Inaudible: cross-talk.)

Q    Mr. President, what about trade?

MR. O’BRIEN:  Thank you, press.

END                 3:45 P.M. EST
"""


def test_capitals_questions_and_forms_of_address_are_labels(turns) -> None:
    assert turns(CAPITALS) == [
        ("Donald Trump", "USA", "Thank you very much.  We have a deal."),
        ("Shinzo Abe", "JPN", "Thank you, Donald.  (Laughter.)  One thing: it is good —"),
        ("Donald Trump", "USA", "Right."),
        ("Shinzo Abe", "JPN", "— for both of us."),
        ("PRESS", None, "Mr. President, what about trade?"),
        ("O’Brien", None, "Thank you, press."),
    ]


def test_the_time_of_a_transcript_is_the_one_of_its_beginning() -> None:
    record = read_text(CAPITALS)
    assert (str(record.date), str(record.time)) == ("2019-01-05", "15:30:00")


def test_full_names_and_then_names_alone_are_labels(turns) -> None:
    text = """Meeting with President of Belarus Alexander Lukashenko

May 1, 2020, Sochi

President of Russia Vladimir Putin: Mr Lukashenko, welcome.

Three points: we trade.

President of Belarus Alexander Lukashenko: Thank you.

Vladimir Putin: Trade grew by 10 percent.

Lukashenko: Yes.

<…>"""
    assert turns(text) == [
        ("Vladimir Putin", "RUS", "Mr Lukashenko, welcome.\n\nThree points: we trade."),
        ("Alexander Lukashenko", "BLR", "Thank you."),
        ("Vladimir Putin", "RUS", "Trade grew by 10 percent."),
        ("Alexander Lukashenko", "BLR", "Yes."),
    ]


def test_russian_initials_resolve_to_the_name_that_the_text_declines(turns) -> None:
    text = """Начало переговоров

Встреча Сергея Аксёнова с Министром экономики Армении Геворгом Папояном.

С.Аксёнов: Рад Вас видеть.

Г.Папоян (как переведено): Спасибо, мы рады."""
    assert turns(text) == [
        ("Сергей Аксёнов", None, "Рад Вас видеть."),
        ("Геворг Папоян", "ARM", "Спасибо, мы рады."),
    ]


def test_labels_are_found_inside_a_line_that_lost_its_breaks(turns) -> None:
    filler = "Мы с Вами говорили об этом, и работа идёт: есть планы. " * 15
    text = (
        "Переговоры\n\n17 марта 2025 года\n\nНачало переговоров в узком составе В.Путин: "
        f"Рад Вас видеть. {filler}Э.Рахмон Рахмон Эмомали Шарипович Президент Республики "
        f"Таджикистан : Спасибо Вам. {filler}В.Путин: Спасибо. <…> География Таджикистан"
    )
    assert turns(text) == [
        ("Владимир Путин", "RUS", f"Рад Вас видеть. {filler}".strip()),
        ("Эмомали Рахмон", "TJK", f"Спасибо Вам. {filler}".strip()),
        ("Владимир Путин", "RUS", "Спасибо."),
    ]


def test_headings_and_lists_with_colons_are_no_labels() -> None:
    text = """FACT SHEET: The Partnership

2021-02-23

Combating COVID-19: We will end the pandemic together.

Building Back Better: The President and the Prime Minister share our vision.

Minister of Economy: the programme of our ministries.

Next steps: we will meet."""
    record = read_text(text)
    assert record.speeches == ()
    assert record.format == "fact sheet"


def test_labels_in_bold_type_keep_their_asterisks_out_of_the_words(turns) -> None:
    text = "Remarks\n\n**Minister Bayramov**: We met today.\n\n**Minister Makei:** Thank you.\n"
    assert [words for _, _, words in turns(text)] == ["We met today.", "Thank you."]


def test_the_president_of_a_transcript_is_the_host(turns) -> None:
    text = (
        "Remarks by President Biden and President Macron of France\n\nDecember 1, 2022\n\n"
        "PRESIDENT MACRON:  Thank you, Joe.\n\nTHE PRESIDENT:  Thank you."
    )
    assert [(name, iso3) for name, iso3, _ in turns(text)] == [
        ("Emmanuel Macron", "FRA"),
        ("Joe Biden", "USA"),
    ]


def test_questions_and_answers_alternate(turns) -> None:
    text = "Press conference\n\nQ: What did you agree?\n\nA: Trade.\n\nQ: And oil?\n\nA: No."
    assert [(name, words) for name, _, words in turns(text)] == [
        ("PRESS", "What did you agree?"),
        ("A", "Trade."),
        ("PRESS", "And oil?"),
        ("A", "No."),
    ]
