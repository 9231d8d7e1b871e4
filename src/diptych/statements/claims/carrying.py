"""When a figure is of the period of one before it, because its own words name none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.claims.asserting import PRONOUNS, has_own_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.records.types import Span
    from diptych.statements.claims.context import Context
    from diptych.statements.claims.drafts import Draft
    from diptych.statements.types import Claim, Measure, Period

__all__ = ["carried_period", "goes_on"]

TRADE = frozenset({"turnover", "exports", "imports", "balance"})
COUNTED = frozenset({"count", "measure"})
NOW = frozenset(
    "now today currently already present still yet сейчас сегодня ныне уже пока цяпер сёння зараз"
    " пакуль hazırda artıq indi hələ şimdi bugün halen henüz".split()
)
ANAPHORS = PRONOUNS | frozenset(
    "those them ее него нее нем них этой этого этих этому яго яе іх гэтага гэтай bunun onun"
    " onların bunların".split()
)
NEAR_AFTER = 4
GROWING = frozenset({"change", "multiple"})
SENTENCES_BACK = 2
"""How many sentences before a figure the one may stand whose period it takes up."""


def goes_on(draft: Draft, measure: Measure, context: Context | None, *, claims: bool) -> bool:
    """Say whether a figure is of a period named before it in its sentence.

    It is when its clause has no subject of its own ("…, reached 5 billion"), and when both are
    figures of trade ("In 2012 the turnover was 5 billion, and exports reached 3"; `claims` tells
    that one of trade stands before it): not what is so "now".
    """
    if _says_now(draft):
        return False
    return _has_no_subject(draft, context) or (claims and measure in TRADE)


def _has_no_subject(draft: Draft, context: Context | None) -> bool:
    sentence = draft.sentence
    number = sentence.clause_of(draft.figure.start)
    if number == 0:
        return False
    clause = sentence.clauses[number]
    start, fillers = clause.start, sentence.words.fillers
    while start < draft.figure.start and (found := fillers.at(sentence.tokens, start)):
        start = found[1]
    if start >= draft.figure.start:
        # "…, 860 enterprises are at work" has a subject of its own: what is counted.
        counted = draft.quantity.kind in COUNTED and not sentence.words.verb_last
        return not (counted and _verb_follows(draft))
    verb = any(cue.start == start and cue.so for cue in sentence.cues)
    moves = sentence.words.movements.at(sentence.tokens, start) is not None
    carried = context is not None and context.start >= sentence.span.start
    return verb or moves or (carried and not has_own_verb(sentence, draft.figure))


def _verb_follows(draft: Draft) -> bool:
    clause = draft.sentence.clauses[draft.sentence.clause_of(draft.figure.start)]
    return any(cue.so and draft.figure.end <= cue.start < clause.end for cue in draft.sentence.cues)


def _says_now(draft: Draft) -> bool:
    """Say whether "now" stands in a figure's clause, or before it since the last figure."""
    sentence, figure = draft.sentence, draft.figure
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    before = max((one.end for one in sentence.figures if one.end <= figure.start), default=0)
    start = min(clause.start, before)
    return any(sentence.tokens[at].text in NOW for at in range(start, clause.end))


def carried_period(
    draft: Draft, measure: Measure, earlier: Sequence[Span], claims: Sequence[Claim]
) -> Period | None:
    """Return the period of the claim before, where a figure only goes on from it.

    A figure of trade after one of trade is of the same period; so is a share or a growth of what
    a pronoun takes up ("two thirds of them"). Both stand in one paragraph, with at most one
    sentence between. A level is never of a span of years: that is how long a growth took.
    """
    if not claims or _says_now(draft) or draft.quantity.kind == "count":
        return None
    start = draft.sentence.tokens[draft.figure.start].start
    reach = earlier[-SENTENCES_BACK:][0].start if earlier else draft.sentence.span.start
    traded = measure in TRADE
    if not traded and not _takes_up(draft):
        return None
    for before in reversed(claims):
        if before.start < reach or "\n" in draft.sentence.text[before.end : start]:
            return None
        if traded and before.measure not in TRADE:
            return None
        if before.period is None or _fits(draft, before, before.period):
            return before.period
    return None


def _fits(draft: Draft, before: Claim, period: Period) -> bool:
    """Say whether a figure can be of a period: a growth takes years, but they are its own."""
    return not is_of_years(period) or (draft.form in GROWING and before.form not in GROWING)


def is_of_years(period: Period) -> bool:
    """Say whether a period is longer than a year, or may be: "since 2015"."""
    if period.granularity != "span" or period.start is None:
        return False
    return period.end is None or period.start[:4] != period.end[:4]


def _takes_up(draft: Draft) -> bool:
    """Say whether a relative figure is of what a pronoun near it stands for."""
    if draft.quantity.kind not in {"percent", "times"}:
        return False
    sentence, measures = draft.sentence, draft.sentence.words.measures
    clause = sentence.clauses[sentence.clause_of(draft.figure.start)]
    tokens = sentence.tokens
    places = range(clause.start, min(clause.end, draft.figure.end + NEAR_AFTER))
    if any(tokens[at].text in ANAPHORS for at in places):
        return True
    # "12 per cent of the turnover": of the one spoken of just before.
    definite = (at + 1 for at in places if tokens[at].text == "the")
    return any(hit and hit[0] in TRADE for at in definite if (hit := measures.at(tokens, at)))
