"""From what each panel says to one outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.checks.types import Outcome, Panel

__all__ = ["FINDINGS", "OUTCOMES", "outcome_of"]

OUTCOMES: tuple[Outcome, ...] = (
    "supported",
    "contradicted",
    "disputed",
    "supported_one_panel",
    "contradicted_one_panel",
    "undetermined",
    "no_data",
    "not_checkable",
)
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
