"""How a ledger is made of records and statistics."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from diptych.checks.ledger.collection import Ledger
from diptych.checks.ledger.divergences import divergences_of
from diptych.checks.ledger.occasions import occasions_of
from diptych.checks.ledger.pledges import pledges_of
from diptych.checks.ledger.targets import targets_of
from diptych.trade import turnover as turnover_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.records import Record
    from diptych.statements import Statements

__all__ = ["build"]


def build(
    records: Sequence[Record | Statements],
    dyad: Dyad,
    evidence: Evidence,
    as_of: datetime.date | None,
) -> Ledger:
    """Return the ledger of a pair; see `diptych.checks.ledger.ledger`."""
    day = as_of or datetime.datetime.now().astimezone().date()
    occasions, notes = occasions_of(records, dyad, day)
    turnover = turnover_of(evidence, dyad, as_of=as_of)
    targets, taken = targets_of(occasions, dyad, turnover, day)
    return Ledger(
        dyad=dyad,
        as_of=day,
        records=tuple(one.record.source for one in occasions),
        targets=targets,
        pledges=pledges_of(occasions, dyad, taken, day),
        divergences=divergences_of(occasions, dyad, turnover),
        notes=notes,
    )
