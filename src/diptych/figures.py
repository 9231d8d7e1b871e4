"""A figure: a number that knows where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.countries import Country

__all__ = ["Figure", "in_words"]

_SCALES = (
    (Decimal(10) ** 9, "billion "),
    (Decimal(10) ** 6, "million "),
    (Decimal(1000), "thousand "),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit, source, vintage, day of retrieval and the query that gave it.

    `reporter` is the country in whose panel the figure stands; `None` for a figure that
    belongs to no panel. A figure reckoned from others (a ratio, a difference) names them in
    `inputs`, so that a footnote can go back to what was reported.
    """

    value: Decimal
    unit: str
    source: str
    vintage: str
    retrieved: date
    query: str
    reporter: Country | None = None
    inputs: tuple[Figure, ...] = ()

    def derive(self, value: Decimal, unit: str, query: str, *others: Figure) -> Figure:
        """Return a figure reckoned from this one and `others`, in this one's panel.

        Its source and vintage name every input's; its day of retrieval is the latest.
        """
        inputs = (self, *others)
        return Figure(
            value=value,
            unit=unit,
            source=_joined(figure.source for figure in inputs),
            vintage=_joined(figure.vintage for figure in inputs),
            retrieved=max(figure.retrieved for figure in inputs),
            query=query,
            reporter=self.reporter if all(f.reporter == self.reporter for f in others) else None,
            inputs=inputs,
        )

    def __str__(self) -> str:
        return in_words(self.value, self.unit)


def in_words(value: Decimal, unit: str) -> str:
    """Return a value with its unit as English text writes it, rounded to be read.

    >>> in_words(Decimal("151380500"), "USD")
    '151.4 million dollars'
    >>> in_words(Decimal("4.0715"), "times")
    '4.1 times'
    >>> in_words(Decimal("-12.34"), "percent")
    '-12.3 per cent'
    """
    if unit == "USD":
        return f"{_scaled(value)}dollars"
    said = {"percent": "per cent"}.get(unit, unit)
    return f"{_rounded(value)} {said}".strip()


def _scaled(value: Decimal) -> str:
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{_rounded(value / size)} {word}"
    return f"{_rounded(value)} "


def _rounded(value: Decimal) -> str:
    """Return one decimal, two below one, none where they are noughts or the number is long."""
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 1 or not value else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _joined(words: Iterable[str]) -> str:
    return " + ".join(dict.fromkeys(words))
