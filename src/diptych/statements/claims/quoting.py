"""The shortest stretch of words that holds a figure, what it measures and its period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.claims.asserting import standing_of
from diptych.statements.claims.clauses import Clause
from diptych.statements.claims.content import content_of, in_period, is_carried
from diptych.statements.claims.counting import is_claimed_count
from diptych.statements.claims.measuring import measures_in
from diptych.statements.claims.subjects import (
    DETERMINERS,
    LONGEST_BEFORE,
    further_back,
    phrase_start,
    subject_start,
)

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Figures
    from diptych.statements.quantities import Quantity

__all__ = ["quote_of"]

LONGEST_AFTER = 45
SOON = 5
ADVERBS = frozenset(
    "ago earlier later now today year years ранее назад раньше сейчас сегодня года году таму раней"
    " цяпер годзе".split()
)
"""Idle words with which a quote may well end."""
ADJACENT = 2
"""How many idle words may stand before a period that adjoins a quote ("during the last …")."""


def quote_of(sentence: Figures, figure: Clause, after: int, *, attributive: bool) -> Clause:
    """Return the quote of a figure, in tokens.

    It is the figure's clause without fillers, cut where it grows long; when the clause has
    nothing but the figure, or a pronoun for what it measures, the clauses before it that do say
    it belong to the quote. It begins no earlier than the token `after` an earlier claim's figure.
    """
    number = sentence.clause_of(figure.start)
    clause = sentence.clauses[number]
    start = max(clause.start, after)
    if attributive:
        return Clause(_determiner(sentence, start, figure.start), _noun_end(sentence, figure))
    if start == clause.start and _says_too_little(sentence, figure, clause):
        pronoun = _has_pronoun(sentence, Clause(clause.start, figure.start))
        start = further_back(sentence, number, start, after, named_only=pronoun)
    if start == clause.start:
        start = subject_start(sentence, number, figure, after)
    start = _without_fillers(sentence, _shortened(sentence, start, figure.start), figure.start)
    return Clause(start, _end(sentence, figure, clause))


def _determiner(sentence: Figures, first: int, figure: int) -> int:
    """Return the token of the article or possessor before an attributive figure."""
    start = figure
    while start > first and figure - start < 4:
        word = sentence.tokens[start - 1].text
        if word in sentence.words.idle - DETERMINERS or word in ",;:":
            break
        start -= 1
    return start


def _noun_end(sentence: Figures, figure: Clause) -> int:
    """Return the token after the noun that an attributive figure belongs to."""
    end = figure.end
    while end < len(sentence.tokens) and end - figure.end < 5:
        token = sentence.tokens[end]
        if (token.kind == "sign" and token.text != "-") or token.text in sentence.words.idle:
            break
        end += 1
    return end


def _says_too_little(sentence: Figures, figure: Clause, clause: Clause) -> bool:
    before = Clause(clause.start, figure.start)
    if measures_in(sentence.tokens, clause, sentence.words):
        return False
    if _has_pronoun(sentence, before):
        return True
    if any(clause.start <= cue.start < clause.end for cue in sentence.cues):
        return False
    if _moves(sentence, clause):
        return False
    soon = _soon_after(figure, clause)
    return not content_of(sentence, before) and not content_of(sentence, soon)


def _moves(sentence: Figures, clause: Clause) -> bool:
    moves = sentence.words.movements
    return any(moves.at(sentence.tokens, at) for at in range(clause.start, clause.end))


def _soon_after(figure: Clause, clause: Clause) -> Clause:
    return Clause(figure.end, min(clause.end, figure.end + SOON))


def _has_pronoun(sentence: Figures, stretch: Clause) -> bool:
    """Say whether a pronoun stands for what is measured: a carrier that is no noun."""
    tokens, words = sentence.tokens, sentence.words
    carried = (at for at in range(stretch.start, stretch.end) if is_carried(sentence, at))
    return any(tokens[at].text in words.idle for at in carried)


def _shortened(sentence: Figures, start: int, figure: int) -> int:
    """Return a later start where the words before a figure are too many."""
    tokens = sentence.tokens
    if figure >= len(tokens) or tokens[figure].start - tokens[start].start <= LONGEST_BEFORE:
        return start
    measured = measures_in(tokens, Clause(start, figure), sentence.words)
    if measured:
        return phrase_start(sentence, start, measured[-1].start)
    cue = next((c for c in reversed(sentence.cues) if start <= c.start < figure), None)
    return cue.start if cue else max(start, figure - 8)


def _without_fillers(sentence: Figures, start: int, figure: int) -> int:
    while start < figure:
        found = sentence.words.fillers.at(sentence.tokens, start)
        signs = sentence.tokens[start].kind == "sign" and sentence.tokens[start].text not in "$€£¥"
        if not found and not signs:
            return start
        if found and found[1] > figure:
            return start
        start = found[1] if found else start + 1
    return figure


def _end(sentence: Figures, figure: Clause, clause: Clause) -> int:
    """Return where the quote ends: with the clause, or after a few words of it."""
    tokens = sentence.tokens
    limit = tokens[figure.end - 1].end + LONGEST_AFTER
    both = zip(sentence.quantities, sentence.figures, strict=True)
    pairs = [(one, stretch) for one, stretch in both if stretch.start >= figure.end]
    later = [stretch for _, stretch in pairs]
    own = [stretch.start for one, stretch in pairs if _is_told(sentence, one, stretch)]
    last = min([clause.end, *own])
    end = figure.end
    while end < last and tokens[end].end <= limit:
        end += 1
    return _without_tail(sentence, figure.end, _whole(sentence, later, end, last))


def _is_told(sentence: Figures, quantity: Quantity, figure: Clause) -> bool:
    """Say whether a further figure is one of its own, and ends the quote before it."""
    standing = standing_of(sentence, figure, quantity.unit)
    if standing == "put off" or quantity.kind == "duration":
        return False
    counted = quantity.kind == "count"
    return not counted or is_claimed_count(sentence, quantity, figure, standing)


def _whole(sentence: Figures, later: list[Clause], end: int, last: int) -> int:
    """Return an end that cuts no period and no further figure in two, and takes what adjoins."""
    for stretch in map(sentence.tokens_in, sentence.periods):
        if stretch.start - ADJACENT <= end < stretch.end <= last:
            return stretch.end
    cut = (one for one in later if one.start <= end < one.end <= last)
    return next((one.end for one in cut), end)


def _without_tail(sentence: Figures, first: int, end: int) -> int:
    while end > first and _is_tail(sentence, end - 1):
        end -= 1
    return end


def _is_tail(sentence: Figures, at: int) -> bool:
    """Say whether a sign or an idle word would end a quote, outside of a period."""
    token, words = sentence.tokens[at], sentence.words
    if any(one.start <= at < one.end for one in sentence.figures):
        return False
    if token.kind == "sign":
        return token.text != "%"
    if token.text in ADVERBS or in_period(sentence, at):
        return False
    return token.text in words.idle or token.text in words.joins
