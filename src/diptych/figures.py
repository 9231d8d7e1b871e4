"""A figure: a number that knows where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.countries import Country

__all__ = ["Figure"]


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


def _joined(words: Iterable[str]) -> str:
    return " + ".join(dict.fromkeys(words))
