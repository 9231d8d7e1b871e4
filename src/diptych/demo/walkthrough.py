"""From the sample record to the brief, each step by the function that a user would call."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.checks import Verdicts
    from diptych.evidence import Snapshot
    from diptych.records import Record

__all__ = ["Walkthrough", "walk_through"]

RECORD = "record.txt"
STATISTICS = "trade.csv"
VINTAGE = "2018"
"""The edition of WITS from which the sample's figures were taken: the one that ends in 2016."""
RETRIEVED = datetime.date(2026, 11, 24)
"""The day on which the sample was put together."""


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """What the demo made: where it lies, and what came of each step."""

    folder: Path
    snapshot: Snapshot
    record: Record
    verdicts: Verdicts
    brief: Path


def walk_through(folder: Path, say: Callable[[str], None]) -> Walkthrough:
    """Fill a folder with the sample, read, check and write the brief; `say` is told each step.

    Running it again in the same folder gives the same files. Raises `BadInputError` when the
    folder cannot be written.
    """
    from diptych.brief import write_brief
    from diptych.checks import check
    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.records import read

    say(f"A sample record and sample statistics go into {folder}")
    record_file, statistics_file = _lay_out(folder)
    evidence = Evidence.open(folder)
    snapshot = evidence.load(statistics_file, source="wits", vintage=VINTAGE, retrieved=RETRIEVED)
    say(f"Loaded {snapshot.rows} figures that Azerbaijan and Belarus reported")
    record = read(record_file)
    say(f"Read the record: {record.title}")
    verdicts = check(record, evidence)
    brief = folder / "brief.html"
    write_brief(Dyad.of("AZE", "BLR"), evidence, records=[record]).write(brief)
    return Walkthrough(folder, snapshot, record, verdicts, brief)


def _lay_out(folder: Path) -> tuple[Path, Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _copy(RECORD, folder), _copy(STATISTICS, folder)
    except OSError as error:
        raise BadInputError(
            f"the demo's folder cannot be written: {error.strerror}",
            place=Place(str(folder)),
            remedy="choose another one with --folder",
        ) from error


def _copy(name: str, folder: Path) -> Path:
    with as_file(files("diptych.demo") / "sample" / name) as packed:
        return Path(shutil.copyfile(packed, folder / name))
