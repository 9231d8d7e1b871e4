"""The published concordances that the store holds between classifications of goods."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from diptych.errors import BadInputError
from diptych.evidence.nomenclatures import nomenclature_of
from diptych.evidence.queries import load_sql

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.evidence.store import Evidence

__all__ = ["Table", "known_name", "plain_code", "shortest_path", "table_between"]


@dataclass(frozen=True, slots=True)
class Table:
    """For each code of one classification the codes of another, with published shares if any.

    `snapshot` is where it comes from.
    """

    source: str
    target: str
    snapshot: str
    codes: Mapping[str, Mapping[str, Fraction | None]]


def known_name(name: str) -> str:
    """Return a classification's name as the store writes it, however it is written."""
    return nomenclature_of(name) or name.strip()


def shortest_path(evidence: Evidence, source: str, target: str) -> tuple[str, ...]:
    """Return the classifications from one to the other, each joined to the next by a table.

    A table serves in both directions. Raises BadInputError when no tables lead there.
    """
    steps = _neighbours(evidence)
    paths: list[tuple[str, ...]] = [(source,)]
    seen = {source}
    while paths:
        path = paths.pop(0)
        if path[-1] == target:
            return path
        for one in sorted(steps.get(path[-1], set()) - seen):
            seen.add(one)
            paths.append((*path, one))
    raise BadInputError(
        f"the store has no concordance from {source} to {target}",
        expected="a table that joins them, or several that do so together",
        remedy="the United Nations Statistics Division publishes them (correspondence tables of "
        "trade classifications); save a sheet as CSV and load it with diptych load FILE",
    )


def _neighbours(evidence: Evidence) -> dict[str, set[str]]:
    found = evidence.query(
        "select distinct from_nomenclature as a, to_nomenclature as b from concordances"
    ).to_pylist()
    steps: dict[str, set[str]] = {}
    for row in found:
        steps.setdefault(row["a"], set()).add(row["b"])
        steps.setdefault(row["b"], set()).add(row["a"])
    return steps


def table_between(evidence: Evidence, source: str, target: str, *, split: bool) -> Table:
    """Return the table that joins two classifications, the latest of those that serve best.

    With `split`, that is a correlation, which lists every pair of codes that overlap; else a
    conversion, which gives each code one other. A table of the other direction comes last.
    """
    rows = evidence.query(
        load_sql(__package__, "concordance.sql"), {"source": source, "target": target}
    ).to_pylist()
    by_snapshot: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_snapshot.setdefault(row["snapshot"], []).append(row)
    best = max(by_snapshot, key=lambda name: _rank(evidence, by_snapshot[name], split=split))
    return Table(source, target, best, _codes(by_snapshot[best]))


def _rank(
    evidence: Evidence, rows: list[dict[str, Any]], *, split: bool
) -> tuple[bool, bool, str, int]:
    correlates = any(row["relationship"] is not None for row in rows)
    snapshot = evidence.snapshot(rows[0]["snapshot"])
    return rows[0]["forward"], correlates == split, snapshot.vintage, snapshot.ordinal


def _codes(rows: list[dict[str, Any]]) -> dict[str, dict[str, Fraction | None]]:
    codes: dict[str, dict[str, Fraction | None]] = {}
    for row in rows:
        share = None if row["share"] is None else Fraction(str(row["share"]))
        codes.setdefault(plain_code(row["from_code"]), {})[plain_code(row["to_code"])] = share
    return codes


def plain_code(code: str) -> str:
    """Return a code without its dots: 001.11 of the SITC is 00111.

    >>> plain_code("8541.40")
    '854140'
    """
    return code.replace(".", "").strip()
