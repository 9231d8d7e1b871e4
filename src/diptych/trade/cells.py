"""The cells of a pair's trade: what each reporter says of each flow in each period."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from diptych.countries import Country, country
from diptych.evidence import load_sql

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.figures import Figure

__all__ = ["Cell", "Cells", "Flow", "Period", "cells_of", "world_totals"]

Flow = Literal["export", "import"]
Period = tuple[int, int | None]
"""A year and, for a month's figure, the month."""

ENOUGH_PARTNERS = 30
"""A reporter's partners are only summed to its trade with the world when it names this many.

A file with a handful of partners is an extract; its sum would be a false total.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """Which figure: whose panel, which flow, with whom, in which year and month."""

    reporter: Country
    partner: Country
    flow: Flow
    period: Period


Cells = dict[Cell, "Figure"]


def cells_of(evidence: Evidence, dyad: Dyad, years: tuple[int, int]) -> Cells:
    """Return the reported figures between two countries, in current US dollars.

    Where several sources or vintages report the same cell, the source that comes first by
    `Source.priority` stands, and of one source its latest snapshot.
    """
    rows = evidence.query(load_sql(__package__, "cells.sql"), _parameters(dyad, years)).to_pylist()
    best = _preferred(rows, ("reporter", "flow", "year", "month"), evidence)
    return {(cell := _cell(row)): _figure(evidence, cell, row) for row in best}


def world_totals(
    evidence: Evidence, dyad: Dyad, years: tuple[int, int]
) -> dict[tuple[Country, int], Figure]:
    """Return each reporter's trade, both flows, with all its partners, in current US dollars.

    A year for which the store holds too few partners, or one flow only, is left out.
    """
    rows = evidence.query(load_sql(__package__, "world.sql"), _parameters(dyad, years)).to_pylist()
    full = [row for row in rows if row["partners"] >= ENOUGH_PARTNERS]
    flows: dict[tuple[Country, int], list[Figure]] = {}
    for row in _preferred(full, ("reporter", "flow", "year"), evidence):
        reporter = country(str(row["reporter"]))
        figure = evidence.figure(
            Decimal(str(row["value_usd"])),
            "USD",
            snapshot=str(row["snapshot"]),
            query=f"trade/world.sql reporter={reporter.iso3} flow={row['flow']} year={row['year']}",
            reporter=reporter,
        )
        flows.setdefault((reporter, int(str(row["year"]))), []).append(figure)
    return {key: _total(both) for key, both in flows.items() if len(both) == 2}


def _total(both: list[Figure]) -> Figure:
    exports, imports = both
    return exports.derive(
        exports.value + imports.value, "USD", "exports + imports, all partners", imports
    )


def _parameters(dyad: Dyad, years: tuple[int, int]) -> dict[str, object]:
    return {"a": dyad.a.iso3, "b": dyad.b.iso3, "first": years[0], "last": years[1]}


def _preferred(
    rows: Iterable[Mapping[str, object]], key: tuple[str, ...], evidence: Evidence
) -> list[Mapping[str, object]]:
    """Keep one row a key: the preferred source's latest."""
    ranks = {snapshot.id: _rank(evidence, snapshot.id) for snapshot in evidence.snapshots}
    best: dict[tuple[object, ...], Mapping[str, object]] = {}
    for row in sorted(rows, key=lambda row: ranks[str(row["snapshot"])], reverse=True):
        best.setdefault(tuple(row[name] for name in key), row)
    return list(best.values())


def _rank(evidence: Evidence, snapshot_id: str) -> tuple[int, str, int]:
    snapshot = evidence.snapshot(snapshot_id)
    # A smaller priority number comes first, so it ranks higher.
    return (-evidence.source(snapshot.source).priority, snapshot.vintage, snapshot.ordinal)


def _cell(row: Mapping[str, object]) -> Cell:
    month = row["month"]
    return Cell(
        reporter=country(str(row["reporter"])),
        partner=country(str(row["partner"])),
        flow="export" if row["flow"] == "export" else "import",
        period=(int(str(row["year"])), None if month is None else int(str(month))),
    )


def _figure(evidence: Evidence, cell: Cell, row: Mapping[str, object]) -> Figure:
    year, month = cell.period
    when = f"year={year}" if month is None else f"year={year} month={month}"
    return evidence.figure(
        Decimal(str(row["value_usd"])),
        "USD",
        snapshot=str(row["snapshot"]),
        query=f"trade/cells.sql reporter={cell.reporter.iso3} partner={cell.partner.iso3} "
        f"flow={cell.flow} {when}",
        reporter=cell.reporter,
    )
