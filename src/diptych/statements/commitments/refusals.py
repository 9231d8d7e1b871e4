"""What looks like an undertaking and is none: hopes, conditions, relative clauses, old papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.commitments.subjects import clause_before

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar, Rule
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence

__all__ = ["is_question", "is_refused"]

BEFORE = 90
_OWNED = re.compile(r"\w+\s+of\s", re.IGNORECASE)
_TAG = re.compile(
    r"(?:,|—|–)\s(?:we can say that, )?(?:\w+n[’']t (?:we|it|they|he|she|you)|right|правда"
    r"|не так ли|ведь так|праўда|elə deyilmi|değil mi)\?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_question(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence asks; "we will sign, won't we?" does not."""
    if not text.endswith("?", sentence.start, sentence.end):
        return False
    return _TAG.search(text, max(sentence.start, sentence.end - BEFORE), sentence.end) is None


def is_refused(
    passage: Passage,
    sentence: Sentence,
    start: int,
    match: re.Match[str],
    rule: Rule,
    grammar: Grammar,
) -> bool:
    """Say whether what stands around a match makes it something else than an undertaking."""
    text = passage.text
    announces = rule.kind == "document" or grammar.verb_last
    if announces and _introduces_list(text, sentence, match):
        return True
    if rule.kind == "document" and _is_of_another_year(
        passage, start, min(sentence.end, match.end() + 60)
    ):
        return True
    before = text[max(sentence.start, start - BEFORE) : start]
    if rule.cue and not grammar["cue"].search(text, sentence.start, start):
        return True
    if rule.subject in {"agent", "own", "clause"}:
        return _is_no_main_clause(text, sentence, match, rule, grammar)
    if rule.subject == "owner":
        unowned = start >= match.start() and not _OWNED.match(match.group())
        return unowned or grammar["mere_mention"].search(before) is not None
    return False


def _introduces_list(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether words announce the papers or the decisions that the next lines name."""
    return text.endswith(":", match.end(), sentence.end) and sentence.end - match.end() < BEFORE


def _is_no_main_clause(
    text: str, sentence: Sentence, match: re.Match[str], rule: Rule, grammar: Grammar
) -> bool:
    first = match.start() + len(match.group()) - len(match.group().lstrip())
    clause = clause_before(text, sentence.start, first, grammar)
    words = text[clause.start : clause.end]
    if grammar["conditional"].match(words.lstrip()) or grammar["not_acting"].search(words):
        return True
    said = grammar["said"].search(clause.before[-60:] + clause.mark)
    if grammar["that"].match(clause.mark.strip(" ,")):
        hoped = grammar["hoped"].search(clause.before[-60:])
        return not said or (bool(hoped) and not grammar["sure"].search(clause.before))
    if grammar["hoped"].search(words):
        return True
    return rule.modality == "promised" and _is_unsaid(match, said is not None, grammar)


def _is_unsaid(match: re.Match[str], is_said: bool, grammar: Grammar) -> bool:
    """Refuse "would be built" where nobody reports it."""
    return not is_said and grammar["reported"].match(match.group().lstrip()) is not None


def _is_of_another_year(passage: Passage, start: int, end: int) -> bool:
    """Say whether a paper is said to have been signed in a year before the record's."""
    if passage.date is None:
        return False
    year = _YEAR.search(passage.text, start, end)
    return year is not None and int(year.group()) < passage.date.year
