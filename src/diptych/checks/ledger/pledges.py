"""Pledges over the years: the same undertaking said again is one line with its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.checks.ledger.likeness import is_same_pledge
from diptych.checks.ledger.traits import traits_of
from diptych.checks.ledger.types import Pledge

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from diptych.checks.ledger.occasions import Occasion
    from diptych.checks.ledger.traits import Traits
    from diptych.checks.ledger.types import Mention
    from diptych.countries import Dyad
    from diptych.statements import Commitment, Deadline

__all__ = ["pledges_of"]


@dataclass(frozen=True, slots=True)
class _Made:
    """A commitment as it was made once."""

    commitment: Commitment
    traits: Traits
    said: Mention


def pledges_of(
    occasions: Sequence[Occasion], dyad: Dyad, taken: Container[tuple[int, str]], day: date
) -> tuple[Pledge, ...]:
    """Return the commitments that are no targets (`taken`), in the order of their first saying.

    A commitment joins a line only when it is the same as all that stand there: what is like
    two different things binds them into no chain. What one record lists side by side is the
    same only when no word that weighs is added.
    """
    lines: list[list[_Made]] = []
    for occasion in occasions:
        for one in occasion.statements.commitments:
            if (occasion.number, one.id) in taken:
                continue
            made = _Made(one, traits_of(one, occasion, dyad), occasion.mention(one, one.deadline))
            line = _line_of(lines, made)
            if line is None:
                lines.append([made])
            else:
                line.append(made)
    return tuple(_pledge(line, day) for line in lines)


def _line_of(lines: Sequence[list[_Made]], made: _Made) -> list[_Made] | None:
    return next((line for line in lines if all(_is_same(one, made) for one in line)), None)


def _is_same(one: _Made, other: _Made) -> bool:
    if one.said.number == other.said.number and one.traits.heavy != other.traits.heavy:
        return False
    return is_same_pledge(one.traits, other.traits)


def _pledge(line: list[_Made], day: date) -> Pledge:
    history = tuple(one.said for one in line)
    deadline = next((one.deadline for one in reversed(history) if one.deadline), None)
    done = any(one.traits.done for one in line)
    return Pledge(
        history=history,
        commitments=tuple(one.commitment for one in line),
        deadline=deadline,
        passed=_is_over(deadline, day),
        done=done,
        without_news=not done and _said_after_deadline(history),
    )


def _is_over(deadline: Deadline | None, day: date | None) -> bool:
    ends = deadline.end if deadline else None
    return ends is not None and day is not None and ends < day.isoformat()


def _said_after_deadline(history: Sequence[Mention]) -> bool:
    return any(
        _is_over(earlier.deadline, later.date)
        for number, later in enumerate(history)
        for earlier in history[:number]
    )
