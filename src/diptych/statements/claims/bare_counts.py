"""Numbers without a noun of their own that count what was named before: "against 61 in 2020"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.numbers import number_words
from diptych.statements.quantities.amounts import amount_at
from diptych.statements.quantities.exclusions import looks_like_year
from diptych.statements.quantities.resolutions import plain, resolutions
from diptych.statements.quantities.tokens import adjoin, tokens_of
from diptych.statements.quantities.types import Quantity
from diptych.statements.quantities.units import unit_at
from diptych.statements.quantities.vocabulary import quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.records.types import Span
    from diptych.statements.claims.vocabulary import ClaimWords
    from diptych.statements.periods import FoundPeriod
    from diptych.statements.quantities.amounts import Amount
    from diptych.statements.quantities.phrases import Phrases
    from diptych.statements.quantities.tokens import Tokens

__all__ = ["with_bare_counts"]

BEFORE = 4
"""How many words before a number may say what it counts."""
NAMED_BEFORE = 9
"""How many words before a number "the number of" may stand."""
PEOPLE = "people"


def with_bare_counts(
    text: str,
    span: Span,
    language: str,
    words: ClaimWords,
    quantities: Sequence[Quantity],
    periods: Sequence[FoundPeriod],
    counted: str | None,
) -> list[Quantity]:
    """Return the quantities with the bare numbers that count something, in order.

    A number counts what "the number of" names, people after "population", and else, after
    "against", "of them" or "there were", what was `counted` last before it.
    """
    tokens = tokens_of(text, span.start, span.end, language)
    kept = [one for one in quantities if one.kind != "plain"]
    taken = [(one.start, one.end) for one in (*kept, *periods)]
    found = list(_bare(text, tokens, language, words, kept, taken, counted))
    again = {one.figure for one in found}
    bare = [one for one in quantities if one.kind == "plain" and one.figure not in again]
    return sorted([*kept, *found, *bare], key=lambda one: one.start)


def _bare(
    text: str,
    tokens: Tokens,
    language: str,
    words: ClaimWords,
    kept: Sequence[Quantity],
    taken: Sequence[tuple[int, int]],
    counted: str | None,
) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        may = _may_begin(tokens, at, language) and _is_free(tokens, at, taken)
        amount = amount_at(tokens, at, language) if may else None
        if amount is None or amount.vague or _is_no_count(tokens, at, amount):
            at += 1
            continue
        earlier = [one for one in kept if one.end <= tokens[at].start and one.kind == "count"]
        last = earlier[-1].unit if earlier else counted
        if unit := _counts(text, tokens, language, words, at, amount, last):
            yield _quantity(tokens, at, amount, unit)
        at = max(amount.after, at + 1)


def _may_begin(tokens: Tokens, at: int, language: str) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.kind == "digits"
    numbers = number_words(language)
    return any(table.get(token.text) is not None for table in (numbers.cardinals, numbers.scales))


def _is_free(tokens: Tokens, at: int, taken: Sequence[tuple[int, int]]) -> bool:
    token = tokens[at]
    return not any(a < token.end and token.start < b for a, b in taken)


def _is_no_count(tokens: Tokens, at: int, amount: Amount) -> bool:
    """Say whether a number is a year, "one", a fraction, or a part of a longer one."""
    value = amount.number.value
    if value != value.to_integral_value() or value < 2 or amount.after <= at:
        return True
    year = tokens[at].kind == "digits" and not amount.scaled and looks_like_year(tokens, at)
    sign = tokens[amount.after].text if amount.after < len(tokens) else ""
    return year or (sign in "%/:°" and sign != "" and adjoin(tokens, amount.after))


def _counts(
    text: str,
    tokens: Tokens,
    language: str,
    words: ClaimWords,
    at: int,
    amount: Amount,
    last: str | None,
) -> str | None:
    """Return what a bare number counts, `None` where nothing tells."""
    if _near(words.population, tokens, at, BEFORE) is not None and amount.scaled:
        return PEOPLE
    number_of = _near(words.number_of, tokens, at, NAMED_BEFORE)
    if number_of is not None:
        named = _named(text, tokens, language, words, number_of, at)
        return named or last
    if words.of_them.at(tokens, amount.after):
        return last
    told = (words.against, words.they, words.of_them)
    return last if any(_near(one, tokens, at, BEFORE) is not None for one in told) else None


def _near(phrases: Phrases[bool], tokens: Tokens, at: int, reach: int) -> int | None:
    """Return the nearest place before a number at which a phrase begins, in its clause."""
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        if tokens[place].text in ";:":
            return None
        if phrases.at(tokens, place):
            return place
    return None


def _named(
    text: str, tokens: Tokens, language: str, words: ClaimWords, number_of: int, at: int
) -> str | None:
    """Return the unit named after "the number of", or before it where the verb comes last."""
    places = range(number_of - 1, max(-1, number_of - 1 - BEFORE), -1)
    if not words.verb_last:
        found = words.number_of.at(tokens, number_of)
        places = range(found[1] if found else number_of + 1, at)
    units = quantity_words(language).units
    for place in places:
        if hit := units.at(tokens, place):
            return hit[0]
    unit = unit_at(tokens[:at], places.start, text, quantity_words(language), language)
    return unit.name if unit and unit.kind == "count" and not words.verb_last else None


def _quantity(tokens: Tokens, at: int, amount: Amount, unit: str) -> Quantity:
    coarse, fine = resolutions(amount.number)
    return Quantity(
        start=tokens[at].start,
        end=tokens[amount.after - 1].end,
        value=Decimal(plain(amount.number.value)),
        unit=unit,
        currency=None,
        kind="count",
        resolution=plain(coarse),
        fine_resolution=plain(fine),
        approx="exact",
        per=None,
        figure=tokens[at].start,
        spelled=tokens[at].kind == "word",
        scaled=amount.scaled,
    )
