"""Verdicts that no figure decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.types import Verdict

if TYPE_CHECKING:
    from diptych.checks.types import Outcome
    from diptych.statements import Claim

__all__ = ["without_figures"]


def without_figures(claim: Claim, outcome: Outcome, why: str) -> Verdict:
    """Return a verdict with a reason and no panel."""
    return Verdict(claim, outcome, panels=(), tolerance=None, reason=why, safe=None)
