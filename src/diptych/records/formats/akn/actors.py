"""The persons and offices of a record, each with the identifier that speeches refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.formats.akn.tags import own, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.types import Record, Speaker

__all__ = ["Actors"]


class Actors:
    """Numbers the speakers of a record, and their offices, in the order of first speaking."""

    def __init__(self, record: Record) -> None:
        speakers = [speech.speaker for speech in record.speeches]
        persons = dict.fromkeys((one.canonical, _home(one)) for one in speakers)
        roles = dict.fromkeys(one.role for one in speakers if one.role)
        self._persons = {person: f"person_{n}" for n, person in enumerate(persons, start=1)}
        self._roles = {role: f"role_{n}" for n, role in enumerate(roles, start=1)}

    def attributes(self, speaker: Speaker) -> dict[str, str]:
        """Return what a speech says of its speaker: `by`, `as`, and the name as it is written."""
        by = {"by": f"#{self._persons[speaker.canonical, _home(speaker)]}"}
        role = {"as": f"#{self._roles[speaker.role]}"} if speaker.role else {}
        empty = own(role="") if speaker.role == "" else {}
        return by | role | empty | own(name=speaker.name)

    def references(self) -> Iterator[str]:
        """Yield a TLCPerson for each speaker and a TLCRole for each office."""
        for (name, home), identity in self._persons.items():
            fields = own(name=name, country=home) if home else own(name=name)
            yield tag("TLCPerson", self._reference("person", identity, name) | fields)
        for role, identity in self._roles.items():
            yield tag("TLCRole", self._reference("role", identity, role) | own(name=role))

    @staticmethod
    def _reference(kind: str, identity: str, shown: str) -> dict[str, str]:
        href = f"/akn/ontology/{kind}/{identity}"
        return {"eId": identity, "href": href, "showAs": " ".join(shown.split()) or identity}


def _home(speaker: Speaker) -> str:
    return speaker.country.iso3 if speaker.country else ""
