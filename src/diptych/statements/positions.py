"""Where somebody stands on something: who supports, opposes, thanks, agrees, is concerned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from diptych.statements.commitments.actors import actors_of
from diptych.statements.commitments.grammar import grammar
from diptych.statements.commitments.objects import object_end
from diptych.statements.commitments.subjects import agent_start, clause_before
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.spheres import sphere_of
from diptych.statements.types import Position
from diptych.statements.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.statements.passages import Passage
    from diptych.statements.types import Stance

__all__ = ["positions_in"]

_TRAILING = re.compile(r"[\s.,;:!?…]+$")
LONGEST = 400
"""Letters of a sentence before and after a stand in which its forum is looked for."""


@dataclass(frozen=True, slots=True)
class _Wording:
    stance: Stance
    words: re.Pattern[str]
    subject: bool


@dataclass(frozen=True, slots=True)
class _Wordings:
    hint: re.Pattern[str]
    forum: re.Pattern[str]
    not_topic: re.Pattern[str]
    each_other: str
    positions: tuple[_Wording, ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """Words that take a stand: the topic begins at `topic`, the holder ends at `trigger`."""

    start: int
    end: int
    trigger: int
    topic: int
    stance: Stance
    mutual: bool = False
    """Whether both sides say it of each other."""


@cache
def _wordings(language: str) -> _Wordings:
    data = words_of("positions", language)
    hint, forum, not_topic = (
        re.compile(data[name], re.IGNORECASE) for name in ("hint", "forum", "not_topic")
    )
    positions = tuple(
        _Wording(one["stance"], re.compile(one["words"], re.IGNORECASE), one["subject"])
        for one in data["position"]
    )
    return _Wordings(hint, forum, not_topic, data["each_other"], positions)


def positions_in(passage: Passage) -> Iterator[Position]:
    """Yield where a passage's speaker, or somebody it tells of, stands, in the text's order."""
    language = _wordings(passage.language)
    for number, sentence in enumerate(passage.sentences):
        if language.hint.search(passage.text, sentence.start, sentence.end):
            stands = sorted(_stands(passage, number), key=lambda one: one.start)
            yield from (_position(passage, number, one) for one in stands)


def _stands(passage: Passage, number: int) -> Iterator[_Stand]:
    """Yield the stands of a sentence, each of its words in one stand only."""
    sentence = passage.sentences[number]
    ends: list[tuple[int, int]] = []
    for wording in _wordings(passage.language).positions:
        for match in wording.words.finditer(passage.text, sentence.start, sentence.end):
            one = _stand(passage, sentence.start, sentence.end, match, wording)
            near = ends[-8:]
            if one and all(one.end <= start or end <= one.start for start, end in near):
                ends.append((one.start, one.end))
                yield one


def _stand(
    passage: Passage, first: int, end: int, match: re.Match[str], wording: _Wording
) -> _Stand | None:
    text, rules = passage.text, grammar(passage.language)
    trigger = match.start() + len(match.group()) - len(match.group().lstrip())
    clause = clause_before(text, first, trigger, rules)
    agent = agent_start(text, first, clause, rules)
    if wording.subject and agent is None:
        return None
    start = trigger if agent is None else agent
    if rules.verb_last:
        start, topic, finish = clause.start, clause.start, match.end()
    else:
        topic = match.start("topic")
        finish = max(object_end(text, topic, end, rules), match.end())
        finish = topic + len(_TRAILING.sub("", text[topic:finish]))
    until = match.start() if rules.verb_last else finish
    if _wordings(passage.language).not_topic.match(text[topic:until]):
        return None
    mutual = rules["mirror"].search(text[first : min(end, first + LONGEST)])
    if mutual and first + mutual.start() <= trigger and trigger < first + mutual.end():
        finish = first + mutual.start() + len(_TRAILING.sub("", mutual.group()))
        return _Stand(first + mutual.start(), finish, trigger, topic, wording.stance, mutual=True)
    return _Stand(start, finish, trigger, topic, wording.stance)


def _position(passage: Passage, number: int, one: _Stand) -> Position:
    text, language = passage.text, passage.language
    rules = grammar(language)
    quote = text[one.start : one.end]
    topic = text[one.topic : one.trigger if rules.verb_last else one.end]
    forum = _forum(passage, number)
    return Position(
        id=statement_id("position", one.start, one.end, quote),
        quote=quote,
        start=one.start,
        end=one.end,
        speaker=passage.speaker,
        country=passage.country,
        rule=f"who {one.stance}" if one.stance != "concerned" else "who is concerned",
        modality="ongoing" if one.stance == "thanks" else modality_of(quote, language),
        sphere=sphere_of(quote, language) or (sphere_of(forum, language) if forum else None),
        holder=_holder(passage, one),
        stance=one.stance,
        topic=_wordings(language).each_other if one.mutual else " ".join(topic.split()),
        forum=forum,
    )


def _holder(passage: Passage, one: _Stand) -> tuple[Country, ...]:
    """Return whose stand it is: the subject's country, or the speaker's where none is said."""
    subject = passage.text[one.start : one.trigger]
    rules = grammar(passage.language)
    if one.mutual:
        return passage.parties
    own = passage.country and (not subject.strip() or rules["joint"].match(subject.strip()))
    if own and passage.country and one.stance != "agrees":
        return (passage.country,)
    return actors_of(subject, passage, rules)


def _forum(passage: Passage, number: int) -> str | None:
    """Return the forum that a sentence names, else the one that the sentence before it names."""
    sentence = passage.sentences[number]
    forum = _wordings(passage.language).forum
    for other in passage.sentences[max(0, number - 1) : number + 1][::-1]:
        if other.paragraph == sentence.paragraph:
            found = forum.search(passage.text, other.start, min(other.end, other.start + LONGEST))
            if found:
                return found.group(1)
    return None
