"""How a language words undertakings: its data file, made into regular expressions once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from diptych.statements.words import words_of

if TYPE_CHECKING:
    from diptych.statements.types import CommitmentKind, Modality

__all__ = ["NEVER", "Grammar", "Rule", "grammar"]

_FLAGS = re.IGNORECASE
_FRAGMENT = re.compile(r"\{([A-Z_]+)\}")
NEVER = "(?!)"
"""A pattern that matches nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording of undertakings.

    `subject` says who must stand before it: "agent" somebody who can act, "own" nobody (the
    verb's ending says it), "owner" a possessor, "clause" anything, "none" nothing. `object` is
    how much after it belongs to it: "long", "short" or "none". A rule with a `cue` counts only
    after a word of proposing or agreeing, one with `list` only in an item of a list that is
    introduced by the expression of that name.
    """

    name: str
    words: re.Pattern[str]
    kind: CommitmentKind
    modality: Modality
    subject: str
    object: str
    cue: bool
    list: str
    coordinates: bool
    """Whether several verbs in a row that it finds are one undertaking."""
    first_person: bool
    """Whether the verb itself says "we"."""
    promise: bool
    """Whether it names a promise of somebody's: "his promise to"."""
    passive: bool
    """Whether it does not say who is to act: "will be completed"."""
    addresses: bool
    """Whether it names those who are to act after the verb: "instruct the ministries to"."""
    needs: tuple[str, ...]
    """Beginnings of words, one of which a sentence must hold; a cheap test before `words`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All wordings of a language. `hint` tells cheaply whether a sentence can hold one."""

    language: str
    hint: re.Pattern[str]
    rules: tuple[Rule, ...]
    expressions: dict[str, re.Pattern[str]]
    verb_last: bool

    @property
    def inflected(self) -> bool:
        """Whether verbs show by their endings who acts, so that a subject may be left out."""
        return self.verb_last or self["heads"].pattern == NEVER

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """Return the expression of a name; one that matches nothing where a language has none."""
        return self.expressions.get(name) or re.compile(NEVER)


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of undertakings of a language."""
    data = words_of("undertakings", language)
    fragments = cast("dict[str, str]", data.get("fragments", {}))
    expressions = {
        name: re.compile(_written_out(source, fragments), _FLAGS)
        for name, source in data.items()
        if isinstance(source, str)
    }
    return Grammar(
        language=language,
        hint=expressions["hint"],
        rules=tuple(_rule(one, fragments) for one in data["rule"]),
        expressions=expressions,
        verb_last=bool(data.get("verb_last")),
    )


def _rule(one: dict[str, Any], fragments: dict[str, str]) -> Rule:
    return Rule(
        name=one["name"],
        words=re.compile(_written_out(one["words"], fragments), _FLAGS),
        kind=one["kind"],
        modality=one["modality"],
        subject=one["subject"],
        object=one.get("object", "long"),
        cue=one.get("cue", False),
        list=_introduced(one.get("list", "")),
        coordinates=one.get("coordinates", False),
        first_person=one.get("first_person", False),
        promise=one.get("promise", False),
        passive=one.get("passive", False),
        addresses=one.get("addresses", False),
        needs=tuple(one.get("needs", "").split("|")),
    )


def _introduced(said: bool | str) -> str:
    return "introduces" if said is True else said or ""


def _written_out(source: str, fragments: dict[str, str]) -> str:
    while _FRAGMENT.search(source):
        source = _FRAGMENT.sub(lambda match: fragments[match.group(1)], source)
    return source
