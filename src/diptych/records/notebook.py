"""A record in a notebook: its head, and a row for each speech."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from diptych.frames import html_table

if TYPE_CHECKING:
    from diptych.records.types import Record, Speech

__all__ = ["record_html"]

FIRST_WORDS = 12


def record_html(record: Record) -> str:
    """Return the title, date, parties and speeches of a record as HTML; all text is escaped."""
    parties = " – ".join(country.name() for country in record.parties)
    about = ", ".join(filter(None, [str(record.date or ""), parties, record.format or ""]))
    columns = ["speaker", "role", "country", "first words", "from", "to"]
    table = html_table(columns, [_row(record, speech) for speech in record.speeches])
    return f"<p><b>{escape(record.title)}</b><br>{escape(about)}</p>{table}"


def _row(record: Record, speech: Speech) -> list[str | int | None]:
    who = speech.speaker
    country = who.country.iso3 if who.country else None
    words = speech.of(record.text)[: 20 * FIRST_WORDS].split()
    first = " ".join(words[:FIRST_WORDS])
    return [who.canonical, who.role, country, first, speech.start, speech.end]
