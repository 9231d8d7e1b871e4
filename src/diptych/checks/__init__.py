"""JUDGE: a claim held against what both countries' statistics report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.collection import Verdicts
from diptych.checks.outcomes import FINDINGS, OUTCOMES
from diptych.checks.types import Nearest, Outcome, Panel, Reading, Tolerance, Verdict

if TYPE_CHECKING:
    import datetime

    from diptych.evidence import Evidence
    from diptych.records import Record
    from diptych.statements import Statements

__all__ = [
    "FINDINGS",
    "OUTCOMES",
    "Nearest",
    "Outcome",
    "Panel",
    "Reading",
    "Tolerance",
    "Verdict",
    "Verdicts",
    "check",
]


def check(
    record: Record | Statements, evidence: Evidence, *, as_of: datetime.date | None = None
) -> Verdicts:
    """Hold every claim of a record against what both countries' statistics report.

    Returns a verdict for each claim, in the record's order. `as_of` leaves out statistics that
    were not out on that day. An outcome concerns the stated basis, never anyone's honesty.
    """
    from diptych.checks.checking import check_record

    return check_record(record, evidence, as_of)
