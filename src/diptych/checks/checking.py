"""Checking a whole record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.collection import Verdicts
from diptych.checks.judging import judge
from diptych.checks.scope import Scope, scope_of
from diptych.records import Record
from diptych.statements import find_statements
from diptych.trade import turnover as turnover_of

if TYPE_CHECKING:
    import datetime

    from diptych.checks.types import Verdict
    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.statements import Claim, Statements
    from diptych.trade import Turnover

__all__ = ["check_record"]


def check_record(
    record: Record | Statements, evidence: Evidence, as_of: datetime.date | None
) -> Verdicts:
    """Return a verdict for each claim of a record; see `diptych.checks.check`."""
    statements = find_statements(record) if isinstance(record, Record) else record
    checker = _Checker(evidence, statements.record.date or as_of, as_of)
    return Verdicts(statements, tuple(checker.verdict(claim) for claim in statements.claims))


class _Checker:
    """Reckons each pair's trade once, however many claims speak of it."""

    def __init__(
        self, evidence: Evidence, said_on: datetime.date | None, as_of: datetime.date | None
    ) -> None:
        self._evidence = evidence
        self._said_on = said_on
        self._as_of = as_of
        self._reckoned: dict[Dyad, Turnover] = {}

    def verdict(self, claim: Claim) -> Verdict:
        """Return the verdict on one claim."""
        scope = scope_of(claim)
        if not isinstance(scope, Scope):
            return scope
        turnover = self._turnover(scope.dyad)
        return judge(claim, scope.measure, turnover, self._evidence, self._said_on)

    def _turnover(self, dyad: Dyad) -> Turnover:
        if dyad not in self._reckoned:
            self._reckoned[dyad] = turnover_of(self._evidence, dyad, as_of=self._as_of)
        return self._reckoned[dyad]
