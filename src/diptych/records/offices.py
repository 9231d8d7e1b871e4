"""Offices as records write them: which one it is, whatever country and field stand with it."""

from __future__ import annotations

import re

from diptych.records.roles import is_office, nominative

__all__ = ["ANY_OFFICE", "leading_office", "office_in", "without_capitals"]

_LEADING = (
    (r"vice.president", "vice president"),
    (r"prime minister|премьер|baş nazir|başbakan|прэм", "prime minister"),
    (
        r"prezident|president|президент|прэзідэнт|cumhurbaşkan|head|leader|глава|кіраўнік",
        "president",
    ),
    (r"chancellor|канцлер", "chancellor"),
    (r"premier", "premier"),
    (r"\bking\b", "king"),
    (r"emir", "emir"),
    (r"taoiseach", "taoiseach"),
    (r"secretary|госсекретар", "secretary"),
    (r"minister|министр|міністр|nazir|bakan", "minister"),
)
"""What the offices of the table of leaders are called in a record."""
ANY_OFFICE = frozenset({"", "leader", "head", "глава", "кіраўнік", "başçısı"})
"""What an office alone may be called whoever holds it."""


def leading_office(role: str) -> str:
    """Return what the table of leaders calls an office; empty when it has none such.

    >>> leading_office("Премьер-министр России"), leading_office("PRESIDENT")
    ('prime minister', 'president')
    """
    return next((name for form, name in _LEADING if re.search(form, role.casefold())), "")


def office_in(role: str | None) -> str:
    """Return the office itself, without its country and its field."""
    for word in (role or "").split():
        if is_office(word):
            return (nominative(word) or word).casefold()
    return ""


def without_capitals(role: str) -> str:
    """Return an office that a transcript writes in capitals as people write it.

    >>> without_capitals("SECRETARY OF STATE")
    'Secretary of State'
    """
    if not role.isupper() or len(role) < 4:
        return role
    words = role.title().split()
    return " ".join(word.lower() if word in {"Of", "The", "For", "And"} else word for word in words)
