"""What was published on the record's day, and what the store holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.publication import out_on

if TYPE_CHECKING:
    import datetime

    from diptych.evidence import Evidence
    from diptych.figures import Figure
    from diptych.trade import Turnover

__all__ = ["latest_year", "not_out_by"]


def latest_year(
    turnover: Turnover, evidence: Evidence, day: datetime.date | None = None
) -> int | None:
    """Return the latest whole year for which every side that reports at all has its turnover.

    With a `day`, only what was out by then counts, by each source's usual lag.
    """
    by_side: list[int] = []
    for reporter in turnover.dyad:
        rows = [r for r in turnover.rows if r.reporter == reporter and r.month is None]
        years = [
            row.year
            for row in rows
            if row.turnover and (day is None or _out(row.turnover, row.year, evidence) <= day)
        ]
        if years:
            by_side.append(max(years))
        elif rows:
            return None
    return min(by_side, default=None)


def not_out_by(
    figure: Figure, year: int, month: int | None, evidence: Evidence, day: datetime.date
) -> str | None:
    """Return a sentence when a figure's period had not been published by a day."""
    out = _out(figure, year, evidence, month)
    if out <= day:
        return None
    return (
        f"the figures of {year} came out after the day of the record "
        f"(usually by {out.isoformat()}); they are used as they are known now"
    )


def _out(figure: Figure, year: int, evidence: Evidence, month: int | None = None) -> datetime.date:
    lags = [evidence.source(name).publication_lag_months for name in figure.source.split(" + ")]
    return out_on((year, month), max(lags))
