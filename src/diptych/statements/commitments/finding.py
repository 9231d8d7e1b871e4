"""Finding the commitments of a passage, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.statements.commitments.actions import action_of
from diptych.statements.commitments.actors import actors_of
from diptych.statements.commitments.candidates import candidates_in
from diptych.statements.commitments.grammar import grammar
from diptych.statements.commitments.kinds import kind_of
from diptych.statements.commitments.lists import is_marked
from diptych.statements.commitments.mirrors import mirrored_start
from diptych.statements.deadlines import deadline_in
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.spheres import sphere_of
from diptych.statements.types import Commitment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.statements.commitments.candidates import Candidate
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import Deadline, Modality, Sphere

__all__ = ["commitments_in"]

NEAR = 160
"""How far from an undertaking, in letters, its deadline may stand."""
REACH = 400
_RECEIVES = re.compile(r"receive|получ|атрыма", re.IGNORECASE)
"""What one side receives the other has undertaken to give."""
_CONDITION = re.compile(r"\W*(?:if|unless|если|калі|əgər|eğer)\b", re.IGNORECASE)


def commitments_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what a passage undertakes, proposes, instructs or signs, in the order of the text."""
    language = grammar(passage.language)
    for number, sentence in enumerate(passage.sentences):
        if _may_hold_some(passage, number, sentence, language):
            yield from _in_sentence(passage, number, sentence, language)


def _may_hold_some(passage: Passage, number: int, sentence: Sentence, language: Grammar) -> bool:
    if language.hint.search(passage.text, sentence.start, sentence.end):
        return True
    return is_marked(passage.text, passage.sentences[max(0, number - 1)]) or is_marked(
        passage.text, sentence
    )


def _in_sentence(
    passage: Passage, number: int, sentence: Sentence, language: Grammar
) -> Iterator[Commitment]:
    chosen = candidates_in(passage, number, language)
    for index, one in enumerate(chosen):
        after = chosen[index + 1].start if index + 1 < len(chosen) else sentence.end
        before = chosen[index - 1].end if index else sentence.start
        yield _commitment(passage, one, (before, after), sentence, language)


def _commitment(
    passage: Passage,
    one: Candidate,
    around: tuple[int, int],
    sentence: Sentence,
    language: Grammar,
) -> Commitment:
    text = passage.text
    one, deadline = _with_deadline(passage, one, around)
    start = mirrored_start(text, sentence.start, one.start, one.end, language)
    mutual = start < one.start
    one = replace(one, start=start)
    quote, action, said = _words(text, one, language)
    return Commitment(
        id=statement_id("commitment", one.start, one.end, quote),
        quote=quote,
        start=one.start,
        end=one.end,
        speaker=passage.speaker,
        country=passage.country,
        rule=one.rule.name,
        modality=_modality(text, one, sentence, passage.language),
        sphere=sphere_of(quote, passage.language)
        or _sphere_around(passage, sentence, mutual=mutual),
        kind=kind_of(action, said, one.rule, language),
        actor=passage.parties if mutual else _actors(passage, sentence, one, language),
        action=action_of(action.replace(",", "") if mutual else action),
        deadline=deadline,
    )


def _words(text: str, one: Candidate, language: Grammar) -> tuple[str, str, str]:
    """Return the quote, the action, and the action with the verb that undertakes it."""
    quote = text[one.start : one.end]
    if language.verb_last:
        return quote, quote, quote
    action = quote if one.rule.subject == "clause" else text[one.verb : one.end]
    return quote, action, text[one.trigger : one.end]


def _actors(
    passage: Passage, sentence: Sentence, one: Candidate, language: Grammar
) -> tuple[Country, ...]:
    named = passage.text[one.subject : one.trigger].strip()
    actors = actors_of(named or _credited(passage.text, sentence, one), passage, language)
    if _RECEIVES.match(passage.text, one.verb):
        return tuple(one for one in passage.parties if one not in actors) or actors
    return actors


def _credited(text: str, sentence: Sentence, one: Candidate) -> str:
    """Return the beginning of the sentence: whom it credits with what it then names."""
    return re.split(r",\s|\s[-–—]\s", text[sentence.start : min(one.start, sentence.start + 60)])[0]


def _sphere_around(passage: Passage, sentence: Sentence, *, mutual: bool) -> Sphere | None:
    """Return the sphere of the sentence; a mutual pledge is about what was spoken of before it."""
    end = min(sentence.end, sentence.start + REACH)
    start = max(passage.start, sentence.start - NEAR) if mutual else sentence.start
    return sphere_of(passage.text[start:end], passage.language)


def _modality(text: str, one: Candidate, sentence: Sentence, language: str) -> Modality:
    """Return the rule's mood; what stands before a body to be set up says whether it was agreed."""
    if not one.rule.cue:
        if _CONDITION.match(text, sentence.start, one.start) and one.rule.modality == "promised":
            return "conditional"
        return one.rule.modality
    before = modality_of(text[max(sentence.start, one.start - REACH) : one.start], language)
    return one.rule.modality if before in {"ongoing", "done"} else before


def _with_deadline(
    passage: Passage, one: Candidate, around: tuple[int, int]
) -> tuple[Candidate, Deadline | None]:
    """Look for the deadline in the words, after them (and take it in), then before them."""
    text, day, language = passage.text, passage.date, passage.language
    reach = one.end if one.rule.kind == "document" else min(around[1], one.end + NEAR)
    if grammar(language).verb_last:
        reach = one.end
    found = deadline_in(text, one.start, reach, day, language)
    if found:
        inner = found[1] <= one.end or not _belongs(text[one.end : found[0]])
        return (one if inner else replace(one, end=found[1])), found[2]
    found = deadline_in(text, max(around[0], one.start - NEAR), one.start, day, language)
    return one, found[2] if found else None


def _belongs(between: str) -> bool:
    """Say whether a deadline that follows still belongs to the words before it."""
    return not re.search(r"[;:(–—]|\s-\s|\b(?:which|who|that|котор\w+|что)\b", between)
