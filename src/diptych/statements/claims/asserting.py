"""Whether a figure is said to be so, or only aimed at, promised or supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.countries import mentions

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.claims.cues import Cue

__all__ = ["Standing", "has_own_verb", "standing_of"]

COPULAS = frozenset({"is", "are", "was", "were", "be", "remains", "это", "гэта", "составляет"})
THINGS = frozenset({"which", "that", "который", "которая", "которое", "которые"})
SUBJECT_LENGTH = 8
PRONOUNS = frozenset(
    "it its this they their that these он она оно они его ее их это этот эта ён яна яны яго яе"
    " гэта bu o onun onların".split()
)
Standing = str
"""How a figure stands: "asserted", "presumed" (no verb says so), "forecast", "put off"."""


def standing_of(
    sentence: Figures, figure: Clause, unit: str | None, *, foretold: bool = False
) -> Standing:
    """Return how a figure stands in its sentence, by the nearest verb that governs it.

    With `foretold`, what a thing will do ("the plant will produce 20,000 tonnes") is a forecast;
    what somebody will do never is.
    """
    cue = _governing(sentence, figure)
    if cue is None:
        return "presumed"
    if cue.so:
        return "asserted"
    if unit == "jobs" and _is_effect(sentence, cue, figure):
        return "forecast"
    return "forecast" if foretold and _is_foretold(sentence, cue, figure) else "put off"


def _is_foretold(sentence: Figures, cue: Cue, figure: Clause) -> bool:
    """Say whether a thing, not somebody who can promise, is the subject of a future verb."""
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    if not cue.future or not clause.start <= cue.start < figure.start:
        return False
    if clause.start == cue.start:
        return clause.start > 0 and sentence.tokens[clause.start - 1].text in THINGS
    subject = range(clause.start, cue.start)
    words, tokens = sentence.words, sentence.tokens
    acting = any(words.agents.at(tokens, at) or words.measures.at(tokens, at) for at in subject)
    first, last = tokens[clause.start].start, tokens[cue.start].start
    return not acting and not mentions(sentence.text[first:last], sentence.language)


def has_own_verb(sentence: Figures, figure: Clause) -> bool:
    """Say whether a verb in the figure's own clause asserts something."""
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    return any(cue.so and clause.start <= cue.start < clause.end for cue in sentence.cues)


def _is_effect(sentence: Figures, cue: Cue, figure: Clause) -> bool:
    """Say whether something will create the jobs: an effect that is foretold, not promised."""
    tokens, words = sentence.tokens, sentence.words
    begins = range(cue.start, figure.start)
    return any(words.effects.at(tokens, at) is not None for at in begins)


def _governing(sentence: Figures, figure: Clause) -> Cue | None:
    number = sentence.clause_of(figure.start)
    clause = sentence.clauses[number]
    if sentence.words.verb_last:
        return _verb_last(sentence, figure, number)
    before = _behind_copula(sentence, _last_in(sentence, clause.start, figure.start), clause)
    after = _after(sentence, figure.end, clause.end)
    if after and after.strong and (before is None or before.so):
        return after
    telling = after if after and after.so else None
    return before or telling or _earlier(sentence, number)


def _behind_copula(sentence: Figures, cue: Cue | None, clause: Clause) -> Cue | None:
    """Return the aim that a mere "is" only names: "our goal is 10 billion"."""
    if cue is None or not cue.so or sentence.tokens[cue.start].text not in COPULAS:
        return cue
    aim = _last_in(sentence, max(clause.start, cue.start - SUBJECT_LENGTH), cue.start)
    return aim if aim and not aim.so else cue


def _verb_last(sentence: Figures, figure: Clause, number: int) -> Cue | None:
    """Return the last cue of a clause, or of the one after it, where the verb comes last."""
    clause = sentence.clauses[number]
    last = _last_in(sentence, figure.end, clause.end)
    if last:
        return last
    following = sentence.clauses[number + 1 : number + 2]
    nearest = _last_in(sentence, following[0].start, following[0].end) if following else None
    return nearest or _last_in(sentence, clause.start, figure.start)


def _last_in(sentence: Figures, start: int, end: int) -> Cue | None:
    return next((cue for cue in reversed(sentence.cues) if start <= cue.start < end), None)


def _after(sentence: Figures, start: int, end: int) -> Cue | None:
    return next((cue for cue in sentence.cues if start <= cue.start < end), None)


def _earlier(sentence: Figures, number: int) -> Cue | None:
    """Return the cue of an earlier clause that goes on: "will buy gas, and 5 tons of oil"."""
    for at in range(number, 0, -1):
        if _begins_anew(sentence, at) or _has_own_subject(sentence, at):
            return None
        clause = sentence.clauses[at - 1]
        if cue := _last_in(sentence, clause.start, clause.end):
            return cue
    return None


def _has_own_subject(sentence: Figures, number: int) -> bool:
    """Say whether a clause begins with a pronoun of its own: "his", "its", "это"."""
    return sentence.tokens[sentence.clauses[number].start].text in PRONOUNS


def _begins_anew(sentence: Figures, number: int) -> bool:
    """Say whether a word that was cut before a clause begins a statement of its own."""
    start = sentence.clauses[number].start
    before = sentence.clauses[number - 1].end
    resets = sentence.words.resets
    return any(resets.at(sentence.tokens, at) is not None for at in range(before, start + 1))
