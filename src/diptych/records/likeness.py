"""Whether two namings are of one person: PRESIDENT BORIC and Gabriel Boric, В.Путин and Путина."""

from __future__ import annotations

from diptych.records.declension import is_declined_from
from diptych.records.names import initials_of

__all__ = ["initials_agree", "same_name"]


def same_name(person: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether the words of a name stand together in another, declined or not."""
    if not person or not words:
        return False
    short, long = (words, person) if len(words) <= len(person) else (person, words)
    for start in range(len(long) - len(short) + 1):
        pairs = zip(long[start : start + len(short)], short, strict=True)
        if all(
            is_declined_from(one, other) or is_declined_from(other, one) for one, other in pairs
        ):
            return True
    if len(words) > 1 and len(person) > 1:  # a middle name or a patronymic in between
        return is_declined_from(person[0], words[0]) and is_declined_from(person[-1], words[-1])
    return False


def initials_agree(person: tuple[str, ...], name: str) -> bool:
    """Say whether a person's words have one that begins with the first initial of a name."""
    initials = initials_of(name)
    return not initials or len(person) < 2 or any(word[0] == initials[0] for word in person)
