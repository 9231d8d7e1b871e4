"""From turns to speeches: each with its speaker and paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.records.paragraphs import paragraphs_of
from diptych.records.types import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.turns import Turn
    from diptych.records.types import Speaker

__all__ = ["speeches_of"]

_HIGHEST = ("president", "prime minister", "chancellor", "king", "emir", "premier", "taoiseach")


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


def _is_leader(speaker: Speaker) -> bool:
    role = (speaker.role or "").casefold()
    return role in _HIGHEST
