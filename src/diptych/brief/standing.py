"""Where each side stands, and the visits, meetings and signings that were spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document import (
    Column,
    Emphasis,
    Leaf,
    Listing,
    Runs,
    Section,
    Table,
    Text,
    TwoPanels,
)

if TYPE_CHECKING:
    from diptych.brief.dossier import Chapter, Dossier
    from diptych.countries import Country
    from diptych.document import Block
    from diptych.statements import Event, Position

__all__ = ["events_section", "positions_section"]


def positions_section(dossier: Dossier) -> Section | None:
    """Return each side's positions on its leaf; `None` where none was found."""
    found = [(one, chapter) for chapter in dossier.chapters for one in chapter.statements.positions]
    if not found:
        return None
    words = dossier.words
    leaves = [
        _leaf([pair for pair in found if one in pair[0].holder], one, dossier)
        for one in dossier.dyad
    ]
    blocks: list[Block] = [TwoPanels(*leaves)]
    others = [pair for pair in found if not set(pair[0].holder) & set(dossier.dyad)]
    if others:
        blocks.append(Text((words.say("positions.others"),)))
        blocks.append(Listing(tuple(_position(*pair, dossier) for pair in others)))
    return Section(words.say("positions.title"), "positions", tuple(blocks))


def _leaf(found: list[tuple[Position, Chapter]], country: Country, dossier: Dossier) -> Leaf:
    items = tuple(_position(*pair, dossier) for pair in found)
    empty = Text((dossier.words.say("positions.none"),), quiet=True)
    return Leaf(dossier.name(country), country.iso3, (Listing(items) if items else empty,))


def _position(one: Position, chapter: Chapter, dossier: Dossier) -> Runs:
    words = dossier.words
    forum = words.say("positions.forum", forum=one.forum) if one.forum else ""
    return (
        Emphasis(words.say(f"positions.{one.stance}")),
        " ",
        chapter.as_written(one.topic),
        f"{forum}: ",
        chapter.words_of(one),
    )


def events_section(dossier: Dossier) -> Section | None:
    """Return the events that the records speak of; `None` where none was found."""
    words = dossier.words
    rows = tuple(
        _event(one, chapter, dossier)
        for chapter in dossier.chapters
        for one in chapter.statements.events
    )
    if not rows:
        return None
    columns = tuple(Column(words.say(f"events.{n}")) for n in ("kind", "words", "date", "place"))
    table = Table(words.say("events.caption"), columns, rows)
    return Section(words.say("events.title"), "events", (table,))


def _event(one: Event, chapter: Chapter, dossier: Dossier) -> tuple[str | Runs | None, ...]:
    return (
        dossier.words.say(f"events.{one.kind}"),
        (chapter.words_of(one),),
        one.date,
        (chapter.as_written(one.place),) if one.place else None,
    )
