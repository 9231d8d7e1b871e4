"""What stands beside the record's words where there is no figure to judge: a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document import Link
from diptych.statements import Commitment, Event, Position

if TYPE_CHECKING:
    from diptych.brief.dossier import Chapter, Dossier
    from diptych.document import Runs
    from diptych.statements import Statement

__all__ = ["line_beside"]


def line_beside(one: Statement, chapter: Chapter, dossier: Dossier) -> Runs | None:
    """Return what a commitment, position or event is; `None` for a claim, which has a card."""
    to = chapter.words_anchor(one)
    match one:
        case Commitment():
            return _commitment(one, dossier, to)
        case Position():
            return _position(one, dossier, to)
        case Event():
            return _event(one, dossier, to)
        case _:
            return None


def _commitment(one: Commitment, dossier: Dossier, to: str) -> Runs:
    words = dossier.words
    actor = words.say("beside.actor", actor=dossier.names(one.actor)) if one.actor else ""
    by = words.say("beside.deadline", deadline=one.deadline.words) if one.deadline else ""
    return (Link(words.say(f"kind.{one.kind}"), to), actor, by)


def _position(one: Position, dossier: Dossier, to: str) -> Runs:
    words = dossier.words
    forum = words.say("beside.forum", forum=one.forum) if one.forum else ""
    return (
        dossier.names(one.holder),
        " ",
        Link(words.say(f"positions.{one.stance}"), to),
        f" {one.topic}{forum}",
    )


def _event(one: Event, dossier: Dossier, to: str) -> Runs:
    words = dossier.words
    when = words.say("beside.date", date=one.date) if one.date else ""
    where = words.say("beside.place", place=one.place) if one.place else ""
    return (Link(words.say(f"events.{one.kind}"), to), when, where)
