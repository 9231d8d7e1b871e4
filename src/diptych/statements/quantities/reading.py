"""Reading quantities: approximation, number, range, unit and rate, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from diptych.statements.numbers import WrittenNumber, number_words
from diptych.statements.quantities.amounts import Amount, amount_at
from diptych.statements.quantities.exclusions import is_label, looks_like_year, stands_in_date
from diptych.statements.quantities.ranks import rank_at
from diptych.statements.quantities.resolutions import plain, resolutions
from diptych.statements.quantities.tokens import Tokens, adjoin, tokens_of
from diptych.statements.quantities.types import Quantity
from diptych.statements.quantities.units import PART_OF_NAME, Unit, currency_before, unit_at
from diptych.statements.quantities.vocabulary import CODES, DOLLARS, SIGNS, quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.numbers import NumberWords
    from diptych.statements.quantities.vocabulary import QuantityWords
    from diptych.statements.types import Approximation

__all__ = ["quantities_in"]

DASHES = frozenset("-–—")
BOUND_LINKS = frozenset({"and", "до", "и", "по", "да", "і", "ilə", "ile", "və", "ve"})
"""Links that join two ends only after an opener ("between 2 and 3") or before "arasında"."""
SIGNS_BEFORE = frozenset("-−~≈><%")
POSSESSORS = frozenset({"your", "our", "its", "their", "the", "these", "my"})
TIMES_BEFORE = frozenset({"earlier", "ago", "before", "later"})
MINUS_WORDS = frozenset({"minus", "минус", "мінус", "mənfi", "eksi"})
ALTERNATIVES = frozenset({"or", "или", "ці", "або", "yaxud", "veya", "это", "гэта", "yəni", "yani"})


@dataclass(frozen=True, slots=True)
class _Text:
    """A stretch of text as the reader sees it."""

    text: str
    tokens: Tokens
    language: str
    words: QuantityWords
    numbers: NumberWords


@dataclass(frozen=True, slots=True)
class _Said:
    """A number with the currency before it and the unit after it."""

    amount: Amount
    unit: Unit | None
    figure: int
    after: int
    approx: Approximation = "exact"


def quantities_in(text: str, start: int, end: int, language: str) -> list[Quantity]:
    """Return the quantities between two offsets, in order and apart. Time is linear in the text."""
    tokens = tokens_of(text, start, end, language)
    numbers, words = number_words(language), quantity_words(language)
    return list(_quantities(_Text(text, tokens, language, words, numbers)))


def _quantities(source: _Text) -> Iterator[Quantity]:
    index = 0
    while index < len(source.tokens):
        if not _may_begin(source, index):
            index += 1
            continue
        if skipped := source.words.idioms.at(source.tokens, index):
            index = skipped[1]
            continue
        found = rank_at(source.tokens, index, source.words, source.language) or _quantity(
            source, index
        )
        if found is None:
            index += 1
            continue
        quantity, index = found
        if quantity:
            yield quantity


def _may_begin(source: _Text, index: int) -> bool:
    """Tell cheaply whether a quantity or an idiom with a number can begin at a token."""
    token = source.tokens[index]
    if token.kind == "digits" or token.text in SIGNS or token.text in SIGNS_BEFORE:
        return True
    return token.kind == "word" and _is_first_word(token.text, source.language)


@lru_cache(maxsize=50_000)
def _is_first_word(word: str, language: str) -> bool:
    numbers, words = number_words(language), quantity_words(language)
    phrases = (words.idioms, words.alone, words.approximations, words.openers, words.shares)
    if any(one.begins(word) for one in (*phrases, words.percent_before)):
        return True
    return numbers.begins(word) or word in DOLLARS or word.upper() in CODES or word in MINUS_WORDS


def _quantity(source: _Text, index: int) -> tuple[Quantity | None, int] | None:
    """Return the quantity at a token and the index after it; a number that is none is passed."""
    start, approx = index, "exact"
    if found := source.words.approximations.at(source.tokens, index):
        approx, index = found
    if opened := source.words.openers.at(source.tokens, index):
        return _range(source, opened[1], start, approx, opened=True)
    if _is_minus(source.tokens, index):
        found = _range(source, index + 1, start, approx, opened=False)
        return (_negative(found[0]), found[1]) if found else None
    return _range(source, index, start, approx, opened=False)


def _is_minus(tokens: Tokens, index: int) -> bool:
    """Say whether a sign or a word makes the number after it negative; a dash between words not."""
    if index + 1 >= len(tokens) or tokens[index + 1].kind != "digits":
        return False
    if tokens[index].text in MINUS_WORDS:
        return True
    return tokens[index].text in "-−" and adjoin(tokens, index + 1) and not adjoin(tokens, index)


def _negative(quantity: Quantity | None) -> Quantity | None:
    if quantity is None or not isinstance(quantity.value, Decimal):
        return quantity
    if quantity.kind not in {"percent", "points", "money"}:
        return quantity
    return replace(quantity, value=-quantity.value)


def _range(
    source: _Text, index: int, start: int, approx: Approximation, *, opened: bool
) -> tuple[Quantity | None, int] | None:
    """Return a range or, where nothing links two numbers, the one quantity."""
    if index >= len(source.tokens):
        return None
    if not opened and (multiple := _multiple(source, index, start, approx)):
        return multiple
    first = _said(source, index)
    if first is None:
        return None
    second = _second(source, first, opened=opened)
    if second is not None:
        return _finished(source, start, approx, first, second)
    return None if opened else _finished(source, start, approx, first, None)


def _multiple(
    source: _Text, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a multiple in one word: "doubled", "sixfold", "вдвое"; and parts: "two thirds of"."""
    tokens = source.tokens
    value = source.numbers.multiples.get(tokens[index].text)
    if value is not None:
        unit = Unit("times", "times", index + 1)
        number = WrittenNumber(value, Decimal("0.1") if value % 1 else Decimal(1))
        said = _Said(Amount(number, index + 1, spelled=True), unit, index, index + 1)
        return _quantity_of(source, start, approx, said, None), index + 1
    return _set_share(source, index, start, approx) or _part(source, index, start, approx)


def _set_share(
    source: _Text, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a share in a set phrase: "nine out of ten", "каждый пятый", "üçdə bir"."""
    found = source.words.shares.at(source.tokens, index)
    if found is None:
        return None
    return _share(source, index, found[1], start, approx, Decimal(found[0])), found[1]


def _share(
    source: _Text, index: int, after: int, start: int, approx: Approximation, value: Decimal
) -> Quantity:
    """Return a share in words, which is not said to the last per cent."""
    amount = Amount(WrittenNumber(value, Decimal(1)), after, spelled=True)
    said = _Said(amount, Unit("percent", "percent", after), index, after)
    quantity = _quantity_of(source, start, approx, said, None)
    return replace(quantity, resolution=Decimal(10), fine_resolution=Decimal(1))


def _part(
    source: _Text, index: int, start: int, approx: Approximation
) -> tuple[Quantity, int] | None:
    """Read a part of a whole as per cent: "half of", "two thirds", "треть"."""
    tokens, cardinals = source.tokens, source.numbers.cardinals
    count = cardinals.get(tokens[index].text) if tokens[index].kind == "word" else None
    at = index + 1 if count or tokens[index].text in source.numbers.articles else index
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    parts = source.numbers.parts.get(tokens[at].text) if at < len(tokens) else None
    if at + 1 < len(tokens) and source.numbers.scales.get(tokens[at + 1].text):
        return None  # "четверть миллиарда" is an amount
    if parts is None or (count or 1) >= parts or not _of_whole(source, at, count):
        return None
    value = (Decimal(100) * (count or 1) / parts).quantize(Decimal("0.01"))
    return _share(source, at, at + 1, start, approx, value), at + 1


def _of_whole(source: _Text, at: int, count: int | None) -> bool:
    """Say whether a whole is named: "a quarter of", not "the third quarter of"."""
    following = source.tokens[at + 1].text if at + 1 < len(source.tokens) else ""
    if source.language == "en":
        before = source.tokens[at - 1].text if at else ""
        ordinal = source.numbers.ordinals.get(before) is not None
        first = source.tokens[at].text in {"half", "halves"}
        if _follows_by(source, at):
            return True
        return following == "of" and not ordinal and (first or count is not None or before == "a")
    before = source.tokens[at - 1].text if at else ""
    half = source.numbers.parts.get(source.tokens[at].text) == 2
    return half or before == "на" or count is not None or following.isalpha()


def _follows_by(source: _Text, at: int) -> bool:
    """Say whether "by" stands before a part: "fell by half", "fell by a third"."""
    before = [token.text for token in source.tokens[max(0, at - 2) : at]]
    return before[-1:] == ["by"] or (before[:1] == ["by"] and before[1] in source.numbers.articles)


def _said(source: _Text, index: int) -> _Said | None:
    """Return the number at a token with what stands right before and after it."""
    tokens = source.tokens
    currency: str | None = None
    percent = source.words.percent_before.at(tokens, index)
    if before := currency_before(tokens, index, source.text):
        currency, index = before
    elif percent:
        index = percent[1]
    amount = amount_at(tokens, index, source.language) if index < len(tokens) else None
    if amount is None:
        return None
    amount = _without_repetition(source, amount)
    if currency:
        unit = Unit(currency, "money", _after_currency(source, amount.after), currency)
        return _Said(amount, unit, index, unit.after)
    if percent:
        return _Said(amount, Unit("percent", "percent", amount.after), index, amount.after)
    return _with_unit(source, amount, index)


def _after_currency(source: _Text, index: int) -> int:
    """Pass a currency word that only repeats the sign before the number: "$5 million dollars"."""
    unit = unit_at(source.tokens, index, source.text, source.words, source.language)
    return unit.after if unit and unit.kind == "money" else index


def _with_unit(source: _Text, amount: Amount, index: int) -> _Said:
    at, approx = _after_number(source, amount.after)
    if (amount.vague or amount.scaled) and _is_of(source, at):
        at += 1
        at += at < len(source.tokens) and source.tokens[at].text in POSSESSORS
    unit = unit_at(source.tokens, at, source.text, source.words, source.language)
    return _Said(amount, unit, index, unit.after if unit else at, approx)


def _is_of(source: _Text, at: int) -> bool:
    return at < len(source.tokens) and source.tokens[at].text == "of"


def _after_number(source: _Text, index: int) -> tuple[int, Approximation]:
    """Pass an approximation ("с лишним") or an ending ("100-dən", "2030'a") after a number."""
    if found := source.words.after.at(source.tokens, index):
        return found[1], found[0]
    tokens = source.tokens
    ending = adjoin(tokens, index) and tokens[index].text in "-'" and adjoin(tokens, index + 1)
    if not ending or source.language == "en" or tokens[index + 1].kind != "word":
        return index, "exact"
    if source.words.percent.at(tokens, index) or source.words.times.at(tokens, index):
        return index, "exact"
    if found := source.words.after.at(tokens, index + 2):
        return found[1], found[0]
    return index + 2, "exact"


def _without_repetition(source: _Text, amount: Amount) -> Amount:
    """Pass what only says the number again: "15, one-five, 15", "45 (forty-five)"."""
    for _ in range(3):
        after = _after_repetition(source, amount)
        if after is None:
            return amount
        amount = replace(amount, after=after)
    return amount


def _after_repetition(source: _Text, amount: Amount) -> int | None:
    tokens, at = source.tokens, amount.after
    sign = tokens[at].text if at < len(tokens) else ""
    if sign not in {",", "(", "—", "–"} or at + 1 >= len(tokens):
        return None
    if sign != "(" and (spelled := _spelled_digits(source, at + 1)):
        return spelled[1] if spelled[0] == amount.number.value else None
    again = amount_at(tokens, at + 1, source.language)
    if again is None or again.number.value != amount.number.value:
        return None
    if sign == "(":
        closes = again.after < len(tokens) and tokens[again.after].text == ")"
        return again.after + 1 if closes else None
    return again.after


def _spelled_digits(source: _Text, index: int) -> tuple[int, int] | None:
    """Read a number that is said digit by digit: "one-five"."""
    said = ""
    while index < len(source.tokens) and len(said) < 9:
        digit = source.numbers.cardinals.get(source.tokens[index].text)
        if digit is None or digit > 9:
            break
        said += str(digit)
        index += 1
        if index >= len(source.tokens) or source.tokens[index].text != "-":
            break
        index += 1
    return (int(said), index) if len(said) > 1 else None


def _second(source: _Text, first: _Said, *, opened: bool) -> tuple[_Said, str] | None:
    """Return the other end of a range and the word that links them."""
    tokens, at = source.tokens, first.after if _closes(first.unit) else first.amount.after
    if not opened and not _closes(first.unit) and first.unit and first.unit.near:
        return None
    if not opened and first.approx != "exact":
        return None
    at = _past_ending(source, at)
    link = source.words.links.at(tokens, at)
    if not link or link[1] >= len(tokens):
        return None
    word = tokens[at].text
    second = _said(source, link[1])
    if second is None or second.amount.vague or first.amount.vague:
        return None
    if not _may_link(source, at, word, second, opened=opened) or not _agree(first, second):
        return None
    if word in DASHES and _goes_on(source, second):
        return None
    if looks_like_year(tokens, first.figure) and not first.unit:
        return None
    return second, word


def _past_ending(source: _Text, at: int) -> int:
    """Pass a case ending before the link: "40-dan 60-a", "100'den 200'e"."""
    tokens = source.tokens
    ended = source.language != "en" and adjoin(tokens, at) and adjoin(tokens, at + 1)
    if ended and tokens[at].text in "-'" and tokens[at + 1].kind == "word":
        return at + 2
    return at


def _closes(unit: Unit | None) -> bool:
    return unit is not None and unit.kind in {"money", "percent", "points"}


def _may_link(source: _Text, at: int, word: str, second: _Said, *, opened: bool) -> bool:
    if word in BOUND_LINKS:
        near = source.tokens[second.after : second.after + 2]
        return opened or any(token.text.startswith("arasında") for token in near)
    spaced = word in DASHES and not adjoin(source.tokens, at)
    return not (spaced and source.tokens[second.figure].kind == "word")


def _goes_on(source: _Text, second: _Said) -> bool:
    """Say whether a third number follows by a dash: 123-45-67 is a telephone, not a range."""
    tokens, at = source.tokens, second.amount.after
    return (
        adjoin(tokens, at)
        and tokens[at].text in DASHES
        and adjoin(tokens, at + 1)
        and (tokens[at + 1].kind == "digits")
    )


def _agree(first: _Said, second: _Said) -> bool:
    """Say whether two numbers can be the ends of one range."""
    if not _closes(first.unit) or first.unit is None:
        return True
    return second.unit is None or second.unit.name == first.unit.name or not _closes(second.unit)


def _finished(
    source: _Text,
    start: int,
    approx: Approximation,
    first: _Said,
    second: tuple[_Said, str] | None,
) -> tuple[Quantity | None, int]:
    """Return the whole quantity, `None` for a number that is none, and the index after it."""
    last = second[0] if second else first
    if _is_none(source, first, second):
        return None, max(last.amount.after, first.figure + 1)
    quantity = _quantity_of(source, start, approx, first, second)
    after = last.after
    if quantity.approx == "exact" and (found := source.words.after.at(source.tokens, after)):
        quantity = replace(quantity, approx=found[0])
        after = found[1]
    found = source.words.per.at(source.tokens, after)
    if found and not _is_ago(source, found[1]):
        quantity = replace(quantity, per=found[0])
        after = found[1]
    after = _after_restatement(source, quantity, after)
    return replace(quantity, end=source.tokens[after - 1].end), after


def _is_ago(source: _Text, at: int) -> bool:
    """Say whether "a year" is no rate but a time before: "a year earlier"."""
    return at < len(source.tokens) and source.tokens[at].text in {
        "earlier",
        "ago",
        "before",
        "later",
    }


def _is_none(source: _Text, first: _Said, second: tuple[_Said, str] | None) -> bool:
    last = second[0] if second else first
    unit = last.unit or first.unit
    if unit and unit.name == PART_OF_NAME:
        return True
    if unit is None and not last.amount.scaled:
        return True
    if second is None and _is_year(source, first, unit):
        return True
    if _is_day(source, first, last, unit) or _is_bare_one(source, first, unit):
        return True
    return is_label(
        source.tokens,
        first.figure,
        source.text,
        source.words,
        source.language,
        first.amount,
        unit,
    )


def _is_year(source: _Text, said: _Said, unit: Unit | None) -> bool:
    if said.amount.scaled or not looks_like_year(source.tokens, said.figure):
        return False
    return unit is None or unit.kind == "duration" or not unit.near


def _is_day(source: _Text, first: _Said, last: _Said, unit: Unit | None) -> bool:
    if unit and unit.kind not in {"duration", "count"}:
        return False
    return stands_in_date(source.tokens, first.figure, last.amount.after, source.language)


def _is_bare_one(source: _Text, first: _Said, unit: Unit | None) -> bool:
    """Say whether "one" stands for "a" or for somebody: it counts nothing."""
    word = source.tokens[first.figure]
    small = word.kind == "word" and first.amount.number.value == 1 and not first.amount.scaled
    return small and not _closes(unit)


def _quantity_of(
    source: _Text,
    start: int,
    approx: Approximation,
    first: _Said,
    second: tuple[_Said, str] | None,
) -> Quantity:
    last, link = second or (first, None)
    unit = last.unit if last.unit and (_closes(last.unit) or not first.unit) else first.unit
    low, high = _same_scale(first, last)
    coarse, fine = (min(pair) for pair in zip(resolutions(low), resolutions(high), strict=True))
    one = plain(low.value)
    vague = first.amount.vague
    return Quantity(
        start=source.tokens[start].start,
        end=source.tokens[last.after - 1].end,
        value=None if vague else one if second is None else (one, plain(high.value)),
        unit=unit.name if unit else None,
        currency=unit.currency if unit else None,
        kind=unit.kind if unit else "plain",
        resolution=None if vague else plain(coarse),
        fine_resolution=None if vague else plain(fine),
        approx=approx if approx != "exact" else last.approx,
        per=None,
        figure=source.tokens[first.figure].start,
        linked_by=link,
        spelled=source.tokens[first.figure].kind == "word",
        scaled=last.amount.scaled,
    )


def _same_scale(first: _Said, last: _Said) -> tuple[WrittenNumber, WrittenNumber]:
    """Return both ends; the scale said after the last one ("2 to 3 billion") is the first's too."""
    low, high = first.amount, last.amount
    if high.scaled and not low.scaled and low.number.value < high.number.value / high.scale * 10:
        return low.number.times(high.scale), high.number
    return low.number, high.number


def _after_restatement(source: _Text, quantity: Quantity, after: int) -> int:
    """Pass the same amount in another currency, in brackets or after "or"."""
    tokens = source.tokens
    if quantity.kind != "money" or after + 1 >= len(tokens):
        return after
    opener = tokens[after].text
    comma = opener == ","
    at = after + 1 if comma else after
    if opener != "(" and (at >= len(tokens) or tokens[at].text not in ALTERNATIVES):
        return after
    again = _restated(source, at + 1)
    if again is None or again[0] in (None, quantity.currency):
        return after
    if opener != "(":
        return again[1]
    closes = again[1] < len(tokens) and tokens[again[1]].text == ")"
    return again[1] + 1 if closes else after


def _restated(source: _Text, index: int) -> tuple[str | None, int] | None:
    """Return the currency of an amount and the index after it, approximations passed."""
    tokens = source.tokens
    if index < len(tokens) and tokens[index].text in ALTERNATIVES:
        index += 1
    for _ in range(2):
        if found := source.words.approximations.at(tokens, index):
            index = found[1]
    if index >= len(tokens):
        return None
    said = _said(source, index)
    return (said.unit.currency, said.after) if said and said.unit else None
