"""RECKON: turnover, balance and mirror gaps of a pair, in two panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.readings import Reading, readings
from diptych.trade.types import Gap, Growth, PanelRow, Rival, Turnover

if TYPE_CHECKING:
    import datetime

    from diptych.countries import Dyad
    from diptych.evidence import Evidence

__all__ = ["Gap", "Growth", "PanelRow", "Reading", "Rival", "Turnover", "readings", "turnover"]


def turnover(
    evidence: Evidence,
    dyad: Dyad,
    years: tuple[int, int] | None = None,
    *,
    as_of: datetime.date | None = None,
) -> Turnover:
    """Return the pair's trade by each reporter, with the mirror gap of each direction.

    `years` bounds the periods, both ends included; without it every year that the store holds
    is taken. `as_of` leaves out the periods whose statistics were not out on that day, by each
    source's publication lag. Money is in current US dollars as each side reported it; nothing
    is averaged, filled or reconciled.
    """
    from diptych.trade.reckoning import reckon

    return reckon(evidence, dyad, years, as_of)
