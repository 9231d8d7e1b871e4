"""The head of a brief: which meeting, which day, which statistics, how far they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document import Block, Notice
from diptych.trade.publication import stale_by

if TYPE_CHECKING:
    from diptych.brief.dossier import Dossier
    from diptych.evidence import Snapshot
    from diptych.records import Record

__all__ = ["latest_notice", "meta_of"]


def meta_of(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Return what stands under the title: meetings, day, latest data, snapshot."""
    words, latest = dossier.words, dossier.turnover.latest
    meetings = [(words.say("brief.meeting"), _meeting(one.record)) for one in dossier.chapters]
    newest = dossier.snapshots[-1:]
    return (
        *meetings,
        (words.say("brief.as_of"), dossier.as_of.isoformat()),
        (words.say("brief.latest"), str(latest) if latest else words.say("brief.latest_none")),
        *((words.say("brief.statistics"), _edition(one)) for one in newest),
        *((words.say("brief.snapshot"), one.id) for one in newest),
    )


def _meeting(record: Record) -> str:
    day = f", {record.date.isoformat()}" if record.date else ""
    return f"{record.title}{day}"


def _edition(snapshot: Snapshot) -> str:
    return f"{snapshot.source}, {snapshot.vintage}"


def latest_notice(dossier: Dossier) -> tuple[Block, ...]:
    """Return a loud notice where the data are old or absent; the head says how far they go."""
    words, latest, as_of = dossier.words, dossier.turnover.latest, dossier.as_of
    if latest is None:
        return (Notice((words.say("brief.no_data", as_of=as_of),), loud=True),)
    age = stale_by(latest, as_of)
    if age is None:
        return ()
    said = words.say("brief.latest_loud", year=latest, years=age, as_of=as_of)
    return (Notice((said,), loud=True),)
