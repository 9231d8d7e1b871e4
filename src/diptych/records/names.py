"""Names of people: their words, patronymics, order and capitals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["folded_words", "initials_of", "tidied"]

_INITIAL = re.compile(r"([^\W\d_])\.\s*")
_PATRONYMIC = re.compile(r"(?:ович|евич|овна|евна|ична|ьич|авіч|евіч|аўна|еўна)$")
_LATIN_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna)$")
_SON_OR_DAUGHTER = re.compile(
    r"\s+\S+\s+(?:oglu|oğlu|ogly|ugli|qızı|qizi|kızı|kyzy|оглы|оглу|кызы|улы)\b", re.IGNORECASE
)
_FAMILY_NAME = re.compile(
    r"(?:[oe]va?|yeva?|ina?|sk[iy]y?|skaya|ko|ich|zad[əe]h?|zod[ao]|li|lı|ов|ев|ёв|ин|[оеё]ва|ина"
    r"|ский|ская|ко|ич|ян|дзе|швили|заде|зода)$"
)
_LOST_LETTERS = str.maketrans("ıəøłđ", "ieold")
_SMALL = frozenset(
    ("de da do dos das del della von van der den di du la le bin ibn al el e y").split()
)


@lru_cache(maxsize=8192)
def folded_words(name: str) -> tuple[str, ...]:
    """Return a name's words without case, accents and initials.

    >>> folded_words("Andrés M. López Obrador")
    ('andres', 'lopez', 'obrador')
    """
    whole = _INITIAL.sub(" ", name)
    plain = unicodedata.normalize("NFKD", whole.replace("İ", "i").casefold().replace("й", "\x01"))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    letters = letters.replace("\x01", "й").translate(_LOST_LETTERS)
    return tuple(re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", letters))


def initials_of(name: str) -> str:
    """Return the initials that stand for given names, without case.

    >>> initials_of("В.В.Путин")
    'вв'
    """
    return "".join(_INITIAL.findall(name)).casefold()


def tidied(name: str, *, turkic: bool = False) -> str:
    """Return a full name as people write it: given name first, no patronymic, no capitals.

    In a `turkic` text a capital I is a dotless one.

    >>> tidied("Рахмон Эмомали Шарипович"), tidied("JUSTIN TRUDEAU"), tidied("Ilham Heydar oglu")
    ('Эмомали Рахмон', 'Justin Trudeau', 'Ilham')
    >>> tidied("KEMAL YILDIRIM", turkic=True), tidied("ALIYEV Ilham")
    ('Kemal Yıldırım', 'Ilham Aliyev')
    """
    words = _SON_OR_DAUGHTER.sub("", " " + name).split() or name.split()
    words = _given_name_first(_without_patronymic(words))
    return " ".join(
        _without_capitals(word, first=number == 0, turkic=turkic)
        for number, word in enumerate(words)
    )


def _without_patronymic(words: list[str]) -> list[str]:
    found = [index for index, word in enumerate(words) if _is_patronymic(word)]
    if not found or len(words) < 3:
        return words
    index = found[0] or found[-1]
    if index == len(words) - 1:
        return [*words[1:index], words[0]]
    return [*words[:index], *words[index + 1 :]]


def _given_name_first(words: list[str]) -> list[str]:
    """Return the words of "ALIYEV Ilham" in the order in which people say them."""
    if len(words) != 2 or not words[0].isupper() or words[1].isupper():
        return words
    return words[::-1] if _FAMILY_NAME.search(words[0].casefold()) else words


def _is_patronymic(word: str) -> bool:
    folded = word.casefold()
    return bool(_PATRONYMIC.search(folded) or _LATIN_PATRONYMIC.search(folded))


def _without_capitals(word: str, *, first: bool, turkic: bool) -> str:
    if not (word.isupper() and len(word.rstrip(".")) > 1) or word in {"II", "III", "IV", "JD"}:
        return word
    if not first and word.casefold() in _SMALL:
        return word.casefold()
    small = re.sub(r"[^\W\d_]+", lambda match: _capitalised(match.group(), turkic=turkic), word)
    return re.sub(r"^(Mc|O['’])([a-z])", lambda m: m.group(1) + m.group(2).upper(), small)


def _capitalised(word: str, *, turkic: bool) -> str:
    rest = word[1:].replace("I", "ı") if turkic or "İ" in word else word[1:]
    return word[0] + rest.replace("İ", "i").lower()
