"""The readings of a pair's trade: one amount, by whichever side's statistics it can be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.trade.types import PanelRow, Turnover

__all__ = ["Measure", "Reading", "readings"]

Measure = Literal["turnover", "exports", "imports", "balance"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of telling an amount, in US dollars.

    `basis` is "own" for what a country itself says of its trade, "mirror" for what its partner
    says of the same trade, and "as exporters" or "as importers" for a turnover that takes both
    directions from the side that sent, or received, the goods. `reporter` is whose statistics
    they are; `None` where both sides' are mixed.
    """

    basis: Literal["own", "mirror", "as exporters", "as importers"]
    reporter: Country | None
    figure: Figure


def readings(
    turnover: Turnover,
    measure: Measure,
    year: int,
    month: int | None = None,
    *,
    of: Country | None = None,
) -> tuple[Reading, ...]:
    """Return every reading that the store allows of one amount in a period, in US dollars.

    Turnover has four: each reporter's own, then the two as exporters, then the two as
    importers. Exports, imports and the balance are `of` one of the two countries and have two:
    its own and its partner's mirror. A reading for which a side is silent is left out.
    """
    if measure == "turnover":
        return tuple(_of_turnover(turnover, year, month))
    if of is None:
        raise BadInputError(f"whose {measure} are meant is not said", expected="one of the two")
    own = turnover.row(of, year, month)
    partner = turnover.row(turnover.dyad.other(of), year, month)
    found = (
        _reading("own", own, _own(own, measure)),
        _reading("mirror", partner, _mirror(partner, measure)),
    )
    return tuple(reading for reading in found if reading)


def _of_turnover(turnover: Turnover, year: int, month: int | None) -> Iterator[Reading]:
    rows = [turnover.row(reporter, year, month) for reporter in turnover.dyad]
    for row in rows:
        if row and row.turnover:
            yield Reading("own", row.reporter, row.turnover)
    a, b = rows
    if a and b and a.exports and b.exports:
        yield Reading("as exporters", None, _sum(a.exports, b.exports, "exports + exports"))
    if a and b and a.imports and b.imports:
        yield Reading("as importers", None, _sum(a.imports, b.imports, "imports + imports"))


def _sum(one: Figure, other: Figure, query: str) -> Figure:
    return one.derive(one.value + other.value, "USD", query, other)


def _reading(
    basis: Literal["own", "mirror"], row: PanelRow | None, figure: Figure | None
) -> Reading | None:
    return Reading(basis, row.reporter, figure) if row and figure else None


def _own(row: PanelRow | None, measure: Measure) -> Figure | None:
    if row is None:
        return None
    return {"exports": row.exports, "imports": row.imports}.get(measure, row.balance)


def _mirror(row: PanelRow | None, measure: Measure) -> Figure | None:
    """Turn the partner's row round: what one country sells, the other buys."""
    if row is None:
        return None
    if measure != "balance":
        return row.imports if measure == "exports" else row.exports
    if row.balance is None:
        return None
    return row.balance.derive(-row.balance.value, "USD", "the partner's balance, turned round")
