"""Records made by hand: one text, all of it one speaker's or the narrator's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from diptych.countries import country
from diptych.records import Record, Speaker, Speech
from diptych.records.paragraphs import paragraphs_of

DAY = date(2024, 5, 17)
Saying = Callable[..., Record]


def said_by(who: str | None, text: str, language: str = "en") -> Record:
    """A record of Azerbaijan and Belarus that a country's speaker says; `None` for a narrator."""
    paragraphs = paragraphs_of(text, 0, len(text))
    speaker = Speaker("Somebody", "Somebody", None, country(who) if who else None)
    spoken = who is not None and bool(paragraphs)
    return Record(
        text=text,
        title="A meeting",
        date=DAY,
        time=None,
        parties=(country("AZE"), country("BLR")),
        format="expanded",
        language=language,
        speeches=(Speech(0, len(text), speaker, paragraphs),) if spoken else (),
        narration=() if spoken else paragraphs,
        reader="by hand",
        source="meeting.txt",
    )


@pytest.fixture(scope="session", name="said_by")
def said_by_fixture() -> Saying:
    return said_by
