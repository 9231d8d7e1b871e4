"""Whatever can be found or judged has a word in every language of briefs."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from diptych.brief.outcomes import BY_WEIGHT, TONES
from diptych.checks.types import Outcome, Reading
from diptych.document import words_of
from diptych.statements.types import CommitmentKind, EventKind, Stance

LANGUAGES = sorted(
    file.name.removesuffix(".toml")
    for file in files("diptych.document").joinpath("words").iterdir()
    if file.name.endswith(".toml")
)
MIXED = [reading.replace(" ", "_") for reading in get_args(Reading) if reading != "own"]
NEEDED = [
    *(f"outcome.{one}" for one in get_args(Outcome)),
    *(f"meaning.{one}" for one in get_args(Outcome)),
    *(f"kind.{one}" for one in get_args(CommitmentKind)),
    *(f"kinds.{one}" for one in get_args(CommitmentKind)),
    *(f"events.{one}" for one in get_args(EventKind)),
    *(f"positions.{one}" for one in get_args(Stance)),
    *(f"verdict.{one}" for one in MIXED),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_word(language: str) -> None:
    words = words_of(language)
    assert [key for key in NEEDED if not words.has(key)] == []


def test_every_language_has_the_same_keys() -> None:
    assert {frozenset(words_of(one).table) for one in LANGUAGES} == {
        frozenset(words_of("en").table)
    }


def test_every_outcome_has_a_tone_and_a_weight() -> None:
    assert set(TONES) == set(BY_WEIGHT) == set(get_args(Outcome))
    assert len(set(TONES.values())) == len(TONES)
