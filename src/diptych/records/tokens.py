"""Words of a text with what each may be in the naming of an official."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from diptych.records.roles import is_connective, is_courtesy, is_office, is_qualifier
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.countries import Country, Mention

__all__ = ["CountryIndex", "Kind", "Token", "tokens_of"]

Kind = Literal["office", "qualifier", "courtesy", "connective", "name", "particle", "word"]

WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ‘`](?!s\b)[^\W\d_]+)*", re.IGNORECASE)
LONGEST_NAME = 40
_ARABIC = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az|bin|аль|эль|ан|ас|аш|ад|ар|ат|аз|бин)[-‑]\w")
"""A name may begin with an article in small letters."""
_PARTICLES = frozenset(
    (
        "de la del der den da dos das di du van von zu bin ibn al el ul ur oglu oğlu ogly "
        "ugli oglı qızı qizi kızı kyzy оглы оглу улы кызы огли уулу"
    ).split()
)
_NEVER_NAMES = frozenset(
    (
        "the this that these those we i he she they it and but in on at as for to if a an our "
        "my your his her their you who what when where how why yes no not so now then there "
        "here with by from of or is was are were be been will would thank thanks dear well "
        "good after before during also joint statement remarks readout meeting press "
        "conference statements speech delivers holds meets visits receives welcomes said says "
        "following ahead upon hosts signs visits announces calls speaks addresses opens "
        "bilateral trilateral delegation talks before between under over about also both "
        "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday "
        "both мы я он она они вы ты и в на с по за к у о но а что как это так да нет не "
        "уважаемый уважаемая дорогой дорогие спасибо сегодня после для при от до из мне вам "
        "нам ваш наш его мы вы ён яна яны што як гэта так паважаны дзякуй сёння biz siz mən o "
        "və bu hörmətli əziz ben sen ve sayın değerli ortak basın toplantısı görüşmesi ziyareti "
        "görüşü bəyanatı birgə mətbuat накануне состоялась состоялся состоялось состоялись "
        "совместное заявления заявление переговоры встреча вопрос ответ пытанне адказ сумесная "
        "перагаворы сустрэча напярэдадні sual cavab soru cevap"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word, and what it may be; a capitalised word of no other kind may be part of a name."""

    word: str
    kind: Kind


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words between two offsets."""
    stop = len(text) if end is None else end
    return [
        Token(match.start(), match.end(), match.group(), _kind(text, match))
        for match in WORD.finditer(text, start, stop)
    ]


def _kind(text: str, match: re.Match[str]) -> Kind:
    word = match.group()
    if len(word) == 1 and word.isupper() and text[match.end() : match.end() + 1] == ".":
        return "name"
    return _kind_of(word[: LONGEST_NAME + 1])


@lru_cache(maxsize=16384)
def _kind_of(word: str) -> Kind:
    folded = word.casefold()
    if len(word) > LONGEST_NAME:
        return "word"
    if is_office(word):
        return "office"
    if is_courtesy(word):
        return "courtesy"
    if folded in _PARTICLES:
        return "particle"
    if is_connective(word):
        return "connective"
    if is_qualifier(word):
        return "qualifier"
    if not word[0].isupper():
        article = _ARABIC.match(word)
        return "name" if article and word[article.end() - 1].isupper() else "word"
    return "word" if folded in _NEVER_NAMES else "name"


class CountryIndex:
    """The countries that a text names, to be asked by offset."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._found = found
        self._starts = [mention.start for mention in found]

    def at(self, token: Span) -> Country | None:
        """Return the country of whose naming a word is a part."""
        index = bisect_right(self._starts, token.start) - 1
        if index >= 0 and token.start < self._found[index].end:
            return self._found[index].country
        return None
