"""A record's text made ready for the readers: its head, lines, words, countries and officials."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.records.headers import header_of
from diptych.records.languages import language_of
from diptych.records.paragraphs import lines_of
from diptych.records.references import Naming, references_of
from diptych.records.tokens import CountryIndex, tokens_of

if TYPE_CHECKING:
    from diptych.countries import Mention
    from diptych.records.headers import Header
    from diptych.records.references import Reference
    from diptych.records.tokens import Token
    from diptych.records.types import Span

__all__ = ["Page", "page_of"]

_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-zа-яё])|(?<=[)»”][.!?])\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """What every reader is given: nothing in it depends on the format of the record."""

    text: str
    header: Header
    language: str
    lines: tuple[Span, ...]
    """The lines after the header that are not blank."""
    mentions: tuple[Mention, ...]
    countries: CountryIndex
    references: tuple[Reference, ...]
    """The officials whom the whole text names by their names."""
    tokens: tuple[Token, ...] = ()
    """The words of the whole text."""
    sentence_ends: tuple[int, ...] = ()
    """Where, after a full stop and a blank, another sentence begins."""

    def naming(self, start: int, end: int) -> Naming:
        """Return the words between two offsets, ready to be read for officials."""
        first = bisect_left(self.tokens, start, key=lambda one: one.start)
        last = bisect_right(self.tokens, end, key=lambda one: one.end)
        return Naming(self.text, list(self.tokens[first:last]), self.countries)

    def sentence_start(self, start: int, end: int) -> int:
        """Return where the last sentence that begins between two offsets does; else `start`."""
        last = bisect_right(self.sentence_ends, end) - 1
        return max(start, self.sentence_ends[last]) if last >= 0 else start

    def references_between(self, start: int, end: int) -> tuple[Reference, ...]:
        """Return the officials whose naming begins between two offsets."""
        first, last = (
            bisect_left(self.references, offset, key=lambda one: one.start)
            for offset in (start, end)
        )
        return self.references[first:last]


def page_of(text: str) -> Page:
    """Return a text made ready for the readers. Time is linear in the text."""
    header = header_of(text)
    found = mentions(text)
    countries = CountryIndex(found)
    tokens = tokens_of(text)
    return Page(
        text=text,
        header=header,
        language=language_of(text[header.end :] or text),
        lines=tuple(lines_of(text, header.end)),
        mentions=found,
        countries=countries,
        references=tuple(references_of(Naming(text, tokens, countries))),
        tokens=tuple(tokens),
        sentence_ends=tuple(match.end() for match in _SENTENCE_END.finditer(text)),
    )
