"""Making a claim of a draft: its measure, value, period and the rest of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.types import Span
from diptych.statements.claims.carrying import TRADE, carried_period, goes_on
from diptych.statements.claims.context import context_of, own_measure
from diptych.statements.claims.fields import basis_of, parties_of, subject_of
from diptych.statements.claims.forming import TO_WORDS, said_value
from diptych.statements.claims.periods import period_of
from diptych.statements.claims.signings import signed_on
from diptych.statements.identity import statement_id
from diptych.statements.modality import modality_of
from diptych.statements.spheres import sphere_of
from diptych.statements.types import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.statements.claims.clauses import Figures
    from diptych.statements.claims.context import Context
    from diptych.statements.claims.drafts import Draft
    from diptych.statements.passages import Passage
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Approximation, Measure, Modality, Period, Sphere

__all__ = ["claim_of"]

COUNTED = frozenset({"count", "measure"})
CARRIED = frozenset({"money", "percent", "points", "times", "plain"})


def claim_of(
    draft: Draft,
    passage: Passage,
    earlier: Sequence[Span],
    claims: Sequence[Claim],
    currency: str | None,
) -> Claim | None:
    """Return the claim of a draft, `None` where nothing says what its figure is of.

    `earlier` are the sentences before, `claims` the passage's claims so far and `currency` the
    last one named, which a bare amount ("1.6 billion") takes up.
    """
    measure, context = _measure(draft, earlier, claims)
    if _says_nothing(draft, measure):
        return None
    sentence, quantity, quote = draft.sentence, draft.quantity, draft.quote
    start = sentence.tokens[quote.start].start
    end = sentence.tokens[quote.end - 1].end
    words = passage.text[start:end]
    money = quantity.currency or (quantity.kind == "plain" and _taken_up(draft, currency)) or None
    return Claim(
        id=statement_id("claim", start, end, words),
        quote=words,
        start=start,
        end=end,
        speaker=passage.speaker,
        country=passage.country,
        rule=f"claim {quantity.kind}",
        modality=_modality(words, draft, passage.language),
        sphere=_sphere(words, measure, passage.language),
        measure=measure,
        form=draft.form,
        value=said_value(quantity, draft.form, draft.movement),
        unit=money or quantity.unit,
        currency=money,
        resolution=quantity.resolution,
        fine_resolution=quantity.fine_resolution,
        approx=_approximation(draft),
        period=_period(draft, measure, context, earlier, claims, passage),
        parties=parties_of(passage, Span(start, end), _money_in(sentence)),
        basis=basis_of(sentence, quote),
        subject=subject_of(sentence, quote, draft.figure, counts=quantity.kind in COUNTED),
        per=quantity.per,
        context=context.words if context else None,
        context_start=context.start if context else None,
        context_end=context.end if context else None,
    )


def _taken_up(draft: Draft, currency: str | None) -> str | None:
    """Return the currency of a bare amount: the last one named, else the next in the sentence."""
    later = (one.currency for one in draft.sentence.quantities if one.start > draft.quantity.start)
    return currency or next((one for one in later if one), None)


def _money_in(sentence: Figures) -> list[Quantity]:
    return [one for one in sentence.quantities if one.currency]


def _measure(
    draft: Draft, earlier: Sequence[Span], claims: Sequence[Claim]
) -> tuple[Measure, Context | None]:
    """Return what a figure measures, and where that was said if not beside it."""
    sentence, figure, quote = draft.sentence, draft.figure, draft.quote
    own = own_measure(sentence, draft.quantity, draft.form, figure, quote)
    if own or draft.quantity.kind not in CARRIED:
        return own or "other", None
    context = context_of(sentence, figure, quote, earlier, claims)
    return (context.measure, context) if context else ("other", None)


def _says_nothing(draft: Draft, measure: Measure) -> bool:
    """Say whether a figure stands without anything that makes it checkable."""
    if draft.quantity.kind == "plain":
        return measure in {"other", "share"}
    loose = draft.quantity.kind == "percent" and draft.standing == "presumed"
    return loose and measure in {"other", "share"} and draft.quote == draft.figure


def _modality(words: str, draft: Draft, language: str) -> Modality:
    """Return the mood; a figure that stands as a claim is done or goes on, or is foretold."""
    if draft.standing == "forecast":
        return "promised"
    mood = modality_of(words, language)
    return mood if mood in {"done", "ongoing"} else "ongoing"


def _sphere(words: str, measure: Measure, language: str) -> Sphere | None:
    return sphere_of(words, language) or ("trade" if measure in TRADE else None)


def _approximation(draft: Draft) -> Approximation:
    """Return how exact the figure was said to be; "rose to" ("до") sets no upper bound."""
    reached = draft.movement is not None and draft.movement.to_level
    first = draft.sentence.tokens[draft.figure.start].text
    if reached and draft.quantity.approx == "up_to" and first in TO_WORDS:
        return "exact"
    return draft.quantity.approx


def _period(
    draft: Draft,
    measure: Measure,
    context: Context | None,
    earlier: Sequence[Span],
    claims: Sequence[Claim],
    passage: Passage,
) -> Period | None:
    """Return the period of a figure: its own, else the one that it goes on from."""
    sentence = draft.sentence
    before = claims[-1] if claims else None
    traded = before is not None and before.start >= sentence.span.start and before.measure in TRADE
    return period_of(
        draft,
        passage.date,
        goes_on=goes_on(draft, measure, context, claims=traded),
        carried=carried_period(draft, measure, earlier, claims),
    ) or signed_on(draft, passage.date)
