"""The wordings of periods in each language, made into regular expressions once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from diptych.statements.words import words_of

__all__ = ["Pattern", "Wordings", "wordings"]

_YEAR = r"(?<![\d$€£№])(?<!\d[.,])(?:19|20)\d\d(?!\d|[.,]\d|\s?%)"
_NAMES = re.compile(r"\?P<\w+>")
_FRAGMENT = re.compile(r"\{(\w+)\}")
_FLAGS = re.IGNORECASE


@dataclass(frozen=True)
class Pattern:
    """One wording: the rule that resolves it, and the expression that finds it.

    The expression is compiled when it is first needed: most texts use few of them.
    """

    kind: str
    source: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The expression with the names of its parts."""
        return re.compile(rf"{self.source}(?!\w)", _FLAGS)


@dataclass(frozen=True, slots=True)
class Wordings:
    """All the wordings of a language.

    `hint` tells cheaply whether a stretch of text can hold a period at all; `any` finds where one
    of the patterns begins, and its last group is the number of the first that does.
    """

    hint: re.Pattern[str]
    any: re.Pattern[str]
    patterns: tuple[Pattern, ...]
    months: tuple[re.Pattern[str], ...]
    units: dict[str, tuple[str, ...]]
    counted: re.Pattern[str]
    """What follows a number that is no year: "2000 dollars"."""
    before_month: re.Pattern[str]
    compared: re.Pattern[str]


@cache
def wordings(language: str) -> Wordings:
    """Return the wordings of periods of a language."""
    data = words_of("periods", language)
    sources = [(one["kind"], _written_out(one["words"], data)) for one in data["pattern"]]
    anything = "|".join(f"({_NAMES.sub('?:', source)}(?!\\w))" for _, source in sources)
    return Wordings(
        hint=re.compile(rf"(?:19|20)\d\d|(?<!\w)Q[1-4]|\d[./]\d\d?[./]|{data['hint']}", _FLAGS),
        any=re.compile(rf"(?<!\w)(?:{anything})", _FLAGS),
        patterns=tuple(Pattern(kind, source) for kind, source in sources),
        months=tuple(re.compile(month, _FLAGS) for month in data["months"]),
        units=_units(data),
        counted=re.compile(rf"\s(?:{data['counted']})", _FLAGS),
        before_month=re.compile(rf"(?<!\w)(?:{data['before_month'] or '(?!)'})\s$", _FLAGS),
        compared=re.compile(rf"(?:{data['compared']})\s(?:the\s)?$", _FLAGS),
    )


def _units(data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the beginnings of the words for each unit of time."""
    written: dict[str, str] = data.get("units") or {
        unit: unit for unit in ("year", "month", "decade", "quarter", "week", "day")
    }
    return {unit: tuple(stems.split()) for unit, stems in written.items()}


def _written_out(words: str, data: dict[str, Any]) -> str:
    """Return a pattern with its fragments written out and what may stand around it."""
    fragments: dict[str, str] = data["fragments"]
    months = "|".join(f"(?:{month})" for month in data["months"])
    own = {
        **fragments,
        "month": f"(?P<month>{months})",
        "month2": f"(?P<month2>{months})",
        "month_word": f"(?P<month>{months})",
        "Y": _YEAR,
    }
    before = rf"(?:(?:(?P<until>{own['until']})|(?P<since>{own['since']}))\ )?(?:the\ )?"
    edge = f"(?:{own['edge']})?"
    after = f"(?:{own['after']})?" if own["after"] else ""
    pattern = f"{before}{edge}(?:{words}){after}"
    while _FRAGMENT.search(pattern):
        written = _FRAGMENT.sub(lambda match: own.get(match[1], match[0]), pattern)
        if written == pattern:
            break
        pattern = written
    return pattern.replace("\\ ", r"\s")
