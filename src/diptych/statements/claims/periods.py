"""Which period of a sentence a figure is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.statements.claims.carrying import is_of_years
from diptych.statements.claims.comparisons import is_base, moved_back, with_base
from diptych.statements.types import Period

if TYPE_CHECKING:
    from datetime import date

    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.claims.drafts import Draft
    from diptych.statements.periods import FoundPeriod

LEVELS = frozenset({"level", "range"})
__all__ = ["is_aimed_at", "leading_period", "period_of"]


def is_aimed_at(sentence: Figures, figure: Clause, said_on: date | None) -> bool:
    """Say whether a time that is still to come stands in a figure's clause: "by 2030"."""
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    within = _within(sentence, clause)
    number = sentence.clause_of(figure.start)
    if number and _only_dates(sentence, number - 1):
        within += _within(sentence, sentence.clauses[number - 1])
    return any(
        _is_ahead(one, said_on) if one.role == "until" else _begins_later(one, said_on)
        for one in within
    )


def _begins_later(one: FoundPeriod, said_on: date | None) -> bool:
    """Say whether a period had not begun by the record's day: "next month"."""
    start = one.period.start
    if one.period.granularity == "year":
        return False  # a budget, or a forecast, is of a year to come
    return bool(said_on and start and start > said_on.isoformat()[: len(start)])


def _is_ahead(one: FoundPeriod, said_on: date | None) -> bool:
    if said_on is None or one.forward:
        return True
    end = one.period.end
    return end is None or end >= said_on.isoformat()[: len(end)]


def period_of(
    draft: Draft, said_on: date | None, *, goes_on: bool, carried: Period | None
) -> Period | None:
    """Return the nearest period of a figure's clause.

    A clause that only goes on with the one before it ("…, reached 5 billion", `goes_on`) has the
    period of that one; so has one that follows a bare "In 2012,". Without any it is the one
    `carried` from the claim before. A growth goes from the year it is compared with.
    """
    sentence, figure = draft.sentence, draft.figure
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    within = _within(sentence, clause)
    found = _in_sentence(draft, within, goes_on=goes_on)
    period = _as_period(found, said_on) if found else carried
    if draft.form in LEVELS:
        period = moved_back(sentence, figure, clause, period)
    return with_base(sentence, period, within, draft.form)


def _in_sentence(draft: Draft, within: list[FoundPeriod], *, goes_on: bool) -> FoundPeriod | None:
    """Return the period of a figure's clause, else of what it follows in its sentence."""
    sentence, figure = draft.sentence, draft.figure
    number = sentence.clause_of(figure.start)
    found = _nearest(sentence, within, figure) or leading_period(sentence, number)
    if found or not goes_on:
        return found
    earlier = [one for clause in sentence.clauses[:number] for one in _within(sentence, clause)]
    found = _nearest(sentence, earlier, figure)
    level = draft.form in LEVELS
    return None if found and level and is_of_years(found.period) else found


def leading_period(sentence: Figures, number: int) -> FoundPeriod | None:
    """Return the period that is all there is in the clause before: "In 2012, …"."""
    if number == 0:
        return None
    clause = sentence.clauses[number - 1]
    found = _within(sentence, clause)
    if len(found) != 1 or is_base(sentence, found[0]):
        return None
    bare = _only_dates(sentence, number - 1)
    return found[0] if bare and found[0].role == "period" else None


def _only_dates(sentence: Figures, number: int) -> bool:
    """Say whether a clause holds nothing but periods and idle words."""
    clause = sentence.clauses[number]
    dated = [sentence.tokens_in(one) for one in _within(sentence, clause)]
    rest = (
        at
        for at in range(clause.start, clause.end)
        if not any(one.start <= at < one.end for one in dated)
    )
    return all(_adds_nothing(sentence, at) for at in rest)


def _adds_nothing(sentence: Figures, at: int) -> bool:
    word = sentence.tokens[at].text
    return word in sentence.words.idle or bool(sentence.words.fillers.at(sentence.tokens, at))


def _within(sentence: Figures, clause: Clause) -> list[FoundPeriod]:
    tokens = sentence.tokens
    start, end = tokens[clause.start].start, tokens[clause.end - 1].end
    return [one for one in sentence.periods if start <= one.start < end]


def _nearest(sentence: Figures, found: list[FoundPeriod], figure: Clause) -> FoundPeriod | None:
    start = sentence.tokens[figure.start].start
    kept = [one for one in found if not is_base(sentence, one)]
    return min(kept, key=lambda one: abs(one.start - start), default=None)


def _as_period(one: FoundPeriod, said_on: date | None) -> Period:
    """Return the period of a claim: "by the end of 2012" is when it was so.

    What is said to have been so since some time is so up to the day of the record.
    """
    period = one.period
    if period.start and period.end is None and said_on:
        return replace(period, end=said_on.isoformat()[: len(period.start)])
    if one.role == "until" and not one.forward and period.start is None:
        return Period(period.end, period.end, period.granularity, period.anchor)
    return period
