"""What is undertaken, proposed, instructed and signed, in the words of meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from diptych.records import Record
from diptych.statements.commitments import commitments_in
from diptych.statements.passages import passages_of

if TYPE_CHECKING:
    from diptych.statements import Commitment

Saying = Callable[..., Record]


def found(record: Record) -> list[Commitment]:
    return [one for passage in passages_of(record) for one in commitments_in(passage)]


def only(record: Record) -> Commitment:
    (one,) = found(record)
    assert record.text[one.start : one.end] == one.quote
    return one


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("We will supply 500 tractors to Ganja.", "commitment",
         "We will supply 500 tractors to Ganja"),
        ("The sides agreed to simplify customs.", "commitment",
         "The sides agreed to simplify customs"),
        ("Belarus intends to open a trade house in Baku, which will sell tractors.", "commitment",
         "Belarus intends to open a trade house in Baku"),
        ("The Minister informed his guest that Azerbaijan would lift the duty.", "commitment",
         "Azerbaijan would lift the duty"),
        ("The parties welcomed Belarus’s intention to open a consulate.", "commitment",
         "Belarus’s intention to open a consulate"),
        ("The renewal of the air services agreement was announced.", "commitment",
         "The renewal of the air services agreement was announced"),
        ("We propose to build a plant together.", "proposal",
         "We propose to build a plant together"),
        ("Our companies could assemble buses in Ganja.", "proposal",
         "Our companies could assemble buses in Ganja"),
        ("The President asked his colleague to support the bid.", "proposal",
         "The President asked his colleague to support the bid"),
        ("The presidents instructed their governments to prepare a programme.", "instruction",
         "The presidents instructed their governments to prepare a programme"),
        ("The ministries should submit a list of projects by 1 March 2025.", "instruction",
         "The ministries should submit a list of projects by 1 March 2025"),
        ("We will bring our trade to one billion dollars by 2030.", "target",
         "We will bring our trade to one billion dollars by 2030"),
        ("Our two countries intend to double their trade.", "target",
         "Our two countries intend to double their trade"),
        ("The sides agreed to set up a joint commission.", "working_group",
         "The sides agreed to set up a joint commission"),
        ("A working group on transit will be established.", "working_group",
         "A working group on transit will be established"),
        ("The ministers signed a memorandum on tourism.", "document",
         "The ministers signed a memorandum on tourism"),
        ("A protocol on customs was signed.", "document", "A protocol on customs was signed"),
        ("The agreement that we will sign today opens a new page.", "document",
         "The agreement that we will sign today"),
    ],
)  # fmt: skip
def test_english_undertakings_have_their_kind_and_their_words(
    said_by: Saying, text: str, kind: str, quote: str
) -> None:
    one = only(said_by(None, text))
    assert (one.kind, one.quote) == (kind, quote)


@pytest.mark.parametrize(
    ("language", "text", "kind", "quote"),
    [
        ("ru", "Стороны договорились создать рабочую группу по транзиту.", "working_group",
         "Стороны договорились создать рабочую группу по транзиту"),
        ("ru", "Мы и дальше будем поддерживать вас.", "commitment",
         "Мы и дальше будем поддерживать вас"),
        ("ru", "Уверен, что мы расширим производство тракторов.", "commitment",
         "мы расширим производство тракторов"),
        ("ru", "Поручить Министерству энергетики до 1 марта 2025 года представить план.",
         "instruction", "Поручить Министерству энергетики до 1 марта 2025 года представить план"),
        ("ru", "Предлагаем создать совместное предприятие, которое будет выпускать автобусы.",
         "proposal", "Предлагаем создать совместное предприятие"),
        ("ru", "Мы намерены довести товарооборот до 1 миллиарда долларов к 2030 году.", "target",
         "Мы намерены довести товарооборот до 1 миллиарда долларов к 2030 году"),
        ("ru", "Документы, которые мы сегодня подпишем, очень важны.", "document",
         "Документы, которые мы сегодня подпишем"),
        ("ru", "Белорусская сторона представит проект соглашения до конца года.", "commitment",
         "Белорусская сторона представит проект соглашения до конца года"),
        ("be", "Мы дамовіліся стварыць рабочую групу па прамысловасці.", "working_group",
         "Мы дамовіліся стварыць рабочую групу па прамысловасці"),
        ("be", "Мы заўсёды будзем падтрымліваць і вас, і гэтую справу.", "commitment",
         "Мы заўсёды будзем падтрымліваць і вас"),
        ("az", "Biz sənaye sahəsində əməkdaşlığı genişləndirəcəyik.", "commitment",
         "Biz sənaye sahəsində əməkdaşlığı genişləndirəcəyik"),
        ("az", "Mən təklif edirəm ki, birgə müəssisə yaradaq.", "proposal",
         "Mən təklif edirəm ki, birgə müəssisə yaradaq"),
        ("tr", "Biz ve sizin için bir çalışma grubu kurmayı kararlaştırdık.", "working_group",
         "Biz ve sizin için bir çalışma grubu kurmayı kararlaştırdık"),
        ("tr", "Bu ziyaret için iki ülke ve bakanlar üç anlaşma imzaladılar.", "document",
         "Bu ziyaret için iki ülke ve bakanlar üç anlaşma imzaladılar"),
    ],
)  # fmt: skip
def test_other_languages_undertake_too(
    said_by: Saying, language: str, text: str, kind: str, quote: str
) -> None:
    one = only(said_by("BLR", text, language))
    assert (one.kind, one.quote) == (kind, quote)


@pytest.mark.parametrize(
    "text",
    [
        "The presidents discussed the setting of prices and reaffirmed the importance of trade.",
        "We look forward to the next session.",
        "We will pause while the press leaves the room.",
        "Now we will continue our talks with the delegations.",
        "The visit will give a new impetus to our relations.",
        "The agreement will help to ensure growth.",
        "We hope that our relations will continue to develop.",
        "If we work hard, we will succeed.",
        "The treaty was signed in 1994.",
        "Thank you for the work that we will see tomorrow.",
        "I will be brief.",
        "Сейчас мы продолжим разговор с участием делегаций.",
        "Визит президента даст новый импульс нашим отношениям.",
        "Надеемся, что отношения будут развиваться.",
        "Готов обсудить с Вами эти вопросы.",
        "Наши команды хорошо подготовлены.",
        "Prezidentin səfəri bizim əlaqələrə və ticarətə yeni təkan verəcək.",
        "Ümid edirəm ki, bizim münasibətlərimiz və ticarət inkişaf edəcək.",
    ],
)
def test_courtesies_effects_hopes_and_stage_directions_are_no_commitments(
    said_by: Saying, text: str
) -> None:
    assert found(said_by("AZE", text)) == []


def test_an_address_between_proposal_and_act_leaves_the_act_alone(said_by: Saying) -> None:
    text = "Our experts propose, dear colleague, considering - we spoke of it - nothing at all."
    assert found(said_by("BLR", text))[0].actor[0].iso3 == "BLR"
    text = "Our experts propose, dear colleague, creating a joint council on grain."
    one = only(said_by("BLR", text))
    assert one.quote == "creating a joint council on grain"


def test_an_aside_stays_within_the_proposal_that_it_interrupts(said_by: Saying) -> None:
    text = "Our experts propose - you spoke of it yesterday - creating a joint council on grain."
    one = only(said_by("BLR", text))
    assert one.quote == text.rstrip(".")
    assert (one.kind, one.modality, one.sphere) == ("working_group", "proposed", "agriculture")
    assert one.action == "create a joint council on grain"
    assert [actor.iso3 for actor in one.actor] == ["BLR"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("We will open a school.", ["BLR"]),
        ("We will open a school together.", ["AZE", "BLR"]),
        ("We agreed to open a school.", ["AZE", "BLR"]),
        ("Our country will open a school.", ["BLR"]),
        ("I promise to send experts.", ["BLR"]),
        ("Our specialists are ready to train yours.", ["BLR"]),
        ("You promised to open a direct flight.", ["AZE"]),
        ("Azerbaijan will buy tractors.", ["AZE"]),
        ("The Government of Belarus pledged to send seed.", ["BLR"]),
        ("The two sides will exchange lists of goods.", ["AZE", "BLR"]),
    ],
)
def test_the_subject_says_which_country_is_to_act(
    said_by: Saying, text: str, actors: list[str]
) -> None:
    assert [one.iso3 for one in only(said_by("BLR", text)).actor] == actors


def test_what_stands_in_a_list_of_decisions_is_decided(said_by: Saying) -> None:
    text = (
        "The Sides agreed:\n1. to establish a joint venture;\n"
        "2. to exchange lists of goods within two months."
    )
    first, second = found(said_by(None, text))
    assert first.quote == "to establish a joint venture"
    assert second.deadline is not None
    assert second.deadline.end == "2024-07-31"


def test_items_of_a_readout_share_the_subject_before_the_list(said_by: Saying) -> None:
    text = (
        "The Ministers: welcomed the visit; agreed to establish a dialogue; "
        "tasked officials to report by December."
    )
    assert [(one.kind, one.quote) for one in found(said_by(None, text))] == [
        ("commitment", "agreed to establish a dialogue"),
        ("instruction", "tasked officials to report by December"),
    ]


def test_what_one_side_receives_the_other_has_undertaken_to_give(said_by: Saying) -> None:
    one = only(said_by(None, "Belarus will receive a quota for cheese."))
    assert [country.iso3 for country in one.actor] == ["AZE"]


def test_headings_with_a_gerund_are_no_items_of_a_list(said_by: Saying) -> None:
    text = "The countries will take these steps:\n- Expanding exchange: the programme has grown."
    assert all("Expanding" not in one.quote for one in found(said_by(None, text)))


def test_mutual_support_is_one_undertaking_of_both(said_by: Saying) -> None:
    text = "You helped, and help, us, we have always helped, and will help, you."
    one = only(said_by("BLR", text))
    assert one.quote == text.rstrip(".")
    assert len(one.actor) == 2


def test_a_coordinated_verb_keeps_its_distant_subject(said_by: Saying) -> None:
    text = (
        "Azerbaijan will cut the duty on all goods that are listed in the annex to the decision, "
        "and, once the agreement is in force, will abolish the quota on milk powder."
    )
    assert [one.quote for one in found(said_by(None, text))] == [
        "Azerbaijan will cut the duty on all goods",
        "will abolish the quota on milk powder",
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("We will set up a working group on transport by the end of 2014.", "promised"),
        ("We will jointly set up a commission on water.", "promised"),
        ("The sides set up a working group on transport.", "done"),
        ("The two sides have set up a joint council.", "done"),
    ],
)
def test_a_body_that_will_be_set_up_is_promised(said_by: Saying, text: str, modality: str) -> None:
    assert only(said_by("BLR", text)).modality == modality
