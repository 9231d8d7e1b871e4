"""Where the words begin that say what a figure is of, when its own clause does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.claims.asserting import THINGS
from diptych.statements.claims.clauses import Clause
from diptych.statements.claims.content import content_of, in_period, is_carried
from diptych.statements.claims.measuring import measures_in

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Figures
    from diptych.statements.quantities.tokens import Tokens

__all__ = ["DETERMINERS", "LONGEST_BEFORE", "further_back", "phrase_start", "subject_start"]

LONGEST_BEFORE = 95
CLAUSES_BACK = 3
LONGEST_SUBJECT = 6
"""How many words the noun before "which" may have."""
DETERMINERS = frozenset({"the", "a", "an", "our", "its", "their", "s", "'", "this", "that"})


def subject_start(sentence: Figures, number: int, figure: Clause, after: int) -> int:
    """Return where the subject of a clause begins that has only a verb before its figure.

    It is the noun before "which", or what stands before words set in between ("its cost,
    according to experts, is 5 million"). Without either it is the clause's own start.
    """
    clause = sentence.clauses[number]
    if number == 0 or content_of(sentence, Clause(clause.start, figure.start)):
        return clause.start
    if sentence.tokens[clause.start - 1].text in THINGS:
        before = sentence.clauses[number - 1]
        return _noun_start(sentence, max(before.start, after), before.end, clause.start)
    first = number
    while first > 0 and _only_names(sentence, sentence.clauses[first - 1], after):
        first -= 1
    start = sentence.clauses[first].start
    far = sentence.tokens[clause.start].start - sentence.tokens[start].start > LONGEST_BEFORE
    named = content_of(sentence, sentence.clauses[first])
    return clause.start if number - first < 2 or far or not named else start


def _noun_start(sentence: Figures, first: int, end: int, otherwise: int) -> int:
    """Return where the noun begins that ends a clause, with its article."""
    start, tokens = end, sentence.tokens
    while start > first and end - start < LONGEST_SUBJECT:
        at = start - 1
        told = any(cue.start <= at < cue.after for cue in sentence.cues)
        if (
            told
            or in_period(sentence, at)
            or any(one.start <= at < one.end for one in sentence.figures)
        ):
            break
        if tokens[at].text in DETERMINERS:
            return at
        if tokens[at].text in sentence.words.idle:
            break
        start -= 1
    return start if start < end else otherwise


def _only_names(sentence: Figures, clause: Clause, after: int) -> bool:
    """Say whether a clause has neither a verb nor a figure: it only names, or is set in."""
    if clause.start < after:
        return False
    verbs = (cue for cue in sentence.cues if cue.so or cue.strong or cue.future)
    told = any(clause.start <= cue.start < clause.end for cue in verbs)
    counted = any(clause.start <= one.start < clause.end for one in sentence.figures)
    return not told and not counted


def further_back(
    sentence: Figures, number: int, start: int, after: int, *, named_only: bool
) -> int:
    """Return where the clause begins that says what the figure is; `start` if none near does.

    A pronoun needs a measure by name (`named_only`); a bare figure does with any verb.
    """
    tokens = sentence.tokens
    for at in range(number - 1, max(-1, number - 1 - CLAUSES_BACK), -1):
        clause = sentence.clauses[at]
        far = tokens[start].start - tokens[clause.start].start > LONGEST_BEFORE
        if far or clause.end <= after or clause.start < after:
            return start
        if _is_dash(tokens, clause.end) and content_of(sentence, clause):
            return clause.start
        measured = measures_in(tokens, clause, sentence.words)
        told = any(clause.start <= cue.start < clause.end for cue in sentence.cues)
        carried = any(is_carried(sentence, one) for one in range(clause.start, clause.end))
        if measured:
            return phrase_start(sentence, clause.start, measured[-1].start)
        dated = any(in_period(sentence, one) for one in range(clause.start, clause.end))
        if (told or carried or dated) and not named_only:
            return clause.start
    return start


def _is_dash(tokens: Tokens, at: int) -> bool:
    """Say whether a dash was cut there: it stands for "is" and what is before it is the subject."""
    return at < len(tokens) and tokens[at].text in "-–—"


def phrase_start(sentence: Figures, first: int, measure: int) -> int:
    """Return where the noun phrase of a measure begins: its article and adjectives."""
    start = measure
    while start > first and measure - start < 4:
        word = sentence.tokens[start - 1].text
        if sentence.tokens[start - 1].kind != "word" or in_period(sentence, start - 1):
            return start
        if word in DETERMINERS - {"'", "s"}:
            return start - 1
        if word in sentence.words.idle or any(c.start < start <= c.after for c in sentence.cues):
            return start
        start -= 1
    return start
