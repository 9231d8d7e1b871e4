"""Names out of their cases: Владимиром Путиным, Əliyevin, Rahman'ın, back to the nominative.

Where a text has the nominative itself it is taken from there; these rules are for the rest.
"""

from __future__ import annotations

import re
from typing import Literal

__all__ = [
    "Case",
    "case_of",
    "is_declined_from",
    "nominative_given_name",
    "nominative_name",
    "without_turkic_ending",
]

Case = Literal["genitive", "dative", "instrumental"]

_TURKIC_ENDING = re.compile(
    r"['’](?:n?[ıiuü]n|n?[ıiuü]|y[ıiuü]|y?[ae]|n[ae]|[dt][ae]n?|y?l[ae])$"
    r"|(?<=[oöuüıiəe])n[ıiuü]n$|(?<=zad[əe])(?:n[iı]n|n[iı]|y[əe]|d[əe]n?|yl[əe])$"
    r"|(?<=[oe]v)(?:[ıiuü]n?|[aəe]|d[aəe]n?|l[aəe])$|(?<=[^\W\d_aeiou])[ıiuü]n$"
)
_CASE_ENDINGS = frozenset(
    (
        "а я у ю е ы и ом ем ём ым ого ому ой ей ёй ою ею ам ям ай яй аю "
        "in un ün ın nin nun nün nın ya ye yə ni nu nü nı i u ü ı e a ə la le lə yla ylə "
        "da də de dan dən den yi yı yu yü"
    ).split()
)
_OFFICE_CASES: tuple[tuple[str, Case], ...] = (
    ("ом", "instrumental"),
    ("ем", "instrumental"),
    ("ём", "instrumental"),
    ("ам", "instrumental"),
    ("ой", "instrumental"),
    ("ей", "instrumental"),
    ("у", "dative"),
    ("ю", "dative"),
    ("а", "genitive"),
    ("я", "genitive"),
    ("ы", "genitive"),
    ("и", "genitive"),
)
_Endings = tuple[tuple[str, str], ...]
_ENDINGS: dict[Case, _Endings] = {
    "genitive": (
        (r"(ск|цк)ого$", r"\1ий"),
        (r"(ск|цк)ага$", r"\1і"),
        (r"ого$", "ый"),
        (r"(ов|ев|ёв|ин|ын)ой$", r"\1а"),
        (r"(ск|цк)ой$", r"\1ая"),
        (r"([бвгджзклмнпрстфхцчшщ])а$", r"\1"),
        (r"([аеёиоуыэюяі])я$", r"\1й"),
        (r"([^аеёиоуыэюяі])я$", r"\1ь"),
        (r"ии$", "ия"),
        (r"([эеё]нк)[иі]$", r"\1а"),
        (r"ы$", "а"),
    ),
    "dative": (
        (r"(ск|цк)ому$", r"\1ий"),
        (r"(ск|цк)аму$", r"\1і"),
        (r"(ов|ев|ёв|ин|ын)ой$", r"\1а"),
        (r"([бвгджзклмнпрстфхцчшщ])у$", r"\1"),
        (r"([аеёиоуыэюяі])ю$", r"\1й"),
        (r"([^аеёиоуыэюяі])ю$", r"\1ь"),
        (r"ии$", "ия"),
    ),
    "instrumental": (
        (r"(ск|цк)(?:им|ім)$", r"\1ий"),
        (r"(ов|ев|ёв|ин|ын|аў|еў)ым$", r"\1"),
        (r"(ов|ев|ёв|ин|ын)(?:ой|ою)$", r"\1а"),
        (r"(ск|цк)ой$", r"\1ая"),
        (r"([жшщчц])ем$", r"\1"),
        (r"([аеёиоуыэюяі])ем$", r"\1й"),
        (r"([^аеёиоуыэюяі])ем$", r"\1ь"),
        (r"([^аеёиоуыэюяі])(?:ом|ам)$", r"\1"),
        (r"([^аеёиоуыэюяі])(?:ой|ою|ай)$", r"\1а"),
        (r"(?:ей|ею|яй)$", "я"),
    ),
}
_FORMS = {
    case: tuple((re.compile(form), plain) for form, plain in endings)
    for case, endings in _ENDINGS.items()
}
_FLEETING = {"павл": "Павел", "паўл": "Павел", "льв": "Лев"}
"""Given names whose last vowel only the nominative has: "Павла", "Львом"."""
SHORTEST = 4
"""A shorter word has no ending to lose."""


def case_of(office: str, nominative: str) -> Case | None:
    """Return the case in which a word for an office stands; `None` for the nominative.

    >>> case_of("Президентом", "Президент"), case_of("Главы", "Глава")
    ('instrumental', 'genitive')
    """
    word = office.casefold()
    if word == nominative.casefold():
        return None
    return next((case for ending, case in _OFFICE_CASES if word.endswith(ending)), None)


def nominative_name(name: str, case: Case) -> str:
    """Return a Russian or Belarusian name in the nominative; words that do not decline stay.

    >>> nominative_name("Владимира Путина", "genitive")
    'Владимир Путин'
    >>> nominative_name("Тендаи Чигумбой", "instrumental")
    'Тендаи Чигумба'
    >>> nominative_name("Павла Орехова", "genitive")
    'Павел Орехов'
    >>> nominative_name("Юхани Хейккиля", "genitive"), nominative_name("Ольги Драги", "genitive")
    ('Юхани Хейккиля', 'Ольга Драги')
    """
    words = name.split()
    plain = [_nominative_word(word, case) for word in words]
    if case == "genitive":  # "Ольги"; a family name that ends so is as often indeclinable
        plain[:-1] = [re.sub(r"([гкхжшч])и$", r"\1а", word) for word in plain[:-1]]
    plain[0] = _fleeting(plain[0])
    given_stays = len(words) > 1 and plain[0] == words[0]
    if given_stays and words[-1].endswith(("я", "и", "і")):
        plain[-1] = words[-1]
    return " ".join(plain)


def _nominative_word(word: str, case: Case) -> str:
    if len(word) < SHORTEST or not re.search(r"[а-яёіў]", word):
        return word
    for form, plain in _FORMS[case]:
        found, count = form.subn(plain, word)
        if count:
            return found
    return word


def without_turkic_ending(name: str) -> str:
    """Return an Azerbaijani or Turkish name without the ending of its case.

    >>> without_turkic_ending("İlham Əliyevin"), without_turkic_ending("Aleksandr Lukaşenkonun")
    ('İlham Əliyev', 'Aleksandr Lukaşenko')
    >>> without_turkic_ending("Fərid Məmmədzadənin"), without_turkic_ending("Azlan Rahman'ın")
    ('Fərid Məmmədzadə', 'Azlan Rahman')
    """
    return _TURKIC_ENDING.sub("", name)


def is_declined_from(form: str, surname: str) -> bool:
    """Say whether a folded word is a folded surname, or one of its case forms."""
    if form == surname:
        return True
    form = form.replace("'", "").replace("’", "")
    return any(
        form.startswith(one) and form[len(one) :] in _CASE_ENDINGS
        for one in (surname, _stem(surname))
    )


def _stem(surname: str) -> str:
    for ending in ("ий", "ый", "ой", "ая", "а", "я", "й", "ь", "і"):
        if surname.endswith(ending) and len(surname) > len(ending) + 2:
            return surname.removesuffix(ending)
    return surname


def nominative_given_name(given: str, form: str, surname: str) -> str:
    """Return a Russian given name in the nominative, from how its surname was declined beside it.

    >>> nominative_given_name("Владимира", "путина", "путин")
    'Владимир'
    >>> nominative_given_name("Сергеем", "лавровым", "лавров")
    'Сергей'
    """
    if form == surname or not re.search(r"[а-яё]", given.casefold()):
        return given
    return _fleeting(_given_in_the_nominative(given, form))


def _fleeting(given: str) -> str:
    return _FLEETING.get(given.casefold(), given)


def _given_in_the_nominative(given: str, form: str) -> str:
    for ending, plain in (("ием", "ий"), ("еем", "ей"), ("ом", ""), ("ем", "ь")):
        if given.endswith(ending):
            return given.removesuffix(ending) + plain
    if given[-1] in "ау" and form[-1] in "ау" and len(given) > 3:
        return given[:-1]
    if given[-1] in "яю" and len(given) > 3:
        return given[:-1] + ("й" if given[-2] in "аеёиоуыэюя" else "ь")
    return given
