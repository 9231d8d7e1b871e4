"""Candidates: the words of a sentence that some wording takes for an undertaking."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.statements.commitments.lists import heads_item, is_item_of_undertakings
from diptych.statements.commitments.objects import BRIEF, object_end
from diptych.statements.commitments.refusals import is_question, is_refused
from diptych.statements.commitments.subjects import (
    agent_start,
    begin_of_quote,
    clause_before,
    is_address,
    owner_start,
    subject_start,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.statements.commitments.grammar import Grammar, Rule
    from diptych.statements.commitments.subjects import Clause
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence

__all__ = ["Candidate", "candidates_in"]

LONGEST = 260
"""Letters of the longest series of verbs that is one undertaking."""
_AND = re.compile(r"[,:]?\s*(?:(?:and|и|і|а также|а таксама)\s+)?")
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
    sentence = passage.sentences[number]
    if is_question(passage.text, sentence):
        return []
    found = list(_candidates(passage, number, language))
    if language.verb_last:
        return _without_overlaps(_one_after_another(passage.text, found))
    return _coordinated(passage.text, _without_overlaps(_with_own_subjects(found)), language)


def _one_after_another(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Part verb phrases that have one subject, and join what the subject will do."""
    found: list[Candidate] = []
    for one in sorted(candidates, key=lambda one: (one.trigger, one.end)):
        before = found[-1] if found else None
        if before is None or one.start >= before.end:
            found.append(one)
        elif one.end <= before.end:
            continue
        elif before.rule.name == one.rule.name and one.rule.coordinates:
            found[-1] = replace(before, end=one.end)
        else:
            after = (
                before.end
                + len(text[before.end : one.end])
                - len(text[before.end : one.end].lstrip(" ,;"))
            )
            found.append(replace(one, start=after))
    return [*(one for one in candidates if one.rule.subject == "none"), *found]


def _coordinated(text: str, chosen: list[Candidate], language: Grammar) -> list[Candidate]:
    """Join the verbs that one subject has: "will send experts, train crews and open a school"."""
    found: list[Candidate] = []
    for one in chosen:
        before = found[-1] if found else None
        joins = (
            before is not None
            and before.rule.coordinates
            and one.rule.coordinates
            and one.start == one.trigger
            and _AND.fullmatch(text, before.end, one.start) is not None
            and one.end - before.start <= LONGEST
            and not language["measurable"].search(text, one.start, one.end)
        )
        if before is not None and joins:
            found[-1] = replace(before, end=one.end)
        else:
            found.append(one)
    return found


def _with_own_subjects(candidates: list[Candidate]) -> list[Candidate]:
    """Leave a subject to the first of two undertakings that share it: "agreed to …, and tasked"."""
    by_trigger = sorted(candidates, key=lambda one: one.trigger)
    shared = {
        id(one): replace(one, start=one.trigger)
        for before, one in itertools.pairwise(by_trigger)
        if one.start < before.end <= one.trigger
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
        if rule.list and not is_item_of_undertakings(passage, number, rule.list, language):
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
    begins = _start(text, sentence.start, match, rule, language)
    if begins is None:
        return None
    start, subject = begins
    if is_refused(passage, sentence, start, match, rule, language):
        return None
    end, papers = match.end(), rule.kind == "document"
    if rule.object == "long" and not language.verb_last:
        begin = verb if end - verb < BRIEF and not match.group().endswith("that ") else end
        end = max(
            end if verb < end else 0, object_end(text, begin, sentence.end, language, papers=papers)
        )
    elif rule.object == "short":
        end = max(end, object_end(text, end, min(sentence.end, end + 40), language))
    end = start + len(text[start:end].rstrip())
    return Candidate(start, end, _first(match), verb, rule, subject)


def _start(
    text: str, start: int, match: re.Match[str], rule: Rule, language: Grammar
) -> tuple[int, int] | None:
    """Return where the quote and where its subject begin; `None` where a wanted one is missing."""
    first = _first(match)
    if rule.list:
        return match.start("verb"), match.start("verb")
    if rule.subject == "none":
        return first, first
    if rule.subject == "owner":
        owner = owner_start(text, start, first)
        return owner, owner
    clause = clause_before(text, start, first, language)
    found = _subject(text, start, clause, rule, language)
    if match.groupdict().get("aside"):
        return _around_aside(match, found)
    if found is None:
        headless = rule.subject == "own" or heads_item(text, start, first)
        return (first, first) if headless else None
    return begin_of_quote(text, found, first), found


def _subject(text: str, start: int, clause: Clause, rule: Rule, language: Grammar) -> int | None:
    if rule.subject == "clause":
        return clause.start
    if language.inflected:
        return subject_start(text, start, clause, rule.subject, language)
    return agent_start(text, start, clause, language)


def _around_aside(match: re.Match[str], subject: int | None) -> tuple[int, int] | None:
    """Keep an aside in the quote; leave out an address, and with it who proposes to whom."""
    if subject is None:
        return None
    return (match.start("verb") if is_address(match["aside"]) else subject), subject


def _first(match: re.Match[str]) -> int:
    """Return where the words of a match begin, without the blank before them."""
    return match.start() + len(match.group()) - len(match.group().lstrip())
