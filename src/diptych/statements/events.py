"""Visits, meetings, sessions and signings, where the text itself says that there are any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from diptych.countries import mentions
from diptych.statements.commitments.grammar import grammar
from diptych.statements.commitments.papers import is_to_be_signed
from diptych.statements.commitments.subjects import agent_start, clause_before
from diptych.statements.dates import day_of, relative_day
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.periods import periods_in
from diptych.statements.spheres import sphere_of
from diptych.statements.types import JOINT, NARRATOR, Event
from diptych.statements.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import EventKind

__all__ = ["events_in"]

LONGEST_SUBJECT = 60
LONGEST_CLAUSE = 130
TITLE = 3
SOON = 12
"""Letters after "the treaty that we signed" in which its year may follow."""
LONGEST_REST = 75
"""How far after an event's words its place and day may follow."""
NEAR = 25
"""Letters before an event in which a hope or a "not" is about it."""
_NEXT = re.compile(
    r"(?<!\w)(?:состоит|пройд[её]т|пройдут|буд(?:ет|ут|зе|уць)|собер|адбуд|пройдзе|збяр|\w+(?:acaq|əcək|acak|ecek)"
    r"|will|would|scheduled|planned|to be held|запланирован|намечен|запланаван|planlaş|planlan"
    r"|next|upcoming|forthcoming|следующ|очередн|предстоящ|наступн|чарговы|növbəti|gələn"
    r"|gelecek|önümüzdeki|bir sonraki)",
    re.IGNORECASE,
)
_TRAILING = " \t\r\n,.;:–—-"


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording of an event; `agent` takes a short subject in, `clause` all of the clause."""

    kind: EventKind
    words: re.Pattern[str]
    agent: bool
    clause: bool
    end: bool


@dataclass(frozen=True, slots=True)
class _Wordings:
    hint: re.Pattern[str]
    stop: re.Pattern[str]
    place: re.Pattern[str]
    not_place: re.Pattern[str]
    current: re.Pattern[str]
    refused: re.Pattern[str]
    events: tuple[_Wording, ...]


@cache
def _wordings(language: str) -> _Wordings:
    data = words_of("events", language)
    names = ("hint", "stop", "place", "not_place", "current", "refused")
    return _Wordings(
        *(re.compile(data[name], re.IGNORECASE) for name in names),
        events=tuple(_wording(one) for one in data["event"]),
    )


def _wording(one: dict[str, Any]) -> _Wording:
    return _Wording(
        kind=one["kind"],
        words=re.compile(one["words"], re.IGNORECASE),
        agent=one.get("agent", False),
        clause=one.get("clause", False),
        end=one.get("end", False),
    )


def events_in(passage: Passage) -> Iterator[Event]:
    """Yield the visits, meetings, sessions and signings of a passage, in the order of the text."""
    language = _wordings(passage.language)
    today: str | None = None
    for sentence in passage.sentences:
        if _is_title(passage, sentence):
            continue
        if language.hint.search(passage.text, sentence.start, sentence.end):
            for span in sorted(_spans(passage, sentence, language)):
                one = _event(passage, sentence, *span, today)
                today = today or _day_told(passage, sentence, one)
                yield one


def _is_title(passage: Passage, sentence: Sentence) -> bool:
    """Say whether a sentence is the title of a text, which the text itself tells once more."""
    if sentence.start > TITLE or passage.speaker != NARRATOR:
        return False
    after = passage.text[sentence.end : sentence.end + 2]
    return after.startswith("\n") and not passage.text.endswith((".", "!"), 0, sentence.end)


def _day_told(passage: Passage, sentence: Sentence, one: Event) -> str | None:
    """Return the day of which a report tells first ("on Thursday"), else the record's."""
    if passage.date is None:
        return None
    said = relative_day(passage, sentence.start, one.end, is_over=True)
    return said if passage.speaker == NARRATOR and said else passage.date.isoformat()


def _spans(
    passage: Passage, sentence: Sentence, language: _Wordings
) -> Iterator[tuple[int, int, EventKind]]:
    """Yield where events are told, the earlier wording's words only once."""
    taken: set[int] = set()
    for wording in language.events:
        for match in wording.words.finditer(passage.text, sentence.start, sentence.end):
            start, end = _span(passage.text, sentence, match, wording, passage.language)
            cells = set(range(match.start(), max(end, match.end())))
            if taken.isdisjoint(cells) and not _is_refused(passage.text, sentence, match, language):
                taken |= cells
                yield start, end, wording.kind


def _is_refused(text: str, sentence: Sentence, match: re.Match[str], language: _Wordings) -> bool:
    before = max(sentence.start, match.start() - NEAR)
    return language.refused.search(text, before, match.end()) is not None


def _span(
    text: str, sentence: Sentence, match: re.Match[str], wording: _Wording, language: str
) -> tuple[int, int]:
    first = match.start() + len(match.group()) - len(match.group().lstrip())
    start = first
    if wording.agent or wording.clause:
        rules = grammar(language)
        clause = clause_before(text, sentence.start, first, rules)
        found = agent_start(text, sentence.start, clause, rules)
        start = clause.start if wording.clause else first if found is None else found
        reach = LONGEST_CLAUSE if rules.verb_last else LONGEST_SUBJECT
        start = start if first - start <= reach else first
    end = match.end() if wording.end else _end(text, match.end(), sentence.end, language)
    return start, start + len(text[start:end].rstrip(_TRAILING))


def _end(text: str, start: int, end: int, language: str) -> int:
    limit = min(end, start + LONGEST_REST)
    stop = _wordings(language).stop.search(text, start, limit)
    if stop:
        return stop.start()
    return limit if limit == end else max(start, text.rfind(" ", start, limit))


def _event(
    passage: Passage,
    sentence: Sentence,
    start: int,
    end: int,
    kind: EventKind,
    today: str | None,
) -> Event:
    text, language = passage.text, passage.language
    quote = text[start:end]
    return Event(
        id=statement_id("event", start, end, quote),
        quote=quote,
        start=start,
        end=end,
        speaker=passage.speaker,
        country=passage.country,
        rule=f"a {kind}" if kind != "other" else "an anniversary",
        modality=modality_of(quote, language),
        sphere=sphere_of(quote, language),
        kind=kind,
        date=_day(passage, sentence, start, end, kind, today),
        place=_place(quote, language),
        participants=_participants(quote, passage),
    )


def _day(
    passage: Passage,
    sentence: Sentence,
    start: int,
    end: int,
    kind: EventKind,
    today: str | None,
) -> str | None:
    """Return the day, month or year that is named; the record's day for what the record is of."""
    told = passage.text[max(sentence.start, start - NEAR) : end]
    is_over = modality_of(told, passage.language) == "done" and not _NEXT.search(told)
    until = min(sentence.end, end + SOON) if kind == "signing" else end
    said = day_of(passage, start, until, is_over=is_over) or day_of(
        passage, max(sentence.start, start - LONGEST_SUBJECT), start, is_over=is_over
    )
    of_paper = kind == "signing" and said is not None and len(said) == len("2030")
    if passage.date is None or (said and not (of_paper and said >= str(passage.date.year))):
        return said
    if kind != "signing" and periods_in(passage.text, start, end, passage.date, passage.language):
        return None
    reported = passage.speaker in {NARRATOR, JOINT} and (is_over or kind in {"meeting", "signing"})
    own = kind == "signing" and is_over
    current = _wordings(passage.language).current.search(passage.text, start, end)
    if not (reported or own or current) or _is_to_come(told, kind, passage.language):
        return None
    return today or passage.date.isoformat()


def _is_to_come(told: str, kind: EventKind, language: str) -> bool:
    """Say whether words promise what they tell of: "will be held"."""
    if kind == "signing":
        return is_to_be_signed(told)
    later = _NEXT.search(told) is not None
    return later or modality_of(told, language) in {"promised", "proposed"}


def _participants(quote: str, passage: Passage) -> tuple[Country, ...]:
    """Return the record's parties, unless only others are named ("ministers of Japan met")."""
    place = _place(quote, passage.language)
    named = [one.country for one in mentions(quote.replace(place or "\0", ""), passage.language)]
    if not named or set(named) & set(passage.parties):
        return passage.parties
    return tuple(dict.fromkeys(named))


def _nominative(place: str, language: str) -> str:
    """Return a country that a place names by the name that it has in no case."""
    named = mentions(place, language)
    whole = len(named) == 1 and named[0].kind == "name" and named[0].end == len(place)
    return named[0].country.name(language) if whole and named[0].start == 0 else place


def _place(quote: str, language: str) -> str | None:
    words = _wordings(language)
    for match in words.place.finditer(quote):
        if not words.not_place.match(match.group(1)):
            return _nominative(match.group(1), language)
    return None
