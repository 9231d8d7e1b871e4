"""Which of several figures for one cell stands: the preferred source's latest that was out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.publication import was_out

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from diptych.evidence import Evidence

__all__ = ["preferred", "ranked"]


def preferred(
    rows: Iterable[Mapping[str, object]],
    key: tuple[str, ...],
    evidence: Evidence,
    as_of: datetime.date | None,
) -> list[Mapping[str, object]]:
    """Return the row that stands for each value of the columns `key`: the first of `ranked`."""
    return [told[0] for told in ranked(rows, key, evidence, as_of)]


def ranked(
    rows: Iterable[Mapping[str, object]],
    key: tuple[str, ...],
    evidence: Evidence,
    as_of: datetime.date | None,
) -> list[list[Mapping[str, object]]]:
    """Return the rows for each value of the columns `key`, the one that stands first.

    Rows whose period was not out by `as_of`, by their source's publication lag, are left out
    first: a preferred source that is slow does not hide a quick one. Of the rest the source
    that comes first by `Source.priority` stands, and of each source its latest snapshot.
    """
    found = [row for row in rows if as_of is None or _was_out(row, evidence, as_of)]
    ranks = {snapshot.id: _rank(evidence, snapshot.id) for snapshot in evidence.snapshots}
    told: dict[tuple[object, ...], dict[str, Mapping[str, object]]] = {}
    for row in sorted(found, key=lambda row: ranks[str(row["snapshot"])], reverse=True):
        by_source = told.setdefault(tuple(row[name] for name in key), {})
        by_source.setdefault(evidence.snapshot(str(row["snapshot"])).source, row)
    return [list(by_source.values()) for by_source in told.values()]


def _was_out(row: Mapping[str, object], evidence: Evidence, as_of: datetime.date) -> bool:
    source = evidence.source(evidence.snapshot(str(row["snapshot"])).source)
    month = row.get("month")
    period = (int(str(row["year"])), None if month is None else int(str(month)))
    return was_out(period, source.publication_lag_months, as_of)


def _rank(evidence: Evidence, snapshot_id: str) -> tuple[int, str, int]:
    snapshot = evidence.snapshot(snapshot_id)
    # A smaller priority number comes first, so it ranks higher.
    return (-evidence.source(snapshot.source).priority, snapshot.vintage, snapshot.ordinal)
