"""From what each panel says to one outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from diptych.checks.types import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.checks.types import Panel

__all__ = ["FINDINGS", "OUTCOMES", "outcome_of"]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""Every outcome, in the order in which they are explained."""
FINDINGS: frozenset[Outcome] = frozenset(OUTCOMES[:5])
"""The outcomes that a figure decided."""


def outcome_of(panels: Sequence[Panel]) -> Outcome:
    """Return the outcome of a claim by the sides' own readings; mixed readings decide nothing."""
    own = [panel.supports for panel in panels if panel.reading == "own"]
    match own:
        case []:
            return "no_data"
        case [supports]:
            return "supported_one_panel" if supports else "contradicted_one_panel"
        case _:
            if all(own):
                return "supported"
            return "disputed" if any(own) else "contradicted"
