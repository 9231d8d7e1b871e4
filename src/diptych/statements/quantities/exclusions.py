"""Numbers that are no quantities: days, years, clock times, numbers of articles and of flights."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from diptych.statements.periods.patterns import wordings
from diptych.statements.quantities.tokens import adjoin

if TYPE_CHECKING:
    from diptych.statements.quantities.amounts import Amount
    from diptych.statements.quantities.tokens import Tokens
    from diptych.statements.quantities.units import Unit
    from diptych.statements.quantities.vocabulary import QuantityWords

__all__ = ["is_label", "looks_like_year", "stands_in_date"]

STRONG = frozenset({"money", "percent", "points", "times"})


def looks_like_year(tokens: Tokens, index: int) -> bool:
    """Say whether digits could be a year of our times: four of them, without a separator."""
    text = tokens[index].text
    return len(text) == 4 and text.isdigit() and "1800" <= text <= "2100"


def stands_in_date(tokens: Tokens, index: int, after: int, language: str) -> bool:
    """Say whether a number is the day of a date or a part of a clock time."""
    if tokens[index].kind != "digits":
        return False
    if adjoin(tokens, after) and tokens[after].text in ":/" and _is_digits(tokens, after + 1):
        return True
    day = len(tokens[index].text) <= 2
    return day and (_is_month(tokens, index - 1, language) or _is_month(tokens, after, language))


def _is_digits(tokens: Tokens, index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "digits"


def _is_month(tokens: Tokens, index: int, language: str) -> bool:
    if not 0 <= index < len(tokens) or tokens[index].kind != "word":
        return False
    return _names_month(tokens[index].text, language)


@lru_cache(maxsize=4096)
def _names_month(word: str, language: str) -> bool:
    months = wordings(language).months
    if language in {"az", "tr"}:  # the month takes a case: "aprelin 24-də"
        return any((at := one.match(word)) and len(word) - at.end() <= 4 for one in months)
    return any(month.fullmatch(word) or month.fullmatch(f"{word}.") for month in months)


def is_label(
    tokens: Tokens,
    index: int,
    text: str,
    words: QuantityWords,
    language: str,
    amount: Amount,
    unit: Unit | None,
) -> bool:
    """Say whether a number names a thing: Article 5, Resolution 1373, Executive Order 14257."""
    if amount.scaled or (unit and unit.kind in STRONG) or index == 0:
        return False
    before = index - 1
    if tokens[before].text == "." and before and adjoin(tokens, before):
        before -= 1
    if words.labels.at(tokens, before):
        return True
    return (
        before == index - 1
        and language == "en"
        and not (unit and unit.known)
        and _is_title(tokens, before, text)
    )


def _is_title(tokens: Tokens, before: int, text: str) -> bool:
    """Say whether a word with a capital, not the sentence's first, stands before the number."""
    token = tokens[before]
    return before > 0 and token.kind == "word" and text[token.start].isupper()
