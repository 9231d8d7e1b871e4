"""The sources of statistics: who publishes them, under which terms, how late."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from diptych.evidence.queries import load_sql

__all__ = ["Source", "find_source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A source of statistics.

    Of two sources that report the same cell, the one with the smaller `priority` is preferred.
    `publication_lag_months` is how many whole months after a period's end its figures are
    commonly out; it bounds what could be known on a day.
    """

    name: str
    title: str
    publisher: str
    licence: str
    url: str
    priority: int
    publication_lag_months: int


@cache
def _known() -> dict[str, Source]:
    import tomllib

    listed = tomllib.loads(load_sql(__package__, "sources.toml"))
    return {name: Source(name=name, **fields) for name, fields in listed.items()}


def find_source(name: str) -> Source:
    """Return what is known of a source; an unknown name gets cautious defaults.

    >>> find_source("wits").publisher
    'World Bank'
    >>> find_source("our-own-table").licence
    'not stated'
    """
    return _known().get(name) or Source(
        name=name,
        title=name,
        publisher="not stated",
        licence="not stated",
        url="",
        priority=50,
        publication_lag_months=6,
    )
