"""What would have to be unrecorded, or in services, for an amount to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.checks.types import Panel
    from diptych.checks.windows import Comparison
    from diptych.figures import Figure
    from diptych.statements import Claim

__all__ = ["shortfalls"]


def shortfalls(claim: Claim, comparison: Comparison, panels: Sequence[Panel]) -> tuple[Figure, ...]:
    """Return for each side's own panel that falls short of an amount by how much, in dollars."""
    if comparison != "level" or claim.measure == "balance" or claim.per or claim.value is None:
        return ()
    said = claim.value[0] if isinstance(claim.value, tuple) else claim.value
    return tuple(
        panel.figure.derive(
            said - panel.figure.value, "USD", "what was said - what the side reports"
        )
        for panel in panels
        if panel.reading == "own" and not panel.supports and panel.figure.value < said
    )
