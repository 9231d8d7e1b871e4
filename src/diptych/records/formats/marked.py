"""Records whose markup says who speaks: the text grows with its speeches and narration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.records.formats.flow import Flow
from diptych.records.headers import meeting_format
from diptych.records.page import page_of
from diptych.records.parties import issuer_of, parties_of
from diptych.records.people import People
from diptych.records.types import Paragraph, Record, Speech

if TYPE_CHECKING:
    from datetime import date

    from diptych.countries import Country
    from diptych.records.types import Span, Speaker

__all__ = ["Marked", "country_named"]

LEAD = 1200


@dataclass(slots=True)
class Marked:
    """A record in the making: `flow` holds its text, to which the spans belong."""

    flow: Flow = field(default_factory=Flow)
    speeches: list[Speech] = field(default_factory=list[Speech])
    narration: list[Paragraph] = field(default_factory=list[Paragraph])

    def narrate(self, span: Span | None) -> None:
        """Note that a stretch of the text is nobody's speech."""
        if span:
            self.narration.append(Paragraph(span.start, span.end))

    def say(self, speaker: Speaker, spans: list[Span]) -> None:
        """Note that some paragraphs are one speech."""
        if spans:
            paragraphs = tuple(Paragraph(one.start, one.end) for one in spans)
            self.speeches.append(Speech(spans[0].start, spans[-1].end, speaker, paragraphs))

    def record(self, name: str, reader: str, title: str, day: date | None) -> Record:
        """Return the record; its language, kind and parties are found as in plain text."""
        text = self.flow.text
        page = page_of(text)
        issuer = issuer_of(page)
        lead = " ".join(one.of(text) for one in self.narration)[:LEAD]
        return Record(
            text=text,
            title=title or page.header.title,
            date=day or page.header.date,
            time=page.header.time,
            parties=parties_of(page, People(page, issuer), self.speeches, issuer),
            format=meeting_format(title, lead, spoken=bool(self.speeches)),
            language=page.language,
            speeches=tuple(self.speeches),
            narration=tuple(self.narration),
            reader=reader,
            source=name,
        )


def country_named(words: str) -> Country | None:
    """Return the first country that some words name."""
    found = mentions(words) if words else ()
    return found[0].country if found else None
