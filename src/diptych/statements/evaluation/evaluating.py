"""Scoring a folder of records against a folder of labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from diptych.errors import BadInputError, Place
from diptych.statements.evaluation.gold import find_gold, read_gold
from diptych.statements.evaluation.intervals import intervals_of
from diptych.statements.evaluation.labelling import labels_of
from diptych.statements.evaluation.scores import Score, total
from diptych.statements.evaluation.scoring import SORTS, RecordScore, score_record

if TYPE_CHECKING:
    from diptych.records import Record
    from diptych.statements.collection import Statements
    from diptych.statements.evaluation.gold import GoldRecord
    from diptych.statements.evaluation.labelling import BadLabel
    from diptych.statements.evaluation.mistakes import Mistake

__all__ = ["Evaluation", "Finder", "Grouping", "Progress", "Reader", "evaluate"]

Reader = Callable[[Path], "Record"]
Finder = Callable[["Record"], "Statements"]
Progress = Callable[[int, int], None]
Grouping = Literal["format", "language"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of many records; `bad_labels` were left out of them."""

    records: tuple[RecordScore, ...]
    bad_labels: tuple[BadLabel, ...]
    seed: int

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Everything that was wrong, record by record."""
        return tuple(mistake for record in self.records for mistake in record.mistakes)

    def scores(self) -> dict[str, Score]:
        """Return the score of each sort: speakers, claims, commitments, events."""
        return _scores(self.records, self.seed)

    def by(self, grouping: Grouping) -> dict[str, dict[str, Score]]:
        """Return the scores of each format or language, by its name."""
        groups: dict[str, list[RecordScore]] = {}
        for record in self.records:
            name = record.format if grouping == "format" else record.language
            groups.setdefault(name, []).append(record)
        return {name: _scores(tuple(groups[name]), self.seed) for name in sorted(groups)}

    def to_json(self, *groupings: Grouping) -> dict[str, Any]:
        """Return all scores as plain values, by the groupings (both unless one is given)."""
        return {
            **_plain(self.scores()),
            "by": {
                grouping: {name: _plain(scores) for name, scores in self.by(grouping).items()}
                for grouping in groupings or ("format", "language")
            },
            "records": len(self.records),
            "seed": self.seed,
            "bad_labels": [
                {"file": one.file, "label": one.label, "problem": one.problem}
                for one in self.bad_labels
            ],
        }


def evaluate(
    records: Path | str,
    gold: Path | str,
    *,
    read: Reader | None = None,
    find: Finder | None = None,
    seed: int = 1,
    progress: Progress | None = None,
) -> Evaluation:
    """Return how well the reader does on the records of a folder that have labels.

    `gold` is a folder of JSON labels, one file a record. Spans match one to one at an
    intersection over union of at least one half. Labels whose words do not stand in the record
    where they say are set aside and reported. `seed` draws the intervals; `progress` is told
    how many records of how many are done. Raises BadInputError for a folder without labels, a
    file that is not in their format, or a missing record.
    """
    files = [read_gold(path) for path in find_gold(Path(gold))]
    reader, finder = read or _reader(), find or _finder()
    scored: list[RecordScore] = []
    bad: list[BadLabel] = []
    for number, one in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        record = reader(_record_path(Path(records), one))
        labels = labels_of(one, record.text)
        bad.extend(labels.bad)
        scored.append(score_record(one, labels, record, finder(record)))
    return Evaluation(tuple(scored), tuple(bad), seed)


def _reader() -> Reader:
    from diptych.records import read

    return read


def _finder() -> Finder:
    from diptych.statements import find_statements

    return find_statements


def _record_path(folder: Path, gold: GoldRecord) -> Path:
    path = folder / gold.record
    if not path.is_file():
        raise BadInputError(
            f"there is no record {gold.record!r} in {folder}",
            place=Place(gold.file),
            expected="the file that the labels name, or one named like them",
        )
    return path


def _scores(records: tuple[RecordScore, ...], seed: int) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for sort in SORTS:
        tallies = [record.tallies[sort] for record in records if sort in record.tallies]
        scores[sort] = Score(total(tallies), intervals_of(tallies, seed), len(tallies))
    return scores


def _plain(scores: Mapping[str, Score]) -> dict[str, Any]:
    return {sort: score.to_json() for sort, score in scores.items()}
