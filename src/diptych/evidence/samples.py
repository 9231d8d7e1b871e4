"""The first rows of a file, and how many there are."""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from diptych.evidence.survey import Survey

__all__ = ["count_rows", "sample_of"]

ENOUGH = 200


def sample_of(survey: Survey) -> list[tuple[str, ...]]:
    """Return the cells of the file's first rows as text; ragged rows are left out."""
    if survey.kind == "csv":
        with survey.path.open(encoding="utf-8-sig", newline="") as file:
            below = islice(file, survey.titles, None)
            rows = list(islice(csv.reader(below, delimiter=survey.delimiter), ENOUGH + 1))[1:]
        return [tuple(row) for row in rows if len(row) == len(survey.columns)]
    return _parquet_sample(survey)


def _parquet_sample(survey: Survey) -> list[tuple[str, ...]]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(survey.path) as file:
        batches: Iterator[pa.RecordBatch] = file.iter_batches(batch_size=ENOUGH)  # pyright: ignore[reportUnknownMemberType]
        first = next(batches, None)
    rows = first.to_pylist() if first else []
    return [tuple("" if cell is None else str(cell) for cell in row.values()) for row in rows]


def count_rows(survey: Survey) -> int:
    """Return how many rows the file has below its header; blank lines are none."""
    if survey.kind == "csv":
        with survey.path.open(encoding="utf-8-sig", newline="") as file:
            below = islice(file, survey.titles, None)
            return sum(1 for row in csv.reader(below, delimiter=survey.delimiter) if row) - 1
    import pyarrow.parquet as pq

    with pq.ParquetFile(survey.path) as file:
        return int(file.metadata.num_rows)
