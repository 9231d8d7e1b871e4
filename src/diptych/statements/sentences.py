"""Cutting paragraphs into sentences without changing an offset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.paragraphs import trimmed
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Sentence", "sentences_of"]

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[;](?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|nos|gen|gov|sen|rep|prof|approx|vs|etc|e\.g|i\.e|u\.s|u\.k|u\.n"
    r"|d\.c|a\.m|p\.m|jan|feb|aug|sept?|oct|nov|dec|art|par|fig"
    r"|г|гг|в|вв|тыс|млн|млрд|трлн|руб|долл|проц|т\.д|т\.п|т\.е|ст|п|им|см|др|кв|ул"
    r"|тг|cən|sm|il|mln|mlrd|bn|млн\.долл)|\b[A-ZА-ЯЁІЎƏİĞŞÇÖÜ])\.$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"(?<![\d\s])\s+г\.$")
"""Short for "town", "г. Минск"; after a figure it is short for "year"."""
_INITIAL = re.compile(r"(?:^|[\s(«\"“])[A-ZА-ЯЁІЎƏİĞŞÇÖÜ]\.$")
_INITIALS = re.compile(r"\b(?:[A-ZА-Я]\.){2,}$")
_BEGINS = re.compile(
    r"\s+(?:The|We|They|It|This|These|In|I|He|She|As|At|On|Our|By|For|After|Both|Today|And|But)\b"
)
"""Words that begin a sentence: "the U.S. The leaders", not "the U.S. Department"."""
_GOES_ON = re.compile(r"\s+(?:[a-zа-яёіўəığşçöü0-9(«–—-]|(?:США|ЗША)\b)")


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, and the number of its paragraph within the passage."""

    paragraph: int


def sentences_of(text: str, paragraphs: Iterable[Span]) -> Iterator[Sentence]:
    """Yield the sentences of some paragraphs, in order, without the blank around them."""
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.start
        for end in _ends(text, paragraph):
            sentence = trimmed(text, start, end)
            if sentence.start < sentence.end:
                yield Sentence(sentence.start, sentence.end, number)
            start = end


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if match.group() == "." and _is_inside(text, paragraph, match.end()):
            continue
        yield match.end()
    yield paragraph.end


def _is_inside(text: str, paragraph: Span, end: int) -> bool:
    """Say whether a full stop belongs to an abbreviation or an initial, not to a sentence's end."""
    before = text[max(paragraph.start, end - 12) : end]
    if _INITIAL.search(before):
        return True
    if _INITIALS.search(before):
        return not _BEGINS.match(text, end, paragraph.end)
    if not _ABBREVIATION.search(before):
        return False
    if _TOWN.search(before):
        return True
    known_short = re.search(r"\b(?:mr|mrs|ms|dr|st|no|им|см)\.$", before, re.IGNORECASE)
    return bool(known_short or _GOES_ON.match(text, end, paragraph.end))
