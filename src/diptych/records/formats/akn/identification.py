"""What a debate record is: its work, expression and manifestation, and what it refers to."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from diptych.records.formats.akn.names import LANGUAGES
from diptych.records.formats.akn.tags import own, tag

if TYPE_CHECKING:
    from diptych.records.formats.akn.actors import Actors
    from diptych.records.types import Record

__all__ = ["metadata"]

EDITOR = "#diptych"
NO_COUNTRY = "un"
NO_DATE = "0001-01-01"
"""FRBRdate must hold a date; the name beside it says that none is known."""


def metadata(record: Record, actors: Actors) -> str:
    """Return the `meta` block: identification, references, and our own fields."""
    return tag("meta", None, _identification(record), _references(record, actors), _own(record))


def _identification(record: Record) -> str:
    country = record.parties[0].iso2.lower() if record.parties else NO_COUNTRY
    digest = hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    work = f"/akn/{country}/debateRecord/{_day(record)}/{digest}"
    expression = f"{work}/{LANGUAGES.get(record.language, 'und')}@"
    language = tag("FRBRlanguage", {"language": LANGUAGES.get(record.language, "und")})
    return tag(
        "identification",
        {"source": EDITOR},
        tag(
            "FRBRWork",
            None,
            _common(record, work, work, "#source"),
            tag("FRBRcountry", {"value": country}),
        ),
        tag("FRBRExpression", None, _common(record, expression, expression, "#source"), language),
        tag(
            "FRBRManifestation",
            None,
            _common(record, expression, f"{expression}.xml", EDITOR),
            tag("FRBRformat", {"value": "application/akn+xml"}),
        ),
    )


def _day(record: Record) -> str:
    return record.date.isoformat() if record.date else NO_DATE


def _common(record: Record, whole: str, address: str, author: str) -> str:
    ending = ".xml" if address.endswith(".xml") else ""
    name = "meeting" if record.date else "unknown"
    return "".join(
        (
            tag("FRBRthis", {"value": f"{whole}/!main{ending}"}),
            tag("FRBRuri", {"value": address}),
            tag("FRBRdate", {"date": _day(record), "name": name}),
            tag("FRBRauthor", {"href": author}),
        )
    )


def _references(record: Record, actors: Actors) -> str:
    parties = (
        _reference("TLCLocation", f"loc_{one.iso3.lower()}", one.name()) for one in record.parties
    )
    return tag(
        "references",
        {"source": EDITOR},
        _reference("TLCOrganization", "diptych", "Diptych"),
        _reference("TLCOrganization", "source", record.source),
        *parties,
        *actors.references(),
    )


def _reference(name: str, identity: str, shown: str) -> str:
    kind = name.removeprefix("TLC").lower()
    href = f"/akn/ontology/{kind}/{identity}"
    return tag(name, {"eId": identity, "href": href, "showAs": shown or identity})


def _own(record: Record) -> str:
    """Return the fields for which Akoma Ntoso has no place, so that the record comes back whole."""
    fields = {
        "title": record.title,
        "date": record.date.isoformat() if record.date else "",
        "time": record.time.isoformat() if record.time else "",
        "parties": " ".join(one.iso3 for one in record.parties),
        "format": record.format or "",
        "language": record.language,
        "reader": record.reader,
        "encoding": record.encoding,
    }
    return tag("proprietary", {"source": EDITOR}, tag("diptych:record", own(**fields)))
