"""Goods that are told of by a verb of trade: "sold 512,000 head of cattle", "мы поставили"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.quantities import Quantity
    from diptych.statements.quantities.phrases import Phrases
    from diptych.statements.types import Measure

__all__ = ["dealt_measure"]

NO_GOODS = frozenset(
    {"people", "jobs", "companies", "enterprises", "countries", "regions", "projects", "documents"}
    | {"agreements", "flights", "universities", "households", "organisations", "services"}
    | {"flights per week", "cities", "households", "km", "W"}
)
COUNTED = frozenset({"count", "measure"})


def dealt_measure(sentence: Figures, quantity: Quantity, stretch: Clause) -> Measure | None:
    """Return exports for what was sold and imports for what was bought, `None` for neither.

    What others sold "us", or bought from "us", is seen from the speaker's side. Without a number
    of goods or an amount of money nothing was dealt in.
    """
    if quantity.kind not in {*COUNTED, "money"}:
        return None
    if quantity.kind in COUNTED and quantity.unit in NO_GOODS:
        return None
    words = sentence.words
    sold = _says(sentence, words.sold, stretch)
    if not sold and not _says(sentence, words.bought, stretch):
        return None
    by_others = _says(sentence, words.to_us, stretch)
    return "exports" if sold != by_others else "imports"


def _says(sentence: Figures, phrases: Phrases[bool], stretch: Clause) -> bool:
    return any(phrases.at(sentence.tokens, at) for at in range(stretch.start, stretch.end))
