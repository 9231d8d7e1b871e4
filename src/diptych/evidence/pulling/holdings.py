"""What each connector holds, under which terms, and which document describes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from diptych.evidence.pulling.offices import offices
from diptych.evidence.queries import load_sql
from diptych.evidence.sources import find_source

__all__ = ["NOT_TRIED", "Holding", "holdings"]

NOT_TRIED = "not tried live"


@dataclass(frozen=True, slots=True)
class Holding:
    """A connector's entry in the list. `tried` is the day of its last run against the source."""

    name: str
    holds: str
    licence: str
    size: str
    key: str
    document: str
    address: str
    limits: str
    tried: str = ""

    @property
    def state(self) -> str:
        """Whether the connector has been seen to work with the source itself.

        >>> holdings()["baci"].state
        'not tried live'
        """
        return f"tried live on {self.tried}" if self.tried else NOT_TRIED

    def to_json(self) -> dict[str, str]:
        """Return the entry as a JSON object."""
        return {name: getattr(self, name) for name in (*self.__slots__, "state")}


@cache
def holdings() -> dict[str, Holding]:
    """Return the entries by the connectors' names."""
    import tomllib

    listed = tomllib.loads(load_sql(__package__, "holdings.toml"))
    found = {name: Holding(name=name, **fields) for name, fields in listed.items()}
    for office in offices():
        found.setdefault(office.name, _of_office(office.name))
    return found


def _of_office(name: str) -> Holding:
    """Return the entry of an office that has a layout and no entry of its own."""
    source = find_source(name)
    return Holding(
        name=name,
        holds=source.title,
        licence=source.licence,
        size="not stated",
        key="none; put the workbooks into a folder",
        document="tables as published",
        address=source.url,
        limits="sums over several months are left out: they are no month's figure",
    )
