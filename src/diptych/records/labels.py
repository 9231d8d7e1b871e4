"""Labels before a turn, up to a colon: PRESIDENT BIDEN:, В.Путин:, President of Belarus N. N.:."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.records.names import tidied
from diptych.records.references import Reference
from diptych.records.turns import ANSWER, PRESS
from diptych.records.types import Span

if TYPE_CHECKING:
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Naming

__all__ = ["LONGEST_LABEL", "Label", "label_at"]

LONGEST_LABEL = 160
MOST_BEGINNINGS = 3
"""A label holds no more full stops than these."""
_LAYOUT = "*_ \t\u00a0"
_NOTE = re.compile(r"(?:\s*[(\[][^()\[\]]{1,80}[)\]]){1,3}\s*$")
_INITIALS = re.compile(
    r"(?<![\w.])(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,3}[^\W\d_]{2,40}(?:[-'’][^\W\d_]{1,40}){0,3}"
)
_QUESTION = re.compile(
    r"(?:q|question|questions?(?: from .{1,40})?|reporter|journalist|the press|press|interviewer"
    r"|correspondent|вопрос|реплика|из зала|журналист|корреспондент"
    r"|пытанне|журналіст|sual|jurnalist|soru"
    r"|gazeteci|müxbir)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"a|answer|ответ|адказ|cavab|cevap", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:speaker|participant|delegate|voice|man|woman|докладчик|участник|спикер|выступающий"
    r"|удзельнік|прамоўца|natiq|iştirakçı|konuşmacı|katılımcı)\s*(?:№|#|no\.?\s*)?\d{1,2}",
    re.IGNORECASE,
)
_NEW_SENTENCE = re.compile(r"(?<=[.!?…>›»”\")\]*:])\s+(?=[^\W\d_a-zа-яё])")


@dataclass(frozen=True, slots=True)
class Label(Span):
    """A label and whom it names; the words begin after `colon`.

    `sure` says that it can be nothing but a label.
    """

    by: Reference
    colon: int
    capitals: bool
    sure: bool


def label_at(page: Page, people: People, line: Span, colon: int) -> Label | None:
    """Return the label that ends at a colon of a line, or `None`."""
    start = max(line.start, colon - LONGEST_LABEL)
    whole = page.text[start:colon].rstrip(_LAYOUT)
    words = _NOTE.sub("", whole).rstrip(_LAYOUT)
    if not words or not (words[-1].isalnum() or words[-1] in ".)"):
        return None
    end = start + len(words)
    if start == line.start:
        lead = _lead(page.text, start)
        found = _answer(page, Span(lead, end)) or _whole(page, people, Span(lead, end))
        if found:
            noted = _named_in_note(page, Span(end, start + len(whole)))
            by = replace(found.by, name=noted) if noted and not found.by.name else found.by
            return replace(found, by=by, start=line.start, colon=colon)
    found = _inside(page, people, Span(start, end))
    return replace(found, colon=colon) if found else None


def _named_in_note(page: Page, note: Span) -> str | None:
    """Return the name of "The Minister (Ms Holm):"; a country and a language are no name."""
    naming = page.naming(note.start, note.end)
    tokens = naming.tokens
    if not tokens or tokens[0].kind != "courtesy":
        return None
    names = naming.names_from(0)
    return naming.words(names[0], names[-1]) if names and names[-1] == len(tokens) - 1 else None


def _answer(page: Page, span: Span) -> Label | None:
    """Return the label of an interview's answer, which names nobody."""
    words = span.of(page.text)
    if not _ANSWER.fullmatch(words):
        return None
    by = Reference(span.start, span.end, None, ANSWER, None)
    return Label(span.start, span.end, by, span.end, words.isupper(), sure=False)


def _lead(text: str, start: int) -> int:
    """Return where a label begins after a dash, an asterisk or quotation marks of the layout."""
    while start < len(text) and text[start] in "-–—•#>" + _LAYOUT:
        start += 1
    return start


def _whole(page: Page, people: People, span: Span) -> Label | None:
    """Return the label that fills a span from end to end."""
    words = span.of(page.text)
    if _QUESTION.fullmatch(words):
        by = Reference(span.start, span.end, words, PRESS, None)
        return Label(span.start, span.end, by, span.end, words.isupper(), sure=True)
    if _NUMBERED.fullmatch(words):
        by = Reference(span.start, span.end, words, None, None)
        return Label(span.start, span.end, by, span.end, words.isupper(), sure=True)
    naming = page.naming(span.start, span.end)
    by = _official(naming, span) or _bare_name(naming, span)
    if by is None:
        return None
    capitals = words.upper() == words
    known = by.name is not None and (by.role is not None or people.knows(by.name))
    ruling = by.country is not None or capitals or words.casefold().startswith("the ")
    sure = known or (by.name is None and ruling) or _initialled(words)
    return Label(span.start, span.end, by, span.end, capitals, sure=sure)


def _initialled(words: str) -> bool:
    return _INITIALS.fullmatch(words) is not None


def _official(naming: Naming, span: Span) -> Reference | None:
    """Return the one official whose office and name fill the span: nothing is left over."""
    offices = [number for number, token in enumerate(naming.tokens) if token.kind == "office"]
    if not offices:
        return None
    found = naming.at(offices[0])
    head = naming.text[span.start : found.start].strip().casefold()
    if (
        head in {"", "the", "h.e.", "his excellency", "her excellency"}
        and found.end >= span.end - 1
    ):
        return found
    return _initials_and_office(naming, span, offices[0])


def _initials_and_office(naming: Naming, span: Span, office: int) -> Reference | None:
    """Return who is named first briefly, then fully, then by office, as web pages run them on."""
    before = naming.tokens[:office]
    last = naming.last_of_office(office)
    if last + 1 < len(naming.tokens) or not before:
        return None
    if any(token.kind not in {"name", "particle"} for token in before):
        return None
    brief = _INITIALS.match(naming.text, span.start, span.end)
    if not brief:
        return None
    repeated = naming.text[brief.end() : naming.tokens[office].start].strip()
    name = _family_name_last(repeated, brief.group()) or brief.group()
    return Reference(
        span.start, span.end, name, naming.role(office, last), naming.country_in(office, last)
    )


def _family_name_last(full: str, brief: str) -> str:
    """Return a full name that begins with the family name in the order in which people say it.

    A patronymic at its end is left, as it shows the order itself.
    """
    words = full.split()
    family = brief.rpartition(".")[2].split()
    count = len(family)
    if len(words) <= count or words[:count] != family or tidied(full) != full:
        return full
    return " ".join([*words[count:], *family])


def _bare_name(naming: Naming, span: Span) -> Reference | None:
    """Return the person whose name, without an office, fills the span."""
    tokens = naming.tokens
    courtesy = bool(tokens) and tokens[0].kind == "courtesy"
    names = tokens[1:] if courtesy else tokens
    if not names or len(names) > 6 or names[0].start > span.start + 6 * courtesy:
        return None
    if any(token.kind not in {"name", "particle"} for token in names):
        return None
    if any(naming.countries.at(token) for token in names):
        return None
    between = naming.text[span.start : span.end]
    if re.search(r"[^\w\s.'’ʼ‘-]", between):
        return None
    name = " ".join(naming.text[names[0].start : span.end].split())
    role = tokens[0].word if courtesy else None
    return Reference(span.start, span.end, name, role, None)


def _inside(page: Page, people: People, span: Span) -> Label | None:
    """Return a label in the middle of a line whose breaks were lost."""
    for brief in reversed(list(_INITIALS.finditer(page.text, span.start, span.end))):
        found = _whole(page, people, Span(brief.start(), span.end))
        if found and found.sure:
            return found
    return _official_before(page, span) or _after_a_sentence(page, people, span)


def _official_before(page: Page, span: Span) -> Label | None:
    """Return the official with office, country and name up to the colon, whatever goes before."""
    naming = page.naming(span.start, span.end)
    for index, token in enumerate(naming.tokens):
        if token.kind != "office" or token.word[0].islower():
            continue
        by = naming.at(index)
        first = by.of(page.text).split()[0]
        fits = by.name and by.country and by.end >= span.end - 1 and first[0].isupper()
        if fits and not _is_governed(page.text, span.start, by.start):
            return Label(by.start, span.end, by, span.end, capitals=False, sure=True)
    return None


def _is_governed(text: str, start: int, end: int) -> bool:
    """Say whether a word before an official makes him part of its sentence: "with President N"."""
    before = text[start:end].split()
    return bool(before) and before[-1][0].islower() and before[-1][-1].isalpha()


def _after_a_sentence(page: Page, people: People, span: Span) -> Label | None:
    text = page.text
    for start in _beginnings(text, span):
        found = _whole(page, people, Span(start, span.end))
        if found and found.sure and (found.by.name or found.capitals or found.by.role == PRESS):
            return found
    return None


def _beginnings(text: str, span: Span) -> list[int]:
    """Return where a capitalised word follows the end of a sentence."""
    found = _NEW_SENTENCE.finditer(text, span.start, span.end)
    return [match.end() for match in found][-MOST_BEGINNINGS:]
