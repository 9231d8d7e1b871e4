"""How long a file of trade flows takes to load, beside tools that check nothing on the way."""

from __future__ import annotations

import shutil
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from diptych.bench.flows import write_products
from diptych.bench.processes import python, side_by_side
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.bench.processes import Command
    from diptych.bench.results import Options, Reading

__all__ = ["measure"]

ROWS = 1_000_000
WORKLOADS = "diptych.bench.workloads"


def measure(options: Options, folder: Path) -> dict[str, Reading]:
    """Return wall and memory of the same file's load by Diptych, DuckDB and pandas.

    Diptych checks every row and writes its store; DuckDB reads the file with its types, sorts
    and writes it; pandas reads and writes it. All of them end with zstd Parquet, each in a
    fresh process, its start included.
    """
    data = options.data or write_products(folder / "flows.csv", options.size or ROWS, options.seed)
    if not data.is_file():
        raise BadInputError(f"there is no file {data}")
    return side_by_side(
        _commands(data, folder), folder, options.runs, partial(_empty, folder / "store")
    )


def _commands(data: Path, folder: Path) -> dict[str, Command]:
    commands: dict[str, Command] = {
        f"{peer}.load": python("-m", f"{WORKLOADS}.load_{peer}", data, folder / "store" / peer)
        for peer in ("diptych", "duckdb", "pandas")
    }
    if find_spec("pandas") is None:
        del commands["pandas.load"]
    return commands


def _empty(store: Path, label: str) -> None:
    """Clear what the label's last run wrote: a second load of a file would find it there."""
    shutil.rmtree(store / label.partition(".")[0], ignore_errors=True)
    store.mkdir(exist_ok=True)
