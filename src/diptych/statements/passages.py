"""Passages: what one speaker says in one go, cut into sentences, ready for the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.records.languages import language_of
from diptych.records.types import Span
from diptych.statements.officeholders import NOBODY, Officeholders, officeholders_of
from diptych.statements.sentences import Sentence, sentences_of
from diptych.statements.types import JOINT, NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from diptych.countries import Country
    from diptych.records import Paragraph, Record

__all__ = ["Passage", "passages_of"]

LONG_ENOUGH = 200
"""Letters from which the language of a passage can be told by itself."""
ALIKE = frozenset({"az", "tr"})
"""Languages that a short text does not tell apart."""
JOINT_FORMATS = frozenset({"joint statement"})


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """One turn of a speaker, or all of the narration, with its sentences in order.

    `text` is the whole record's text, into which every offset points. `speaker` is a canonical
    name, `NARRATOR` or `JOINT`; `country` the speaker's, `None` for a narrator and a joint text.
    `parties` are the record's, `date` is its day, against which "last year" is resolved.
    """

    text: str
    sentences: tuple[Sentence, ...]
    speaker: str
    country: Country | None
    parties: tuple[Country, ...]
    date: date | None
    language: str
    people: Officeholders = field(default=NOBODY)
    """Whose people the record names, by which "the President" is known."""


def passages_of(record: Record) -> Iterator[Passage]:
    """Yield a record's passages: each speech, and the narration as one passage."""
    people = officeholders_of(record)
    for speech in record.speeches:
        if speech.paragraphs:
            who = speech.speaker
            country = who.country or next(iter(people.named_in(who.canonical)), None)
            yield _passage(record, speech.paragraphs, who.canonical, country, people)
    if record.narration:
        joint = record.format in JOINT_FORMATS
        yield _passage(record, record.narration, JOINT if joint else NARRATOR, None, people)


def _passage(
    record: Record,
    paragraphs: Sequence[Paragraph],
    speaker: str,
    country: Country | None,
    people: Officeholders,
) -> Passage:
    start, end = paragraphs[0].start, paragraphs[-1].end
    return Passage(
        start=start,
        end=end,
        text=record.text,
        sentences=tuple(sentences_of(record.text, paragraphs)),
        speaker=speaker,
        country=country,
        parties=record.parties,
        date=record.date,
        language=_language(record, start, end),
        people=people,
    )


def _language(record: Record, start: int, end: int) -> str:
    """Return a passage's own language; a short one does not show it and has the record's."""
    if end - start < LONG_ENOUGH:
        return record.language
    own = language_of(record.text[start:end])
    return record.language if {own, record.language} <= ALIKE else own
