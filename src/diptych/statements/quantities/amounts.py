"""Amounts: a number in digits or words, with its scale, read at a place in a row of tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.statements.numbers import WrittenNumber, number_words, read_digits
from diptych.statements.quantities.tokens import adjoin

if TYPE_CHECKING:
    from diptych.statements.numbers import NumberWords
    from diptych.statements.quantities.tokens import Token, Tokens

__all__ = ["Amount", "amount_at"]

ONE = Decimal(1)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
MOST_PARTS = 6
_JOINED_SCALES = frozenset({"m", "mn", "mln", "bn", "b", "k", "tn", "trn", "bln"})
_JOINED = {"m": 6, "b": 9}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it was said, up to the token `after`; `scale` is what it was multiplied by."""

    number: WrittenNumber
    after: int
    scale: Decimal = ONE
    spelled: bool = False
    vague: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a scale word was said."""
        return self.scale != 1


def amount_at(tokens: Tokens, index: int, language: str) -> Amount | None:
    """Return the amount that begins at a token, with all its scales; `None` if there is none.

    "1 billion 200 million" is one amount; so is "three and a half million".
    """
    amount = _scaled(tokens, index, language)
    while amount and amount.scaled and not amount.vague:
        rest = _scaled(tokens, _joined(tokens, amount.after, language), language)
        if not rest or rest.vague or not _completes(amount, rest):
            break
        total = amount.number.value + rest.number.value
        amount = replace(
            amount,
            number=WrittenNumber(total, rest.number.unit),
            after=rest.after,
            scale=rest.scale,
        )
    return amount


def _joined(tokens: Tokens, index: int, language: str) -> int:
    """Return the index after an "and" between the parts of one number."""
    is_join = index < len(tokens) and tokens[index].text in number_words(language).joins
    return index + 1 if is_join else index


def _completes(amount: Amount, rest: Amount) -> bool:
    """Say whether a number goes on with a smaller part: thousands after millions, and so on."""
    if amount.number.unit < amount.scale:
        return False
    if rest.scaled:
        return rest.number.value < amount.scale
    if amount.scale == THOUSAND and rest.number.value >= HUNDRED and rest.number.unit == ONE:
        return rest.number.value < amount.scale  # "3 тысячи 800"
    return rest.spelled and amount.spelled and rest.number.value < amount.scale


def _scaled(tokens: Tokens, index: int, language: str) -> Amount | None:
    if index >= len(tokens):
        return None
    words = number_words(language)
    amount = (
        _digits(tokens, index, language)
        or _half_of_scale(tokens, index, words)
        or _spelled(tokens, index, words)
        or _vague(tokens, index, words)
    )
    if amount is None or amount.vague or amount.scaled:
        return amount
    return _with_scale(_with_half(amount, tokens, words), tokens, words)


def _digits(tokens: Tokens, index: int, language: str) -> Amount | None:
    """Return the amount of digits that stand free of letters: not G7, COVID-19 or 10th."""
    token = tokens[index]
    if token.kind != "digits" or _is_part_of_name(tokens, index):
        return None
    after = index + 1
    scaled = after < len(tokens) and number_words(language).scales.get(tokens[after].text)
    number = read_digits(token.text, language, scaled=bool(scaled))
    if number is None:
        return None
    if after < len(tokens) and adjoin(tokens, after) and tokens[after].kind == "word":
        return _with_joined_scale(Amount(number, after), tokens[after])
    return Amount(number, after)


def _is_part_of_name(tokens: Tokens, index: int) -> bool:
    """Say whether letters, a hyphen after letters, or a sign of a code stand before digits."""
    if not adjoin(tokens, index):
        return False
    before = tokens[index - 1]
    if before.kind == "word":
        return before.text not in {"us", "c", "a", "r", "x", "usd", "eur"}
    if before.text in "-–" and adjoin(tokens, index - 1):
        return tokens[index - 2].kind == "word"
    return before.text in "+/:#_.'&="


def _with_joined_scale(amount: Amount, word: Token) -> Amount | None:
    """Read "5bn" and "6x"; any other letters that touch the digits make a name or an ordinal."""
    if word.text == "x" or word.text.startswith("тыс"):
        return amount
    if word.text not in _JOINED_SCALES:
        return None
    power = _JOINED.get(word.text)
    scales = number_words("en").scales
    factor = ONE.scaleb(power) if power else scales.get(word.text) or ONE
    return Amount(amount.number.times(factor), amount.after + 1, factor)


def _half_of_scale(tokens: Tokens, index: int, words: NumberWords) -> Amount | None:
    """Read "half a billion", "yarım milyon", "полмиллиарда" and "четверть миллиарда"."""
    text = tokens[index].text
    for prefix in words.half_prefixes:
        scale = words.scales.get(text[len(prefix) :]) if text.startswith(prefix) else None
        if scale:
            return _half(scale, index + 1)
    parts = None if words.articles else words.parts.get(text)
    scale = words.scales.get(tokens[index + 1].text) if index + 1 < len(tokens) else None
    if parts and scale:
        return Amount(WrittenNumber(scale / parts, scale / 100), index + 2, scale, spelled=True)
    for phrase in words.half_of_scale:
        after = index + len(phrase)
        if after < len(tokens) and _says(tokens, index, phrase):
            scale = words.scales.get(tokens[after].text)
            if scale:
                return _half(scale, after + 1)
    return None


def _half(scale: Decimal, after: int) -> Amount:
    return Amount(WrittenNumber(scale / 2, scale / 10), after, scale, spelled=True)


def _says(tokens: Tokens, index: int, phrase: tuple[str, ...]) -> bool:
    return tuple(token.text for token in tokens[index : index + len(phrase)]) == phrase


def _spelled(tokens: Tokens, index: int, words: NumberWords) -> Amount | None:
    """Read a number in words below a thousand: "two hundred and fifty", "a" before a scale."""
    text = tokens[index].text
    special = words.values.get(text)
    if special is not None:
        return Amount(WrittenNumber(special, Decimal("0.1")), index + 1, spelled=True)
    if text in words.articles:
        follows = index + 1 < len(tokens) and words.scales.get(tokens[index + 1].text)
        return Amount(WrittenNumber(ONE, ONE), index + 1, spelled=True) if follows else None
    if words.cardinals.get(text) is not None:
        return _below_thousand(tokens, index, words)
    scale = words.scales.get(text)
    if scale and not words.articles and not adjoin(tokens, index):
        return Amount(WrittenNumber(ONE, ONE), index, spelled=True)
    return None


def _below_thousand(tokens: Tokens, index: int, words: NumberWords) -> Amount | None:
    total, position, last = 0, index, 1000
    for _ in range(MOST_PARTS):
        at = _after_join(tokens, position, words) if position > index else position
        value = words.cardinals.get(tokens[at].text) if at < len(tokens) else None
        if value is None or not _adds(value, last):
            break
        total, position, last = total + value, at + 1, value
        if _is_hundred(tokens, position, words) and total < 10:
            total, position, last = total * 100, position + 1, 100
    return Amount(WrittenNumber(Decimal(total), ONE), position, spelled=True)


def _adds(value: int, last: int) -> bool:
    """Say whether a number word can follow one: units after tens, tens and units after hundreds."""
    if last >= 100:
        return value < last
    return last >= 10 and last % 10 == 0 and 0 < value < 10


def _is_hundred(tokens: Tokens, index: int, words: NumberWords) -> bool:
    return index < len(tokens) and words.scales.get(tokens[index].text) == HUNDRED


def _after_join(tokens: Tokens, index: int, words: NumberWords) -> int:
    """Return the index after a hyphen ("twenty-nine") or an "and" that follows a hundred."""
    if index >= len(tokens):
        return index
    if tokens[index].text == "-" and adjoin(tokens, index) and adjoin(tokens, index + 1):
        return index + 1
    if tokens[index].text in words.joins and words.scales.get(tokens[index - 1].text) == HUNDRED:
        return index + 1
    return index


def _vague(tokens: Tokens, index: int, words: NumberWords) -> Amount | None:
    """Read "millions of", "десятки": a size that is no number."""
    size = words.vague.get(tokens[index].text)
    if size is None:
        return None
    return Amount(WrittenNumber(Decimal(size), ONE), index + 1, vague=True)


def _with_half(amount: Amount, tokens: Tokens, words: NumberWords) -> Amount:
    """Add the half of "three and a half", "с половиной", "buçuk"."""
    for phrase in words.halves:
        if _says(tokens, amount.after, phrase) and amount.number.unit == 1:
            number = WrittenNumber(amount.number.value + Decimal("0.5"), Decimal("0.1"))
            return replace(amount, number=number, after=amount.after + len(phrase))
    return amount


def _with_scale(amount: Amount, tokens: Tokens, words: NumberWords) -> Amount | None:
    """Multiply by the scale words that follow: "hundred thousand", "млрд."."""
    factor, position = ONE, amount.after
    while position - amount.after < MOST_PARTS:
        at = position + _is_hyphen_before_scale(tokens, position, words)
        scale = words.scales.get(tokens[at].text) if at < len(tokens) else None
        if scale is None or (scale <= factor and factor != ONE and scale != factor):
            break
        factor, position = factor * scale, at + 1
        position += _is_abbreviation_stop(tokens, position)
        if _says_half(tokens, position, words):
            half = amount.number.value + Decimal("0.5")
            amount = replace(amount, number=WrittenNumber(half, Decimal("0.1")))
            position += len(next(p for p in words.halves if _says(tokens, position, p)))
            break
    if position == amount.after:
        return amount
    return replace(amount, number=amount.number.times(factor), after=position, scale=factor)


def _says_half(tokens: Tokens, index: int, words: NumberWords) -> bool:
    return any(_says(tokens, index, phrase) for phrase in words.halves)


def _is_hyphen_before_scale(tokens: Tokens, index: int, words: NumberWords) -> bool:
    """Say whether a hyphen joins a number to its scale: "300-million", "multi-" left out."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text == "-"
        and adjoin(tokens, index)
        and words.scales.get(tokens[index + 1].text) is not None
    )


def _is_abbreviation_stop(tokens: Tokens, index: int) -> bool:
    """Say whether a full stop belongs to a short scale word before it: "млрд. долларов"."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text == "."
        and adjoin(tokens, index)
        and len(tokens[index - 1].text) <= 4
    )
