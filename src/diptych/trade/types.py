"""What the reckoning of a pair's trade gives. Every number is a `Figure`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from diptych.frames import Tabular

if TYPE_CHECKING:
    from decimal import Decimal

    import pyarrow as pa

    from diptych.countries import Country, Dyad
    from diptych.figures import Figure

__all__ = ["Gap", "Growth", "PanelRow", "Rival", "Turnover"]


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One period of one reporter's panel, in US dollars; `month` is `None` for a whole year.

    `turnover` and `balance` are `None` unless the reporter gave both flows. `change` is the
    turnover's change on the period before, in per cent; `share` the pair's part of the
    reporter's trade with the whole world, in per cent, `None` where the store does not hold
    the reporter's trade with its other partners.
    """

    year: int
    month: int | None
    reporter: Country
    exports: Figure | None
    imports: Figure | None
    turnover: Figure | None
    balance: Figure | None
    change: Figure | None
    share: Figure | None


@dataclass(frozen=True, slots=True)
class Gap:
    """One direction of one period: what the exporter and the importer say of the same goods.

    `difference` is importer less exporter, `ratio` importer over exporter; the two directions
    are never netted. `outlier` says in a sentence why the period stands out, if it does.
    """

    year: int
    month: int | None
    exporter: Country
    importer: Country
    exported: Figure | None
    imported: Figure | None
    difference: Figure | None
    ratio: Figure | None
    outlier: str | None


@dataclass(frozen=True, slots=True)
class Growth:
    """Turnover at `end` over turnover at `start`, in one reporter's panel, in times."""

    reporter: Country
    start: int
    end: int
    multiple: Figure


@dataclass(frozen=True, slots=True)
class Rival:
    """What another source says of a figure that stands in a panel, in US dollars."""

    reporter: Country
    flow: Literal["export", "import"]
    year: int
    month: int | None
    standing: Figure
    other: Figure


@dataclass(frozen=True, slots=True)
class Turnover(Tabular):
    """The trade of a pair in two panels, with the gap between them.

    `notes` says in sentences what a reader must know before using the figures. `latest` is the
    last year of which the store holds a figure of the pair, even one outside the years asked
    for; `None` where it holds none. `rivals` are the figures of other sources than the one that
    stands, of the years asked for.
    """

    dyad: Dyad
    rows: tuple[PanelRow, ...]
    gaps: tuple[Gap, ...]
    growth: tuple[Growth, ...]
    notes: tuple[str, ...]
    latest: int | None = None
    rivals: tuple[Rival, ...] = ()

    def row(self, reporter: Country, year: int, month: int | None = None) -> PanelRow | None:
        """Return one period of one panel, or `None` where the store holds nothing for it."""
        for row in self.rows:
            if (row.reporter, row.year, row.month) == (reporter, year, month):
                return row
        return None

    def value(self, reporter: Country, year: int) -> Decimal | None:
        """Return one panel's turnover in a year, in US dollars."""
        row = self.row(reporter, year)
        return row.turnover.value if row and row.turnover else None

    def gap(self, exporter: Country, year: int, month: int | None = None) -> Gap | None:
        """Return one direction of one period, or `None` where the store holds nothing for it."""
        for gap in self.gaps:
            if (gap.exporter, gap.year, gap.month) == (exporter, year, month):
                return gap
        return None

    def to_arrow(self) -> pa.Table:
        """Return both panels, one row a period and reporter; money in US dollars."""
        from diptych.trade.tables import panels_table

        return panels_table(self)

    def gaps_to_arrow(self) -> pa.Table:
        """Return the mirror gaps, one row a period and direction; money in US dollars."""
        from diptych.trade.tables import gaps_table

        return gaps_table(self)

    def to_json(self) -> dict[str, Any]:
        """Return the rows, gaps, growth, notes and latest year as JSON has them, in US dollars."""
        from diptych.trade.plain import plain_turnover

        return plain_turnover(self)
