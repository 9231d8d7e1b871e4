"""What is to be done, in a few words that begin with the verb."""

from __future__ import annotations

import re

__all__ = ["action_of"]

LONGEST = 90
_LEADING = re.compile(r"^(?:to|that|on|thinking of|be|been|для)\s+", re.IGNORECASE)
_GERUND = re.compile(r"^(\w*[aeiou]\w*)ing\b", re.IGNORECASE)
_TAKES_E = re.compile(
    r"(?:[vczu]|at|[ae]as|provid|includ|enhanc|doubl|prepar|purchas|complet|mak)$"
)


def action_of(words: str) -> str:
    """Return an action in the form of an infinitive, as far as its first verb tells.

    >>> action_of("setting up a working group on industrial cooperation")
    'set up a working group on industrial cooperation'
    >>> action_of("Creating jobs")
    'create jobs'
    """
    words = _LEADING.sub("", " ".join(words.split()))
    words = _GERUND.sub(_infinitive, words, count=1)
    if words[:1].isupper() and not words[1:2].isupper():
        words = words[:1].replace("İ", "i").lower() + words[1:]
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0]


def _infinitive(match: re.Match[str]) -> str:
    stem = match.group(1).lower()
    if _TAKES_E.search(stem):
        return stem + "e"
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "tnpgmb"
    return stem[:-1] if doubled else stem
