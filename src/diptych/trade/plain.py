"""The reckoning of a pair's trade in plain values, as machines read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diptych.trade.types import Turnover

__all__ = ["plain_turnover"]


def plain_turnover(turnover: Turnover) -> dict[str, Any]:
    """Return the rows, gaps, growth, notes and latest year as JSON has them; money is Decimal."""
    return {
        "rows": turnover.to_arrow().to_pylist(),
        "gap": turnover.gaps_to_arrow().to_pylist(),
        "growth": [
            {
                "reporter": growth.reporter.iso3,
                "from": growth.start,
                "to": growth.end,
                "multiple": growth.multiple.value,
            }
            for growth in turnover.growth
        ],
        "notes": list(turnover.notes),
        "latest": turnover.latest,
    }
