"""What a commitment aims at: the measure, the amount and the deadline, from its words.

A target is a figure of the future, so its quantities, measures and movements are read by the
same rules as those of claims. It is one of the pair's trade (or investment) when its words, or
the words to which "it" and "this figure" point, name that measure and no third country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from diptych.checks.ledger.amounts import factor_of, said_bounds
from diptych.checks.ledger.ownership import aim_owner, aim_sign
from diptych.checks.ledger.types import Aim
from diptych.countries import mentions
from diptych.records.types import Span
from diptych.statements import Deadline
from diptych.statements.claims.clauses import Clause, Figures
from diptych.statements.claims.context import context_of, own_measure
from diptych.statements.claims.fields import basis_of
from diptych.statements.claims.forming import FROM_WORDS, TO_WORDS, movement_near
from diptych.statements.claims.vocabulary import claim_words
from diptych.statements.deadlines import deadline_in
from diptych.statements.periods import periods_in
from diptych.statements.quantities import quantities_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.checks.ledger.types import AimForm
    from diptych.countries import Dyad
    from diptych.statements import Commitment
    from diptych.statements.claims.forming import Movement
    from diptych.statements.passages import Passage
    from diptych.statements.quantities import Quantity
    from diptych.statements.types import Measure

__all__ = ["aims_of"]

MEASURES = frozenset({"turnover", "exports", "imports", "balance", "investment"})
KINDS = frozenset({"money", "plain", "times", "percent"})
LEAST_AMOUNT = 100_000
"""A bare number below this is no amount of trade."""
FORMS: tuple[AimForm, ...] = ("level", "difference", "factor")
"""Of several figures of one measure in one breath, the first form says what is to be reached."""
SENTENCES_BACK = 3
YEARLY = "year"
_WITHIN = re.compile(r"\b(?:in|within|за)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A figure of a commitment with what it is of."""

    quantity: Quantity
    measure: Measure
    form: AimForm
    falls: bool
    assumptions: tuple[str, ...]


def aims_of(one: Commitment, passage: Passage, dyad: Dyad) -> tuple[Aim, ...]:
    """Return what a commitment aims at in the pair's trade; none where it names no such figure.

    One that gives several amounts of one measure with a deadline each aims at each of them.
    """
    if one.kind in {"working_group", "document"} or _names_others(one, passage, dyad):
        return ()
    sentence = _sentence(one, passage)
    if sentence is None:
        return ()
    drawn = _in_best_form(list(_drawn(one, sentence, passage)))
    return tuple(_aim(it, drawn, one, sentence, passage, dyad) for it in drawn)


def _names_others(one: Commitment, passage: Passage, dyad: Dyad) -> bool:
    """Say whether a third country is named, that of a currency ("US dollars") apart."""
    money = [it for it in _quantities(passage, one) if it.currency]
    return any(
        it.country not in dyad
        for it in mentions(one.quote, passage.language)
        if not any(m.start <= one.start + it.start < m.end for m in money)
    )


def _quantities(passage: Passage, span: Span | Commitment) -> list[Quantity]:
    return quantities_in(passage.text, span.start, span.end, passage.language)


def _sentence(one: Commitment, passage: Passage) -> Figures | None:
    """Return the sentence of a commitment with its figures and periods."""
    whole = next((it for it in passage.sentences if it.start <= one.start < it.end), None)
    if whole is None:
        return None
    span = Span(whole.start, max(whole.end, one.end))
    text, language = passage.text, passage.language
    periods = periods_in(text, span.start, span.end, passage.date, language)
    quantities = [
        it
        for it in _quantities(passage, span)
        if not any(it.start < period.end and period.start < it.end for period in periods)
    ]
    return Figures(text, span, language, claim_words(language), quantities, periods)


def _drawn(one: Commitment, sentence: Figures, passage: Passage) -> Iterator[_Drawn]:
    for quantity in sentence.quantities:
        within = one.start <= quantity.figure and quantity.end <= one.end
        if not within or not _counts(quantity) or _is_start(sentence, quantity):
            continue
        drawn = _of_quantity(quantity, one, sentence, passage)
        if drawn:
            yield drawn


def _counts(quantity: Quantity) -> bool:
    if quantity.kind not in KINDS or quantity.value is None:
        return False
    if quantity.per not in (None, YEARLY) or (quantity.per and quantity.kind == "percent"):
        return False  # growth by so much each year ends nowhere
    if quantity.kind == "plain":
        return _lowest(quantity) >= LEAST_AMOUNT
    return True


def _lowest(quantity: Quantity) -> Decimal:
    value = cast("Decimal | tuple[Decimal, Decimal]", quantity.value)
    return min(value) if isinstance(value, tuple) else value


def _is_start(sentence: Figures, quantity: Quantity) -> bool:
    """Say whether a figure is only where the way begins: "from 300 million"."""
    first = sentence.tokens_in(quantity).start
    return first > 0 and sentence.tokens[first - 1].text in FROM_WORDS


def _leads(sentence: Figures, quantity: Quantity) -> bool:
    """Say whether a range is a way: "from 300 million to 1 billion"."""
    first = sentence.tokens_in(quantity).start
    return isinstance(quantity.value, tuple) and sentence.tokens[first].text in FROM_WORDS


def _of_quantity(
    quantity: Quantity, one: Commitment, sentence: Figures, passage: Passage
) -> _Drawn | None:
    figure, quote = sentence.tokens_in(quantity), sentence.tokens_in(_span(one))
    clause = sentence.clauses[sentence.clause_of(figure.start)]
    movement = movement_near(sentence, quantity, figure, clause)
    form = _form(quantity, movement, sentence, figure)
    if form is None:
        return None
    measure = own_measure(sentence, quantity, "change", figure, quote)
    notes = _notes(quantity, sentence, quote)
    if measure is None and one.kind == "target":
        context = context_of(sentence, figure, quote, _earlier(sentence, passage), ())
        measure = context.measure if context else None
        notes = (*notes, "what it is of was taken from what was said before")
    if measure not in MEASURES or not _is_plain(one, quantity, sentence, figure, quote):
        return None
    if measure == "investment" and not _is_brought_to(one, sentence, figure):
        return None
    falls = bool(movement and movement.falls)
    return _Drawn(quantity, measure, form, falls, notes)


def _span(one: Commitment) -> Span:
    """Return where a commitment's words stand."""
    return Span(one.start, one.end)


def _form(
    quantity: Quantity, movement: Movement | None, sentence: Figures, figure: Clause
) -> AimForm | None:
    before = sentence.tokens[figure.start - 1].text if figure.start else ""
    if quantity.kind in {"money", "plain"}:
        stepped = before == "by" or (before == "на" and movement is not None)
        return "difference" if stepped else "level"
    if quantity.kind == "percent" and (movement is None or movement.to_level):
        return None  # a share
    return "factor"


def _is_plain(
    one: Commitment, quantity: Quantity, sentence: Figures, figure: Clause, quote: Clause
) -> bool:
    """Say whether the figure is of the measure itself, for what was not recognised as a target.

    "Allocate 300 million dollars to support exports" names a measure after an amount that is
    not of it; "bring exports to 300 million dollars" names it before.
    """
    if one.kind == "target" or quantity.kind not in {"money", "plain"}:
        return True
    tokens, words = sentence.tokens, sentence.words
    return any(words.measures.at(tokens, at) for at in range(quote.start, figure.start))


def _is_brought_to(one: Commitment, sentence: Figures, figure: Clause) -> bool:
    """Say whether a level is aimed at; "to invest 2 billion in a plant" is a pledge."""
    before = sentence.tokens[figure.start - 1].text if figure.start else ""
    return one.kind == "target" and before in TO_WORDS


def _notes(quantity: Quantity, sentence: Figures, quote: Clause) -> tuple[str, ...]:
    notes: list[str] = []
    if quantity.kind == "plain":
        notes.append("no currency was said: US dollars are taken")
    if basis_of(sentence, quote) == "unsaid":
        notes.append("goods or services was not said: goods are taken")
    return tuple(notes)


def _earlier(sentence: Figures, passage: Passage) -> Sequence[Span]:
    before = [one for one in passage.sentences if one.end <= sentence.span.start]
    return before[-SENTENCES_BACK:]


def _in_best_form(drawn: list[_Drawn]) -> list[_Drawn]:
    """Keep of each measure the figures of one form: "to double trade to a billion" is a level."""
    kept: list[_Drawn] = []
    for one in drawn:
        rivals = [it.form for it in drawn if it.measure == one.measure]
        if one.form == min(rivals, key=FORMS.index):
            kept.append(one)
    return kept


def _aim(
    one: _Drawn,
    every: Sequence[_Drawn],
    said: Commitment,
    sentence: Figures,
    passage: Passage,
    dyad: Dyad,
) -> Aim:
    deadline = _deadline(one, every, said, passage)
    leads = _leads(sentence, one.quantity)
    low, value, high = said_bounds(one.quantity, falls=one.falls, leads=leads)
    if one.form == "factor":
        low, value, high = (
            factor_of(it, one.quantity, falls=one.falls) for it in (low, value, high)
        )
    base = None if one.form == "level" else _base(sentence, passage)
    return Aim(
        measure=one.measure,
        owner=aim_owner(said, one.measure, dyad),
        form=one.form,
        value=value,
        low=min(low, high),
        high=max(low, high),
        unit="times" if one.form == "factor" else one.quantity.currency or "USD",
        falls=one.falls or (value < 1 and one.form == "factor"),
        sign=aim_sign(said, one.measure),
        base=base[0] if base else None,
        deadline=deadline,
        assumptions=(*one.assumptions, *(base[1] if base else ())),
    )


def _deadline(
    one: _Drawn, every: Sequence[_Drawn], said: Commitment, passage: Passage
) -> Deadline | None:
    """Return the commitment's deadline; of several figures each has the one that follows it."""
    same = [it for it in every if it.measure == one.measure]
    if len(same) == 1:
        return said.deadline or _length(said, passage)
    later = [it.quantity.start for it in same if it.quantity.start > one.quantity.start]
    end = min(later, default=said.end)
    found = deadline_in(passage.text, one.quantity.start, end, passage.date, passage.language)
    return found[2] if found else said.deadline


def _length(said: Commitment, passage: Passage) -> Deadline | None:
    """Return the deadline that a bare length of time sets: "to triple trade in five years"."""
    for one in _quantities(passage, said):
        before = _WITHIN.search(passage.text[max(0, one.start - 12) : one.start])
        years = one.value if one.unit == "years" else None
        if before and passage.date and isinstance(years, Decimal) and years == int(years):
            words = before.group() + passage.text[one.start : one.end]
            return Deadline(words, None, f"{passage.date.year + int(years)}-12-31")
    return None


def _base(sentence: Figures, passage: Passage) -> tuple[int | None, tuple[str, ...]]:
    """Return the year from which a growth counts: one named that is over, else the last one."""
    day = passage.date
    for period in sentence.periods:
        ends = period.period.end or period.period.start
        if period.role == "period" and ends and day and int(ends[:4]) < day.year:
            return int(ends[:4]), ()
    if day is None:
        return None, ("the year from which it counts is not known, as the record has no date",)
    words = f"the year from which it counts was not said: {day.year - 1} is taken, "
    return day.year - 1, (f"{words}the last complete year before the record",)
