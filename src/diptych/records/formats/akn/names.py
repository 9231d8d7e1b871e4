"""The names of the vocabulary, and of the few attributes that are our own."""

from __future__ import annotations

import re

__all__ = ["AKOMA_NTOSO", "LANGUAGES", "OWN", "escaped", "unescaped"]

AKOMA_NTOSO = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:diptych:record:1"
"""Akoma Ntoso allows attributes of other vocabularies anywhere (attribute group "core")."""
LANGUAGES = {"en": "eng", "ru": "rus", "az": "aze", "be": "bel", "tr": "tur"}
"""ISO 639-2 codes, which the naming convention asks for."""
_FORBIDDEN = re.compile("[\\\\\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def escaped(text: str) -> str:
    r"""Return a text in which characters that XML forbids are written as codes.

    >>> escaped("a\x0bb")
    'a\\u000bb'
    """
    return _FORBIDDEN.sub(lambda one: f"\\u{ord(one.group()):04x}", text)


def unescaped(text: str) -> str:
    """Return what `escaped` was given."""
    return _ESCAPED.sub(lambda one: chr(int(one[1], 16)), text)
