"""What a claim asks of the statistics."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.direction import direction_of, owner_of, sign_of
from diptych.checks.measuring import measure
from diptych.checks.series import balance_series, direction_series, turnover_series
from diptych.checks.tolerance import bears_out, scaled, tolerance_of
from diptych.checks.types import Panel
from diptych.checks.windows import Unsaid, comparison_of, window_of

if TYPE_CHECKING:
    import datetime

    from diptych.checks.series import Series
    from diptych.checks.types import Tolerance
    from diptych.checks.windows import Comparison, Window
    from diptych.countries import Country, Dyad
    from diptych.statements import Claim
    from diptych.trade import Turnover

__all__ = ["Question", "question_of"]

PER_YEAR = {"day": Decimal(365), "week": Decimal(52), "month": Decimal(12), "quarter": Decimal(4)}
"""How many of a rate's periods make a year."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the statistics: which figures, over which periods, within which bounds."""

    claim: Claim
    turnover: Turnover
    comparison: Comparison
    window: Window
    tolerance: Tolerance
    every: tuple[Series, ...]
    direction: tuple[Country, Country] | None
    sign: int
    assumptions: tuple[str, ...]

    @property
    def dyad(self) -> Dyad:
        """The pair that the claim is about."""
        return self.turnover.dyad

    def panels(self, tolerance: Tolerance) -> tuple[Panel, ...]:
        """Return every reading that has a figure, and whether it lies within the bounds."""
        figures = [(one, measure(one, self.window, self.comparison)) for one in self.every]
        return tuple(
            Panel(one.reporter, one.reading, figure, self._holds(tolerance, figure.value))
            for one, figure in figures
            if figure is not None
        )

    def _holds(self, tolerance: Tolerance, value: Decimal) -> bool:
        if self.claim.measure != "balance" or self.comparison != "level":
            return bears_out(tolerance, value)
        return bears_out(tolerance, value * self.sign if self.sign else abs(value))


def question_of(
    claim: Claim, turnover: Turnover, said_on: datetime.date | None
) -> Question | Unsaid:
    """Return what to ask the statistics about a claim, or what it left unsaid."""
    comparison = comparison_of(claim)
    if comparison is None:
        return Unsaid("what was said is neither an amount nor a growth")
    window = window_of(claim, said_on, comparison)
    if isinstance(window, Unsaid):
        return window
    direction = direction_of(claim, turnover.dyad)
    if direction is None and claim.measure in ("exports", "imports", "balance"):
        return Unsaid(f"whose {claim.measure} were meant was not said")
    tolerance, rate = _tolerance(claim)
    return Question(
        claim=claim,
        turnover=turnover,
        comparison=comparison,
        window=window,
        tolerance=tolerance,
        every=_series(claim, turnover, direction),
        direction=direction if claim.measure in ("exports", "imports") else None,
        sign=sign_of(claim),
        assumptions=(*window.assumptions, *rate, *_basis(claim)),
    )


def _tolerance(claim: Claim) -> tuple[Tolerance, tuple[str, ...]]:
    tolerance = tolerance_of(claim)
    factor = PER_YEAR.get(claim.per or "")
    if factor is None:
        return tolerance, ()
    words = f"an amount per {claim.per} is taken {factor} times for the year"
    return scaled(tolerance, factor, claim.unit or ""), (words,)


def _series(
    claim: Claim, turnover: Turnover, direction: tuple[Country, Country] | None
) -> tuple[Series, ...]:
    if claim.measure == "turnover" or direction is None:
        return turnover_series(turnover)
    if claim.measure == "balance":
        owner = owner_of(claim, turnover.dyad)
        return balance_series(turnover, owner or turnover.dyad.a)
    return direction_series(turnover, *direction)


def _basis(claim: Claim) -> tuple[str, ...]:
    if claim.basis != "unsaid":
        return ()
    return ("goods or services was not said: goods are taken",)
