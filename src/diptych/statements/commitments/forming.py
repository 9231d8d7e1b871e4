"""Making a commitment out of a candidate, a signed paper or a row of a road map."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.statements.commitments.actions import action_of
from diptych.statements.commitments.assignments import assignment_after
from diptych.statements.commitments.kinds import kind_of, kind_of_measure
from diptych.statements.commitments.lists import marker_end
from diptych.statements.commitments.mirrors import mirrored_start
from diptych.statements.commitments.papers import is_to_be_signed
from diptych.statements.commitments.performers import performers_of
from diptych.statements.deadlines import deadline_in
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.spheres import sphere_of
from diptych.statements.types import Commitment, Deadline

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.statements.commitments.candidates import Candidate
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.commitments.roadmaps import Row
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import CommitmentKind, Modality, Sphere

__all__ = ["commitment_of", "paper_of", "row_of"]

NEAR = 160
"""How far from an undertaking, in letters, its deadline may stand."""
REACH = 400
_CONDITION = re.compile(r"\W*(?:if|unless|если|калі|əgər|eğer)\b", re.IGNORECASE)


def commitment_of(
    passage: Passage, number: int, one: Candidate, around: tuple[int, int], language: Grammar
) -> Commitment:
    """Return what a candidate undertakes; `around` is where its neighbours end and begin."""
    text, sentence = passage.text, passage.sentences[number]
    one, deadline = _with_deadline(passage, one, around)
    start = mirrored_start(text, sentence.start, one.start, one.end, language)
    mutual = start < one.start
    one = replace(one, start=start)
    quote, action, said = _words(text, one, language)
    kind = kind_of(action, said, one.rule, language)
    actor = passage.parties if mutual else performers_of(passage, sentence, one, kind, language)
    if passage.country is None:
        actor, deadline = _as_assigned(passage, number, one, actor, deadline)
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
        kind=kind,
        actor=actor,
        action=action_of(action.replace(",", "") if mutual else action),
        deadline=deadline,
    )


def paper_of(passage: Passage, place: tuple[int, int]) -> Commitment:
    """Return the paper that an item of a list of signed papers names."""
    return _plain(passage, place, "a signed paper", "document", "done", passage.parties, None)


def row_of(passage: Passage, row: Row, language: Grammar) -> Commitment:
    """Return the measure of a row, with the countries of those responsible and its term."""
    start = marker_end(passage.text, row.measure.start, row.measure.end)
    end = row.measure.end
    who = row.responsible.of(passage.text) if row.responsible else ""
    named = tuple(dict.fromkeys(one.country for one in mentions(who, passage.language)))
    deadline = _term(passage, (row.term.start, row.term.end)) if row.term else None
    kind = kind_of_measure(passage.text[start:end], language)
    actor = named or passage.parties
    return _plain(passage, (start, end), "a row of a road map", kind, "promised", actor, deadline)


def _plain(
    passage: Passage,
    place: tuple[int, int],
    rule: str,
    kind: CommitmentKind,
    modality: Modality,
    actor: tuple[Country, ...],
    deadline: Deadline | None,
) -> Commitment:
    quote = passage.text[place[0] : place[1]]
    return Commitment(
        id=statement_id("commitment", *place, quote),
        quote=quote,
        start=place[0],
        end=place[1],
        speaker=passage.speaker,
        country=passage.country,
        rule=rule,
        modality=modality,
        sphere=sphere_of(quote, passage.language),
        kind=kind,
        actor=actor,
        action=action_of(quote),
        deadline=deadline,
    )


def _as_assigned(
    passage: Passage,
    number: int,
    one: Candidate,
    actor: tuple[Country, ...],
    deadline: Deadline | None,
) -> tuple[tuple[Country, ...], Deadline | None]:
    """Take the lines under a decision for who is responsible, where it names no side, and when."""
    lines = assignment_after(passage, number)
    if lines.term and deadline is None:
        deadline = _term(passage, lines.term)
    if lines.responsible and (one.subject == one.trigger or one.rule.addresses):
        who = passage.text[lines.responsible[0] : lines.responsible[1]]
        actor = (
            tuple(dict.fromkeys(said.country for said in mentions(who, passage.language))) or actor
        )
    return actor, deadline


def _term(passage: Passage, place: tuple[int, int]) -> Deadline | None:
    found = deadline_in(passage.text, *place, passage.date, passage.language)
    if found:
        return found[2]
    words = passage.text[place[0] : place[1]].strip(" .;")
    return Deadline(words, None, None) if words.strip("–—- ") else None


def _words(text: str, one: Candidate, language: Grammar) -> tuple[str, str, str]:
    """Return the quote, the action, and the action with the verb that undertakes it."""
    quote = text[one.start : one.end]
    if language.verb_last:
        return quote, quote, quote
    action = quote if one.rule.subject == "clause" else text[one.verb : one.end]
    return quote, action, text[one.trigger : one.end]


def _sphere_around(passage: Passage, sentence: Sentence, *, mutual: bool) -> Sphere | None:
    """Return the sphere of the sentence; a mutual pledge is about what was spoken of before it."""
    end = min(sentence.end, sentence.start + REACH)
    start = max(passage.start, sentence.start - NEAR) if mutual else sentence.start
    return sphere_of(passage.text[start:end], passage.language)


def _modality(text: str, one: Candidate, sentence: Sentence, language: str) -> Modality:
    """Return the rule's mood; what stands before a body to be set up says whether it was agreed."""
    if one.rule.kind == "document" and is_to_be_signed(text[one.start : one.end]):
        return "promised"
    if not one.rule.cue:
        if _CONDITION.match(text, sentence.start, one.start) and one.rule.modality == "promised":
            return "conditional"
        if one.rule.modality == "done" and _is_to_come(text[one.start : one.verb], language):
            return "promised"
        return one.rule.modality
    before = modality_of(text[max(sentence.start, one.start - REACH) : one.start], language)
    return one.rule.modality if before in {"ongoing", "done"} else before


def _is_to_come(before_the_verb: str, language: str) -> bool:
    """Say whether an auxiliary makes a verb of one form for all times, such as "set up", future."""
    return modality_of(before_the_verb, language) == "promised"


def _with_deadline(
    passage: Passage, one: Candidate, around: tuple[int, int]
) -> tuple[Candidate, Deadline | None]:
    """Look for the deadline in the words, after them (and take it in), then before them."""
    text, day, language = passage.text, passage.date, passage.language
    reach = one.end if one.rule.kind == "document" else min(around[1], one.end + NEAR)
    if language in {"az", "tr"}:
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
