"""Who led which country and when: the names that transcripts shorten to PRESIDENT BIDEN."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diptych.records.names import folded_words

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Leader", "leader_holding", "leaders_called"]

MARGIN = 1
"""Years before and after an office in which a leader is still met and named by it."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A head of state or government, or a minister: `first` and `last` are years in office.

    `spellings` are all the ways in which the name is written.
    """

    name: str
    russian: str
    spellings: tuple[str, ...]
    iso3: str
    office: str
    first: int
    last: int | None


@cache
def _leaders() -> dict[str, list[Leader]]:
    """Return the leaders by each word of their names, without case and accents."""
    found: dict[str, list[Leader]] = {}
    text = files("diptych.records").joinpath("leaders.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        last = int(row["to"]) if row["to"] else None
        spellings = tuple(filter(None, [row["name"], row["russian"], *row["other"].split("|")]))
        leader = Leader(
            row["name"],
            row["russian"],
            spellings,
            row["iso3"],
            row["office"],
            int(row["from"]),
            last,
        )
        for word in {word for name in spellings for word in folded_words(name)}:
            found.setdefault(word, []).append(leader)
    return found


def leaders_called(words: tuple[str, ...], when: date | None) -> list[Leader]:
    """Return the leaders in whose name all the folded words stand, in office at the time."""
    if not words:
        return []
    return [
        one
        for one in _leaders().get(words[-1], [])
        if _is_named(one, words) and (when is None or _was_in_office(one, when.year))
    ]


def _is_named(leader: Leader, words: tuple[str, ...]) -> bool:
    return any(set(words) <= set(folded_words(name)) for name in leader.spellings)


def _was_in_office(leader: Leader, year: int) -> bool:
    return leader.first - MARGIN <= year <= (leader.last or year) + MARGIN


def leader_holding(office: str, iso3: str, when: date) -> Leader | None:
    """Return the only one who held an office of a country in a year; `None` when it changed."""
    found = {
        one.name: one
        for namesakes in _leaders().values()
        for one in namesakes
        if (one.iso3, one.office) == (iso3, office)
        and one.first <= when.year <= (one.last or when.year)
    }
    return next(iter(found.values())) if len(found) == 1 else None
