"""A record with its statements, written by hand: briefs are tested apart from the finder."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from diptych.countries import country
from diptych.records import Paragraph, Record, Speaker, Speech
from diptych.statements import Claim, Commitment, Deadline, Event, Period, Position, Statements

if TYPE_CHECKING:
    from collections.abc import Sequence

AZE, BLR = country("AZE"), country("BLR")
TITLE = "The two presidents met their delegations"
OPENING = "President Ilham Aliyev opened the talks on 21 November."
WELCOME = "We have exchanged official visits at the highest level several times."
TURNOVER = "The trade turnover from 2006 to 2012 increased by 6 times."
VOLUME = "But 300 million dollars is not our volume. <script>alert('«ə»')</script> \"We\" & more."
PLANTS = "Some of the plants are 40 to 60 per cent local."
GROUP = "Our specialists suggest setting up a working group on industry by 1 March 2014."
LINES = (TITLE, "21 november 2013, 14:10", OPENING, f"- {WELCOME}", TURNOVER, VOLUME, PLANTS, GROUP)
TEXT = "\n\n".join(LINES)


def meeting(text: str = TEXT, parties: Sequence[Any] = (AZE, BLR), **changes: Any) -> Record:
    """Return the record: Aliyev speaks one paragraph, Lukashenko four."""
    aliyev = Speaker("Ilham Aliyev", "Ilham Aliyev", "President of Azerbaijan", AZE)
    lukashenko = Speaker("Lukashenko", "Aleksandr Lukashenko", "President of Belarus", BLR)
    fields: dict[str, Any] = {
        "text": text,
        "title": TITLE,
        "date": datetime.date(2013, 11, 21),
        "time": None,
        "parties": tuple(parties),
        "format": "expanded",
        "language": "en",
        "speeches": (
            _speech(text, aliyev, WELCOME),
            _speech(text, lukashenko, TURNOVER, VOLUME, PLANTS, GROUP),
        ),
        "narration": (_paragraph(text, OPENING),),
        "reader": "by hand",
        "source": "meeting.txt",
    }
    return Record(**{**fields, **changes})


def _paragraph(text: str, words: str) -> Paragraph:
    start = text.index(words)
    return Paragraph(start, start + len(words))


def _speech(text: str, speaker: Speaker, *paragraphs: str) -> Speech:
    parts = tuple(_paragraph(text, words) for words in paragraphs)
    return Speech(parts[0].start, parts[-1].end, speaker, parts)


def _words(text: str, quote: str, number: int) -> dict[str, Any]:
    start = text.index(quote)
    return {
        "id": f"s{number}",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "speaker": "Aleksandr Lukashenko",
        "country": BLR,
        "rule": "by hand",
        "modality": "done",
        "sphere": "trade",
    }


def _claim(text: str, quote: str, number: int, **fields: Any) -> Claim:
    usual: dict[str, Any] = {
        "currency": None,
        "fine_resolution": None,
        "approx": "exact",
        "period": None,
        "parties": (AZE, BLR),
        "basis": "unsaid",
        "subject": "",
    }
    return Claim(**{**_words(text, quote, number), **usual, **fields})


def statements_of(record: Record) -> Statements:
    """Return what stands in the record: three claims, a working group, a position, a visit."""
    text = record.text
    growth = _claim(
        text,
        "trade turnover from 2006 to 2012 increased by 6 times",
        1,
        measure="turnover",
        form="multiple",
        value=Decimal(6),
        unit="times",
        resolution=Decimal(1),
        fine_resolution=Decimal(1),
        period=Period("2006", "2012", "span", "from 2006 to 2012"),
    )
    volume = _claim(
        text,
        "300 million dollars",
        2,
        measure="turnover",
        form="level",
        value=Decimal(300_000_000),
        unit="USD",
        currency="USD",
        resolution=Decimal(100_000_000),
        fine_resolution=Decimal(10_000_000),
        context=TURNOVER,
        context_start=text.index(TURNOVER),
        context_end=text.index(TURNOVER) + len(TURNOVER),
    )
    plants = _claim(
        text,
        "40 to 60 per cent local",
        3,
        measure="local_content",
        form="range",
        value=(Decimal(40), Decimal(60)),
        unit="percent",
        resolution=Decimal(1),
    )
    group = Commitment(
        **_words(text, GROUP.removesuffix("."), 4),
        kind="working_group",
        actor=(AZE, BLR),
        action="set up a working group on industry",
        deadline=Deadline("by 1 March 2014", None, "2014-03-01"),
    )
    position = Position(
        **_words(text, "300 million dollars is not our volume", 5),
        holder=(BLR,),
        stance="concerned",
        topic="the volume of trade",
        forum=None,
    )
    visits = Event(
        **{**_words(text, "official visits at the highest level", 6), "country": AZE},
        kind="visit",
        date=None,
        place=None,
        participants=(AZE, BLR),
    )
    return Statements(record, [growth, volume, plants, group, position, visits])
