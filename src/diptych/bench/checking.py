"""How long a record's check takes, from a cold start, against a store of real size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.bench.flows import write_totals
from diptych.bench.meetings import write_meetings
from diptych.bench.processes import medians, python, run, side_by_side
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.bench.results import Options, Reading

__all__ = ["measure"]

ROWS = 200_000


def measure(options: Options, folder: Path) -> dict[str, Reading]:
    """Return wall and memory of loading `data` once, and of checking a record against it.

    `data` is a file of trade flows whose layout `diptych load` recognises, a generated one
    unless given; `record` a meeting record, likewise.
    """
    data = options.data or write_totals(folder / "flows.csv", options.size or ROWS, options.seed)
    record = options.record or _meeting(folder, options.seed)
    for path in (data, record):
        if not path.is_file():
            raise BadInputError(f"there is no file {path}")
    home = folder / "home"
    source = "wits" if options.data else "made-up"
    loading = ("load", data, "--source", source, "--vintage", "2018-01-01", "--home", home)
    loaded = run(python("-m", "diptych", *loading), folder)
    checking = python("-m", "diptych", "check", record, "--json", "--home", home)
    return {
        **dict(medians("diptych.load", [loaded])),
        **side_by_side({"diptych.check": checking}, folder, options.runs),
    }


def _meeting(folder: Path, seed: int) -> Path:
    return next(write_meetings(folder / "meeting", 1, seed).glob("*.txt"))
