"""Scoring one record: each sort of statement against its labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from diptych.statements.evaluation.comparison import compare
from diptych.statements.evaluation.fields import (
    claim_fields,
    commitment_fields,
    event_fields,
    speech_fields,
)

if TYPE_CHECKING:
    from diptych.records import Record
    from diptych.statements.collection import Statements
    from diptych.statements.evaluation.comparison import Comparison
    from diptych.statements.evaluation.gold import GoldRecord
    from diptych.statements.evaluation.labelling import Labels
    from diptych.statements.evaluation.mistakes import Mistake
    from diptych.statements.evaluation.scores import Tally

__all__ = ["SORTS", "RecordScore", "score_record"]

SORTS = ("speakers", "claims", "commitments", "events")
LISTS = {"speeches": "speakers"}


@dataclass(frozen=True, slots=True)
class RecordScore:
    """One record's tallies, one for each sort that is labelled in it, and its mistakes."""

    record: str
    format: str
    language: str
    tallies: Mapping[str, Tally]
    mistakes: tuple[Mistake, ...]


def score_record(
    gold: GoldRecord, labels: Labels, record: Record, statements: Statements
) -> RecordScore:
    """Return how the reader's statements of a record agree with its labels.

    A turn counts for precision and recall when its start, end and speaker agree; a claim,
    commitment or event when its span overlaps a label's by at least one half. A sort that is
    not labelled is not scored.
    """
    labelled = {LISTS.get(name, name) for name in gold.rows}
    every = _comparisons(gold.record, labels, record, statements)
    compared = [one for one in every if one.sort in labelled]
    return RecordScore(
        record=gold.record,
        format=_format(gold.format or record.format),
        language=gold.language or record.language,
        tallies={one.sort: one.tally() for one in compared},
        mistakes=tuple(mistake for one in compared for mistake in one.mistakes()),
    )


def _comparisons(
    name: str, labels: Labels, record: Record, statements: Statements
) -> list[Comparison[Any, Any]]:
    text = record.text
    everyone = {label.speaker for label in labels.speeches}
    turns, figures = speech_fields(everyone, text), claim_fields(everyone, text)
    kinds, days = commitment_fields(), event_fields()
    return [
        compare(name, "speakers", text, labels.speeches, record.speeches, turns, exact_only=True),
        compare(name, "claims", text, labels.claims, statements.claims, figures),
        compare(name, "commitments", text, labels.commitments, statements.commitments, kinds),
        compare(name, "events", text, labels.events, statements.events, days),
    ]


def _format(words: str | None) -> str:
    """Return a format's family: what stands before its first comma or bracket.

    >>> _format("joint statement, headed sections"), _format("remarks (virtual)")
    ('joint statement', 'remarks')
    """
    return (words or "unknown").split(",")[0].split("(")[0].strip() or "unknown"
