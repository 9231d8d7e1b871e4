"""Finding the commitments of a passage, sentence by sentence."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.statements.commitments.actions import action_of
from diptych.statements.commitments.actors import actors_of
from diptych.statements.commitments.grammar import grammar
from diptych.statements.commitments.kinds import kind_of
from diptych.statements.commitments.lists import is_item_of_undertakings, is_marked
from diptych.statements.commitments.mirrors import mirrored_start
from diptych.statements.commitments.objects import BRIEF, object_end
from diptych.statements.commitments.refusals import is_refused
from diptych.statements.commitments.subjects import agent_start, clause_before, owner_start
from diptych.statements.deadlines import deadline_in
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.spheres import sphere_of
from diptych.statements.types import Commitment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.statements.commitments.grammar import Grammar, Rule
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import Deadline, Modality, Sphere

__all__ = ["commitments_in"]

NEAR = 160
"""How far from an undertaking, in letters, its deadline may stand."""
REACH = 400
_CONDITION = re.compile(r"\W*(?:if|unless|если|калі|əgər|eğer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that a rule takes for an undertaking; the action begins at `verb`."""

    start: int
    end: int
    trigger: int
    verb: int
    rule: Rule
    subject: int
    """Where the subject begins, which another undertaking may share; it ends at `trigger`."""

    def overlaps(self, other: _Candidate) -> bool:
        return self.start < other.end and other.start < self.end


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
    candidates = _with_own_subjects(list(_candidates(passage, number, sentence, language)))
    chosen = _without_overlaps(candidates)
    for index, one in enumerate(chosen):
        after = chosen[index + 1].start if index + 1 < len(chosen) else sentence.end
        before = chosen[index - 1].end if index else sentence.start
        yield _commitment(passage, one, (before, after), sentence, language)


def _with_own_subjects(candidates: list[_Candidate]) -> list[_Candidate]:
    """Leave a subject to the first of two undertakings that share it: "agreed to …, and tasked"."""
    by_trigger = sorted(candidates, key=lambda one: one.trigger)
    shared = {
        id(one): replace(one, start=one.trigger)
        for before, one in itertools.pairwise(by_trigger)
        if one.start <= before.trigger and before.end <= one.trigger
    }
    return [shared.get(id(one), one) for one in candidates]


def _without_overlaps(candidates: list[_Candidate]) -> list[_Candidate]:
    """Keep the candidates of the earlier rules where several claim the same words."""
    chosen: list[_Candidate] = []
    cells: dict[int, list[_Candidate]] = {}
    for one in candidates:
        near = range(one.start // REACH, one.end // REACH + 1)
        if any(one.overlaps(other) for cell in near for other in cells.get(cell, ())):
            continue
        chosen.append(one)
        for cell in near:
            cells.setdefault(cell, []).append(one)
    return sorted(chosen, key=lambda one: one.start)


def _candidates(
    passage: Passage, number: int, sentence: Sentence, language: Grammar
) -> Iterator[_Candidate]:
    lowered = passage.text[sentence.start : sentence.end].lower()
    for rule in language.rules:
        if not any(word in lowered for word in rule.needs):
            continue
        if rule.list and not is_item_of_undertakings(passage, number, language):
            continue
        for match in _matches(rule, passage.text, sentence):
            one = _candidate(passage, sentence, match, rule, language)
            if one:
                yield one


def _matches(rule: Rule, text: str, sentence: Sentence) -> Iterable[re.Match[str]]:
    if not rule.list:
        return rule.words.finditer(text, sentence.start, sentence.end)
    item = rule.words.match(text, sentence.start, sentence.end)
    return (item,) if item else ()


def _candidate(
    passage: Passage, sentence: Sentence, match: re.Match[str], rule: Rule, language: Grammar
) -> _Candidate | None:
    text, verb = passage.text, match.start("verb")
    start = _start(text, sentence.start, match, rule, language)
    if start is None or is_refused(passage, sentence, start, match, rule, language):
        return None
    end = match.end()
    if rule.object == "long" and not language.verb_last:
        begin = verb if end - verb < BRIEF else end
        end = max(end if verb < end else 0, object_end(text, begin, sentence.end, language))
    elif rule.object == "short":
        end = max(end, object_end(text, end, min(sentence.end, end + 40), language))
    end = start + len(text[start:end].rstrip())
    return _Candidate(start, end, _first(match), verb, rule, start)


def _start(
    text: str, start: int, match: re.Match[str], rule: Rule, language: Grammar
) -> int | None:
    """Return where the quote begins: at the subject, when the rule wants one and it is there."""
    first = _first(match)
    if match.groupdict().get("aside"):
        clause = clause_before(text, start, first, language)
        return None if agent_start(text, start, clause, language) is None else match.start("verb")
    if rule.list:
        return match.start("verb")
    if rule.subject == "none":
        return first
    if rule.subject == "owner":
        return owner_start(text, start, first)
    clause = clause_before(text, start, first, language)
    if rule.subject == "clause":
        return clause.start
    found = agent_start(text, start, clause, language)
    return first if found is None and rule.subject == "own" else found


def _first(match: re.Match[str]) -> int:
    """Return where the words of a match begin, without the blank before them."""
    return match.start() + len(match.group()) - len(match.group().lstrip())


def _commitment(
    passage: Passage,
    one: _Candidate,
    around: tuple[int, int],
    sentence: Sentence,
    language: Grammar,
) -> Commitment:
    text = passage.text
    one, deadline = _with_deadline(passage, one, around)
    start = mirrored_start(text, sentence.start, one.start, one.end, language)
    both = start < one.start
    one = replace(one, start=start)
    quote = text[one.start : one.end]
    whole = language.verb_last or one.rule.subject == "clause"
    action = quote if whole else text[one.verb : one.end]
    said = quote if language.verb_last else text[one.trigger : one.end]
    named = text[one.subject : one.trigger].strip()
    subject = named or _credited(text, sentence, one)
    return Commitment(
        id=statement_id("commitment", one.start, one.end, quote),
        quote=quote,
        start=one.start,
        end=one.end,
        speaker=passage.speaker,
        country=passage.country,
        rule=one.rule.name,
        modality=_modality(text, one, sentence, passage.language),
        sphere=sphere_of(quote, passage.language) or _sphere_around(text, sentence, passage),
        kind=kind_of(action, said, one.rule, language),
        actor=passage.parties if both else actors_of(subject, passage, language),
        action=action_of(action),
        deadline=deadline,
    )


def _credited(text: str, sentence: Sentence, one: _Candidate) -> str:
    """Return the beginning of the sentence: whom it credits with what it then names."""
    return re.split(r",\s|\s[-–—]\s", text[sentence.start : min(one.start, sentence.start + 60)])[0]


def _sphere_around(text: str, sentence: Sentence, passage: Passage) -> Sphere | None:
    return sphere_of(
        text[sentence.start : min(sentence.end, sentence.start + REACH)], passage.language
    )


def _modality(text: str, one: _Candidate, sentence: Sentence, language: str) -> Modality:
    """Return the rule's mood; what stands before a body to be set up says whether it was agreed."""
    if not one.rule.cue:
        if _CONDITION.match(text, sentence.start, one.start) and one.rule.modality == "promised":
            return "conditional"
        return one.rule.modality
    before = modality_of(text[max(sentence.start, one.start - REACH) : one.start], language)
    return one.rule.modality if before in {"ongoing", "done"} else before


def _with_deadline(
    passage: Passage, one: _Candidate, around: tuple[int, int]
) -> tuple[_Candidate, Deadline | None]:
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
