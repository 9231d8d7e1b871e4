"""Press offices hand over to a speaker in a sentence, in five languages."""

from __future__ import annotations

import pytest

from diptych.records import read_text

HEAD = "Talks in an expanded format\n\n21 November 2013, 14:10\n\n"


def test_a_speech_runs_from_after_the_dash_to_the_next_lead_in(turns) -> None:
    text = (
        HEAD + "Welcoming the guests, President of Azerbaijan Ilham Aliyev said:\n\n"
        "- Mr President!\n\nWe are glad to see you.\n\n\n"
        "Speaking at the meeting, President of Belarus Aleksandr Lukashenko said:\n\n"
        "– Thank you. Trade grew 6 times: it is a good pace."
    )
    assert turns(text) == [
        ("Ilham Aliyev", "AZE", "Mr President!\n\nWe are glad to see you."),
        ("Aleksandr Lukashenko", "BLR", "Thank you. Trade grew 6 times: it is a good pace."),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("dash", ["- ", "-", "– ", "— ", "—", ""])
def test_dashes_and_line_ends_of_every_kind_are_read(turns, dash: str, newline: str) -> None:
    text = HEAD + f"President of Belarus Aleksandr Lukashenko said:\n{dash}We are glad.\n\nWe are."
    assert turns(text.replace("\n", newline)) == [
        ("Aleksandr Lukashenko", "BLR", "We are glad.\n\nWe are.".replace("\n", newline))
    ]


@pytest.mark.parametrize(
    ("lead_in", "name", "iso3"),
    [
        (
            "Azərbaycan Respublikasının Prezidenti İlham Əliyev çıxış edərək dedi:",
            "İlham Əliyev",
            "AZE",
        ),
        ("Belarus Prezidenti Aleksandr Lukaşenko bildirdi:", "Aleksandr Lukaşenko", "BLR"),
        (
            "Türkiye Cumhurbaşkanı Recep Tayyip Erdoğan şunları söyledi:",
            "Recep Tayyip Erdoğan",
            "TUR",
        ),
        (
            "Прэзідэнт Рэспублікі Беларусь Аляксандр Лукашэнка сказаў:",
            "Аляксандр Лукашэнка",
            "BLR",
        ),
        (
            (
                "Приветствуя Президента Беларуси Александра Лукашенко, Президент Азербайджана"
                " Ильхам Алиев сказал:"
            ),
            "Ильхам Алиев",
            "AZE",
        ),
        (
            (
                "In his remarks at the talks with President of Azerbaijan Ilham Aliyev, President"
                " of Belarus Aleksandr Lukashenko noted:"
            ),
            "Aleksandr Lukashenko",
            "BLR",
        ),
        ("Xiomara Castro, the President of Honduras, said:", "Xiomara Castro", "HND"),
        (
            "Minister of Foreign Affairs of Belarus Vladimir Makei said:",
            "Vladimir Makei",
            "BLR",
        ),
    ],
)
def test_a_lead_in_names_the_speaker(turns, lead_in: str, name: str, iso3: str) -> None:
    words = "Hörmətli dostlar, дорогие друзья, we thank you."
    assert turns(f"Görüş\n\n{lead_in}\n\n- {words}") == [(name, iso3, words)]


def test_the_head_of_state_who_adds_something_is_the_last_who_spoke(turns) -> None:
    text = (
        HEAD + "President of Azerbaijan Ilham Aliyev said:\n- We welcome you.\n\n"
        "President of Belarus Aleksandr Lukashenko said:\n- Thank you.\n\n"
        "The head of state added:\n- We shall go on."
    )
    assert [name for name, _, _ in turns(text)] == [
        "Ilham Aliyev",
        "Aleksandr Lukashenko",
        "Aleksandr Lukashenko",
    ]


def test_the_president_of_a_country_is_whoever_the_record_names_so(turns) -> None:
    text = (
        HEAD + "President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan"
        " Shavkat Mirziyoyev.\n\nThe President of Uzbekistan said:\n\nDear friend, we thank you."
    )
    assert turns(text) == [("Shavkat Mirziyoyev", "UZB", "Dear friend, we thank you.")]


def test_what_the_press_office_tells_afterwards_is_nobodys_speech() -> None:
    text = (
        HEAD + "President of Belarus Aleksandr Lukashenko said:\n- We are ready.\n\n"
        "Then the heads of state exchanged views on trade.\n\n"
        "The President of Belarus invited the guests to Minsk."
    )
    record = read_text(text)
    assert [speech.of(text) for speech in record.speeches] == ["We are ready."]
    assert [paragraph.of(text) for paragraph in record.narration] == [
        "Then the heads of state exchanged views on trade.",
        "The President of Belarus invited the guests to Minsk.",
    ]


def test_a_paragraph_of_bare_facts_does_not_end_a_speech(turns) -> None:
    speech = (
        "We are old friends.\n\nDuring the war large plants were moved here.\n\nWe remember that."
    )
    text = HEAD + f"President of Belarus Aleksandr Lukashenko said:\n\n- {speech}"
    assert [words for _, _, words in turns(text)] == [speech]


def test_quotation_marks_around_a_whole_speech_are_no_part_of_it(turns) -> None:
    text = HEAD + "President of Belarus Aleksandr Lukashenko said:\n\n“We are ready.\n\nWe are.”"
    assert [words for _, _, words in turns(text)] == ["We are ready.\n\nWe are."]


def test_a_speech_may_begin_in_the_line_of_its_lead_in(turns) -> None:
    text = HEAD + "The guests came. President Ilham Aliyev said: Dear friends, we welcome you."
    assert turns(text) == [("Ilham Aliyev", "AZE", "Dear friends, we welcome you.")]


def test_an_office_alone_is_known_by_its_country_and_day(turns) -> None:
    text = HEAD + "The President of Belarus said in his turn:\n\n“Dear friends, we trade.”"
    assert turns(text) == [("Aleksandr Lukashenko", "BLR", "Dear friends, we trade.")]
