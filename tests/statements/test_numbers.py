"""Numbers are read as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.statements.numbers import WrittenNumber, cardinal, read_digits
from diptych.statements.quantities.resolutions import resolutions


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("en", "1,500", "1500"),
        ("en", "1.5", "1.5"),
        ("en", "1,234,567.8", "1234567.8"),
        ("ru", "1,5", "1.5"),
        ("ru", "12 345,6", "12345.6"),
        ("ru", "12\u00a0345\u00a0678", "12345678"),
        ("az", "1,25", "1.25"),
        ("tr", "20.000", "20000"),
        ("tr", "1.500.000", "1500000"),
        ("tr", "1.234,5", "1234.5"),
        ("be", "0,5", "0.5"),
    ],
)
def test_digits_are_read_by_the_language(language: str, written: str, value: str) -> None:
    number = read_digits(written, language)
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize("written", ["1.2.3", "21.11.2013", "1,2,3", "9" * 30])
def test_a_date_or_a_version_is_no_number(written: str) -> None:
    assert read_digits(written, "en") is None


def test_a_full_stop_marks_decimals_where_a_scale_word_follows() -> None:
    number = read_digits("1.234", "tr", scaled=True)
    assert number is not None
    assert number.value == Decimal("1.234")


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("en", "nine", 9),
        ("ru", "трёх", 3),
        ("az", "doqquz", 9),
        ("be", "дзевяць", 9),
        ("tr", "İki", 2),
    ],
)
def test_a_number_word_is_worth(language: str, word: str, value: int) -> None:
    assert cardinal(word, language) == value


@pytest.mark.parametrize(
    ("written", "scale", "resolution", "fine"),
    [
        ("300", 10**6, 10**8, 10**7),  # 300 million: 250 to 350, strictly 295 to 305
        ("37", 10**6, 10**6, 10**6),
        ("6", 1, 1, 1),
        ("1.5", 1, Decimal("0.1"), Decimal("0.1")),
        ("1.25", 10**9, 10**7, 10**7),
        ("1.50", 10**9, 10**8, 10**7),
        ("20,000", 1, 10**4, 10**3),
        ("40", 1, 10, 1),
    ],
)
def test_the_last_digit_said_gives_the_resolution(
    written: str, scale: int, resolution: Decimal, fine: Decimal
) -> None:
    number = read_digits(written, "en")
    assert number is not None
    assert resolutions(number.times(Decimal(scale))) == (resolution, fine)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_whole_number_is_the_same_with_any_grouping(number: int) -> None:
    spaced = f"{number:,}".replace(",", " ")
    expected = WrittenNumber(Decimal(number), Decimal(1))
    assert read_digits(f"{number:,}", "en") == expected
    assert read_digits(spaced, "ru") == expected
    assert read_digits(spaced.replace(" ", "\u202f"), "be") == expected
    assert read_digits(f"{number}", "tr") == expected


@given(st.text(alphabet="0123456789., \u00a0", max_size=30), st.sampled_from(["en", "ru", "tr"]))
def test_no_digits_make_the_reader_fail(written: str, language: str) -> None:
    digits = "".join(written.split()).strip(".,")
    if digits and digits[0].isdigit():
        number = read_digits(digits, language)
        assert number is None or number.value >= 0
