"""Who acts: the words before a verb, as far as they are somebody who can undertake something."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.countries import mentions
from diptych.statements.commitments.grammar import NEVER

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar

__all__ = [
    "Clause",
    "agent_start",
    "begin_of_quote",
    "clause_before",
    "is_address",
    "owner_start",
    "subject_start",
]

REACH = 260
"""Letters that are looked at before a verb, so that time stays linear in the text."""
SHORT = 70
ASIDE = 200
LONGEST_LEAD = 130
"""Letters of the longest clause that is taken in before a verb."""
AFAR = 25
MOST_ADDRESSED = 6
"""Words of the longest address."""
_PARTS = re.compile(r"\s+(?:and|as well as)\s+|,\s+")
_PREPOSITION = re.compile(
    r"\s(?:of|in|for|with|on|from|between|to|at|under|by|through|after|before|about)\s"
)
_FRONTED = re.compile(
    r"(?:in|on|by|at|during|through|under|within|as|for|with|from|after|following|until|over|given"
    r"|based|despite|pursuant|to|like|among"
    r"|в|во|на|по|с|со|к|при|для|после|до|за|у|із|з|па|пры|пасля)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\s(?=(?:the|both|our|all|its)\s)")
_CAPITAL = re.compile(
    r"\s(?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b)(?=[A-Z])"
)
_LAST_NAME = re.compile(r"\s((?!\w+day\b)[A-Z][a-z]{3,})\s*$")
_COMMA_ASIDE = re.compile(
    r"[^,;:.]{3,60},\s(?:а|и|і|но|але|хотя|хоць|котор\w+|які\w*)\s[^,;:.]{3,90},\s"
)
"""A subject and the clause about it that stands before the verb: "our experts, who …, advise"."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|said|says|share|want"
    r"|need|always|supported)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?\s+(?=\S)")
_COORDINATED = re.compile(r"(?:^|\s)(?:and|or|but|и|а|но|і|але)\s*$")
_OWNER = re.compile(
    r"(?:\b(?:her|his|their|our|its|my)|[^\W\d_][\w.]*(?:[’']s|s[’']))\s+(?:[\w-]+\s+){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from the last boundary up to a verb; `mark` is the boundary itself."""

    start: int
    end: int
    mark: str
    before: str
    """What stands before the boundary, as far as it is looked at."""


def clause_before(text: str, start: int, verb: int, grammar: Grammar) -> Clause:
    """Return the clause that ends where a verb begins, without what introduces it."""
    left = max(start, verb - REACH)
    mark = _last_mark(text, left, verb, grammar)
    begin = mark.end() if mark else left
    begin = _without_front(text, begin, verb, grammar)
    before = text[max(left, (mark.start() if mark else left) - 90) : mark.start() if mark else left]
    return Clause(begin, verb, mark.group() if mark else "", before)


def _last_mark(text: str, left: int, verb: int, grammar: Grammar) -> re.Match[str] | None:
    """Return the last boundary before a verb; where it comes last, an aside parts nothing."""
    marks = deque(grammar["boundary"].finditer(text, left, verb), maxlen=6)
    while grammar.verb_last and len(marks) > 1 and _is_dash(marks[-1]) and _is_dash(marks[-2]):
        marks.pop()
        marks.pop()
    return marks[-1] if marks else None


def _is_dash(mark: re.Match[str]) -> bool:
    return mark.group().strip() in {"–", "—", "-"}


def _without_front(text: str, start: int, end: int, grammar: Grammar) -> int:
    """Skip the marker of a list and adverbs such as "today" that stand before a subject."""
    item = re.compile(r"[\s\-–—•*·▪«“\"(.…]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+)?").match(
        text, start, end
    )
    start = item.end() if item else start
    while match := grammar["front"].match(text, start, end):
        if match.end() == start:
            break
        start = match.end()
    return start


def agent_start(text: str, start: int, clause: Clause, grammar: Grammar) -> int | None:
    """Return where the agent of a clause begins, `None` when nobody in it can act.

    An empty clause ("we have supported, and will support") takes the agent of the one before.
    """
    words = text[clause.start : clause.end]
    if words.strip(" ,"):
        found = _agent_in(words, grammar)
        return None if found is None else clause.start + found
    if clause.mark.strip(" ,") in {"that", "which", "who"}:
        return None
    return _agent_before(text, start, clause, grammar)


def subject_start(
    text: str, start: int, clause: Clause, wanted: str, grammar: Grammar
) -> int | None:
    """Return where a clause with its subject begins in a language whose verbs show who acts.

    Such a verb says by itself that somebody acts; `None` where a subject is wanted ("agent")
    and there is none, or where it is a thing ("the visit will give …").
    """
    words = text[clause.start : clause.end].strip(" ,")
    if _COMMA_ASIDE.fullmatch(text, start, clause.end):
        return start
    if not words:
        return _agent_before(text, start, clause, grammar)
    if wanted == "agent" and grammar["not_agent"].search(words):
        return None
    if wanted == "own" and len(words) > LONGEST_LEAD:
        return agent_start(text, start, clause, grammar)
    return clause.start


def begin_of_quote(text: str, found: int, verb: int) -> int:
    """Return where a quote begins: at its subject, or at a verb that follows another verb."""
    words = text[found:verb]
    if len(words) > AFAR and _COORDINATED.search(words):
        return verb
    return found


def is_address(aside: str) -> bool:
    """Say whether words between commas only address somebody: "dear friend"."""
    return aside.lstrip().startswith(",") and len(aside.split()) <= MOST_ADDRESSED


def _agent_before(text: str, start: int, clause: Clause, grammar: Grammar) -> int | None:
    """Look for the agent before a parenthesis or in the verb phrase before "and will"."""
    end = clause.start
    left = max(start, end - REACH)
    marks = [left, *(one.end() for one in grammar["boundary"].finditer(text, left, end))]
    for mark in reversed(marks[:-1][-3:]):
        begin = _without_front(text, mark, end, grammar)
        words = text[begin:end].rstrip(" ,")
        if words and _begins_with_agent(words, grammar):
            return begin if end - begin <= _reach(clause) else end
    first = _without_front(text, start, end, grammar)
    return end if _begins_with_agent(text[first:end], grammar) else None


def _reach(clause: Clause) -> int:
    """Return how long an aside may be, in letters, that stands between a subject and a verb."""
    return ASIDE if clause.mark.strip() in {"–", "—", "-"} else SHORT


def _begins_with_agent(words: str, grammar: Grammar) -> bool:
    if grammar["agent"].match(words):
        return True
    named = mentions(words[:40], grammar.language)
    return bool(named) and named[0].start <= len("the ") and named[0].kind == "name"


def _agent_in(words: str, grammar: Grammar) -> int | None:
    if grammar["conditional"].search(words):
        return None
    own = grammar["pronoun"].search(words)
    if own:
        return _with_companion(words, own.start(1), grammar)
    if _COORDINATED.search(words):
        return 0 if _begins_with_agent(words, grammar) else None
    if grammar.language == "en" and _FINITE.search(words):
        return None
    if grammar["heads"].pattern == NEVER:
        return 0 if _begins_with_agent(words, grammar) else None
    return _noun_phrase(words, grammar)


def _with_companion(words: str, pronoun: int, grammar: Grammar) -> int | None:
    """Return where "we" begins, or "the President and I"; `None` after what is no introduction."""
    before = words[:pronoun]
    if _COORDINATED.search(before):
        with_another = _begins_with_agent(before, grammar) and not _FINITE.search(before)
        return 0 if with_another and len(before) <= SHORT else pronoun
    return pronoun if _may_introduce(before, grammar) else None


def _may_introduce(words: str, grammar: Grammar) -> bool:
    words = words.strip(" ,")
    return (
        not words
        or _FRONTED.match(words) is not None
        or grammar["introduction"].search(words) is not None
    )


def _noun_phrase(words: str, grammar: Grammar) -> int | None:
    if not _FRONTED.match(words):
        return 0 if _is_agent(words, grammar) else None
    for beginning in (_DETERMINER, _CAPITAL):
        for match in beginning.finditer(words):
            rest = words[match.end() :]
            if not _PREPOSITION.search(rest) and _is_agent(rest, grammar):
                return match.end()
    return _name_at_end(words)


def _name_at_end(words: str) -> int | None:
    """Return where one proper name stands after "from 1 January": "from 1 January Korea"."""
    last = _LAST_NAME.search(words)
    if last and not _PREPOSITION.search(f"{words[: last.start()][-12:]} "):
        return last.start(1)
    return None


def _is_agent(words: str, grammar: Grammar) -> bool:
    if words.rstrip().endswith(("’s", "'s")):
        return False
    return any(_is_agent_part(part, grammar) for part in _PARTS.split(words.strip(" ’'\"”")))


def _is_agent_part(part: str, grammar: Grammar) -> bool:
    part = part.strip()
    if grammar["titles"].match(part) and not _POSSESSIVE.search(part):
        return True
    noun = _PREPOSITION.split(part, maxsplit=1)[0]
    noun = _POSSESSIVE.split(noun)[-1].strip(" ’'")
    last = noun.rpartition(" ")[2]
    if not last or grammar["not_heads"].fullmatch(last):
        return False
    if grammar["heads"].fullmatch(last):
        return True
    named = mentions(noun, grammar.language)
    if named and named[-1].end == len(noun):
        return True
    return _is_proper_name(noun)


def _is_proper_name(noun: str) -> bool:
    names = noun.removeprefix("The ").removeprefix("the ").split()
    if len(names) == 1:
        return len(noun) > 2 and noun.isupper()
    return 2 <= len(names) <= 5 and all(one[:1].isupper() for one in names)


def owner_start(text: str, start: int, noun: int) -> int:
    """Return where the possessor of a noun begins ("India's decision"), else the noun's start."""
    left = max(start, noun - 40)
    owner = _OWNER.search(text[left:noun])
    return left + owner.start() if owner else noun
