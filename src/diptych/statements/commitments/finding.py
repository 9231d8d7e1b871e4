"""Finding the commitments of a passage: its sentences, its lists of papers, its road maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.commitments.candidates import candidates_in
from diptych.statements.commitments.forming import commitment_of, paper_of, row_of
from diptych.statements.commitments.grammar import grammar
from diptych.statements.commitments.lists import is_marked
from diptych.statements.commitments.papers import paper_in, papers_begin
from diptych.statements.commitments.roadmaps import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage
    from diptych.statements.sentences import Sentence
    from diptych.statements.types import Commitment

__all__ = ["commitments_in"]

TITLES = 3
LONGEST_HEADING = 120
PATIENCE = 6
"""Sentences that may stand between the words "the following papers" and the first of them."""


def commitments_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what a passage undertakes, proposes, instructs or signs, in the order of the text."""
    language = grammar(passage.language)
    rows = list(rows_in(passage)) if passage.country is None else []
    papers = _papers(passage, language)
    for number, sentence in enumerate(passage.sentences):
        if number in papers:
            yield paper_of(passage, papers[number])
        elif any(row.start < sentence.end and sentence.start < row.end for row in rows):
            continue
        elif _may_hold_some(passage, number, sentence, language):
            yield from _in_sentence(passage, number, sentence, language)
    yield from (row_of(passage, row, language) for row in rows)


def _may_hold_some(passage: Passage, number: int, sentence: Sentence, language: Grammar) -> bool:
    if language.hint.search(passage.text, sentence.start, sentence.end):
        return True
    return is_marked(passage.text, passage.sentences[max(0, number - 1)]) or is_marked(
        passage.text, sentence
    )


def _in_sentence(
    passage: Passage, number: int, sentence: Sentence, language: Grammar
) -> Iterator[Commitment]:
    chosen = candidates_in(passage, number, language)
    for index, one in enumerate(chosen):
        after = chosen[index + 1].start if index + 1 < len(chosen) else sentence.end
        before = chosen[index - 1].end if index else sentence.start
        yield commitment_of(passage, number, one, (before, after), language)


def _may_introduce(passage: Passage, number: int) -> bool:
    """Say cheaply whether a list may follow: after a colon, or below a title."""
    one = passage.sentences[number]
    return (
        number < TITLES
        or passage.text.endswith(":", one.start, one.end)
        or (passage.text.startswith("\n", one.end) and one.end - one.start < LONGEST_HEADING)
    )


def _papers(passage: Passage, language: Grammar) -> dict[int, tuple[int, int]]:
    """Return the sentences that are items of a list of signed papers, with where each stands."""
    if passage.country is not None:
        return {}
    found: dict[int, tuple[int, int]] = {}
    left = 0
    for number in range(len(passage.sentences)):
        one = passage.sentences[number]
        if left and (paper := paper_in(passage, number, language)):
            found[number] = paper
            left = PATIENCE
        elif _may_introduce(passage, number) and papers_begin(passage, number, language):
            left = PATIENCE
        elif one.end - one.start > BRIEF_NOTE and not passage.text.startswith("(", one.start):
            left = max(0, left - (PATIENCE if found else 1))
    return found


BRIEF_NOTE = 12
"""Letters of a sentence that is no more than a number or a bullet."""
