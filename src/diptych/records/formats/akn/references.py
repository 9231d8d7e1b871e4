"""What a debate's metadata says: its title and day, and who its identifiers stand for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from diptych.countries import find_country
from diptych.records.formats.akn.names import OWN, unescaped
from diptych.records.formats.marked import country_named
from diptych.records.types import Speaker

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.records.formats.elements import Element

__all__ = ["References", "day_of", "title_of"]

_PERSONS = ("TLCPerson", "TLCOrganization")


class References:
    """The persons and offices that a document lists."""

    def __init__(self, debate: Element, *, ours: bool) -> None:
        self._ours = ours
        self._persons = {
            _identity(one): one for kind in _PERSONS for one in debate.descendants(kind)
        }
        self._roles = {_identity(one): one for one in debate.descendants("TLCRole")}

    def speaker(self, speech: Element, label: str) -> Speaker:
        """Return who speaks: by the reference, else by the words of `from`."""
        by = speech.attribute("by").lstrip("#")
        person = self._persons.get(by)
        role_of = self._roles.get(speech.attribute("as").lstrip("#"))
        role = self._shown(role_of) if role_of else None
        written = unescaped(speech.attributes.get(f"{OWN} name", "")) if self._ours else label
        written = written if self._ours else written.rstrip(" :.,–—-")
        canonical = self._shown(person) if person else written or by or "unknown"
        if self._ours and f"{OWN} role" in speech.attributes:
            role = ""
        named = written if self._ours else written or canonical
        return Speaker(named, canonical, role, self._home(person, role, label))

    def _shown(self, reference: Element) -> str:
        own = reference.attributes.get(f"{OWN} name") if self._ours else None
        return unescaped(own) if own is not None else reference.attribute("showAs")

    def _home(self, person: Element | None, role: str | None, label: str) -> Country | None:
        if self._ours:
            return find_country(person.attributes.get(f"{OWN} country", "")) if person else None
        return country_named(role or "") or country_named(label)


def _identity(reference: Element) -> str:
    return reference.attribute("eId") or reference.attribute("id")


def title_of(debate: Element) -> str:
    """Return a debate's title: of its preface, its aliases, or its first heading."""
    for name in ("docTitle", "docNumber"):
        for one in debate.descendants(name):
            return " ".join(one.words().split())
    for name in ("FRBRalias", "FRBRname"):
        for one in debate.descendants(name):
            if one.attribute("value"):
                return one.attribute("value")
    heading = next(debate.descendants("heading"), None)
    return " ".join(heading.words().split()) if heading else ""


def day_of(debate: Element) -> date | None:
    """Return the day of the debate: of the work, else the date that its preface shows."""
    work = debate.first("meta", "identification", "FRBRWork")
    dates = [*(work.elements("FRBRdate") if work else ()), *debate.descendants("docDate")]
    for one in dates:
        try:
            return date.fromisoformat(one.attribute("date")[:10])
        except ValueError:
            continue
    return None
