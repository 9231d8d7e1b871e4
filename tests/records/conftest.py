"""What a record's tests say about turns: who speaks, for which country, which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.records import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

Turns = list[tuple[str, str | None, str]]


def turns_of(text: str) -> Turns:
    record = read_text(text)
    return [
        (s.speaker.canonical, s.speaker.country.iso3 if s.speaker.country else None, s.of(text))
        for s in record.speeches
    ]


@pytest.fixture
def turns() -> Callable[[str], Turns]:
    return turns_of
