"""Made-up meeting records of about 1,400 words: nobody said this."""

from __future__ import annotations

import random
from pathlib import Path

__all__ = ["WORDS", "meeting", "write_meetings"]

WORDS = 1400
"""About how many words a record has."""

HEAD = """The Presidents of Azerbaijan and Belarus had an expanded meeting

{day} november {year}, 14:10

The President of the Republic of Azerbaijan Kamran Vali and the President of the Republic of \
Belarus Anton Novik had a meeting in an expanded format.
"""
MARKERS = (
    "Speaking at the meeting, President of Azerbaijan Kamran Vali said:",
    "President of Belarus Anton Novik said:",
)
SENTENCES = (
    "Our trade turnover reached {amount} million dollars in {year}.",
    "Over the past {few} years mutual trade has grown by {percent} per cent, which is no limit.",
    "From {earlier} to {year} the trade turnover increased by {few} times.",
    "Exports of {goods} rose by {percent} per cent in the first nine months of this year.",
    "About {count} enterprises with the capital of your country work in our {sector} today.",
    "The share of local parts in these plants is from {percent} to {more} per cent.",
    "We will build a joint plant for {goods} by {later}.",
    "I propose to set up a working group on {sector} within our intergovernmental commission.",
    "I have instructed the government to prepare a programme for {sector} by the end of the year.",
    "Our ministers signed {few} documents today, and each of them has a date by which it is due.",
    "We want to raise our trade to {few} billion dollars by {later}.",
    "In {earlier} I visited your capital, and we agreed on cooperation in {sector}.",
    "You always supported us in international organisations, and we will support you.",
    "The next session of the commission will be held in Minsk in {later}.",
    "Investment in {sector} exceeded {amount} million dollars and gave work to {count} people.",
    "I am grateful for the warm welcome that our delegation was given here.",
    "The peoples of our countries know each other well, and this helps in everything that we do.",
    "There is no field in which we could not find a common language.",
    "Our specialists think that deliveries of {goods} to third countries can begin soon.",
    "A direct flight between our capitals was opened, and students come to study {sector}.",
    "We spoke about {sector} in detail when we were talking one on one.",
    "Of course, the volume of trade does not yet answer to what our economies can do.",
    "It is important that the plants have a dealer network and a service for {goods}.",
    "Nearly {percent} per cent of our tractors are assembled together with your engineers.",
)
GOODS = ("tractors", "medicines", "furniture", "lifts", "dairy products", "potash", "tyres")
SECTORS = ("agriculture", "energy", "transport", "education", "industry", "tourism", "health care")


def write_meetings(folder: Path, count: int, seed: int) -> Path:
    """Write `count` different records into a new folder, one file each, and return it."""
    folder.mkdir(parents=True)
    draw = random.Random(seed)  # noqa: S311 - the seed is there to repeat the draw
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(meeting(draw), encoding="utf-8")
    return folder


def meeting(draw: random.Random) -> str:
    """Return a record in a press office's format, with two speakers who take turns."""
    parts = [HEAD.format(day=draw.randint(1, 30), year=draw.randint(2013, 2023))]
    words, turn = 0, 0
    while words < WORDS:
        paragraphs = [_paragraph(draw) for _ in range(draw.randint(4, 6))]
        parts += [MARKERS[turn % 2], f"- {paragraphs[0]}", *paragraphs[1:]]
        words += sum(len(one.split()) for one in paragraphs)
        turn += 1
    return "\n\n".join(parts) + "\n"


def _paragraph(draw: random.Random) -> str:
    return " ".join(_sentence(draw) for _ in range(draw.randint(3, 6)))


def _sentence(draw: random.Random) -> str:
    percent = draw.randint(3, 60)
    return draw.choice(SENTENCES).format(
        amount=draw.randint(50, 900),
        count=draw.randint(20, 2000),
        few=draw.randint(2, 9),
        percent=percent,
        more=percent + draw.randint(5, 30),
        year=draw.randint(2010, 2012),
        earlier=draw.randint(2000, 2009),
        later=draw.randint(2024, 2035),
        goods=draw.choice(GOODS),
        sector=draw.choice(SECTORS),
    )
