"""From a file or a text to a `Record`."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.records.decoding import LARGEST, checked
from diptych.records.formats import received
from diptych.records.formats.directions import direction_warnings
from diptych.records.headers import meeting_format
from diptych.records.page import page_of
from diptych.records.paragraphs import paragraphs_of
from diptych.records.parties import issuer_of, parties_of
from diptych.records.people import People
from diptych.records.readers import best_reading
from diptych.records.speakers import at_home, speeches_of
from diptych.records.types import Record

if TYPE_CHECKING:
    from diptych.records.page import Page
    from diptych.records.turns import Turn
    from diptych.records.types import Paragraph

__all__ = ["read", "read_bytes", "read_text"]

_CLOSING = re.compile(r"[»”\".,;!?–—-]*[ \u00a0]?[–—-]?[ \u00a0]?")
LEAD = 1200
"""The kind of meeting is said in the first characters of the narration, or not at all."""


def read(source: Path | str) -> Record:
    """Return the record in a file.

    Raises `BadInputError` for a file that cannot be opened, holds no record or is empty.
    """
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise BadInputError(
            f"the file cannot be read: {reason}",
            place=Place(str(source)),
            expected="a file with the record of a meeting",
        ) from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Record:
    """Return the record in the bytes of a file, which is called `name` in errors.

    Its format is found by looking at the bytes.
    """
    found = received(data, name)
    record = found.record or read_text(found.text, name, found.encoding)
    return replace(record, warnings=found.warnings)


def read_text(text: str, name: str = "text", encoding: str = "utf-8") -> Record:
    r"""Return the record in a text; `Record.text` is that text, unchanged.

    >>> record = read_text("Talks\n\nPresident of Belarus Ivan Ivanov said:\n- We are glad.")
    >>> [(one.speaker.canonical, one.of(record.text)) for one in record.speeches]
    [('Ivan Ivanov', 'We are glad.')]

    Raises `BadInputError` for a text that is empty or holds NUL characters.
    """
    checked(text, name)
    page = page_of(text)
    issuer = issuer_of(page)
    people = People(page, issuer)
    reading = best_reading(page, people)
    speeches = speeches_of(page, people, reading.turns, issuer)
    parties = parties_of(page, people, speeches, issuer)
    narration = _narration(page, reading.turns)
    lead = " ".join(one.of(text) for one in narration)[:LEAD]
    return Record(
        text=text,
        title=page.header.title,
        date=page.header.date,
        time=page.header.time,
        parties=parties,
        format=meeting_format(page.header.title, lead, spoken=bool(speeches)),
        language=page.language,
        speeches=at_home(speeches, parties),
        narration=narration,
        reader=reading.reader,
        source=name,
        encoding=encoding,
        warnings=direction_warnings(text),
    )


def _narration(page: Page, turns: tuple[Turn, ...]) -> tuple[Paragraph, ...]:
    """Return the paragraphs after the header that are in nobody's turn, markers left out."""
    found: list[Paragraph] = []
    start = page.header.end
    for turn in turns:
        found += paragraphs_of(page.text, start, max(start, turn.marker))
        after = _CLOSING.match(page.text, turn.end)
        start = after.end() if after else turn.end
    found += paragraphs_of(page.text, start, len(page.text))
    return tuple(found)
