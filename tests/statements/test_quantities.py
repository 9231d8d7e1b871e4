"""Quantities of running text: value, unit, approximation and span, in five languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.statements.quantities import Quantity, quantities_in

Value = int | str | tuple[int | str, int | str] | None


def found(text: str, language: str = "en") -> list[Quantity]:
    return quantities_in(text, 0, len(text), language)


def value_of(one: Value) -> Decimal | tuple[Decimal, Decimal] | None:
    if isinstance(one, tuple):
        return Decimal(one[0]), Decimal(one[1])
    return None if one is None else Decimal(one)


@pytest.mark.parametrize(
    ("language", "text", "words", "value", "unit"),
    [
        ("en", "volumes - 300 million dollars, it is", "300 million dollars", 300_000_000, "USD"),
        ("en", "it increased by 6 times", "6 times", 6, "times"),
        ("en", "are from 40 to 60 per cent local", "from 40 to 60 per cent", (40, 60), "percent"),
        ("en", "some 40–60 % of it", "some 40–60 %", (40, 60), "percent"),
        ("en", "between 2 and 3 tons", "between 2 and 3 tons", (2, 3), "tons"),
        ("en", "C$20 million", "C$20 million", 20_000_000, "CAD"),
        ("en", "A$5bn", "A$5bn", 5 * 10**9, "AUD"),
        ("en", "20 million Canadian dollars", "20 million Canadian dollars", 20_000_000, "CAD"),
        ("en", "USD 1.25 billion", "USD 1.25 billion", 1_250_000_000, "USD"),
        ("en", "15, one-five, 15 per cent", "15, one-five, 15 per cent", 15, "percent"),
        ("en", "45 (forty-five) per cent", "45 (forty-five) per cent", 45, "percent"),
        ("en", "three and a half tons", "three and a half tons", "3.5", "tons"),
        ("en", "half a billion dollars", "half a billion dollars", 500_000_000, "USD"),
        ("en", "1 billion 200 million yuan", "1 billion 200 million yuan", 1_200_000_000, "CNY"),
        ("en", "two thirds of exports", "two thirds", "66.67", "percent"),
        ("en", "a sixfold rise", "sixfold", 6, "times"),
        ("en", "six-fold", "six-fold", 6, "times"),
        ("en", "trade doubled", "doubled", 2, "times"),
        ("en", "on 1.5 times", "1.5 times", "1.5", "times"),
        ("en", "the 2,000-mile border", "2,000-mile", 2000, "miles"),
        ("en", "more than 20,000 Indians", "more than 20,000 Indians", 20_000, "people"),
        ("en", "26 road and rail projects", "26 road and rail projects", 26, "projects"),
        ("en", "140 megawatts", "140 megawatts", 140_000_000, "W"),
        ("en", "millions of jobs", "millions of jobs", None, "jobs"),
        ("en", "our third largest trading partner", "third largest trading partner", 3, None),
        ("en", "our largest trading partner", "largest trading partner", 1, None),
        ("en", "by 2.5 percentage points", "2.5 percentage points", "2.5", "percentage points"),
        ("en", "a change of -5 per cent", "-5 per cent", -5, "percent"),
        ("ru", "полтора миллиарда долларов", "полтора миллиарда долларов", 1_500_000_000, "USD"),
        ("ru", "полутора миллиардов рублей", "полутора миллиардов рублей", 1_500_000_000, "RUB"),
        ("ru", "в 6 раз", "6 раз", 6, "times"),
        ("ru", "вырос вдвое", "вдвое", 2, "times"),
        ("ru", "на 1,5 раза", "1,5 раза", "1.5", "times"),
        ("ru", "от 40 до 60 процентов", "от 40 до 60 процентов", (40, 60), "percent"),
        ("ru", "300 млн. долл. США", "300 млн. долл. США", 300_000_000, "USD"),
        ("ru", "5 млн белорусских рублей", "5 млн белорусских рублей", 5_000_000, "BYN"),
        ("ru", "2 тысячи тракторов", "2 тысячи тракторов", 2000, "tractors"),
        ("ru", "80 субъектов", "80 субъектов", 80, "regions"),
        ("ru", "5-процентный рост", "5-процентный", 5, "percent"),
        ("ru", "третье место", "третье место", 3, None),
        ("az", "300 milyon dollar", "300 milyon dollar", 300_000_000, "USD"),
        ("az", "6 dəfə artıb", "6 dəfə", 6, "times"),
        ("az", "40-60 faiz", "40-60 faiz", (40, 60), "percent"),
        ("az", "1,2 milyard manat", "1,2 milyard manat", 1_200_000_000, "AZN"),
        ("be", "у 6 разоў", "6 разоў", 6, "times"),
        ("be", "паўтара мільярда долараў", "паўтара мільярда долараў", 1_500_000_000, "USD"),
        ("be", "5 мільёнаў рублёў", "5 мільёнаў рублёў", 5_000_000, "BYN"),
        ("tr", "300 milyon dolar", "300 milyon dolar", 300_000_000, "USD"),
        ("tr", "6 kat arttı", "6 kat", 6, "times"),
        ("tr", "yüzde 40 ila 60", "yüzde 40 ila 60", (40, 60), "percent"),
        ("tr", "iki buçuk milyar dolar", "iki buçuk milyar dolar", 2_500_000_000, "USD"),
        ("tr", "%40", "%40", 40, "percent"),
    ],
)  # fmt: skip
def test_a_quantity_is_read(
    language: str, text: str, words: str, value: Value, unit: str | None
) -> None:
    (one,) = found(text, language)
    assert (one.of(text), one.value, one.unit) == (words, value_of(value), unit)


@pytest.mark.parametrize(
    ("language", "text", "approx"),
    [
        ("en", "nearly $2 billion", "about"),
        ("en", "approximately 300 tons", "about"),
        ("en", "at least 25 projects", "over"),
        ("en", "more than 5 per cent", "over"),
        ("en", "as much as 40 percent", "up_to"),
        ("en", "exactly 40 percent", "exact"),
        ("ru", "семь с лишним процентов", "over"),
        ("ru", "около 5 процентов", "about"),
        ("ru", "свыше 5 процентов", "over"),
        ("ru", "до 60 процентов", "up_to"),
        ("az", "təxminən 40 faiz", "about"),
        ("az", "100 milyon manatdan çox", "over"),
        ("az", "100-dən çox şirkət", "over"),
        ("be", "каля 40 працэнтаў", "about"),
        ("be", "больш за 40 працэнтаў", "over"),
        ("tr", "yaklaşık yüzde 40", "about"),
        ("tr", "100'den fazla şirket", "over"),
    ],
)
def test_an_approximation_is_kept_and_leaves_the_value(
    language: str, text: str, approx: str
) -> None:
    (one,) = found(text, language)
    assert one.approx == approx


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 21 November 2013, in 2012, from 2006 to 2012"),
        ("en", "at 6:22 P.M. on the 24th of May"),
        ("en", "the 10th summit of the G7 and the G20 on COVID-19"),
        ("en", "Executive Order 14257, Article 5 and resolution No. 1373"),
        ("en", "call +994 12 492 11 22 or 123-45-67"),
        ("en", "one on one, one of them, the 2+2 format"),
        ("en", "I was elected when I was 29"),
        ("en", "we doubled down; one of the largest trading partners"),
        ("ru", "17 марта 2025 года, в 14:55, статья 5, один на один, один из нас"),
        ("ru", "80-летие Победы"),
        ("az", "2012-ci ildə"),
        ("tr", "2012'de, 5. madde"),
        ("be", "у 2012 годзе"),
    ],
)
def test_dates_names_and_idioms_are_no_quantities(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("€100 million ($110 million)", "EUR"),
        ("$110 million (about 100 million euros)", "USD"),
        ("100 million euros, or $110 million,", "EUR"),
    ],
)
def test_an_amount_in_two_currencies_is_one_quantity(text: str, currency: str) -> None:
    (one,) = found(text)
    assert one.currency == currency
    assert one.end >= len(text) - 1


def test_a_rate_keeps_what_it_is_per() -> None:
    assert [one.per for one in found("$2 billion a day")] == ["day"]
    assert [one.per for one in found("2 миллиарда долларов в год", "ru")] == ["year"]


def test_a_range_takes_the_scale_said_once() -> None:
    (one,) = found("$2-3 billion")
    assert one.value == (Decimal(2_000_000_000), Decimal(3_000_000_000))


def test_the_resolution_is_that_of_the_last_digit_said() -> None:
    (one,) = found("300 million dollars")
    assert (one.resolution, one.fine_resolution) == (Decimal(10**8), Decimal(10**7))


WAYS = {
    "en": ["{0} million dollars", "${0} million", "{0}m US dollars", "USD {0} million"],
    "ru": ["{0} миллионов долларов", "{0} млн долл. США", "{0} млн. долларов"],
    "az": ["{0} milyon dollar", "{0} mln. ABŞ dolları"],
    "be": ["{0} мільёнаў долараў", "{0} млн долараў ЗША"],
    "tr": ["{0} milyon dolar", "{0} milyon ABD doları"],
}  # fmt: skip


@given(st.integers(min_value=2, max_value=999), st.sampled_from(sorted(WAYS)))
def test_an_amount_is_the_same_in_every_way_of_writing(number: int, language: str) -> None:
    for way in WAYS[language]:
        (one,) = found(way.format(number), language)
        assert (one.value, one.currency) == (Decimal(number) * 10**6, "USD")


PIECES = [
    "300", " million", " dollars", "$", "from ", " to ", "40", "–", "60 per cent", "about ",
    "одна ", "тысяч ", "процентов", "(", ")", ",", " ", "1.5", "'", "-", "half a ", "billion",
    "third largest ", "partner", "bir ", "yüzde ", "faiz", "one-five, ",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=16),
    st.sampled_from(["en", "ru", "az", "be", "tr"]),
)
def test_quantities_lie_in_the_text_in_order_and_apart(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for one in found(text, language):
        assert end <= one.start <= one.figure < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize("piece", ["1", ",", "million ", "1 ", "one-", "between 2 and ", "(5 "])
def test_a_long_row_of_one_piece_is_read_to_its_end(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + " 7 per cent"
    assert found(text)[-1].unit == "percent"
