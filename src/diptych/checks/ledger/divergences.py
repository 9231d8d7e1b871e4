"""Claims over the years: one measure of one period, said to be different amounts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.ledger.amounts import rounded_bounds
from diptych.checks.ledger.types import Divergence
from diptych.checks.question import question_of
from diptych.checks.scope import Scope, scope_of
from diptych.checks.windows import Unsaid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.checks.ledger.occasions import Occasion
    from diptych.checks.ledger.types import Mention
    from diptych.checks.question import Question
    from diptych.countries import Dyad
    from diptych.statements import Claim
    from diptych.trade import Turnover

__all__ = ["divergences_of"]


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A claim with what it asks of the statistics."""

    claim: Claim
    question: Question
    said: Mention

    @property
    def key(self) -> tuple[object, ...]:
        """What two claims must have in common to be of the same thing."""
        question, claim = self.question, self.claim
        window = question.window
        return (
            *(question.measure, question.owner, question.sign, question.comparison),
            *(window.start, window.end, window.months),
            *(claim.unit, claim.per, claim.basis if claim.basis == "services" else None),
        )

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The interval in which an amount is the one that was claimed, read strictly."""
        claim, value = self.claim, self.claim.value
        ends = value if isinstance(value, tuple) else (value, value)
        low, high = (one if one is not None else Decimal(0) for one in ends)
        down = rounded_bounds(low, claim.fine_resolution, claim.approx)[0]
        up = rounded_bounds(high, claim.fine_resolution, claim.approx)[1]
        if claim.approx == "over":
            return down, None
        return (None, high) if claim.approx == "up_to" else (down, up)


def divergences_of(
    occasions: Sequence[Occasion], dyad: Dyad, turnover: Turnover
) -> tuple[Divergence, ...]:
    """Return what was said to be different amounts in different records, by its first saying.

    Two amounts differ when no value is both, each within half a unit of its last digit, read
    strictly: 300 million is 295 to 305. A period that was not said is taken as in a check.
    """
    groups: dict[tuple[object, ...], list[_Claimed]] = {}
    for occasion in occasions:
        for one in _claimed(occasion, dyad, turnover):
            groups.setdefault(one.key, []).append(one)
    return tuple(_divergence(group) for group in groups.values() if _diverges(group))


def _claimed(occasion: Occasion, dyad: Dyad, turnover: Turnover) -> Iterator[_Claimed]:
    for claim in occasion.statements.claims:
        scope = scope_of(claim)
        if not isinstance(scope, Scope) or scope.dyad != dyad:
            continue
        question = question_of(claim, scope.measure, turnover, occasion.date)
        if not isinstance(question, Unsaid):
            yield _Claimed(claim, question, occasion.mention(claim))


def _diverges(group: Sequence[_Claimed]) -> bool:
    return any(
        _differ(one, other)
        for number, one in enumerate(group)
        for other in group[:number]
        if one.said.number != other.said.number
    )


def _differ(one: _Claimed, other: _Claimed) -> bool:
    (low, high), (least, most) = one.bounds, other.bounds
    above = low is not None and most is not None and low > most
    below = high is not None and least is not None and high < least
    return above or below


def _divergence(group: Sequence[_Claimed]) -> Divergence:
    first = group[0].question
    panels = first.panels(first.tolerance)
    return Divergence(
        history=tuple(one.said for one in group),
        measure=first.measure,
        owner=first.owner,
        period=first.window.words,
        unit=group[0].claim.unit or "",
        values=tuple(one.claim.value for one in group if one.claim.value is not None),
        assumed=tuple(one.claim.period is None for one in group),
        panels=tuple((one.reporter, one.reading, one.figure) for one in panels),
    )
