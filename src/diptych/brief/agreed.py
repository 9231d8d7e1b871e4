"""What was agreed, proposed or signed: who is to do what by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document import Column, Section, Table, Text
from diptych.statements import JOINT, NARRATOR

if TYPE_CHECKING:
    from diptych.brief.dossier import Chapter, Dossier
    from diptych.document import Runs
    from diptych.statements import Commitment

__all__ = ["agreed_section", "said_by"]

COLUMNS = ("kind", "words", "actor", "deadline", "speaker")


def agreed_section(dossier: Dossier) -> Section:
    """Return a table of what is to be done, in the order of the records."""
    words = dossier.words
    rows = tuple(
        _row(one, dossier, chapter)
        for chapter in dossier.chapters
        for one in chapter.statements.commitments
    )
    columns = tuple(Column(words.say(f"agreed.{name}")) for name in COLUMNS)
    found = (
        Table(words.say("agreed.caption"), columns, rows)
        if rows
        else Text((words.say("agreed.none"),), quiet=True)
    )
    return Section(words.say("agreed.title"), "agreed", (found,))


def _row(one: Commitment, dossier: Dossier, chapter: Chapter) -> tuple[str | Runs, ...]:
    words = dossier.words
    return (
        words.say(f"kind.{one.kind}"),
        (chapter.words_of(one),),
        dossier.names(one.actor) or words.say("agreed.unsaid"),
        (chapter.as_written(one.deadline.words),) if one.deadline else words.say("agreed.unsaid"),
        said_by(one.speaker, dossier),
    )


def said_by(speaker: str, dossier: Dossier) -> str:
    """Return who said something, in the brief's words where it is no person."""
    named = {NARRATOR: "record.narrator", JOINT: "record.joint"}
    return dossier.words.say(named[speaker]) if speaker in named else speaker
