"""READ: a meeting record's text becomes a `Record`: who spoke, when, and what belongs to whom."""

from diptych.records.jsonform import record_to_json
from diptych.records.reading import read, read_bytes, read_text
from diptych.records.types import Paragraph, Record, Span, Speaker, Speech

__all__ = [
    "Paragraph",
    "Record",
    "Span",
    "Speaker",
    "Speech",
    "read",
    "read_bytes",
    "read_text",
    "record_to_json",
]
