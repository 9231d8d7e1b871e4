"""Every label and sentence frame of a document, by language, from one file each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from diptych.errors import BadInputError

__all__ = ["Words", "words_of"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, each under a dotted key."""

    language: str
    table: dict[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return the words under a key, with `{name}` filled in. Raises KeyError for no such key.

        >>> words_of("en").say("unit.times", value="3.60")
        '3.60 times'
        """
        frame = self.table[key]
        return frame.format(**values) if values else frame

    def has(self, key: str) -> bool:
        """Say whether there are words under a key."""
        return key in self.table


@cache
def words_of(language: str) -> Words:
    """Return the words of a language (an ISO 639-1 code).

    Raises BadInputError for a language that documents are not written in yet.
    """
    file = files("diptych.document").joinpath("words", f"{language}.toml")
    if not language.isalpha() or not file.is_file():
        raise BadInputError(f"documents are not written in {language!r} yet", expected="en")
    listed: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return Words(language, dict(_flat(listed, "")))


def _flat(table: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{prefix}{key}.")  # pyright: ignore[reportUnknownArgumentType]
        else:
            pairs.append((f"{prefix}{key}", str(value)))
    return pairs
