"""Whether statistics of goods trade can judge a claim, and those of which pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.judging import without_figures
from diptych.checks.windows import comparison_of
from diptych.countries import Dyad

if TYPE_CHECKING:
    from diptych.checks.types import Verdict
    from diptych.statements import Claim

__all__ = ["scope_of"]

NO_PROJECTS = (
    "Shares of local content are checked against a register of joint projects, "
    "and there is none yet."
)
TRADE = frozenset({"turnover", "exports", "imports", "balance"})


def scope_of(claim: Claim) -> Dyad | Verdict:
    """Return the pair whose statistics can judge a claim, or the verdict that none can."""
    if claim.measure == "local_content":
        return without_figures(claim, "no_data", NO_PROJECTS)
    why = _why_not_checkable(claim)
    if why:
        return without_figures(claim, "not_checkable", why)
    parties = tuple(dict.fromkeys(claim.parties))
    if len(parties) != 2:
        why = "The claim does not concern exactly two countries."
        return without_figures(claim, "not_checkable", why)
    return Dyad(*parties)


def _why_not_checkable(claim: Claim) -> str | None:
    if claim.measure not in TRADE:
        return "The claim is about something other than trade in goods between two countries."
    if claim.value is None:
        return "No number was said."
    if comparison_of(claim) is None:
        return "What was said is a share or a rank; only amounts and growth are checked."
    if claim.currency not in (None, "USD"):
        return (
            f"The amount was said in {claim.currency}; the statistics are in US dollars, and "
            "no rate of exchange was said."
        )
    return None
