"""Who led which country and when: the names that transcripts shorten to PRESIDENT BIDEN."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diptych.records.names import folded_words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

__all__ = ["Leader", "leader_holding", "leaders_called", "only_leader"]

COMPILED = 2025
"""The last year of which the table knows who held which office."""
_FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "SGP", "KHM"})
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
    """Say whether some words are a leader's name: a word alone must be the family name."""
    names = [folded_words(name) for name in leader.spellings]
    if len(words) == 1:
        family = 0 if leader.iso3 in _FAMILY_NAME_FIRST else -1
        return any(words[0] in {name[family], name[-1]} for name in names)
    return any(set(words) <= set(name) for name in names)


def _was_in_office(leader: Leader, year: int) -> bool:
    return leader.first - MARGIN <= year <= (leader.last or year) + MARGIN


def leader_holding(office: str, iso3: str, when: date) -> Leader | None:
    """Return who surely held an office of a country all through a year; `None` when in doubt.

    In the years in which the office changed hands nobody is sure, nor after the table's last.
    """
    found = {
        one.name: one
        for namesakes in _leaders().values()
        for one in namesakes
        if (one.iso3, one.office) == (iso3, office)
        and one.first <= when.year <= (one.last or COMPILED)
    }
    one = next(iter(found.values())) if len(found) == 1 else None
    return one if one and one.first < when.year != one.last else None


def only_leader(found: list[Leader], office: str, homes: Collection[str]) -> Leader | None:
    """Return the one leader of some namesakes who may hold an office, at home where it is known.

    Where the office is said, a leader of another office is another person.
    """
    if office not in {"", "state", "government"}:
        found = [one for one in found if one.office == office]
    if homes:
        found = [one for one in found if one.iso3 in homes]
    return found[-1] if len({one.iso3 for one in found}) == 1 else None
