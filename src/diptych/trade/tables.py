"""The reckoning of a pair's trade as Arrow tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    import pyarrow as pa

    from diptych.figures import Figure
    from diptych.trade.types import PanelRow, Turnover

__all__ = ["gaps_table", "panels_table"]


def panels_table(turnover: Turnover) -> pa.Table:
    """Return both panels, one row a period and reporter; money in US dollars."""
    import pyarrow as pa

    return pa.Table.from_pylist(
        [_panel(row) for row in turnover.rows],
        schema=pa.schema(
            [
                pa.field("year", pa.int32()),
                pa.field("month", pa.int32()),
                pa.field("reporter", pa.string()),
                *(pa.field(n, pa.decimal128(18, 2)) for n in ("exports", "imports")),
                *(pa.field(n, pa.decimal128(18, 2)) for n in ("turnover", "balance")),
                pa.field("change_percent", pa.float64()),
                pa.field("share_percent", pa.float64()),
                pa.field("source", pa.string()),
                pa.field("vintage", pa.string()),
            ]
        ),
    )


def _panel(row: PanelRow) -> dict[str, object]:
    origin = row.turnover or row.exports or row.imports
    return {
        "year": row.year,
        "month": row.month,
        "reporter": row.reporter.iso3,
        "exports": _value(row.exports),
        "imports": _value(row.imports),
        "turnover": _value(row.turnover),
        "balance": _value(row.balance),
        "change_percent": _float(row.change),
        "share_percent": _float(row.share),
        "source": origin.source if origin else None,
        "vintage": origin.vintage if origin else None,
    }


def gaps_table(turnover: Turnover) -> pa.Table:
    """Return the mirror gaps, one row a period and direction; money in US dollars."""
    import pyarrow as pa

    return pa.Table.from_pylist(
        [
            {
                "year": gap.year,
                "month": gap.month,
                "exporter": gap.exporter.iso3,
                "importer": gap.importer.iso3,
                "exported": _value(gap.exported),
                "imported": _value(gap.imported),
                "difference": _value(gap.difference),
                "ratio": _float(gap.ratio),
                "outlier": gap.outlier,
            }
            for gap in turnover.gaps
        ],
        schema=pa.schema(
            [
                pa.field("year", pa.int32()),
                pa.field("month", pa.int32()),
                pa.field("exporter", pa.string()),
                pa.field("importer", pa.string()),
                *(pa.field(n, pa.decimal128(18, 2)) for n in ("exported", "imported")),
                pa.field("difference", pa.decimal128(18, 2)),
                pa.field("ratio", pa.float64()),
                pa.field("outlier", pa.string()),
            ]
        ),
    )


def _value(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None


def _float(figure: Figure | None) -> float | None:
    return float(figure.value) if figure else None
