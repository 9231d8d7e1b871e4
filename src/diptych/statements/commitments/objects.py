"""How far an undertaking reaches: its core object, up to the first subordinate clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar

__all__ = ["BRIEF", "object_end"]

LONGEST = 240
BRIEF = 30
"""An object shorter than this says too little without the purpose that follows it."""
_VERB = re.compile(r"\s*\S[^\s:;]*(?:\s+(?:and|or|и|або)\s+[^\s:;,]+)?")
"""The first word, with its pair in "accelerate and expand"."""
_ROUTE = re.compile(r"[^\W\d_][\w»”\"]*\s[-–—]\s(?=[«“\"]?[A-ZА-ЯЁІЎƏİĞŞÇÖÜ])")
"""A dash between two names: "the line Dostyk – Moyynty" goes on."""
_TIME_ASIDE = re.compile(
    r",\s(?:before|by|no later than|not later than|until|within|до|к"
    r"|не позднее|в течение|да|не пазней)\s[^,;.]{3,40},\s"
)
"""A term between commas, after which the object goes on."""
_ASIDE = re.compile(
    r"\s[-–—]\s[^.;–—]{4,140}?\s[-–—]\s(?=(?:of|on|for|to|in|об?|про|на|в|по|аб|у|па)\s"
    r"|[а-яёіў]+(?:ть|ти|ць|ці)\s)"
)
"""An aside between dashes, after which the object goes on."""
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:г|гг|им|тыс|млн|млрд|долл|руб|ул|р|с|п|ст)$")
"""Words whose stop ends no sentence: "в г. Минске"."""
_PAIR = re.compile(r"\bto\s\w+\sand\Z|\bto\s\w+\sand\s\w+\Z")
_DANGLING = re.compile(
    r"(?:\s(?:with|of|in|for|to|by|from|on|at|about|and|or|the|a|an|my|our|which|и|в|на|с|по|о))+$"
)
"""What is left over of "with which" and the like."""
_NAMED_PAPERS = re.compile(
    r",?\s+(?:including|among (?:which|them)|включая|в том числе|среди котор\w+|уключаючы"
    r"|у тым ліку|сярод як\w+)\s",
    re.IGNORECASE,
)
_TRAILING = ' \t\r\n,.;:–—-"”»'


def object_end(text: str, start: int, end: int, grammar: Grammar, *, papers: bool = False) -> int:
    """Return where the object that begins at `start` ends, at most at `end`.

    Of `papers` that are signed, those that are then named belong to it.

    >>> from diptych.statements.commitments.grammar import grammar
    >>> words = "open a plant in Ganja, which will make tractors"
    >>> words[: object_end(words, 0, len(words), grammar("en"))]
    'open a plant in Ganja'
    """
    limit = min(end, start + LONGEST)
    stop = _stop(text, start, limit, grammar)
    stop = _with_listed_verbs(text, stop, limit, grammar)
    stop = _before_purpose(text, start, stop, grammar)
    stop = _with_named_papers(text, stop, end) if papers else stop
    return start + len(_DANGLING.sub("", text[start:stop].rstrip(_TRAILING)))


def _stop(text: str, start: int, limit: int, grammar: Grammar) -> int:
    first = _VERB.match(text, start, limit)
    inside = start
    for match in grammar["stop"].finditer(text, first.end() if first else start, limit):
        if match.start() < inside:
            continue
        aside = _ASIDE.match(text, match.start(), limit) or _TIME_ASIDE.match(
            text, match.start(), limit
        )
        inside = aside.end() if aside else inside
        if not aside and not _goes_on(text, start, match):
            return match.start()
    return limit if limit < start + LONGEST else text.rfind(" ", start, limit) + 1 or limit


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether what looks like an end stands inside the object."""
    before = text[max(start, stop.start() - 30) : stop.end()]
    if _PAIR.search(before):
        return True
    if stop.group().startswith("."):
        return _ABBREVIATED.search(text[max(start, stop.start() - 6) : stop.start()]) is not None
    if stop.group().strip() in {"-", "–", "—"}:
        word = text.rfind(" ", start, stop.start()) + 1
        named = text[word : word + 1].lstrip('«“"')[:1].isupper()
        return named and _ROUTE.match(text, word) is not None
    return False


def _with_listed_verbs(text: str, stop: int, limit: int, grammar: Grammar) -> int:
    """Take in "…, encourage trade, and expand contacts": one undertaking with several verbs."""
    while following := grammar["list_verbs"].match(text[stop : min(limit, stop + 90)]):
        after = grammar["stop"].search(text, stop + following.end(), limit)
        stop = after.start() if after else limit
    return stop


def _with_named_papers(text: str, stop: int, end: int) -> int:
    """Take in "…, including an agreement on customs"."""
    named = _NAMED_PAPERS.match(text, stop, end)
    if not named:
        return stop
    limit = min(end, named.end() + LONGEST)
    after = re.search(r"[;:()]|\s[-–—]\s", text[named.end() : limit])
    return named.end() + after.start() if after else limit


def _before_purpose(text: str, start: int, stop: int, grammar: Grammar) -> int:
    """Cut at "to …" (what for), unless the words before it say too little by themselves."""
    purposes = [match.start() for match in grammar["purpose"].finditer(text, start, stop)]
    if not purposes:
        return stop
    brief = purposes[0] - start < BRIEF or grammar["vague"].match(text[start:stop])
    if not brief:
        return purposes[0]
    return purposes[1] if len(purposes) > 1 else stop
