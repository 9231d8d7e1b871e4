"""The record in full, with what was found marked in place and the verdicts beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.brief.beside import line_beside
from diptych.brief.outcomes import TONES
from diptych.brief.verdicts import verdict_card
from diptych.document import Listing, Mark, Passage, RecordText, Section, Segment, Text
from diptych.records import Span
from diptych.statements import Claim, Commitment, Event, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.brief.dossier import Chapter, Dossier
    from diptych.checks import Outcome
    from diptych.document import Block
    from diptych.records import Record, Speaker, Speech
    from diptych.statements import Statement

__all__ = ["record_section", "segments"]

LONGEST_DASH = 3
"""What stands before a paragraph and is no longer than this is its dash, not a text."""


def record_section(chapter: Chapter, dossier: Dossier) -> Section:
    """Return a record's text with its marks and verdicts."""
    words, record = dossier.words, chapter.record
    title = (
        words.say("record.title_of", date=record.date.isoformat())
        if record.date
        else words.say("record.title")
    )
    intro = Text((words.say("record.intro"),), quiet=True)
    text = RecordText(tuple(_passages(chapter, dossier)), record.language)
    return Section(title, f"record-{chapter.number}", (intro, text))


def _passages(chapter: Chapter, dossier: Dossier) -> Iterator[Passage]:
    """Yield the whole text, paragraph by paragraph, whoever it belongs to."""
    marked = _marked(chapter, dossier)
    previous: Speech | None = None
    for span, speech in _paragraphs(chapter.record):
        begins = speech is not None and speech is not previous
        yield Passage(
            segments=segments(chapter.record.text, span, marked),
            who=_who(speech.speaker) if speech and begins else None,
            side=dossier.side(speech.speaker.country) if speech else None,
            beside=tuple(_beside(span, chapter, dossier)),
        )
        previous = speech


def _beside(span: Span, chapter: Chapter, dossier: Dossier) -> Iterator[Block]:
    """Yield what was found in a stretch of the text: verdicts as cards, the rest as lines."""
    for verdict in chapter.verdicts:
        if span.start <= verdict.claim.start < span.end:
            yield verdict_card(verdict, dossier, chapter)
    found = [one for one in chapter.statements if span.start <= one.start < span.end]
    lines = [line for one in found if (line := line_beside(one, chapter, dossier))]
    if lines:
        yield Listing(tuple(lines))


def _paragraphs(record: Record) -> Iterator[tuple[Span, Speech | None]]:
    """Yield every stretch of the text that is not blank, with the speech that it belongs to."""
    owned = [(part, speech) for speech in record.speeches for part in speech.paragraphs]
    known: list[tuple[Span, Speech | None]] = [*owned, *((p, None) for p in record.narration)]
    reached = 0
    for part, speech in sorted(known, key=lambda pair: pair[0].start):
        between = _trimmed(record.text, reached, part.start)
        pieces = list(_pieces(record.text, between)) if between else []
        dash = pieces.pop() if pieces and _is_dash(pieces[-1]) else None
        yield from ((piece, None) for piece in pieces)
        start = dash.start if dash else part.start
        if part.end > reached:
            yield Span(max(start, reached), part.end), speech
        reached = max(reached, part.end)
    if rest := _trimmed(record.text, reached, len(record.text)):
        yield from ((piece, None) for piece in _pieces(record.text, rest))


def _is_dash(piece: Span) -> bool:
    return piece.end - piece.start <= LONGEST_DASH


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    if not part.strip():
        return None
    left = len(part) - len(part.lstrip())
    return Span(start + left, start + len(part.rstrip()))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a stretch, so that a title and a date do not run together."""
    start = span.start
    for line in span.of(text).splitlines(keepends=True):
        if piece := _trimmed(text, start, start + len(line)):
            yield piece
        start += len(line)


def _who(speaker: Speaker) -> str:
    return f"{speaker.canonical}, {speaker.role}" if speaker.role else speaker.canonical


Marked = list[tuple["Statement", Mark]]


def _marked(chapter: Chapter, dossier: Dossier) -> Marked:
    outcomes: dict[str, Outcome] = {
        verdict.claim.id: verdict.outcome for verdict in chapter.verdicts
    }
    return [
        (one, _judged(one, outcomes[one.id], chapter, dossier))
        if isinstance(one, Claim) and one.id in outcomes
        else (one, _found(one, chapter, dossier))
        for one in chapter.statements
    ]


def _judged(claim: Claim, outcome: Outcome, chapter: Chapter, dossier: Dossier) -> Mark:
    word = dossier.words.say(f"outcome.{outcome}")
    return Mark(chapter.mark(claim), word, TONES[outcome], f"#{chapter.verdict_anchor(claim)}")


def _found(one: Statement, chapter: Chapter, dossier: Dossier) -> Mark:
    words, name = dossier.words, chapter.mark(one)
    match one:
        case Commitment():
            return Mark(name, words.say(f"kind.{one.kind}"), to="#agreed")
        case Position():
            return Mark(name, words.say("kind.position"), to="#positions")
        case Event():
            return Mark(name, words.say(f"events.{one.kind}"), to="#events")
        case _:
            return Mark(name, words.say("kind.claim"))


def segments(
    text: str, span: Span, marked: Sequence[tuple[Statement, Mark]]
) -> tuple[Segment, ...]:
    """Cut a stretch of text wherever a statement begins or ends.

    Joined again the segments are the stretch, and those that bear a statement's mark its words.
    """
    inside = [pair for pair in marked if pair[0].start < span.end and pair[0].end > span.start]
    ends = {point for one, _ in inside for point in (one.start, one.end)}
    cuts = sorted({span.start, span.end, *(p for p in ends if span.start < p < span.end)})
    inside.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[0].start, pair[0].id))
    return tuple(
        Segment(
            text[start:end],
            tuple(mark for one, mark in inside if one.start <= start and end <= one.end),
        )
        for start, end in pairwise(cuts)
    )
