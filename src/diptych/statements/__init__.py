"""FIND: a `Record` becomes claims, commitments, positions and events, each with its words."""

from diptych.statements.types import (
    JOINT,
    NARRATOR,
    Claim,
    Commitment,
    Deadline,
    Event,
    Period,
    Position,
    Statement,
)

__all__ = [
    "JOINT",
    "NARRATOR",
    "Claim",
    "Commitment",
    "Deadline",
    "Event",
    "Period",
    "Position",
    "Statement",
]
