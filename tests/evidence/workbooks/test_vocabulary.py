from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.errors import BadInputError, Place
from diptych.evidence.workbooks.headings import Meaning, meaning_of
from diptych.evidence.workbooks.labels import partner_of
from diptych.evidence.workbooks.numbers import number_of
from diptych.evidence.workbooks.types import SUM
from diptych.evidence.workbooks.vocabulary import folded, months_in

NOWHERE = Place("table.xlsx")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(тыс. долл. США)", 1000),
        ("тысяч долларов США", 1000),
        ("млн. долларов США", 1_000_000),
        ("мільёнаў долараў ЗША", 1_000_000),
        ("MİN ABŞ DOLLARI", 1000),
        ("mln. ABŞ dolları", 1_000_000),
        ("thousand US dollars", 1000),
        ("US$ million", 1_000_000),
        ("долларов США", 1),
        ("млрд. долларов США", 1_000_000_000),
    ],
)
def test_units_are_known_in_four_languages(text, unit):
    assert meaning_of(text).unit == unit


@pytest.mark.parametrize("text", ["млн. рублей", "min manat", "million euros", "млн евро"])
def test_another_currency_is_not_taken_for_dollars(text):
    assert (meaning_of(text).unit, bool(meaning_of(text).foreign)) == (None, True)


def test_european_is_no_currency():
    assert meaning_of("Exports to European countries").foreign is None
    assert meaning_of("Экспорт в европейские страны").foreign is None


@pytest.mark.parametrize(
    ("text", "flow", "other"),
    [
        ("İDXAL", "import", None),
        ("ixrac", "export", None),
        ("Экспарт тавараў", "export", None),
        ("Товарооборот", None, "turnover"),
        ("Реэкспорт", None, "re_trade"),
        ("Təkrar ixrac", "export", "re_trade"),
        ("Экспорт и импорт", None, None),
        ("Сальдо", None, "balance"),
        ("в % к предыдущему году", None, "ratio"),
        ("импорт, тонн", "import", "quantity"),
    ],
)
def test_flows_are_told_from_what_is_none(text, flow, other):
    found = meaning_of(text)
    assert (found.flow, found.other) == (flow, other)


def test_every_month_has_a_name_in_four_languages():
    named = [
        "январь студзень yanvar january",
        "февраль люты fevral february",
        "март сакавік mart march",
        "апрель красавік aprel april",
        "май травень may may",
        "июнь чэрвень iyun june",
        "июль ліпень iyul july",
        "август жнівень avqust august",
        "сентябрь верасень sentyabr september",
        "октябрь кастрычнік oktyabr october",
        "ноябрь лістапад noyabr november",
        "декабрь снежань dekabr december",
    ]
    for month, names in enumerate(named, start=1):
        assert [months_in(folded(name)) for name in names.split()] == [(month,)] * 4


@pytest.mark.parametrize(
    ("text", "month", "part"),
    [
        ("январь 2024 г.", 1, False),
        ("январь–декабрь 2024 г.", None, False),
        ("в январе-марте", None, True),
        ("I квартал", None, True),
        ("03.2024", 3, False),
        ("2024", None, False),
    ],
)
def test_a_month_a_part_and_a_year_are_told_apart(text, month, part):
    found = meaning_of(text)
    assert (found.month, found.part) == (month, part)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Азербайджан", "AZE"),
        ("Böyük Britaniya", "GBR"),
        ("Корея, Республика", "KOR"),
        ("Azərbaycan", "AZE"),
        ("ABŞ", "USA"),
        ("Южно-Африканская Республика", "ZAF"),
        ("Cənubi Afrika Respublikası", "ZAF"),
        ("Центральноафриканская Республика", "CAF"),
        ("Всего", SUM),
        ("Государства – члены ЕАЭС", SUM),
        ("Страны вне СНГ", SUM),
        ("MDB ölkələri", SUM),
        ("Digər ölkələr", SUM),
        ("Астатнія краіны", SUM),
        ("Rest of the world", SUM),
    ],
)
def test_countries_are_told_from_groups(label, code):
    assert partner_of(label, NOWHERE) == code


def test_what_is_neither_is_refused():
    with pytest.raises(BadInputError, match="neither a country"):
        partner_of("Азербиджан", NOWHERE)


def test_a_state_that_is_not_known_is_not_taken_for_a_group():
    with pytest.raises(BadInputError, match="neither a country"):
        partner_of("Западноафриканская Республика", NOWHERE)
    with pytest.raises(BadInputError, match="neither a country"):
        partner_of("United States of Africa", NOWHERE)


@given(st.decimals(0, 10**9, places=3), st.sampled_from([" ", "\u00a0", "\u202f", ""]))
def test_a_number_is_read_back_however_its_thousands_are_parted(number, blank):
    text = f"{number:,.3f}".replace(",", blank).replace(".", ",")
    found = number_of(text)
    # Without a blank, 1,234 could be one thousand and is not read.
    assert found == number or (found is None and "," in text and number < 1000)


@given(st.text(max_size=30))
def test_any_text_has_a_meaning_and_any_cell_a_number_or_none(text):
    assert isinstance(meaning_of(text), Meaning)
    assert isinstance(number_of(text), (Decimal, type(None)))
