"""TEI as ParlaMint writes it: a sitting of a parliament, its utterances with who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from diptych.countries import find_country
from diptych.errors import BadInputError, Place
from diptych.records.formats.marked import Marked, country_named
from diptych.records.formats.received import Received
from diptych.records.types import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.records.formats.elements import Element
    from diptych.records.types import Span

__all__ = ["sitting_of"]

READER = "TEI"
_NOTES = frozenset({"note", "kinesic", "vocal", "incident", "head"})
_SILENT = frozenset({"gap", "pb", "fw", "media"})
"""Breaks of pages, running heads and what an editor left out."""
_TOKENS = frozenset({"w", "pc"})
_GUEST = "#guest"


def sitting_of(root: Element, name: str) -> Received:
    """Return the sitting of a TEI document. Raises `BadInputError` for one without a text."""
    body = root.first("text", "body")
    header = root.first("teiHeader")
    if body is None or header is None:
        raise BadInputError(
            "this TEI file has no text of its own (a corpus file that names others?)",
            place=Place(name),
            expected="one sitting: a <TEI> with its <text>",
        )
    title, day = _title(header, _language(root)), _day(header)
    sitting = _Sitting(Marked(), _people(header), _country(header))
    sitting.marked.flow.paragraph(title)
    sitting.marked.flow.paragraph(day.isoformat() if day else "")
    sitting.read(body)
    record = sitting.marked.record(name, READER, title, day)
    return Received(record.text, record=record)


def _language(root: Element) -> str:
    return root.attribute("lang") or "en"


def _title(header: Element, language: str) -> str:
    """Return the sitting's own title: the sub-title, in the language of the text if given."""
    statement = header.first("fileDesc", "titleStmt")
    titles = list(statement.elements("title")) if statement else []
    best = max(
        titles,
        key=lambda one: (one.attribute("type") == "sub", _language(one) == language),
        default=None,
    )
    return _plain(best) if best else ""


def _day(header: Element) -> date | None:
    """Return the day of the sitting: of its setting, else of the source that it was taken from."""
    for path in (("profileDesc", "settingDesc", "setting"), ("fileDesc", "sourceDesc")):
        place = header.first(*path)
        for one in place.descendants("date") if place else ():
            try:
                return date.fromisoformat((one.attribute("when") or one.attribute("from"))[:10])
            except ValueError:
                continue
    return None


def _country(header: Element) -> Country | None:
    for name in header.descendants("name"):
        if name.attribute("type") == "country":
            return find_country(name.attribute("key") or _plain(name)) or country_named(
                _plain(name)
            )
    return None


def _people(header: Element) -> dict[str, str]:
    """Return the names of the persons whom the file itself lists, by their identifiers."""
    found: dict[str, str] = {}
    for person in header.descendants("person"):
        name = next(person.descendants("persName"), None)
        if name:
            parts = [part for kind in ("forename", "surname") for part in name.descendants(kind)]
            words = " ".join(_plain(part) for part in parts) or _plain(name)
            found[person.attribute("id")] = words
    return found


def _plain(element: Element) -> str:
    return " ".join(element.words().split())


@dataclass(slots=True)
class _Sitting:
    """The body while it is read: who was announced last."""

    marked: Marked
    people: dict[str, str]
    country: Country | None
    announced: str = ""

    def read(self, parent: Element) -> None:
        for child in parent.elements():
            if child.name == "u":
                self._read_utterance(child)
            elif child.name in _NOTES or child.name == "p":
                self._read_note(child)
            elif child.name not in _SILENT:
                self.read(child)

    def _read_note(self, note: Element) -> None:
        words = _words(note)
        if note.attribute("type") == "speaker":
            self.announced = words
            self.marked.flow.paragraph(words)
        else:
            self.marked.narrate(self.marked.flow.paragraph(words))

    def _read_utterance(self, utterance: Element) -> None:
        spans: list[Span] = []
        loose = "".join(one for one in utterance.children if isinstance(one, str)).strip()
        for child in utterance.elements() if not loose else ():
            if child.name == "note" and child.attribute("type") == "speaker":
                self.marked.say(self._speaker(utterance), spans)
                spans = []
                self._read_note(child)
            elif child.name not in _SILENT:
                span = self.marked.flow.paragraph(_words(child))
                spans += [span] if span else []
        if loose:
            span = self.marked.flow.paragraph(_words(utterance))
            spans = [span] if span else []
        self.marked.say(self._speaker(utterance), spans)
        self.announced = ""

    def _speaker(self, utterance: Element) -> Speaker:
        who = utterance.attribute("who").rpartition("#")[2]
        written = self.announced.rstrip(" :,.") or self.people.get(who) or who or "unknown"
        canonical = self.people.get(who) or written
        roles = utterance.attribute("ana").split()
        home = None if _GUEST in roles else self.country
        role = next((one[1:] for one in roles if one.startswith("#")), None)
        return Speaker(written, canonical, role, home)


def _words(element: Element) -> str:
    """Return the text of an element; words that stand in elements of their own get blanks."""
    tokens = [one for kind in _TOKENS for one in element.descendants(kind)]
    return " ".join("".join(_tokens(element)).split()) if tokens else _without_silent(element)


def _without_silent(element: Element) -> str:
    pieces = (
        one if isinstance(one, str) else _without_silent(one)
        for one in element.children
        if isinstance(one, str) or one.name not in _SILENT
    )
    return " ".join("".join(pieces).split())


def _tokens(element: Element) -> Iterator[str]:
    for child in element.elements():
        if child.name in _TOKENS:
            yield _plain(child) + ("" if child.attribute("join") == "right" else " ")
        elif child.name not in _SILENT:
            yield from _tokens(child)
