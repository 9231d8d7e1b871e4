"""The lines under a decision that say who is to carry it out and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.passages import Passage

__all__ = ["Assignment", "assignment_after"]

LINES = 4
"""Sentences after a decision in which its lines may stand."""
_RESPONSIBLE = re.compile(
    r"(?:responsible(?:\s+(?:parties|party|bodies|body|agenc\w+))?|lead(?:\s+agenc\w+)?"
    r"|ответственн\w+(?:\s+\w+)?|исполнител\w+|адказн\w+(?:\s+\w+)?|выканаўц\w+"
    r"|icraçı\w*|cavabdeh\w*(?:\s+\w+)?|məsul\w*(?:\s+\w+)?|sorumlu\w*(?:\s+\w+)?)\s*[:—–-]\s*",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"(?:deadline|due(?:\s+date)?|time[- ]?frame|timeline|term|срок(?:\s+\w+)?|тэрмін(?:\s+\w+)?"
    r"|müddət\w*|son\s+tarix|icra\s+müddəti|süre|son\s+tarih|vade)\s*[:—–-]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where the names of those responsible stand and where the term, `None` where unsaid."""

    responsible: tuple[int, int] | None
    term: tuple[int, int] | None


def assignment_after(passage: Passage, number: int) -> Assignment:
    """Return what the lines after a sentence assign: who is responsible, and the term."""
    responsible: tuple[int, int] | None = None
    term: tuple[int, int] | None = None
    for one in passage.sentences[number + 1 : number + 1 + LINES]:
        who = _RESPONSIBLE.match(passage.text, one.start, one.end)
        when = _TERM.match(passage.text, one.start, one.end)
        if who:
            responsible = responsible or (who.end(), one.end)
        elif when:
            term = term or (when.end(), one.end)
        else:
            break
        inner = _TERM.search(passage.text, who.end(), one.end) if who else None
        term = term or ((inner.end(), one.end) if inner else None)
    return Assignment(responsible, term)
