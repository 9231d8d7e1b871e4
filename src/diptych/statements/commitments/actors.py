"""Which countries are to do what was undertaken."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.records.leaders import leaders_called
from diptych.records.names import folded_words

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage

__all__ = ["actors_of", "named_actors", "other_parties"]

SHORTEST_STEM = 4
_MARKS = re.compile(r"[’'ʼ«“\"(]")
_NAME = re.compile(r"\b[A-ZА-ЯЁƏÇŞĞÖÜİІЎ][^\W\d_]{2,}")


def actors_of(
    subject: str, passage: Passage, grammar: Grammar, said: str = ""
) -> tuple[Country, ...]:
    """Return the countries that a subject stands for; `said` is what it undertakes.

    "The sides" are the record's parties, a country or an office that is named is itself, "you"
    the other side. "I", "we" and "our bank" are the speaker's country, unless what is said is
    done by both ("we agreed", "together"); in nobody's speech they are both parties.
    """
    subject = subject.strip(" ,’'")
    if grammar["joint"].match(subject):
        return passage.parties
    if grammar["own"].match(subject) and passage.country:
        return (passage.country,)
    named = named_actors(subject, passage, grammar)
    if named:
        return named
    if passage.country is None:
        return passage.parties
    if grammar["other"].match(subject):
        return other_parties(passage)
    if grammar["shared"].search(f"{subject} {said}"):
        return passage.parties
    return (passage.country,)


def other_parties(passage: Passage) -> tuple[Country, ...]:
    """Return the record's parties without the speaker's country."""
    return tuple(one for one in passage.parties if one != passage.country)


def named_actors(words: str, passage: Passage, grammar: Grammar) -> tuple[Country, ...]:
    """Return the countries that some words name, or whose leaders and offices they name."""
    named = [one.country for one in mentions(words, grammar.language)]
    for word in _NAME.findall(words):
        leading = {one.iso3 for one in leaders_called(folded_words(word), passage.date)}
        named += [one for one in passage.parties if one.iso3 in leading]
    found = tuple(dict.fromkeys(named)) or passage.people.named_in(words)
    return found or tuple(one for one in passage.parties if _is_named(one, words, grammar.language))


def _is_named(party: Country, words: str, language: str) -> bool:
    """Say whether a word is made of a party's name: an adjective that no table knows."""
    stem = _stem(party, language)
    return any(_plain(word).startswith(stem) for word in words.split()) if stem else False


@cache
def _stem(party: Country, language: str) -> str:
    name = _plain(party.name(language))
    return name[: max(SHORTEST_STEM, len(name) - 2)] if " " not in name else ""


def _plain(word: str) -> str:
    return _MARKS.sub("", word.casefold())
