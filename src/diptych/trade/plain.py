"""The reckoning of a pair's trade in plain values, as machines read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diptych.trade.types import Rival, Turnover

__all__ = ["plain_turnover"]


def plain_turnover(turnover: Turnover) -> dict[str, Any]:
    """Return the whole reckoning as JSON has it; money is Decimal, in US dollars."""
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
        "rivals": [_rival(rival) for rival in turnover.rivals],
        "notes": list(turnover.notes),
        "latest": turnover.latest,
    }


def _rival(rival: Rival) -> dict[str, Any]:
    return {
        "reporter": rival.reporter.iso3,
        "flow": rival.flow,
        "year": rival.year,
        "month": rival.month,
        "standing": rival.standing.value,
        "standing_source": rival.standing.source,
        "other": rival.other.value,
        "other_source": rival.other.source,
    }
