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
    match one:
        case Commitment():
            return _commitment(one, chapter, dossier)
        case Position():
            return _position(one, chapter, dossier)
        case Event():
            return _event(one, chapter, dossier)
        case _:
            return None


def _commitment(one: Commitment, chapter: Chapter, dossier: Dossier) -> Runs:
    words = dossier.words
    return (
        Link(words.say(f"kind.{one.kind}"), chapter.words_anchor(one)),
        words.say("beside.actor", actor=dossier.names(one.actor)) if one.actor else "",
        *((", ", chapter.as_written(one.deadline.words)) if one.deadline else ()),
    )


def _position(one: Position, chapter: Chapter, dossier: Dossier) -> Runs:
    words = dossier.words
    return (
        dossier.names(one.holder),
        " ",
        Link(words.say(f"positions.{one.stance}"), chapter.words_anchor(one)),
        " ",
        chapter.as_written(one.topic),
        words.say("positions.forum", forum=one.forum) if one.forum else "",
    )


def _event(one: Event, chapter: Chapter, dossier: Dossier) -> Runs:
    return (
        Link(dossier.words.say(f"events.{one.kind}"), chapter.words_anchor(one)),
        f", {one.date}" if one.date else "",
        *((", ", chapter.as_written(one.place)) if one.place else ()),
    )
