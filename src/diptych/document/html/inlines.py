"""Words, quotes, labels and figures in a line of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document.amounts import amount, exact_amount, number
from diptych.document.html.elements import Html, element, escaped, joined
from diptych.document.inlines import (
    AsWritten,
    Code,
    Emphasis,
    FigureRun,
    Inline,
    Label,
    Link,
    Quote,
    Runs,
    SourceMark,
)
from diptych.document.words import words_of

if TYPE_CHECKING:
    from diptych.document.blocks import Column
    from diptych.document.model import Document
    from diptych.document.notes import Note
    from diptych.figures import Figure

__all__ = ["Inlines", "label_html"]

SHAPES = {
    "good": "✓",
    "bad": "✕",
    "split": "◐",
    "half-good": "◓",
    "half-bad": "◒",
    "open": "?",
    "silent": "○",
    "outside": "–",
}
"""A shape a tone, so that no outcome is told by its colour alone."""
SAFE_ADDRESSES = ("#", "https://", "http://", "mailto:")


class Inlines:
    """Renders what stands in a line; remembers which notes have been led back to."""

    def __init__(self, document: Document) -> None:
        self._notes = document.notes
        self._language = document.language
        self._words = words_of(document.language)
        self._met: set[int] = set()

    def runs(self, runs: Runs) -> Html:
        """Return a line."""
        return joined(self._inline(one) for one in runs)

    def _inline(self, one: Inline) -> Html:
        match one:
            case FigureRun(figure):
                return self.figure(figure)
            case SourceMark(figure):
                return self.note_mark(self._notes.of(figure))
            case Label():
                return label_html(one)
            case Link(words, to):
                safe = to.startswith(SAFE_ADDRESSES)
                return element("a", words, href=to) if safe else escaped(words)
            case _:
                return _words_html(one)

    def figure(self, figure: Figure) -> Html:
        """Return a figure with its unit, its note's number, and its source on hover and focus."""
        note = self._notes.of(figure)
        return element(
            "a",
            amount(figure, self._language),
            element("sup", str(note.number)),
            self._source(note, figure),
            class_="figure",
            href=f"#note-{note.number}",
            id=self._first(note),
            aria_describedby=f"note-{note.number}",
        )

    def cell(self, figure: Figure, column: Column, *, numbered: bool) -> Html:
        """Return a figure of a column; `numbered` where the column's title has no number for it."""
        note = self._notes.of(figure)
        written = number(figure.value / column.scale, self._language, column.digits)
        mark = self.note_mark(note) if numbered else None
        return element("span", written, mark, self._source(note, figure), class_="figure")

    def note_mark(self, note: Note) -> Html:
        """Return the number of a note, leading to it."""
        return element(
            "a",
            element("sup", str(note.number)),
            self._source(note),
            class_="note-mark",
            href=f"#note-{note.number}",
            id=self._first(note),
            aria_label=self._words.say("note.mark", number=note.number),
        )

    def _source(self, note: Note, figure: Figure | None = None) -> Html:
        line = source_line(note, self._language)
        if figure:
            line = f"{exact_amount(figure, self._language)} · {line}"
        return element("span", line, class_="source")

    def _first(self, note: Note) -> str | None:
        """Name the first place that shows a note's figure, to which the note leads back."""
        if note.number in self._met:
            return None
        self._met.add(note.number)
        return f"shown-{note.number}"

    def met(self, note: Note) -> bool:
        """Say whether a figure of this note has been shown."""
        return note.number in self._met


def source_line(note: Note, language: str) -> str:
    """Return in one line where a note's figures come from."""
    words = words_of(language)
    reporter = words.say("note.by", reporter=note.reporter) if note.reporter else ""
    titles = "; ".join(source.title for source in note.sources)
    edition = words.say("note.edition", vintage=note.vintage)
    reckoned = words.say("note.how", how=note.query) if note.reckoned else ""
    return " · ".join(filter(None, (reporter, reckoned, titles, edition)))


def label_html(label: Label) -> Html:
    """Return a label: shape, word and colour."""
    shape = element("span", SHAPES[label.tone], class_="shape", aria_hidden="true")
    return element("span", shape, label.word, class_=f"label {label.tone}")


def _words_html(one: str | AsWritten | Code | Emphasis | Quote) -> Html:
    match one:
        case str():
            return escaped(one)
        case AsWritten(words, language):
            return element("span", words, lang=language, dir="auto")
        case Code(words):
            return element("code", words)
        case Emphasis(words):
            return element("strong", words)
        case Quote(words, language, to):
            quote = element("q", words, lang=language, dir="auto")
            return element("a", quote, href=to, class_="quote") if to else quote
