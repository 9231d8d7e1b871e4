"""Targets over the years: the same figure aimed at again is one line with its history.

Two mentions are of one target when they are of the same measure of the same owner, both an
amount, a multiple or a difference, in the same direction, and

- the amount is the same within its rounding; its deadline may have moved; or
- the amount is another one, named in a later record that names no second amount: the target
  was raised or lowered. A smaller amount that is due before the larger one, or two amounts in
  one record, are milestones on the way, each with a line of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from diptych.checks.ledger.aims import aims_of
from diptych.checks.ledger.progress import due_day
from diptych.checks.ledger.standing import stage_of
from diptych.checks.ledger.types import Move, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from diptych.checks.ledger.occasions import Occasion
    from diptych.checks.ledger.types import Aim, Mention, MoveKind
    from diptych.countries import Dyad
    from diptych.trade import Turnover

__all__ = ["targets_of"]


@dataclass(frozen=True, slots=True)
class _Named:
    """An aim as it was named once."""

    aim: Aim
    said: Mention


@dataclass(slots=True)
class _Line:
    """A target while its history is being gathered."""

    stages: list[_Named]
    history: list[Mention] = field(default_factory=list["Mention"])
    moves: list[Move] = field(default_factory=list[Move])

    @property
    def aim(self) -> Aim:
        return self.stages[-1].aim


def targets_of(
    occasions: Sequence[Occasion], dyad: Dyad, turnover: Turnover, day: date
) -> tuple[tuple[Target, ...], frozenset[tuple[int, str]]]:
    """Return the targets in the order in which they were first named.

    Beside them stand the numbers of records and ids of the commitments that were taken as targets.
    """
    lines: list[_Line] = []
    for occasion in occasions:
        _line_up(lines, list(_named(occasion, dyad)))
    taken = {(one.number, one.statement) for line in lines for one in line.history}
    return tuple(_target(line, turnover, day) for line in lines), frozenset(taken)


def _named(occasion: Occasion, dyad: Dyad) -> Iterator[_Named]:
    for one in occasion.statements.commitments:
        passage = occasion.passage(one)
        if passage:
            for aim in aims_of(one, passage, dyad):
                yield _Named(aim, occasion.mention(one, aim.deadline))


def _line_up(lines: list[_Line], found: list[_Named]) -> None:
    """Put what one record names into the lines that it continues, or into new ones."""
    before = list(lines)
    for one in found:
        line = _same(lines, one.aim) or _moved(before, found, one)
        if line is None:
            lines.append(_Line([one], [one.said]))
        else:
            _continue(line, one)


def _same(lines: Sequence[_Line], aim: Aim) -> _Line | None:
    """Return the line with this amount; of several the one with this deadline, else the last."""
    kin = [line for line in lines if _is_kin(line.aim, aim)]
    now = [line for line in kin if _same_amount(line.aim, aim)]
    before = [line for line in kin if any(_is_stage(it.aim, aim) for it in line.stages)]
    dated = [line for line in now if _end(line.aim) == _end(aim)]
    chosen = dated or now or before
    return chosen[-1] if chosen else None


def _is_stage(stage: Aim, aim: Aim) -> bool:
    return _same_amount(stage, aim) and _end(aim) in (None, _end(stage))


def _moved(before: Sequence[_Line], found: Sequence[_Named], one: _Named) -> _Line | None:
    """Return the line whose amount this record moved; `None` where it names a further target."""
    rivals = [it for it in found if _is_kin(it.aim, one.aim)]
    if any(not _same_amount(it.aim, one.aim) for it in rivals):
        return None
    kin = [
        line
        for line in before
        if _is_kin(line.aim, one.aim) and not _is_milestone(line.aim, one.aim, one.said.date)
    ]
    return kin[-1] if kin else None


def _is_kin(one: Aim, other: Aim) -> bool:
    return _kind(one) == _kind(other)


def _kind(aim: Aim) -> tuple[object, ...]:
    return aim.measure, aim.owner, aim.form, aim.unit, aim.falls, aim.sign


def _same_amount(one: Aim, other: Aim) -> bool:
    return one.low <= other.value <= one.high or other.low <= one.value <= other.high


def _is_milestone(stands: Aim, named: Aim, day: date | None) -> bool:
    """Say whether an amount is a step on the way to the one that stands and is not due yet."""
    due, sooner = due_day(stands), due_day(named)
    if due is None or sooner is None or day is None or due < day:
        return False
    nearer = named.value > stands.value if stands.falls else named.value < stands.value
    return sooner < due and nearer


def _end(aim: Aim) -> str | None:
    return aim.deadline.end if aim.deadline else None


def _continue(line: _Line, one: _Named) -> None:
    """Add a mention to a line, with what it moved."""
    line.history.append(one.said)
    if any(_is_stage(stage.aim, one.aim) for stage in line.stages):
        return
    current = line.aim
    if current.form == "level" and _same_amount(current, one.aim) and _end(current) is None:
        # What was undated is dated now. A growth counts from another year each time it is named.
        line.stages[-1] = replace(line.stages[-1], aim=replace(current, deadline=one.aim.deadline))
        return
    line.moves += _moves(current, one)
    line.stages.append(_with_deadline(one, current))


def _with_deadline(one: _Named, current: Aim) -> _Named:
    """Let a new amount without a deadline keep that of the old one, if it is not over."""
    due = due_day(current)
    stands = due is not None and one.said.date is not None and due >= one.said.date
    if _end(one.aim) or not stands:
        return one
    return replace(one, aim=replace(one.aim, deadline=current.deadline))


def _moves(current: Aim, one: _Named) -> Iterator[Move]:
    """Yield what moved; a larger amount that was given more time was raised and did not slip."""
    raised = not _same_amount(current, one.aim) and one.aim.value > current.value
    if raised or not _same_amount(current, one.aim):
        kind: MoveKind = "raised" if raised else "lowered"
        yield _move(kind, current.value, one.aim.value, one.said)
    before, after = _end(current), _end(one.aim)
    if before and after and before > after:
        yield _move("brought forward", before, after, one.said)
    elif before and after and before < after and not raised:
        yield _move("slipped", before, after, one.said)


def _move(kind: MoveKind, before: str | Decimal, after: str | Decimal, said: Mention) -> Move:
    return Move(kind=kind, before=before, after=after, said=said)


def _target(line: _Line, turnover: Turnover, day: date) -> Target:
    stages = tuple(stage_of(one.aim, one.said.date, turnover, day) for one in line.stages)
    return Target(history=tuple(line.history), stages=stages, moves=tuple(line.moves))
