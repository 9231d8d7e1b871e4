"""READ: a meeting record's text becomes a `Record`: who spoke, when, and what belongs to whom."""

from diptych.records.types import Paragraph, Record, Span, Speaker, Speech

__all__ = ["Paragraph", "Record", "Span", "Speaker", "Speech"]
