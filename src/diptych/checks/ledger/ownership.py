"""Whose exports, imports or balance an aim is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.ownership import owner_of, sign_of
from diptych.statements import Claim

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
    owner = owner_of(_as_claim(said, measure), dyad)
    if owner is None and len(said.actor) == 1 and said.actor[0] in dyad:
        return said.actor[0]
    return owner


def aim_sign(said: Commitment, measure: Measure) -> int:
    """Return -1 where a deficit is spoken of, 1 for a surplus and everything else."""
    return sign_of(_as_claim(said, measure)) or 1 if measure == "balance" else 1


def _as_claim(said: Commitment, measure: Measure) -> Claim:
    """Return the words of a commitment as those of a claim without a figure."""
    return Claim(
        id=said.id,
        quote=said.quote,
        start=said.start,
        end=said.end,
        speaker=said.speaker,
        country=said.country,
        rule=said.rule,
        modality=said.modality,
        sphere=said.sphere,
        measure=measure,
        form="level",
        value=None,
        unit=None,
        currency=None,
        resolution=None,
        fine_resolution=None,
        approx="exact",
        period=None,
        parties=said.actor,
        basis="unsaid",
        subject="",
    )
