"""How a figure is written: digits and units in a language."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from diptych.document.words import words_of

if TYPE_CHECKING:
    from diptych.figures import Figure

__all__ = ["amount", "exact_amount", "number"]

SCALES = ("billion", "million", "thousand")
SIZES = {"billion": Decimal(10) ** 9, "million": Decimal(10) ** 6, "thousand": Decimal(1000)}


def amount(figure: Figure, language: str) -> str:
    """Return a figure with its unit, rounded to be read.

    A multiple keeps two decimals, because its verdict often turns on the first.
    """
    words = words_of(language)
    if figure.unit == "USD":
        return _money(figure.value, language)
    if figure.unit == "times":
        return words.say("unit.times", value=number(figure.value, language, 2))
    if figure.unit == "percent":
        return words.say("unit.percent", value=number(figure.value, language, 1))
    return f"{number(figure.value, language, _digits(figure.value))} {figure.unit}".strip()


def _money(value: Decimal, language: str) -> str:
    words = words_of(language)
    for scale in SCALES:
        # What would round up to the next scale is written in it: 999.96 thousand is 1.0 million.
        if abs(value) >= SIZES[scale] * Decimal("0.99995"):
            return words.say(f"unit.{scale}", value=number(value / SIZES[scale], language, 1))
    return words.say("unit.dollars", value=number(value, language, _digits(value)))


def exact_amount(figure: Figure, language: str) -> str:
    """Return a figure to the last digit that was reported, or to four decimals if reckoned."""
    value = figure.value
    digits = 0 if value == value.to_integral_value() else 2 if figure.unit == "USD" else 4
    written = number(value, language, digits)
    words = words_of(language)
    named = {"USD": "unit.dollars", "times": "unit.times", "percent": "unit.percent"}
    if figure.unit in named:
        return words.say(named[figure.unit], value=written)
    return f"{written} {figure.unit}".strip()


def _digits(value: Decimal) -> int:
    return 0 if value == value.to_integral_value() else 2 if abs(value) < 100 else 1


def number(value: Decimal, language: str, digits: int) -> str:
    """Return a number with that many decimals, grouped as the language groups digits.

    >>> number(Decimal("-1234.56"), "en", 1)
    '−1,234.6'
    """
    from babel.numbers import format_decimal

    rounded = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    written = format_decimal(abs(rounded), format=pattern, locale=language)
    return f"−{written}" if rounded < 0 else written
