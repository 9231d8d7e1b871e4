"""What a revision changed: two editions of statistics held beside each other, for one pair."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from diptych.countries import Country, country
from diptych.errors import BadInputError
from diptych.evidence.queries import load_sql
from diptych.frames import Tabular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from diptych.countries import Dyad
    from diptych.evidence.snapshots import Snapshot
    from diptych.evidence.store import Evidence
    from diptych.figures import Figure

__all__ = ["Change", "Revision", "revisions"]

SQL = "revisions.sql"


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that two editions give differently, in US dollars.

    `old` is missing for a cell that is new, `new` for one that was dropped.
    """

    reporter: Country
    partner: Country
    flow: str
    standing: str
    prices: str
    nomenclature: str | None
    product: str
    year: int
    month: int | None
    old: Figure | None
    new: Figure | None

    @property
    def kind(self) -> str:
        """`revised`, `new` or `dropped`."""
        if self.old and self.new:
            return "revised"
        return "new" if self.new else "dropped"

    @property
    def difference(self) -> Figure | None:
        """The new value less the old one, where there are both."""
        if not (self.old and self.new):
            return None
        return self.new.derive(self.new.value - self.old.value, "USD", "new - old", self.old)

    @property
    def percent(self) -> Figure | None:
        """The difference in per cent of the old value; none where that was nought."""
        if not (self.old and self.new and self.old.value):
            return None
        share = (self.new.value - self.old.value) / self.old.value * 100
        return self.new.derive(share, "percent", "(new - old) / old", self.old)

    def to_json(self) -> dict[str, Any]:
        """Return the change as plain values; money in US dollars."""
        return {
            "kind": self.kind,
            "reporter": self.reporter.iso3,
            "partner": self.partner.iso3,
            "flow": self.flow,
            "standing": self.standing,
            "prices": self.prices,
            "nomenclature": self.nomenclature,
            "product": self.product,
            "year": self.year,
            "month": self.month,
            "old": _value(self.old),
            "new": _value(self.new),
            "difference": _value(self.difference),
            "percent": _value(self.percent),
        }


@dataclass(frozen=True, slots=True, repr=False)
class Revision(Tabular):
    """Two snapshots and the cells of a pair that differ between them.

    `same` counts the cells that do not; `beyond` those of the old snapshot in years that the
    new one does not reach, which it therefore does not drop.
    """

    dyad: Dyad
    old: Snapshot
    new: Snapshot
    changes: tuple[Change, ...]
    same: int
    beyond: int

    def to_json(self) -> dict[str, Any]:
        """Return the revision as plain values; see `Change.to_json`."""
        return {
            "source": self.new.source,
            "from": self.old.id,
            "to": self.new.id,
            "changes": [change.to_json() for change in self.changes],
            "same": self.same,
            "beyond": self.beyond,
        }

    def to_arrow(self) -> pa.Table:
        """Return one row a change; money is DECIMAL(18,2) US dollars."""
        import pyarrow as pa

        money = pa.decimal128(18, 2)
        kinds = {
            **dict.fromkeys(("kind", "reporter", "partner", "flow"), pa.string()),
            **dict.fromkeys(("standing", "prices", "nomenclature", "product"), pa.string()),
            "year": pa.int32(),
            "month": pa.int32(),
            **dict.fromkeys(("old", "new", "difference"), money),
            "percent": pa.float64(),
        }
        rows = [change.to_json() for change in self.changes]
        for row in rows:
            row["percent"] = None if row["percent"] is None else float(row["percent"])
        columns = {name: [row[name] for row in rows] for name in kinds}
        return pa.table(columns, schema=pa.schema(list(kinds.items())))


def revisions(
    evidence: Evidence, dyad: Dyad, old: str | None = None, new: str | None = None
) -> tuple[Revision, ...]:
    """Return what revisions changed for a pair, one for each source of flows that was revised.

    Without `old` and `new` the last two editions of each source are compared; with one of them,
    it and the edition before it (or the latest) of its source. Raises BadInputError for a
    snapshot that the store does not list or that holds no flows.
    """
    return tuple(_revision(evidence, dyad, *both) for both in _pairs(evidence, old, new))


def _pairs(
    evidence: Evidence, old: str | None, new: str | None
) -> Iterator[tuple[Snapshot, Snapshot]]:
    if old is None and new is None:
        for editions in _editions(evidence).values():
            if before := _before(editions, editions[-1]):
                yield before, editions[-1]
        return
    known = [_flows(evidence, name) for name in (old, new) if name is not None]
    editions = _editions(evidence)[known[0].source]
    first = known[0] if old is not None else _before(editions, known[-1])
    last = known[-1] if new is not None else editions[-1]
    if first is None:
        raise BadInputError(
            f"{last.id} is the first edition of its source: there is none to compare it with",
            remedy="name another snapshot with --from",
        )
    yield first, last


def _editions(evidence: Evidence) -> dict[str, list[Snapshot]]:
    """Return each source's snapshots of flows, by vintage and then as they came."""
    found: dict[str, list[Snapshot]] = {}
    for snapshot in sorted(evidence.snapshots, key=lambda one: (one.vintage, one.ordinal)):
        if snapshot.table == "flows":
            found.setdefault(snapshot.source, []).append(snapshot)
    return dict(sorted(found.items()))


def _before(editions: list[Snapshot], snapshot: Snapshot) -> Snapshot | None:
    """Return the edition before one: of another vintage if there is one, else the file before."""
    earlier = editions[: editions.index(snapshot)]
    other = [one for one in earlier if one.vintage != snapshot.vintage]
    return next(reversed(other or earlier), None)


def _flows(evidence: Evidence, name: str) -> Snapshot:
    snapshot = evidence.snapshot(name)
    if snapshot.table != "flows":
        raise BadInputError(
            f"{name} holds {snapshot.table}, not flows",
            expected="a snapshot of trade flows: diptych evidence lists them",
        )
    return snapshot


def _revision(evidence: Evidence, dyad: Dyad, old: Snapshot, new: Snapshot) -> Revision:
    parameters = {"a": dyad.a.iso3, "b": dyad.b.iso3, "old": old.id, "new": new.id}
    rows = evidence.query(load_sql(__package__, SQL), parameters).to_pylist()
    differing = [row for row in rows if row["old_usd"] != row["new_usd"]]
    reached = [row for row in differing if row["new_usd"] is not None or _reaches(new, row["year"])]
    changes = tuple(_change(evidence, row, old, new) for row in reached)
    same = len(rows) - len(differing)
    return Revision(dyad, old, new, changes, same, len(differing) - len(reached))


def _reaches(snapshot: Snapshot, year: int) -> bool:
    return snapshot.years is None or snapshot.years[0] <= year <= snapshot.years[1]


def _change(evidence: Evidence, row: Mapping[str, Any], old: Snapshot, new: Snapshot) -> Change:
    reporter = country(row["reporter"])
    when = "" if row["month"] is None else f" month={row['month']}"
    query = (
        f"evidence/{SQL} reporter={row['reporter']} partner={row['partner']} flow={row['flow']} "
        f"product={row['product']} year={row['year']}{when}"
    )

    def figure(value: Decimal | None, snapshot: Snapshot) -> Figure | None:
        if value is None:
            return None
        return evidence.figure(value, "USD", snapshot=snapshot.id, query=query, reporter=reporter)

    kept = ("flow", "standing", "prices", "nomenclature", "product", "year", "month")
    return Change(
        reporter=reporter,
        partner=country(row["partner"]),
        **{name: row[name] for name in kept},
        old=figure(row["old_usd"], old),
        new=figure(row["new_usd"], new),
    )


def _value(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None
