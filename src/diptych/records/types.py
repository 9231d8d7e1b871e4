"""What a meeting record is made of. Offsets are indices into `Record.text`, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.countries import Country

__all__ = ["Paragraph", "Record", "Span", "Speaker", "Speech"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the record's text, from `start` up to `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` in this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A paragraph of a speech or of the narration, without the blank around it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name as the record writes it, its canonical form, role and country."""

    name: str
    canonical: str
    role: str | None = None
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Speech(Span):
    """One turn of one speaker: from its first word to its last, the marker before it left out."""

    speaker: Speaker
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting record as it was read; `text` is never altered.

    `narration` holds the paragraphs that belong to nobody's speech. `format` is the kind of
    meeting or text ("expanded", "one-on-one", "joint statement", …), `reader` the name of the
    reader that recognised it, `source` the file's name, `language` an ISO 639-1 code,
    `warnings` what a reader of the file should know.
    """

    text: str
    title: str
    date: date | None
    time: time | None
    parties: tuple[Country, ...]
    format: str | None
    language: str
    speeches: tuple[Speech, ...]
    narration: tuple[Paragraph, ...]
    reader: str
    source: str
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who speaks, once each, in the order of first speaking."""
        found: dict[str, Speaker] = {}
        for speech in self.speeches:
            found.setdefault(speech.speaker.canonical, speech.speaker)
        return tuple(found.values())

    def _repr_html_(self) -> str:
        from diptych.records.notebook import record_html

        return record_html(self)
