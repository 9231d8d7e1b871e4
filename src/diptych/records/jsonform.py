"""The JSON form of a record. Offsets count characters of its text, ends exclusive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diptych.records.types import Record, Span, Speech

__all__ = ["record_to_json"]


def record_to_json(record: Record) -> dict[str, Any]:
    """Return `record`, `speeches` and `narration` as JSON types; countries are ISO3 codes."""
    return {
        "record": {
            "title": record.title,
            "date": record.date.isoformat() if record.date else None,
            "time": record.time.isoformat("minutes") if record.time else None,
            "parties": [country.iso3 for country in record.parties],
            "format": record.format,
            "language": record.language,
            "reader": record.reader,
            "source": record.source,
            "encoding": record.encoding,
            **({"warnings": list(record.warnings)} if record.warnings else {}),
        },
        "speeches": [_speech(speech) for speech in record.speeches],
        "narration": [_span(paragraph) for paragraph in record.narration],
    }


def _speech(speech: Speech) -> dict[str, Any]:
    who = speech.speaker
    return {
        "speaker": who.canonical,
        "name": who.name,
        "role": who.role,
        "country": who.country.iso3 if who.country else None,
        "start": speech.start,
        "end": speech.end,
        "paragraphs": [_span(paragraph) for paragraph in speech.paragraphs],
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
