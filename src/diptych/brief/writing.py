"""From a dossier to a document: its sections, in their order."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from diptych.brief.agreed import agreed_section
from diptych.brief.dossier import Chapter, Dossier, see_records
from diptych.brief.method import again_section, method_section
from diptych.brief.opening import latest_notice, meta_of
from diptych.brief.recordtext import record_section
from diptych.brief.short import in_short
from diptych.brief.sides import both_sides
from diptych.brief.span import years_to_show
from diptych.brief.standing import events_section, positions_section
from diptych.brief.trade import gap_section, trade_section
from diptych.document import Document, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.countries import Dyad
    from diptych.document import Block
    from diptych.evidence import Evidence
    from diptych.records import Record

__all__ = ["document_of", "gather"]


def gather(
    dyad: Dyad,
    evidence: Evidence,
    records: Sequence[Record],
    as_of: datetime.date | None,
    years: tuple[int, int] | None,
    language: str,
) -> Dossier:
    """Read, check and reckon all that a brief needs; see `diptych.brief.write_brief`."""
    from diptych.checks import check
    from diptych.trade import turnover

    day = as_of or _last_day(records) or datetime.datetime.now().astimezone().date()
    see_records(records, dyad, day)
    in_order = sorted(records, key=lambda one: (one.date or datetime.date.min, one.source))
    chapters = tuple(
        Chapter(number, check(record, evidence, as_of=day))
        for number, record in enumerate(in_order, start=1)
    )
    whole = turnover(evidence, dyad, years, as_of=day)
    claims = [claim for chapter in chapters for claim in chapter.statements.claims]
    chosen = None if years else years_to_show(whole.latest, claims)
    return Dossier(
        dyad=dyad,
        as_of=day,
        years=years,
        turnover=turnover(evidence, dyad, chosen, as_of=day) if chosen else whole,
        chapters=chapters,
        snapshots=evidence.snapshots,
        words=words_of(language),
    )


def _last_day(records: Iterable[Record]) -> datetime.date | None:
    return max((record.date for record in records if record.date), default=None)


def document_of(dossier: Dossier, evidence: Evidence) -> Document:
    """Return the brief of a dossier."""
    a, b = dossier.dyad
    return Document.of(
        (*latest_notice(dossier), *_sections(dossier)),
        evidence.source,
        title=f"{dossier.name(a)} – {dossier.name(b)}",
        subtitle=dossier.words.say("brief.subtitle", as_of=dossier.as_of.isoformat()),
        language=dossier.words.language,
        sides=(dossier.name(a), dossier.name(b)),
        meta=meta_of(dossier),
    )


def _sections(dossier: Dossier) -> Iterator[Block]:
    found = [in_short(dossier), both_sides(dossier)]
    found += [record_section(chapter, dossier) for chapter in dossier.chapters]
    if dossier.chapters:
        found.append(agreed_section(dossier))
    rest = (
        positions_section(dossier),
        events_section(dossier),
        trade_section(dossier),
        gap_section(dossier),
        method_section(dossier),
        again_section(dossier),
    )
    yield from found
    yield from (section for section in rest if section)
