"""A document as plain values for machines: every section, figure and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from diptych.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.document.model import Document
    from diptych.document.notes import Note, Notes

__all__ = ["document_json"]


def document_json(document: Document) -> dict[str, Any]:
    """Return a document's title, sections with their blocks, and sources.

    A block is an object with its `type`; a figure carries its value, unit, reporter, source,
    vintage, day of retrieval, query and the number of its note.
    """
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "sides": list(document.sides),
        "meta": dict(document.meta),
        "sections": [_plain(block, document.notes) for block in document.blocks],
        "sources": [_source(note) for note in document.notes],
    }


def _plain(value: object, notes: Notes) -> Any:
    if isinstance(value, Figure):
        return _figure(value, notes)
    if is_dataclass(value):
        members = {one.name: _plain(getattr(value, one.name), notes) for one in fields(value)}
        return {"type": type(value).__name__, **members}
    if isinstance(value, Mapping):
        return {
            key: _plain(member, notes) for key, member in cast("Mapping[str, Any]", value).items()
        }
    if isinstance(value, tuple | list):
        return [_plain(member, notes) for member in cast("Iterable[object]", value)]
    return _number(value) if isinstance(value, Decimal) else value


def _figure(figure: Figure, notes: Notes) -> dict[str, Any]:
    return {
        "type": "Figure",
        "value": _number(figure.value),
        "unit": figure.unit,
        "reporter": figure.reporter.iso3 if figure.reporter else None,
        "source": figure.source,
        "vintage": figure.vintage,
        "retrieved": figure.retrieved.isoformat(),
        "query": figure.query,
        "note": notes.of(figure).number,
    }


def _source(note: Note) -> dict[str, Any]:
    return {
        "note": note.number,
        "reporter": note.reporter,
        "sources": [
            {"name": one.name, "title": one.title, "publisher": one.publisher, "url": one.url}
            for one in note.sources
        ],
        "vintage": note.vintage,
        "retrieved": note.retrieved.isoformat(),
        "query": note.query,
        "years": list(note.years) if note.years else None,
        "inputs": list(note.inputs),
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
