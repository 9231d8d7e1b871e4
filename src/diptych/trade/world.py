"""Each reporter's trade with all its partners, against which a pair's share is taken."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.countries import Country, country
from diptych.evidence import load_sql
from diptych.trade.preference import preferred

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.figures import Figure

__all__ = ["World", "world_totals"]

ENOUGH_PARTNERS = 30
"""A reporter's partners are only summed to its trade with the world when it names this many.

A file with a handful of partners is an extract; its sum would be a false total.
"""

World = dict[tuple[Country, int], "Figure"]


def world_totals(
    evidence: Evidence,
    dyad: Dyad,
    years: tuple[int, int],
    as_of: datetime.date | None = None,
) -> World:
    """Return each reporter's trade, both flows, with all its partners, in current US dollars.

    A year for which the store holds too few partners, or one flow only, is left out.
    """
    parameters = {"a": dyad.a.iso3, "b": dyad.b.iso3, "first": years[0], "last": years[1]}
    rows = evidence.query(load_sql(__package__, "world.sql"), parameters).to_pylist()
    full = [row for row in rows if row["partners"] >= ENOUGH_PARTNERS]
    flows: dict[tuple[Country, int], list[Figure]] = {}
    for row in preferred(full, ("reporter", "flow", "year"), evidence, as_of):
        key = (country(str(row["reporter"])), int(str(row["year"])))
        flows.setdefault(key, []).append(_figure(evidence, key[0], row))
    return {key: _total(*both) for key, both in flows.items() if len(both) == 2}


def _figure(evidence: Evidence, reporter: Country, row: Mapping[str, object]) -> Figure:
    return evidence.figure(
        Decimal(str(row["value_usd"])),
        "USD",
        snapshot=str(row["snapshot"]),
        query=f"trade/world.sql reporter={reporter.iso3} flow={row['flow']} year={row['year']}",
        reporter=reporter,
    )


def _total(one: Figure, other: Figure) -> Figure:
    return one.derive(one.value + other.value, "USD", "exports + imports, all partners", other)
