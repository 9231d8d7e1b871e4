"""Cues of a sentence: the words that say that something is so, or only that it may come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.claims.vocabulary import ClaimWords
    from diptych.statements.quantities.tokens import Tokens

__all__ = ["Cue", "cues_of"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words from token `start` up to `after` that assert (`so`), or put off, what follows.

    A `future` one only says that it will be.
    A `strong` one holds also for a figure that stands before it ("5 billion will be invested").
    """

    start: int
    after: int
    so: bool
    strong: bool = False
    future: bool = False


def cues_of(tokens: Tokens, words: ClaimWords) -> list[Cue]:
    """Return the cues of a sentence, in order and apart."""
    return list(_cues(tokens, words))


def _cues(tokens: Tokens, words: ClaimWords) -> Iterator[Cue]:
    index = 0
    while index < len(tokens):
        cue = _cue_at(tokens, index, words) if tokens[index].kind != "digits" else None
        if cue:
            yield cue
        index = cue.after if cue else index + 1


def _cue_at(tokens: Tokens, index: int, words: ClaimWords) -> Cue | None:
    strong = words.strong.at(tokens, index) is not None
    asserted = words.assertions.at(tokens, index)
    if found := words.modals.at(tokens, index):
        if asserted and asserted[1] > found[1]:
            return Cue(index, asserted[1], so=True)  # "would like to note" only leads in
        future = words.futures.at(tokens, index) is not None
        after = _past_verb(tokens, found[1], words)
        return Cue(index, after, so=False, strong=strong, future=future)
    found = words.doubts.at(tokens, index)
    if found and not (asserted and asserted[1] > found[1]):
        future = words.futures.at(tokens, index) is not None
        return Cue(index, found[1], so=False, strong=strong, future=future)
    if asserted:
        return Cue(index, asserted[1], so=True)
    return _by_form(tokens, index, words)


def _by_form(tokens: Tokens, index: int, words: ClaimWords) -> Cue | None:
    """Return the cue that the form of a verb makes: an infinitive, a future, a past tense."""
    if _is_infinitive(tokens, index, words):
        return Cue(index, index + 2, so=False)
    if _begins_sentence(tokens, index) and words.ordering_start.search(tokens[0].text):
        return Cue(0, 1, so=False)  # "Providing 200 million for …" lists what is to be done
    if tokens[index].kind != "word":
        return None
    if words.doubting_ending.search(tokens[index].text):
        return Cue(index, index + 1, so=False, strong=True)
    if words.asserting_ending.search(tokens[index].text):
        return Cue(index, index + 1, so=True)
    return None


def _past_verb(tokens: Tokens, index: int, words: ClaimWords) -> int:
    """Pass the verb after a modal, with its auxiliaries ("will be invested", "could reach")."""
    while found := words.auxiliaries.at(tokens, index):
        index = found[1]
    verb = index < len(tokens) and tokens[index].kind == "word"
    return index + 1 if verb else index


def _begins_sentence(tokens: Tokens, index: int) -> bool:
    """Say whether a word is the first one, but for the number of a list's item."""
    return index == 0 or (index <= 2 and all(one.kind != "word" for one in tokens[:index]))


def _is_infinitive(tokens: Tokens, index: int, words: ClaimWords) -> bool:
    if tokens[index].text != "to" or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].text in words.infinitives
