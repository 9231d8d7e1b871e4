"""From turns to speeches: each with its speaker and paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.records.offices import leading_office
from diptych.records.paragraphs import paragraphs_of
from diptych.records.turns import PRESS
from diptych.records.types import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.turns import Turn
    from diptych.records.types import Speaker

__all__ = ["at_home", "speeches_of"]

_HIGHEST = ("president", "prime minister", "chancellor", "king", "emir", "premier", "taoiseach")
_LEADERS = frozenset((*_HIGHEST, "state", "government", "leader"))


def speeches_of(
    page: Page, people: People, turns: Sequence[Turn], issuer: Country | None
) -> tuple[Speech, ...]:
    """Return the speeches of some turns, in order, each with the speaker who is meant."""
    speakers: list[Speaker] = []
    for turn in turns:
        previous = speakers[-1] if speakers and turn.narrated else None
        speakers.append(people.speaker(turn.by, previous))
    hosts = _with_host(speakers, issuer)
    return tuple(
        Speech(turn.start, turn.end, who, paragraphs_of(page.text, turn.start, turn.end))
        for turn, who in zip(turns, hosts, strict=True)
    )


def _with_host(speakers: list[Speaker], issuer: Country | None) -> list[Speaker]:
    """Give the publishing country to the one leader who has none, if no other speaks for it."""
    unknown = {one.canonical for one in speakers if one.country is None and _is_leader(one)}
    if issuer is None or len(unknown) != 1 or any(one.country == issuer for one in speakers):
        return speakers
    return [replace(one, country=issuer) if one.canonical in unknown else one for one in speakers]


def at_home(speeches: tuple[Speech, ...], parties: Sequence[Country]) -> tuple[Speech, ...]:
    """Give the one of two parties for which nobody speaks to the one leader without a country."""
    spoken_for = {one.speaker.country for one in speeches}
    left = [one for one in parties if one not in spoken_for]
    if len(parties) != 2 or len(left) != 1:
        return speeches
    host = _only_homeless([one.speaker for one in speeches])
    return tuple(
        replace(one, speaker=replace(one.speaker, country=left[0]))
        if one.speaker.canonical == host
        else one
        for one in speeches
    )


def _only_homeless(speakers: Sequence[Speaker]) -> str | None:
    """Return the one leader without a country, else the one speaker; journalists have none."""
    homeless = [one for one in speakers if one.country is None and one.role != PRESS]
    leaders = {one.canonical for one in homeless if leading_office(one.role or "") in _LEADERS}
    names = leaders or {one.canonical for one in homeless}
    return names.pop() if len(names) == 1 else None


def _is_leader(speaker: Speaker) -> bool:
    role = (speaker.role or "").casefold()
    return role in _HIGHEST
