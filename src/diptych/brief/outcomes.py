"""How outcomes look in a brief, and which of them come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document import Label

if TYPE_CHECKING:
    from diptych.brief.dossier import Chapter, Dossier
    from diptych.checks import Outcome, Verdict
    from diptych.document import Tone, Words

__all__ = ["BY_WEIGHT", "TONES", "outcome_label", "weighed"]

TONES: dict[Outcome, Tone] = {
    "supported": "good",
    "contradicted": "bad",
    "disputed": "split",
    "supported_one_panel": "half-good",
    "contradicted_one_panel": "half-bad",
    "undetermined": "open",
    "no_data": "silent",
    "not_checkable": "outside",
}
BY_WEIGHT: tuple[Outcome, ...] = (
    "contradicted",
    "disputed",
    "contradicted_one_panel",
    "undetermined",
    "supported_one_panel",
    "supported",
    "no_data",
    "not_checkable",
)
"""What a reader has to know of first, first."""


def outcome_label(outcome: Outcome, words: Words) -> Label:
    """Return an outcome as a label."""
    return Label(words.say(f"outcome.{outcome}"), TONES[outcome])


def weighed(dossier: Dossier) -> list[tuple[Verdict, Chapter]]:
    """Return the verdicts with the record that they are of, the weightiest outcome first."""
    found = [(one, chapter) for chapter in dossier.chapters for one in chapter.verdicts]
    return sorted(found, key=lambda pair: BY_WEIGHT.index(pair[0].outcome))
