"""The notes at the end of a page: where every figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document.html.elements import Html, element, escaped, joined
from diptych.document.words import words_of

if TYPE_CHECKING:
    from diptych.document.html.inlines import Inlines
    from diptych.document.model import Document
    from diptych.document.notes import Note
    from diptych.evidence import Source

__all__ = ["notes_html"]


def notes_html(document: Document, inlines: Inlines) -> Html | None:
    """Return the list of notes, each with a way back to where its figure is first shown."""
    if not len(document.notes):
        return None
    words = words_of(document.language)
    items = [_note(note, inlines, document.language) for note in document.notes]
    return element(
        "section",
        element("h2", words.say("note.title"), id="notes-title"),
        element("p", words.say("note.intro"), class_="quiet"),
        element("ol", *items, class_="notes"),
        id="notes",
        aria_labelledby="notes-title",
    )


def _note(note: Note, inlines: Inlines, language: str) -> Html:
    body = _reckoned(note, language) if note.reckoned else _reported(note, language)
    back = words_of(language).say("note.back")
    return element(
        "li",
        body,
        element("a", "↑", href=f"#shown-{note.number}", class_="back", aria_label=back)
        if inlines.met(note)
        else None,
        id=f"note-{note.number}",
    )


def _reported(note: Note, language: str) -> Html:
    words = words_of(language)
    years = _years(note) or words.say("note.undated")
    by = words.say("note.reported", reporter=note.reporter or "–", years=years)
    edition = words.say("note.from", vintage=note.vintage, retrieved=note.retrieved.isoformat())
    return joined([by, _sources(note), edition, element("code", note.query)], " ")


def _reckoned(note: Note, language: str) -> Html:
    words = words_of(language)
    inputs = [element("a", str(one), href=f"#note-{one}") for one in note.inputs]
    by = f"{note.reporter}: " if note.reporter else ""
    return joined(
        [
            escaped(by + words.say("note.reckoned", how=note.query)),
            " ",
            words.say("note.inputs"),
            " ",
            joined(inputs, ", "),
            ".",
        ]
    )


def _sources(note: Note) -> Html:
    return joined([joined([_source(one) for one in note.sources], "; "), "."])


def _source(source: Source) -> Html:
    title = (
        element("a", source.title, href=source.url, rel="noreferrer")
        if source.url.startswith(("https://", "http://"))
        else escaped(source.title)
    )
    return joined([title, f", {source.publisher}"])


def _years(note: Note) -> str | None:
    if note.years is None:
        return None
    first, last = note.years
    return str(first) if first == last else f"{first}–{last}"
