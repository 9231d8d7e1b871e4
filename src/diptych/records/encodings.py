"""Which one-byte encoding a text is in, judged by the letters that come out.

Detectors for all the world's encodings go wrong on the two sentences of a short note, where the
choice is among the few encodings that the five languages were ever written in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["one_byte_encoding", "plausibility"]

ENCODINGS = ("cp1252", "cp1251", "koi8-r", "cp866", "cp1254")
"""The encodings that are tried; the earlier wins a tie."""
SAMPLE = 60_000
ENOUGH = 0.5
"""A text is taken as such when its letters and marks are worth this much on average."""
_OTHER = re.compile(r"[^\x00-\x7f]")
_CYRILLIC = {
    letter: share
    for share, letters in (
        (1.6, "оеа"), (1.4, "интс"), (1.1, "рвлыія"), (0.9, "кмдпуцэў"), (0.7, "ьгзбчйхжш"),
        (0.4, "юёщфъ’"),
    )
    for letter in letters
}  # fmt: skip
"""Letters of Russian and Belarusian, worth more the commoner they are."""
_WORDS_OF_A_LETTER = frozenset("авиксоуязіў")
_VOWELS = frozenset("аеёиоуыэюяі")
_TURKISH = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
_WESTERN = frozenset("àáâãäåæèéêëìíîïñòóôõöøùúûüçßœšžÿÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÇŒŠŽ")
_STRANGE = frozenset("ðþýÐÞÝ")
"""In these languages, Turkish letters read in the wrong encoding more often than names."""
_MARKS = frozenset("«»„“”‘’–—…№°§€•· ©®£½")
_WRONG = -1.0


def one_byte_encoding(data: bytes) -> str | None:
    """Return the encoding in which bytes that are not UTF-8 read best, or `None`.

    >>> one_byte_encoding("Мы рады вас видеть".encode("koi8-r"))
    'koi8-r'
    """
    scores: dict[str, float] = {}
    for encoding in ENCODINGS:
        try:
            scores[encoding] = plausibility(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best and scores[best] >= ENOUGH else None


def plausibility(text: str) -> float:
    """Return how much the letters beyond ASCII look like the five languages: -1 to about 1.6."""
    worths = list(_worths(text))
    return sum(worths) / len(worths) if worths else 0.0


def _worths(text: str) -> Iterator[float]:
    for number, match in enumerate(_OTHER.finditer(text)):
        if number >= SAMPLE:
            return
        start = match.start()
        before = text[start - 1] if start else " "
        after = text[start + 1] if start + 1 < len(text) else " "
        yield _worth(match.group(), before, after)


def _worth(letter: str, before: str, after: str) -> float:
    if letter in _MARKS:
        return 0.6
    if letter in _TURKISH or letter in _WESTERN or letter in _STRANGE:
        return _latin(letter, before, after)
    share = _CYRILLIC.get(letter.lower())
    if share is None or _is_latin(before) or _is_latin(after):
        return _WRONG
    if letter.isupper() and before.islower():
        return _WRONG
    if not before.isalpha() and not after.isalpha():
        return 0.4 if letter.lower() in _WORDS_OF_A_LETTER else _WRONG
    if not _may_follow(letter.lower(), before.lower()):
        return _WRONG
    return 0.9 * share if letter.isupper() and before.isalpha() else share


def _may_follow(letter: str, before: str) -> bool:
    """Say whether a letter may stand after another: signs follow consonants, short ones vowels."""
    if letter in "ьъ":
        return before.isalpha() and before not in _VOWELS
    return letter not in "йў" or before in _VOWELS or not before.isalpha()


def _latin(letter: str, before: str, after: str) -> float:
    """Return the worth of a Latin letter with a mark: it stands beside plain Latin letters."""
    if letter.isupper() and before.islower():
        return _WRONG
    if not (_is_latin(before) or _is_latin(after)):
        return 0.0 if before.isalpha() or after.isalpha() else _WRONG
    if letter in _STRANGE:
        return 0.4
    return 1.0


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()
