"""How long the command line takes to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.bench.processes import python, side_by_side

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.bench.results import Options, Reading

__all__ = ["measure"]

LEAST_RUNS = 9
"""A start is short and noisy: it is timed at least so often."""


def measure(options: Options, folder: Path) -> dict[str, Reading]:
    """Return the medians of `diptych --help` and of a Python program that does nothing."""
    commands = {
        "diptych.start": python("-m", "diptych", "--help"),
        "python.start": python("-c", "pass"),
    }
    return side_by_side(commands, folder, max(options.runs, LEAST_RUNS))
