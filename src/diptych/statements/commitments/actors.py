"""Which countries are to do what was undertaken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.records.leaders import leaders_called
from diptych.records.names import folded_words

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage

__all__ = ["actors_of"]

_NAME = re.compile(r"\b[A-ZА-ЯЁƏÇŞĞÖÜİІЎ][^\W\d_]{2,}")


def actors_of(subject: str, passage: Passage, grammar: Grammar) -> tuple[Country, ...]:
    """Return the countries that a subject stands for.

    "We" and "the sides" are the record's parties, "I" and "our specialists" the speaker's
    country, "you" the other one; a country that is named is itself.
    """
    subject = subject.strip(" ,’'")
    if grammar["joint"].match(subject):
        return passage.parties
    named = _named(subject, passage, grammar)
    if named:
        return named
    if passage.country is None:
        return passage.parties
    if grammar["own"].match(subject):
        return (passage.country,)
    if grammar["other"].match(subject):
        return tuple(one for one in passage.parties if one != passage.country)
    return passage.parties


def _named(subject: str, passage: Passage, grammar: Grammar) -> tuple[Country, ...]:
    """Return the countries that a subject names, or whose leaders it names."""
    named = [one.country for one in mentions(subject, grammar.language)]
    for word in _NAME.findall(subject):
        leading = {one.iso3 for one in leaders_called(folded_words(word), passage.date)}
        named += [one for one in passage.parties if one.iso3 in leading]
    return tuple(dict.fromkeys(named))
