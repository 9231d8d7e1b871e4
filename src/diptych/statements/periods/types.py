"""A period with where it stands, and whether it is a time span or a limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diptych.records.types import Span

if TYPE_CHECKING:
    from diptych.statements.types import Period

__all__ = ["FoundPeriod", "Role"]

Role = Literal["period", "until"]


@dataclass(frozen=True, slots=True)
class FoundPeriod(Span):
    """A period from `start` up to `end` of a text.

    `role` is "until" for a limit ("by 2030", "over the next five years"), whose `period.end` is
    the last day, month or year allowed, and "period" for everything else. `forward` is true of a
    stretch that begins with the record's day.
    """

    period: Period
    role: Role
    forward: bool = False
