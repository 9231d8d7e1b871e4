"""A debate in Akoma Ntoso, ours or another's, read to a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, TypeVar

from diptych.countries import find_country
from diptych.errors import BadInputError, Place
from diptych.records.formats.akn.names import OWN, unescaped
from diptych.records.formats.akn.references import References, day_of, title_of
from diptych.records.formats.marked import Marked
from diptych.records.formats.received import Received
from diptych.records.types import Record

if TYPE_CHECKING:
    from diptych.records.formats.elements import Element
    from diptych.records.types import Span

__all__ = ["debate_of"]

_Moment = TypeVar("_Moment", date, time)
READER = "Akoma Ntoso"
_DEBATES = ("debate", "debateRecord", "debateReport")
_SPEECHES = frozenset({"speech", "question", "answer"})
_LEAVES = frozenset(
    "p num heading subheading narrative scene summary from block recordedTime docTitle "
    "docDate docNumber docProponent listIntroduction listWrapUp th td".split()
)
_ASIDE = frozenset(
    {"meta", "coverPage", "conclusions", "attachments", "components", "authorialNote"}
)


def debate_of(root: Element, name: str) -> Received:
    """Return the debate of a document. Raises `BadInputError` for other kinds of document."""
    debate = next((one for kind in _DEBATES for one in root.elements(kind)), None)
    body = debate.first("debateBody") if debate else None
    if debate is None or body is None:
        kinds = ", ".join(f"<{one.name[:40]}>" for one in root.elements()) or "nothing"
        raise BadInputError(
            f"this Akoma Ntoso file holds {kinds}, not a debate",
            place=Place(name),
            expected="an Akoma Ntoso <debate> with its <debateBody>",
        )
    own = _own_fields(debate)
    reading = _Reading(Marked(), References(debate, ours=own is not None), ours=own is not None)
    preface = debate.first("preface")
    if preface:
        reading.head(preface)
    elif own is None:
        reading.titled(title_of(debate), day_of(debate))
    reading.blocks(body)
    marked = reading.marked
    if own is None:
        record = marked.record(name, READER, title_of(debate), day_of(debate))
    else:
        marked.flow.add(unescaped(body.attributes.get(f"{OWN} after", "")), "")
        record = _own_record(marked, own, name)
    return Received(record.text, record=record)


def _own_fields(debate: Element) -> dict[str, str] | None:
    """Return the fields that our own documents carry, or `None` for another's."""
    fields = debate.first("meta", "proprietary", "record")
    if fields is None or fields.space != OWN:
        return None
    return {key.removeprefix(f"{OWN} "): unescaped(one) for key, one in fields.attributes.items()}


def _own_record(marked: Marked, own: dict[str, str], name: str) -> Record:
    """Return the record as the fields say it was; a field that was spoilt by hand is left out."""
    parties = (find_country(code) for code in own.get("parties", "").split())
    return Record(
        text=marked.flow.text,
        title=own.get("title", ""),
        date=_parsed(date, own.get("date", "")),
        time=_parsed(time, own.get("time", "")),
        parties=tuple(one for one in parties if one),
        format=own.get("format") or None,
        language=own.get("language", "en"),
        speeches=tuple(marked.speeches),
        narration=tuple(marked.narration),
        reader=own.get("reader", READER),
        source=name,
        encoding=own.get("encoding", "utf-8"),
    )


def _parsed(kind: type[_Moment], written: str) -> _Moment | None:
    try:
        return kind.fromisoformat(written)
    except ValueError:
        return None


@dataclass(slots=True)
class _Reading:
    """The body while it is read. Blank is layout in another's document, and ours keeps its own."""

    marked: Marked
    references: References
    ours: bool

    def titled(self, title: str, day: date | None) -> None:
        """Begin a text that has no preface with its title and day."""
        self.marked.flow.paragraph(title)
        self.marked.flow.paragraph(day.isoformat() if day else "")

    def head(self, preface: Element) -> None:
        for leaf in _leaves(preface):
            self._add(leaf)

    def blocks(self, parent: Element) -> None:
        """Read what stands in a section: speeches, narration, and sections inside."""
        for child in parent.elements():
            if child.name in _SPEECHES:
                self._speech(child)
            elif child.name in _LEAVES:
                self._narration(child, parent)
            elif child.name not in _ASIDE:
                self.blocks(child)

    def _narration(self, leaf: Element, parent: Element) -> None:
        span = self._add(leaf)
        if not (self.ours and parent.name == "other"):
            self.marked.narrate(span)

    def _speech(self, speech: Element) -> None:
        label = ""
        spans: list[Span] = []
        for leaf in _leaves(speech):
            span = self._add(leaf)
            if leaf.name == "from":
                label = self._words(leaf).strip()
            elif span:
                spans.append(span)
        self.marked.say(self.references.speaker(speech, label), spans)

    def _add(self, leaf: Element) -> Span | None:
        before = leaf.attributes.get(f"{OWN} before")
        flow = self.marked.flow
        return flow.add(self._words(leaf), flow.usual() if before is None else unescaped(before))

    def _words(self, leaf: Element) -> str:
        words = _spoken(leaf)
        if not self.ours:
            return " ".join(words.split())
        return unescaped(words) if f"{OWN} escaped" in leaf.attributes else words


def _spoken(element: Element) -> str:
    """Return the text inside, without the notes that an editor put at it."""
    return "".join(
        one if isinstance(one, str) else _spoken(one)
        for one in element.children
        if isinstance(one, str) or one.name not in _ASIDE
    )


def _leaves(parent: Element) -> list[Element]:
    """Return the elements with words in them, at any depth."""
    found: list[Element] = []
    for child in parent.elements():
        if child.name in _LEAVES:
            found.append(child)
        elif child.name not in _ASIDE:
            found += _leaves(child)
    return found
