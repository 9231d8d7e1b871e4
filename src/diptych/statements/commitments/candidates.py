"""Candidates: the words of a sentence that some wording takes for an undertaking."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.statements.commitments.lists import heads_item, is_item_of_undertakings
from diptych.statements.commitments.objects import BRIEF, object_end
from diptych.statements.commitments.refusals import is_refused
from diptych.statements.commitments.subjects import agent_start, clause_before, owner_start

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from diptych.statements.commitments.grammar import Grammar, Rule
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence

__all__ = ["Candidate", "candidates_in"]

CELL = 400
"""Letters to a cell; only candidates that share a cell are compared."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that a rule takes for an undertaking; the action begins at `verb`."""

    start: int
    end: int
    trigger: int
    verb: int
    rule: Rule
    subject: int
    """Where the subject begins, which another undertaking may share; it ends at `trigger`."""

    def overlaps(self, other: Candidate) -> bool:
        """Say whether two candidates share words."""
        return self.start < other.end and other.start < self.end


def candidates_in(passage: Passage, number: int, language: Grammar) -> list[Candidate]:
    """Return the candidates of a passage's sentence that do not overlap, in the text's order."""
    return _without_overlaps(_with_own_subjects(list(_candidates(passage, number, language))))


def _with_own_subjects(candidates: list[Candidate]) -> list[Candidate]:
    """Leave a subject to the first of two undertakings that share it: "agreed to …, and tasked"."""
    by_trigger = sorted(candidates, key=lambda one: one.trigger)
    shared = {
        id(one): replace(one, start=one.trigger)
        for before, one in itertools.pairwise(by_trigger)
        if one.start <= before.trigger and before.end <= one.trigger
    }
    return [shared.get(id(one), one) for one in candidates]


def _without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """Keep the candidates of the earlier rules where several claim the same words."""
    chosen: list[Candidate] = []
    cells: dict[int, list[Candidate]] = {}
    for one in candidates:
        near = range(one.start // CELL, one.end // CELL + 1)
        if any(one.overlaps(other) for cell in near for other in cells.get(cell, ())):
            continue
        chosen.append(one)
        for cell in near:
            cells.setdefault(cell, []).append(one)
    return sorted(chosen, key=lambda one: one.start)


def _candidates(passage: Passage, number: int, language: Grammar) -> Iterator[Candidate]:
    sentence = passage.sentences[number]
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
) -> Candidate | None:
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
    return Candidate(start, end, _first(match), verb, rule, start)


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
    if found is None and (rule.subject == "own" or heads_item(text, start, first)):
        return first
    return found


def _first(match: re.Match[str]) -> int:
    """Return where the words of a match begin, without the blank before them."""
    return match.start() + len(match.group()) - len(match.group().lstrip())
