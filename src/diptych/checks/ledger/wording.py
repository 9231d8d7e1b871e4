"""A line of the ledger in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.checks.wording import possessive
from diptych.figures import in_words

if TYPE_CHECKING:
    from diptych.checks.ledger.types import Aim, Divergence, Move, MoveKind, Target
    from diptych.countries import Country
    from diptych.statements.types import Measure

__all__ = ["aim_words", "divergence_words", "due_words", "moves_words"]


def aim_words(aim: Aim) -> str:
    """Return what is to be reached: "turnover of 1 billion dollars", "turnover 2 times 2008's"."""
    subject = _subject(aim.measure, aim.owner, deficit=aim.sign < 0)
    said = in_words(aim.value, aim.unit)
    match aim.form:
        case "level":
            return f"{subject} {'down to' if aim.falls else 'of'} {said}"
        case "factor":
            return f"{subject} {said} that of {aim.base or 'a year not known'}"
        case "difference":
            way = "less" if aim.falls else "more"
            return f"{subject} {said} {way} than in {aim.base or 'a year not known'}"


def divergence_words(one: Divergence) -> str:
    """Return what was said to be different amounts: "turnover, 2012"."""
    return f"{_subject(one.measure, one.owner, deficit=False)}, {one.period}"


def _subject(measure: Measure, owner: Country | None, *, deficit: bool) -> str:
    noun = "deficit" if deficit else measure.replace("_", " ")
    return f"{possessive(owner)} {noun}" if owner else noun


def due_words(aim: Aim) -> str:
    """Return the day by which it is due, or the words of a deadline without a day."""
    if aim.deadline is None:
        return "no deadline"
    return aim.deadline.end or aim.deadline.words


def moves_words(target: Target) -> list[str]:
    """Return in a sentence each what moved: "slipped twice, from 2015-12-31 to 2025-12-31"."""
    kinds: dict[MoveKind, None] = {one.kind: None for one in target.moves}
    return [_moved(target.moved(kind), target.aim.unit) for kind in kinds]


def _moved(moves: tuple[Move, ...], unit: str) -> str:
    before, after = _end(moves[0].before, unit), _end(moves[-1].after, unit)
    often = {1: "", 2: " twice"}.get(len(moves), f" {len(moves)} times")
    return f"{moves[0].kind}{often}, from {before} to {after}"


def _end(said: str | Decimal, unit: str) -> str:
    return in_words(said, unit) if isinstance(said, Decimal) else said
