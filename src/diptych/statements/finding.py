"""Finding the statements of a record: every rule over every passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.claims import claims_in
from diptych.statements.collection import Statements
from diptych.statements.commitments import commitments_in
from diptych.statements.events import events_in
from diptych.statements.passages import passages_of
from diptych.statements.positions import positions_in

if TYPE_CHECKING:
    from diptych.records import Record
    from diptych.statements.types import Statement

__all__ = ["find_in"]

RULES = (claims_in, commitments_in, positions_in, events_in)


def find_in(record: Record) -> Statements:
    """Return what every rule finds; see `diptych.statements.find_statements`."""
    found: dict[str, Statement] = {}
    for passage in passages_of(record):
        for rule in RULES:
            for one in rule(passage):
                found.setdefault(one.id, one)
    return Statements(record, tuple(found.values()))
