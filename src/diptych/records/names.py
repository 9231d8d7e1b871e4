"""Names of people: their words, patronymics, declensions and capitals."""

from __future__ import annotations

import re
import unicodedata

__all__ = [
    "folded_words",
    "initials_of",
    "is_declined_from",
    "nominative_given_name",
    "of_genitive",
    "of_turkic_genitive",
    "tidied",
]

_INITIAL = re.compile(r"([^\W\d_])\.\s*")
_PATRONYMIC = re.compile(r"(?:ович|евич|овна|евна|ична|ьич|авіч|евіч|аўна|еўна)$")
_LATIN_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna)$")
_SON_OR_DAUGHTER = re.compile(
    r"\s+\S+\s+(?:oglu|oğlu|ogly|ugli|qızı|qizi|kızı|kyzy|оглы|оглу|кызы|улы)\b", re.IGNORECASE
)
_LOST_LETTERS = str.maketrans("ıəøłđ", "ieold")
_SMALL = frozenset(
    ("de da do dos das del della von van der den di du la le bin ibn al el e y").split()
)
_TURKIC_GENITIVE = re.compile(r"(?:['’]n?[ıiuü]n|(?<=[oöuüıiə])n[ıiuü]n|(?<=[^\W\d_])[ıiuü]n)$")
_CASE_ENDINGS = frozenset(
    (
        "а я у ю е ы ом ем ём ым им ого ому ой ей ою ею ам ай ın in un ün ya ye a e nı ni na "
        "nə ı i u ü la lə dan dən"
    ).split()
)


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


def tidied(name: str) -> str:
    """Return a full name as people write it: given name first, no patronymic, no capitals.

    >>> tidied("Рахмон Эмомали Шарипович"), tidied("JUSTIN TRUDEAU"), tidied("Ilham Heydar oglu")
    ('Эмомали Рахмон', 'Justin Trudeau', 'Ilham')
    """
    words = _SON_OR_DAUGHTER.sub("", " " + name).split() or name.split()
    patronymics = [index for index, word in enumerate(words) if _is_patronymic(word)]
    if patronymics and len(words) > 2:
        index = patronymics[-1]
        if index == len(words) - 1:
            words = [*words[1:index], words[0]]
        else:
            del words[index]
    return " ".join(_without_capitals(word, first=number == 0) for number, word in enumerate(words))


def _is_patronymic(word: str) -> bool:
    folded = word.casefold()
    return bool(_PATRONYMIC.search(folded) or _LATIN_PATRONYMIC.search(folded))


def _without_capitals(word: str, *, first: bool) -> str:
    if not (word.isupper() and len(word.rstrip(".")) > 1) or word in {"II", "III", "IV", "JD"}:
        return word
    if not first and word.casefold() in _SMALL:
        return word.casefold()
    small = re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
    return re.sub(r"^(Mc|O['’])([a-z])", lambda m: m.group(1) + m.group(2).upper(), small)


def is_declined_from(form: str, surname: str) -> bool:
    """Say whether a folded word is a folded surname, or one of its case forms."""
    if form == surname:
        return True
    form = form.replace("'", "").replace("’", "")
    stem = surname
    for ending in ("ий", "ый", "ой", "а", "я", "й", "ь"):
        if surname.endswith(ending) and len(surname) > len(ending) + 2:
            stem = surname.removesuffix(ending)
            break
    return any(
        form.startswith(one) and form[len(one) :] in _CASE_ENDINGS for one in (surname, stem)
    )


def nominative_given_name(given: str, form: str, surname: str) -> str:
    """Return a Russian given name in the nominative, from how its surname was declined beside it.

    >>> nominative_given_name("Владимира", "путина", "путин")
    'Владимир'
    >>> nominative_given_name("Сергеем", "лавровым", "лавров")
    'Сергей'
    """
    if form == surname or not re.search(r"[а-яё]", given.casefold()):
        return given
    for ending, plain in (("ием", "ий"), ("еем", "ей"), ("ом", ""), ("ем", "ь")):
        if given.endswith(ending):
            return given.removesuffix(ending) + plain
    if given[-1] in "ау" and form[-1] in "ау" and len(given) > 3:
        return given[:-1]
    if given[-1] in "яю" and len(given) > 3:
        return given[:-1] + ("й" if given[-2] in "аеёиоуыэюя" else "ь")
    return given


def of_genitive(name: str) -> str:
    """Return the nominative of a Russian man's name in the genitive; other names are left.

    >>> of_genitive("Владимира Путина"), of_genitive("Сергея Лаврова")
    ('Владимир Путин', 'Сергей Лавров')
    """
    return " ".join(_word_of_genitive(word) for word in name.split())


def _word_of_genitive(word: str) -> str:
    if len(word) < 4 or not re.search(r"[бвгджзклмнпрстфхцчшщ]а$|я$", word):
        return word
    if word[-1] == "а":
        return word[:-1]
    return word[:-1] + ("й" if word[-2] in "аеёиоуыэюя" else "ь")


def of_turkic_genitive(name: str) -> str:
    """Return an Azerbaijani or Turkish name without the ending of the genitive.

    >>> of_turkic_genitive("İlham Əliyevin"), of_turkic_genitive("Aleksandr Lukaşenkonun")
    ('İlham Əliyev', 'Aleksandr Lukaşenko')
    """
    return _TURKIC_GENITIVE.sub("", name)
