"""The benchmarks by name; each stands in a file of its own, loaded when it is asked for."""

from __future__ import annotations

import importlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.bench.machine import machine
from diptych.bench.results import Options, Result
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from diptych.bench.results import Reading

    Benchmark = Callable[[Options, Path], Mapping[str, Reading]]

__all__ = ["BENCHMARKS", "bench"]

BENCHMARKS: dict[str, tuple[str, str]] = {
    "start": ("diptych.bench.starting", "diptych --help beside an empty Python program."),
    "records": ("diptych.bench.records", "Reading records and finding their statements."),
    "check": ("diptych.bench.checking", "Loading a file of statistics; checking a record."),
    "load": ("diptych.bench.loading", "Loading trade flows, beside DuckDB and pandas."),
}
"""Each benchmark: the module whose `measure` runs it, and its line in the overview."""


def bench(name: str, options: Options | None = None) -> Result:
    """Run a benchmark by its name and return its figures.

    What it writes goes into a folder that is removed afterwards. Raises BadInputError for a
    name that is not in `BENCHMARKS`, and for data that the benchmark cannot use.
    """
    if name not in BENCHMARKS:
        raise BadInputError(f"there is no benchmark {name!r}", expected=", ".join(BENCHMARKS))
    measure: Benchmark = importlib.import_module(BENCHMARKS[name][0]).measure
    with tempfile.TemporaryDirectory(prefix="diptych-bench-") as folder:
        figures = measure(options or Options(), Path(folder))
    return Result(name, machine(), figures)
