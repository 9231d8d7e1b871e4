"""The words of a stretch that name something."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures

__all__ = ["content_of", "in_period", "is_carried"]


def content_of(sentence: Figures, stretch: Clause) -> list[int]:
    """Return the tokens that name something: no idle words, verbs of movement or figures."""
    tokens, words = sentence.tokens, sentence.words
    return [
        at
        for at in range(stretch.start, stretch.end)
        if tokens[at].kind == "word"
        and tokens[at].text not in words.idle
        and words.movements_after.at(tokens, at) is None
        and not any(cue.start <= at < cue.after for cue in sentence.cues)
        and not in_period(sentence, at)
        and not any(one.start <= at < one.end for one in sentence.figures)
    ]


def in_period(sentence: Figures, at: int) -> bool:
    """Say whether a word belongs to a period."""
    start = sentence.tokens[at].start
    return any(one.start <= start < one.end for one in sentence.periods)


def is_carried(sentence: Figures, at: int) -> bool:
    """Say whether a word stands for what is measured: "it", "the volume"."""
    return sentence.words.carriers.at(sentence.tokens, at) is not None
