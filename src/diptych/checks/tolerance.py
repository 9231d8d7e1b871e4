"""How far a figure may lie from what was said and still bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.types import Tolerance
from diptych.figures import in_words

if TYPE_CHECKING:
    from diptych.statements import Claim

__all__ = ["ABOUT", "bears_out", "scaled", "second_reading", "tolerance_of"]

ABOUT = Decimal("0.1")
""""About" lets a figure lie this much of the value further away."""


@dataclass(frozen=True, slots=True)
class _Interval:
    low: Decimal | None
    high: Decimal | None


def tolerance_of(claim: Claim) -> Tolerance:
    """Return the interval in which a figure bears the claim out, in the claim's unit.

    Half a unit of the last digit said on either side; "about" adds 10 per cent of the value;
    "over X" is at least X, "up to X" at most X. The strict interval takes trailing zeros as
    said: "300 million" is 250 to 350, strictly 295 to 305. Raises ValueError for a claim
    without a value.
    """
    wide = _interval(claim, claim.resolution)
    strict = _interval(claim, claim.fine_resolution)
    return Tolerance(
        low=wide.low,
        high=wide.high,
        strict_low=strict.low,
        strict_high=strict.high,
        words=_words(wide, strict, claim.unit or ""),
    )


def _interval(claim: Claim, unit_of_last_digit: Decimal | None) -> _Interval:
    if claim.value is None:
        message = "a claim without a value has no tolerance"
        raise ValueError(message)
    low, high = claim.value if isinstance(claim.value, tuple) else (claim.value, claim.value)
    half = (unit_of_last_digit or Decimal(0)) / 2
    match claim.approx:
        case "over":
            return _outwards(low)
        case "up_to":
            return _inwards(high)
        case "about":
            return _Interval(low - half - abs(low) * ABOUT, high + half + abs(high) * ABOUT)
        case "exact":
            return _Interval(low - half, high + half)


def _outwards(value: Decimal) -> _Interval:
    """At least the value; a fall of "over 20 per cent" is one of minus 20 or less."""
    return _Interval(None, value) if value < 0 else _Interval(value, None)


def _inwards(value: Decimal) -> _Interval:
    return _Interval(value, None) if value < 0 else _Interval(None, value)


def second_reading(tolerance: Tolerance) -> Tolerance:
    """Return the tolerance of "increased by 6 times" read as an increase of six times over one."""

    def one_more(value: Decimal | None) -> Decimal | None:
        return None if value is None else value + 1

    wide = _Interval(one_more(tolerance.low), one_more(tolerance.high))
    strict = _Interval(one_more(tolerance.strict_low), one_more(tolerance.strict_high))
    words = _words(wide, strict, "times")
    return Tolerance(wide.low, wide.high, strict.low, strict.high, words)


def scaled(tolerance: Tolerance, factor: Decimal, unit: str) -> Tolerance:
    """Return the tolerance of a rate ("2 billion a day") as that of a whole year."""

    def grown(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    wide = _Interval(grown(tolerance.low), grown(tolerance.high))
    strict = _Interval(grown(tolerance.strict_low), grown(tolerance.strict_high))
    return Tolerance(wide.low, wide.high, strict.low, strict.high, _words(wide, strict, unit))


def bears_out(tolerance: Tolerance, value: Decimal) -> bool:
    """Say whether a figure lies within the tolerance; its ends belong to it."""
    above = tolerance.low is None or value >= tolerance.low
    below = tolerance.high is None or value <= tolerance.high
    return above and below


def _words(wide: _Interval, strict: _Interval, unit: str) -> str:
    said = _span(wide, unit)
    return said if strict == wide else f"{said} (strictly {_span(strict, unit)})"


def _span(interval: _Interval, unit: str) -> str:
    low, high = interval.low, interval.high
    if low is None:
        return f"at most {in_words(high, unit)}" if high is not None else "any value"
    if high is None:
        return f"at least {in_words(low, unit)}"
    first, last = in_words(low, unit), in_words(high, unit)
    # "250 to 350 million dollars": the unit is said once where both ends have the same.
    number, _, named = first.partition(" ")
    return f"{number if last.endswith(f' {named}') else first} to {last}"
