"""The ledger over time: targets and pledges said again and again, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.ledger.collection import Ledger
from diptych.checks.ledger.jsonform import ledger_to_json
from diptych.checks.ledger.types import (
    STANDINGS,
    Aim,
    Divergence,
    Mention,
    Move,
    Pledge,
    Progress,
    Stage,
    Standing,
    Target,
)
from diptych.rooms import make_callable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.records import Record
    from diptych.statements import Statements

__all__ = [
    "STANDINGS",
    "Aim",
    "Divergence",
    "Ledger",
    "Mention",
    "Move",
    "Pledge",
    "Progress",
    "Stage",
    "Standing",
    "Target",
    "ledger",
    "ledger_to_json",
]


def ledger(
    records: Sequence[Record | Statements],
    dyad: Dyad,
    evidence: Evidence,
    *,
    as_of: datetime.date | None = None,
) -> Ledger:
    """Line up what a pair's records aimed at, pledged and claimed, with both panels beside it.

    The same target or pledge said again is one line with its history. `as_of` (today unless
    said) is the day on which a deadline has passed or not; with it, later records and statistics
    that were not out are left out. Raises BadInputError, naming the file, for a record of
    another pair.
    """
    from diptych.checks.ledger.building import build

    return build(records, dyad, evidence, as_of)


make_callable(__name__, ledger)
