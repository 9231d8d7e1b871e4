"""How many records a second are read and searched, and whether memory stays flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.bench.meetings import write_meetings
from diptych.bench.processes import python, side_by_side
from diptych.bench.results import Reading
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.bench.results import Options

__all__ = ["measure"]

RECORDS = 200
DISTINCT = 50
FEWER = 10
"""The shorter of the two runs reads this many times fewer records."""


def measure(options: Options, folder: Path) -> dict[str, Reading]:
    """Return wall and memory for many records and for a tenth of them, and the rate.

    The records are the texts of the folder `data`, or generated ones of about 1,400 words, read
    one after another, again from the first when they are through. The rate is reckoned from the
    difference of the two runs, which leaves the start out.
    """
    many = options.size or RECORDS
    few = max(1, many // FEWER)
    texts = options.data or write_meetings(folder / "meetings", min(many, DISTINCT), options.seed)
    if not any(texts.glob("*.txt")):
        raise BadInputError(f"{texts} holds no records", expected="a folder of .txt files")
    figures = side_by_side(
        {f"diptych.{count}-records": _reading(texts, count) for count in (few, many)},
        folder,
        options.runs,
    )
    spent = (
        figures[f"diptych.{many}-records.wall"].value - figures[f"diptych.{few}-records.wall"].value
    )
    if many > few and spent > 0:
        figures["diptych.one-record.wall"] = Reading(spent / (many - few), "s")
        figures["diptych.records.rate"] = Reading((many - few) / spent, "records/s")
    return figures


def _reading(texts: Path, count: int) -> list[str]:
    return [*python("-m", "diptych.bench.workloads.records", texts, str(count))]
