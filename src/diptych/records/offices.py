"""Offices as records write them: which one it is, whatever country and field stand with it."""

from __future__ import annotations

import re
from functools import lru_cache

from diptych.records.roles import is_office, is_qualifier, nominative

__all__ = ["leading_office", "office_in", "same_office", "without_capitals"]

_DEPUTY = re.compile(
    r"deputy|under.?secretary|acting|заместител|зам(?=министр)|намеснік|вице-премьер|віцэ-прэм"
    r"|müavin|yardimcis|first vice"
)
_NO_FIELD = frozenset(
    "vice prime deputy first state republic federation kingdom the его her his excellency "
    "государственный республики федерации рэспублікі respublikası respublikasının cumhuriyeti "
    "government правительства урада united states baş birinci".split()
)
"""Words of an office that do not say which field it has."""
_OF_FOREIGN_AFFAIRS = re.compile(
    r"\b(?:(?P<ru>(?:глава|руководитель|начальник) (?:\w+ )?"
    r"(?:внешнеполитического ведомства|МИД\w*))"
    r"|(?P<be>кіраўнік (?:\w+ )?(?:знешнепалітычнага ведамства|МЗС)))\b",
    re.IGNORECASE,
)
_MINISTER = {"ru": "министр иностранных дел", "be": "міністр замежных спраў"}
_LEADING = (
    (r"vice.president|вице-президент|віцэ-прэзідэнт|vitse-prezident", "vice president"),
    (r"head of (?:the )?government|глава (?:\w+ )?правительства|кіраўнік урада", "government"),
    (
        (
            r"head of (?:the )?state|глава (?:\w+ )?государства|кіраўнік (?:\w+ )?дзяржавы"
            r"|(?:dövlət|devlet)\w* baş"
        ),
        "state",
    ),
    (r"prime.minister|премьер|baş nazir|başbakan|прэм|\bpm\b", "prime minister"),
    (r"prezident|president|президент|прэзідэнт|cumhurbaşkan", "president"),
    (r"crown prince", "crown prince"),
    (r"chancellor|канцлер|kansler|şansölye", "chancellor"),
    (r"premier", "premier"),
    (r"\bking\b|корол|kral", "king"),
    (r"\bem[ie]r\b|эмир|əmir", "emir"),
    (r"taoiseach", "taoiseach"),
    (r"leader|лидер|лідар|lider", "leader"),
    (r"secretary|госсекретар", "secretary"),
    (r"minister|министр|міністр|nazir|bakan", "minister"),
)
"""What the offices of the table of leaders are called in a record."""
_OF_STATE = frozenset({"president", "king", "emir", "chairman"})
_OF_GOVERNMENT = frozenset({"prime minister", "chancellor", "premier", "taoiseach"})
_FAMILIES = {
    "state": _OF_STATE,
    "government": _OF_GOVERNMENT,
    "leader": _OF_STATE | _OF_GOVERNMENT,
}
"""What a head of state, a head of government and a leader may be."""


def leading_office(role: str) -> str:
    """Return what the table of leaders calls an office; empty when it has none such.

    >>> leading_office("Премьер-министр России"), leading_office("PRESIDENT")
    ('prime minister', 'president')
    >>> leading_office("Deputy Prime Minister"), leading_office("The head of state")
    ('', 'state')
    """
    word = _folded(_plain(role))
    if _DEPUTY.search(word):
        return ""
    return next((name for form, name in _LEADING if re.search(form, word)), "")


@lru_cache(maxsize=4096)
def same_office(one: str | None, other: str | None) -> bool:
    """Say whether two ways of calling an office may mean the same one.

    >>> same_office("The head of state", "Президент Беларуси")
    True
    >>> same_office("the Prime Minister", "Deputy Prime Minister")
    False
    >>> same_office("Minister of Energy", "the Minister")
    True
    >>> same_office("Energy Minister", "Trade Minister")
    False
    """
    first, second = _plain(one or ""), _plain(other or "")
    if _is_deputy(first) != _is_deputy(second):
        return False
    known = leading_office(first), leading_office(second)
    if any(b in _FAMILIES.get(a, ()) for a, b in (known, known[::-1])):
        return True
    if known[0] == known[1] == "" and office_in(first) != office_in(second):
        return False
    return known[0] == known[1] and _fields_agree(first, second)


def _plain(role: str) -> str:
    """Return an office by its usual name: "the head of the diplomatic service" is a minister."""
    return _OF_FOREIGN_AFFAIRS.sub(lambda match: _MINISTER[match.lastgroup or "ru"], role)


def _folded(role: str) -> str:
    return role.replace("İ", "i").casefold().replace("ı", "i")


def _is_deputy(role: str) -> bool:
    return _DEPUTY.search(_folded(role)) is not None


def _fields_agree(one: str, other: str) -> bool:
    """Say whether the fields of two offices, where both are said, have a word in common."""
    first, second = _fields(one), _fields(other)
    return not first or not second or bool(first & second)


def _fields(role: str) -> set[str]:
    words = (word.casefold().strip(",.") for word in role.split())
    return {word[:6] for word in words if is_qualifier(word) and word not in _NO_FIELD}


def office_in(role: str | None) -> str:
    """Return the office itself, without its country and its field."""
    for word in (role or "").split():
        if is_office(word):
            return (nominative(word) or word).casefold()
    return ""


def without_capitals(role: str) -> str:
    """Return an office that a transcript writes in capitals as people write it.

    >>> without_capitals("SECRETARY OF STATE"), without_capitals("İÇİŞLERİ BAKANI")
    ('Secretary of State', 'İçişleri Bakanı')
    """
    if not role.isupper() or len(role) < 4:
        return role
    turkic = re.search(r"[ŞĞİ]|CUMHUR", role) is not None
    words = [word[:1] + _small(word[1:], turkic=turkic) for word in role.split()]
    return " ".join(word.lower() if word in {"Of", "The", "For", "And"} else word for word in words)


def _small(letters: str, *, turkic: bool) -> str:
    return (letters.replace("I", "ı") if turkic else letters).replace("İ", "i").lower()
