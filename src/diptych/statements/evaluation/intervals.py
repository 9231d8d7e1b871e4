"""How far a score might lie elsewhere with other records of the same kind."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from diptych.statements.evaluation.scores import Tally

if TYPE_CHECKING:
    from diptych.statements.evaluation.scores import Interval

__all__ = ["RESAMPLES", "intervals_of"]

RESAMPLES = 1000
RATES = ("precision", "recall", "f1", "exact")


def intervals_of(tallies: Sequence[Tally], seed: int) -> dict[str, Interval | None]:
    """Return 95 per cent intervals of the rates: the percentile bootstrap over records.

    `tallies` holds one a record. Records are drawn with replacement `RESAMPLES` times (Efron
    1979); the same seed gives the same ends. `None` where there are fewer than two records, or
    where no draw has anything to take a rate of.
    """
    if len(tallies) < 2:
        return dict.fromkeys(RATES)
    draws = random.Random(seed)  # noqa: S311 - the seed is there to repeat the draw
    drawn: dict[str, list[float]] = {name: [] for name in RATES}
    for _ in range(RESAMPLES):
        rates = _counts(draws.choices(tallies, k=len(tallies))).rates
        for name, rate in rates.items():
            if rate is not None:
                drawn[name].append(rate)
    return {name: _ends(sorted(values)) for name, values in drawn.items()}


def _counts(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        gold=sum(one.gold for one in tallies),
        found=sum(one.found for one in tallies),
        matched=sum(one.matched for one in tallies),
        hits=sum(one.hits for one in tallies),
        exact=sum(one.exact for one in tallies),
    )


def _ends(values: list[float]) -> Interval | None:
    if not values:
        return None
    last = len(values) - 1
    return values[round(0.025 * last)], values[round(0.975 * last)]
