"""Whose exports, imports or balance an aim is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.ownership import owner_of, sign_of

if TYPE_CHECKING:
    from diptych.countries import Country, Dyad
    from diptych.statements import Commitment
    from diptych.statements.types import Measure

__all__ = ["aim_owner", "aim_sign"]

OWNED = frozenset({"exports", "imports", "balance"})


def aim_owner(said: Commitment, measure: Measure, dyad: Dyad) -> Country | None:
    """Return whose exports, imports or balance are meant; `None` when that was not said.

    It is read from the words as for a claim; a press office's "Belarus is to increase exports"
    names nobody but who is to do it.
    """
    if measure not in OWNED:
        return None
    owner = owner_of(said, measure, dyad)
    if owner is None and len(said.actor) == 1 and said.actor[0] in dyad:
        return said.actor[0]
    return owner


def aim_sign(said: Commitment, measure: Measure) -> int:
    """Return -1 where a deficit is spoken of, 1 for a surplus and everything else."""
    return sign_of(said) or 1 if measure == "balance" else 1
