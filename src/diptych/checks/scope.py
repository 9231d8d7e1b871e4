"""Whether statistics of goods trade can judge a claim, and those of which pair and measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from diptych.checks.verdicts import without_figures
from diptych.checks.windows import comparison_of
from diptych.countries import Dyad
from diptych.trade.readings import Measure

if TYPE_CHECKING:
    from diptych.checks.types import Verdict
    from diptych.statements import Claim

__all__ = ["Scope", "scope_of"]

NO_PROJECTS = (
    "Shares of local content are checked against a register of joint projects, "
    "and there is none yet."
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The pair whose trade a claim is about, and which measure of it."""

    dyad: Dyad
    measure: Measure


def scope_of(claim: Claim) -> Scope | Verdict:
    """Return what statistics can judge a claim, or the verdict that none can."""
    if claim.measure == "local_content":
        return without_figures(claim, "no_data", NO_PROJECTS)
    measure = next((one for one in get_args(Measure) if one == claim.measure), None)
    parties = tuple(dict.fromkeys(claim.parties))
    if measure is None:
        why = "The claim is about something other than trade in goods between two countries."
    elif len(parties) != 2:
        why = "The claim does not concern exactly two countries."
    else:
        why = _why_not(claim)
    if why or measure is None:
        return without_figures(claim, "not_checkable", why or "")
    return Scope(Dyad(*parties), measure)


def _why_not(claim: Claim) -> str | None:
    if claim.value is None:
        return "No number was said."
    if claim.currency not in (None, "USD"):
        return (
            f"The amount was said in {claim.currency}; the statistics are in US dollars, and "
            "no rate of exchange was said."
        )
    if comparison_of(claim) is None:
        return "What was said is neither an amount of money nor a growth."
    return None
