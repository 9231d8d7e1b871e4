"""Who is to do what a candidate undertakes: by its subject, by its verb, by its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.commitments.actors import actors_of, named_actors, other_parties
from diptych.statements.commitments.lists import lead_of

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.statements.commitments.candidates import Candidate
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import CommitmentKind

__all__ = ["performers_of"]

TERM = 45
"""Letters at the beginning of a term of an agreement in which its subject stands."""
HEAD = 70
"""Letters at the beginning of a clause in which its subject stands, where the verb comes last."""
_ADVERBIAL = re.compile(
    r"(?:^|(?<=\s))(?:в|во|на|к|ко|для|из|со?|у|ў|з|са|да|па|по|до|от|ад)"
    r"\s+[^\s,]+(?:\s+(?-i:[А-ЯЁІЎ])[^\s,]+)*",
    re.IGNORECASE,
)
_RECEIVES = re.compile(r"receive|получ|атрыма", re.IGNORECASE)
"""What one side receives the other has undertaken to give."""


def performers_of(
    passage: Passage,
    sentence: Sentence,
    one: Candidate,
    kind: CommitmentKind,
    language: Grammar,
) -> tuple[Country, ...]:
    """Return the countries that are to act. A paper, and a body that was agreed, are both's."""
    if kind == "document" or (kind == "working_group" and one.rule.modality != "proposed"):
        return passage.parties
    if one.rule.promise:
        return _promiser(passage, one, language)
    if language.verb_last:
        return _by_verb(passage, sentence, one, language)
    named = _subject(passage, one, language)
    if kind == "target" and language["common"].search(passage.text, one.start, one.end):
        return named_actors(named, passage, language) or passage.parties
    addressed = one.rule.addresses and passage.country is None
    if not named and (one.rule.subject == "owner" or addressed):
        end = one.end if addressed else one.verb
        found = named_actors(passage.text[one.trigger : end], passage, language)
        return (found if addressed else found[:1]) or passage.parties
    if one.rule.list and not named and passage.country is None:
        return _before_list(passage, sentence, one, language)
    actors = _acting(passage, sentence, one, named, language)
    if _RECEIVES.match(passage.text, one.verb):
        return tuple(one for one in passage.parties if one not in actors) or actors
    return actors


def _before_list(
    passage: Passage, sentence: Sentence, one: Candidate, language: Grammar
) -> tuple[Country, ...]:
    """Return the one country that undertakes a list ("The Polish side undertakes:"), else all."""
    said = named_actors(passage.text[one.start : one.start + TERM], passage, language)
    number = passage.sentences.index(sentence)
    lead = lead_of(passage, number, one.rule.list, language)
    named = named_actors(passage.text[lead[0] : lead[1]][-HEAD:], passage, language) if lead else ()
    if len(named) == 1:
        return named
    return said[:1] if one.rule.name.startswith("who") and said else passage.parties


def _subject(passage: Passage, one: Candidate, language: Grammar) -> str:
    if one.rule.list == "terms":
        return passage.text[one.trigger : one.end][:TERM]
    words = passage.text[one.subject : one.trigger].strip()
    return _without_adverbials(words, one, language)


def _without_adverbials(named: str, one: Candidate, language: Grammar) -> str:
    """Return a subject without "in July", "to Laos": a verb that says "we" has no other subject."""
    if one.rule.first_person:
        own = language["we"].search(named)
        return own.group() if own else ""
    return _ADVERBIAL.sub(" ", named).strip() if language.inflected else named


def _acting(
    passage: Passage, sentence: Sentence, one: Candidate, named: str, language: Grammar
) -> tuple[Country, ...]:
    if one.rule.passive and not language["own_clause"].search(named):
        return named_actors(named, passage, language) or passage.parties
    asks = one.rule.kind in {"proposal", "instruction"}
    said = "" if asks else passage.text[one.trigger : one.end]
    return actors_of(named or _credited(passage, sentence, one), passage, language, said)


def _credited(passage: Passage, sentence: Sentence, one: Candidate) -> str:
    """Return the beginning of the sentence: whom it credits with what it then names."""
    if passage.country is not None:
        return ""
    end = min(one.start, sentence.start + 60)
    return re.split(r",\s|\s[-–—]\s", passage.text[sentence.start : end])[0]


def _promiser(passage: Passage, one: Candidate, language: Grammar) -> tuple[Country, ...]:
    """Return whose promise is spoken of: the owner's, else the other side's."""
    words = passage.text[one.start : one.end]
    owner = words[: max(0, one.verb - one.start)] or words
    if language.verb_last:
        genitive = language["owner"].match(words)
        owner = genitive.group() if genitive else ""
    if language["own_promise"].match(owner) and passage.country:
        return (passage.country,)
    named = named_actors(owner, passage, language)
    if named:
        return named[:1]
    return other_parties(passage) if passage.country else passage.parties


def _is_shared(words: str, one: Candidate, language: Grammar) -> bool:
    if one.rule.kind in {"proposal", "instruction"}:
        return False
    common = one.rule.kind == "target" and language["common"].search(words)
    return bool(common or language["shared"].search(words))


def _by_verb(
    passage: Passage, sentence: Sentence, one: Candidate, language: Grammar
) -> tuple[Country, ...]:
    """Return who acts where the verb comes last and its ending says "we" or "they"."""
    words = passage.text[one.start : one.end]
    head = words[:HEAD]
    if language["joint"].match(head):
        return passage.parties
    if language["first_person"].search(words):
        shared = _is_shared(words, one, language)
        return (passage.country,) if passage.country and not shared else passage.parties
    beginning = passage.text[sentence.start : sentence.start + HEAD]
    reported = language["reported_future"].search(words)
    if reported and (owner := language["of_whom"].search(words)):
        named = named_actors(owner.group(), passage, language)
        if named:
            return named[:1]
    for place in (head, beginning):
        subject = language["subject"].match(place)
        named = named_actors(subject.group(), passage, language) if subject else ()
        if named:
            return named[:1]
    if one.rule.addresses and passage.country is None:
        return named_actors(words, passage, language) or passage.parties
    if passage.country and not language["passive"].search(words):
        return (passage.country,)
    return passage.parties
