"""Claims: figures said to be so are found with what they measure; aims and promises are not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diptych.countries import country
from diptych.records.types import Span
from diptych.statements.claims import claims_in
from diptych.statements.passages import Passage
from diptych.statements.sentences import sentences_of

if TYPE_CHECKING:
    from diptych.statements import Claim

DAY = date(2013, 11, 21)


def passage(text: str, language: str = "en", *, speaker: str | None = "BLR") -> Passage:
    paragraphs: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Passage(
        start=0,
        end=len(text),
        text=text,
        sentences=tuple(sentences_of(text, paragraphs)),
        speaker="Aleksandr Lukashenko",
        country=country(speaker) if speaker else None,
        parties=(country("AZE"), country("BLR")),
        date=DAY,
        language=language,
    )


def claims(text: str, language: str = "en") -> list[Claim]:
    return list(claims_in(passage(text, language)))


def only(text: str, language: str = "en") -> Claim:
    (one,) = claims(text, language)
    return one


FIRST_RECORD = (
    "The criteria for this are trade and economic relations and the trade turnover: "
    "from 2006 to 2012 it increased by 6 times.\n\n"
    "This is a very decent pace. But, of course, there are absolute volumes - "
    "300 million dollars, it is not our volumes. It is not our volumes. And we have the "
    "opportunity to increase this volume by creating not just assembly plants here. "
    "Some of them are from 40 to 60 per cent local. It is already co-production."
)


def test_the_figures_that_started_the_project_are_read() -> None:
    multiple, level, share = claims(FIRST_RECORD)
    assert multiple.quote == "the trade turnover: from 2006 to 2012 it increased by 6 times"
    assert (multiple.measure, multiple.form, multiple.value) == ("turnover", "multiple", 6)
    assert multiple.unit == "times"
    assert multiple.period is not None
    assert (multiple.period.start, multiple.period.end) == ("2006", "2012")
    assert level.quote == "there are absolute volumes - 300 million dollars"
    assert (level.measure, level.form, level.value) == ("turnover", "level", 300_000_000)
    assert (level.unit, level.currency, level.period) == ("USD", "USD", None)
    assert share.quote == "Some of them are from 40 to 60 per cent local"
    assert (share.measure, share.value, share.unit) == ("local_content", (40, 60), "percent")


def test_a_missing_measure_is_taken_from_before_and_the_link_is_kept() -> None:
    multiple, level, _ = claims(FIRST_RECORD)
    assert level.context == multiple.quote
    assert (level.context_start, level.context_end) == (multiple.start, multiple.end)


@pytest.mark.parametrize(
    ("language", "text", "measure", "form", "value"),
    [
        ("en", "The trade deficit was $12 in 2012.", "balance", "level", 12),
        ("en", "Our exports to Belarus fell by 12.5 per cent.", "exports", "change", "-12.5"),
        ("en", "Imports rose by 3 per cent.", "imports", "change", 3),
        ("en", "Bilateral trade rose to 5 billion dollars.", "turnover", "level", 5_000_000_000),
        ("en", "Trade rose by 5 billion dollars.", "turnover", "change", 5_000_000_000),
        ("en", "Trade grew from 200 to 300 dollars.", "turnover", "level", 300),
        ("en", "Trade between us has more than doubled.", "turnover", "multiple", 2),
        ("en", "The share of roubles in settlements is 95 per cent.", "share", "share", 95),
        ("en", "Companies have invested $5 billion.", "investment", "level", 5_000_000_000),
        ("en", "More than 1,000 Belarusian companies operate here.", "count", "level", 1000),
        ("en", "China is our third largest trading partner.", "rank", "level", 3),
        ("ru", "Экспорт сократился на 12,5 процента.", "exports", "change", "-12.5"),
        ("ru", "Уровень локализации достигает 60 процентов.", "local_content", "share", 60),
        ("ru", "Инвестиции достигли 5 млрд долларов.", "investment", "level", 5_000_000_000),
        ("ru", "Товарооборот увеличился до 300 млн долларов.", "turnover", "level", 300_000_000),
        ("ru", "Россия занимает первое место.", "rank", "level", 1),
        ("az", "Ticarət dövriyyəsi 6 dəfə artmışdır.", "turnover", "multiple", 6),
        ("az", "İxracın 40 faizi Rusiyanın payına düşür.", "share", "share", 40),
        ("be", "Тавараабарот павялічыўся ў 6 разоў.", "turnover", "multiple", 6),
        ("be", "Інвестыцыі склалі каля 300 мільёнаў долараў.", "investment", "level", 300_000_000),
        ("tr", "Ticaret hacmimiz 300 milyon dolar oldu.", "turnover", "level", 300_000_000),
        ("tr", "İhracatımız yüzde 12 azaldı.", "exports", "change", -12),
    ],
)  # fmt: skip
def test_a_claim_says_what_it_measures(
    language: str, text: str, measure: str, form: str, value: int | str
) -> None:
    one = only(text, language)
    assert (one.measure, one.form, one.value) == (measure, form, Decimal(value))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We want to reach 1 billion dollars in the coming years."),
        ("en", "We will invest 5 billion dollars by 2030."),
        ("en", "They agreed to increase bilateral trade to $500 billion by 2030."),
        ("en", "Our goal is $10 billion."),
        ("en", "If we work together, trade could reach 2 billion dollars."),
        ("en", "India plans to buy 100 aircraft."),
        ("en", "Is it true that trade was 300 million dollars?"),
        ("en", "We have met five times; the two leaders discussed three issues."),
        ("en", "This year marks 20 years of diplomatic relations."),
        ("en", "We talked one on one about a 15-member delegation."),
        ("ru", "Наша задача – довести товарооборот до 1 миллиарда долларов."),
        ("ru", "Мы планируем к 2020 году выйти на 1 млрд долларов."),
        ("ru", "Мы рассчитываем, что товарооборот достигнет 5 миллиардов долларов."),
        ("ru", "Мы встречались пять раз в этом году."),
        ("az", "Biz ticarət dövriyyəsini 1 milyard dollara çatdırmaq istəyirik."),
        ("be", "Наша мэта – давесці тавараабарот да 1 мільярда долараў."),
        ("tr", "Hedefimiz ticaret hacmini 15 milyar dolara çıkarmaktır."),
    ],
)
def test_aims_promises_questions_and_idioms_are_no_claims(language: str, text: str) -> None:
    assert claims(text, language) == []


def test_todays_level_is_a_claim_beside_an_aim() -> None:
    one = only("Trade stands at 300 million dollars, and our goal is to bring it to 1 billion.")
    assert one.quote == "Trade stands at 300 million dollars"


def test_two_figures_of_one_sentence_are_two_claims() -> None:
    change, level = claims("Last year trade grew by 20 per cent to 5 billion dollars.")
    assert (change.value, change.form) == (20, "change")
    assert (level.value, level.form, level.measure) == (5_000_000_000, "level", "turnover")


def test_a_clause_without_a_subject_goes_on_with_the_period_before() -> None:
    text = "В прошлом году товарооборот вырос на 7 процентов, достиг полутора миллиардов долларов."
    _, level = claims(text, "ru")
    assert level.quote == "достиг полутора миллиардов долларов"
    assert level.period is not None
    assert (level.period.start, level.period.end) == ("2012", "2012")


def test_what_has_been_so_since_a_year_is_so_up_to_the_record() -> None:
    one = only("Since 2007 the plant has assembled 10,000 tractors.")
    assert one.period is not None
    assert (one.period.start, one.period.end) == ("2007", "2013")


def test_what_is_compared_with_is_not_the_period() -> None:
    one = only("Exports grew by 5 per cent compared with 2011.")
    assert one.period is None


def test_a_bare_amount_takes_up_the_currency_named_before() -> None:
    text = "The turnover was 1.5 billion dollars. Investment is 1.6 billion."
    assert [(one.value, one.currency) for one in claims(text)] == [
        (1_500_000_000, "USD"),
        (1_600_000_000, "USD"),
    ]


def test_other_countries_are_parties_where_the_words_name_them() -> None:
    one = only("Trade with China exceeded 5 billion US dollars.")
    assert [party.iso3 for party in one.parties] == ["BLR", "CHN"]
    assert [party.iso3 for party in only("Trade was 5 billion US dollars.").parties] == [
        "AZE",
        "BLR",
    ]


def test_goods_and_services_are_told_apart() -> None:
    assert only("Trade in goods and services was $5 billion.").basis == "both"
    assert only("Trade in goods was $5 billion.").basis == "goods"
    assert only("Trade was $5 billion.").basis == "unsaid"


def test_jobs_that_a_deal_will_create_are_a_forecast() -> None:
    one = only("The deal will create more than 7,000 jobs.")
    assert (one.value, one.unit, one.approx, one.modality) == (7000, "jobs", "over", "promised")


PIECES = [
    "Trade ", "товарооборот ", "grew ", "вырос ", "by ", "на ", "6 times", "20 процентов", ", ",
    "300 million dollars", ". ", "\n", "from 2006 to 2012 ", "it ", "will ", " - ", "(", ")",
    "our third largest trading partner", "two thirds of ", "exports ", "ticaret ", "faiz ",
]  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=20),
    st.sampled_from(["en", "ru", "az", "be", "tr"]),
)
def test_every_quote_stands_where_it_is_said_to(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    for one in claims(text, language):
        assert text[one.start : one.end] == one.quote
        assert one.quote == one.quote.strip()
        if one.context_start is not None:
            assert text[one.context_start : one.context_end] == one.context


@pytest.mark.parametrize("piece", ["and 5 dollars ", "1 ", "million ", ", ", "it is 5 tons; "])
def test_a_long_row_of_one_piece_is_read_to_its_end(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + ".\nTrade was 5 million dollars."
    assert claims(text)[-1].quote == "Trade was 5 million dollars"


@pytest.mark.realdata
def test_the_first_record_gives_exactly_its_three_claims(original_record: Path) -> None:
    from diptych.records import read
    from diptych.statements.passages import passages_of

    found = [one for part in passages_of(read(original_record)) for one in claims_in(part)]
    assert [one.quote for one in found] == [
        "the trade turnover: from 2006 to 2012 it increased by 6 times",
        "there are absolute volumes - 300 million dollars",
        "Some of them are from 40 to 60 per cent local",
    ]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "Thanks to the gas pipeline, which is 182 kilometers long, we trade.",
         "the gas pipeline, which is 182 kilometers long"),
        ("en", "The potential of wind energy, according to the bank, is 157 gigawatts.",
         "The potential of wind energy, according to the bank, is 157 gigawatts"),
        ("ru", "Стоимость завода, по предварительной оценке, равна 250 миллионам долларов.",
         "Стоимость завода, по предварительной оценке, равна 250 миллионам долларов"),
        ("az", "Kabelin dəyəri, mütəxəssislərin hesablamasına görə, 3 milyard avrodur.",
         "Kabelin dəyəri, mütəxəssislərin hesablamasına görə, 3 milyard avrodur"),
    ],
)  # fmt: skip
def test_a_quote_begins_with_the_subject_across_words_set_in(
    language: str, text: str, quote: str
) -> None:
    assert only(text, language).quote == quote
