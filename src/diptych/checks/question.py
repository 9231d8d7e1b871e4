"""What a claim asks of the statistics."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.measuring import measured
from diptych.checks.ownership import owner_of, sign_of
from diptych.checks.series import series_of
from diptych.checks.tolerance import bears_out, scaled, tolerance_of
from diptych.checks.types import Panel
from diptych.checks.windows import Unsaid, comparison_of, window_of

if TYPE_CHECKING:
    import datetime

    from diptych.checks.series import Series
    from diptych.checks.types import Tolerance
    from diptych.checks.windows import Comparison, Window
    from diptych.countries import Country
    from diptych.statements import Claim
    from diptych.trade import Turnover
    from diptych.trade.readings import Measure

__all__ = ["Question", "question_of"]

PER_YEAR = {"day": Decimal(365), "week": Decimal(52), "month": Decimal(12), "quarter": Decimal(4)}
"""How many of a rate's periods make a year."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which figures are asked for, over which periods, within which bounds.

    `owner` is whose exports, imports or balance are meant; `None` for turnover. `sign` is 1
    for a surplus, -1 for a deficit, 0 for a balance of which neither was said.
    """

    claim: Claim
    turnover: Turnover
    measure: Measure
    owner: Country | None
    sign: int
    comparison: Comparison
    window: Window
    tolerance: Tolerance
    every: tuple[Series, ...]
    assumptions: tuple[str, ...]

    def panels(self, tolerance: Tolerance) -> tuple[Panel, ...]:
        """Return every reading that has a figure, and whether it lies within the bounds."""
        figures = [(one, measured(one, self.window, self.comparison)) for one in self.every]
        return tuple(
            Panel(one.reporter, one.reading, figure, self._holds(tolerance, figure.value))
            for one, figure in figures
            if figure is not None
        )

    def _holds(self, tolerance: Tolerance, value: Decimal) -> bool:
        if self.measure != "balance" or self.comparison != "level":
            return bears_out(tolerance, value)
        return bears_out(tolerance, value * self.sign if self.sign else abs(value))


def question_of(
    claim: Claim, measure: Measure, turnover: Turnover, said_on: datetime.date | None
) -> Question | Unsaid:
    """Return what to ask the statistics about a claim, or what it left unsaid."""
    comparison = comparison_of(claim)
    if comparison is None:
        return Unsaid("what was said is neither an amount nor a growth")
    window = window_of(claim, said_on, comparison)
    if isinstance(window, Unsaid):
        return window
    owner = None if measure == "turnover" else owner_of(claim, measure, turnover.dyad)
    if owner is None and measure != "turnover":
        return Unsaid(f"whose {measure} were meant was not said")
    tolerance, rate = _tolerance(claim)
    return Question(
        claim=claim,
        turnover=turnover,
        measure=measure,
        owner=owner,
        sign=sign_of(claim) if measure == "balance" else 0,
        comparison=comparison,
        window=window,
        tolerance=tolerance,
        every=series_of(turnover, measure, owner),
        assumptions=(*window.assumptions, *rate, *_basis(claim)),
    )


def _tolerance(claim: Claim) -> tuple[Tolerance, tuple[str, ...]]:
    tolerance = tolerance_of(claim)
    factor = PER_YEAR.get(claim.per or "")
    if factor is None:
        return tolerance, ()
    words = f"an amount per {claim.per} is taken {factor} times for the year"
    return scaled(tolerance, factor, claim.unit or ""), (words,)


def _basis(claim: Claim) -> tuple[str, ...]:
    if claim.basis != "unsaid":
        return ()
    return ("goods or services was not said: goods are taken",)
