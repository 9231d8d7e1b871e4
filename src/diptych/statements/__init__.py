"""FIND: a `Record` becomes claims, commitments, positions and events, each with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.rooms import make_callable
from diptych.statements.collection import Statements
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

if TYPE_CHECKING:
    from diptych.records import Record

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
    "Statements",
    "find_statements",
]


def find_statements(record: Record) -> Statements:
    """Return the claims, commitments, positions and events of a record.

    For each of them `record.text[s.start:s.end] == s.quote`.
    """
    from diptych.statements.finding import find_in

    return find_in(record)


make_callable(__name__, find_statements)
