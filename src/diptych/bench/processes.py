"""Programs run in fresh processes, with their wall time and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from diptych.bench.results import Reading
from diptych.errors import DiptychError

__all__ = ["Command", "Run", "medians", "python", "run", "side_by_side"]

LAUNCHER = Path(__file__).with_name("launcher.py")

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: wall seconds, and peak bytes where the system tells them."""

    wall: float
    memory: int | None


def python(*arguments: str | Path) -> Command:
    """Return the command that runs this Python with arguments."""
    return [sys.executable, *map(str, arguments)]


def run(command: Command, folder: Path) -> Run:
    """Run a program to its end in a fresh process; its output goes to a file in `folder`.

    Raises DiptychError with what the program said when it fails.
    """
    output = folder / "output.txt"
    if sys.platform == "win32":
        return _plain_run(command, output)
    bare = [sys.executable, "-I", "-S", str(LAUNCHER), str(output), *command]
    done = subprocess.run(  # noqa: S603 - the commands are this package's
        bare, capture_output=True, text=True, errors="replace", check=False, env=_environment()
    )
    wall, memory, code = (done.stdout.split() or ["0", "0", "1"])[:3]
    if int(code):
        raise _failure(command, done.stderr, output)
    return Run(float(wall), int(memory))


def side_by_side(
    commands: Mapping[str, Command],
    folder: Path,
    runs: int,
    prepare: Callable[[str], None] | None = None,
) -> dict[str, Reading]:
    """Return the medians of several programs by label, each timed `runs` times.

    They take turns, so that what else the machine does falls on all of them alike; a first
    round that only warms the disk's cache is not counted when there are several. `prepare` is
    called with the label before each run, outside the time.
    """
    timed: dict[str, list[Run]] = {label: [] for label in commands}
    for turn in range(runs + 1 if runs > 1 else 1):
        for label, command in commands.items():
            if prepare is not None:
                prepare(label)
            one = run(command, folder)
            if turn or runs == 1:
                timed[label].append(one)
    return {name: reading for label in timed for name, reading in medians(label, timed[label])}


def medians(label: str, runs: Sequence[Run]) -> list[tuple[str, Reading]]:
    """Return the median wall time and memory of runs, as `<label>.wall` and `<label>.memory`."""
    readings = [(f"{label}.wall", Reading(median(one.wall for one in runs), "s"))]
    peaks = [one.memory for one in runs if one.memory is not None]
    if peaks:
        readings.append((f"{label}.memory", Reading(median(peaks), "B")))
    return readings


def _plain_run(command: Command, output: Path) -> Run:
    start = time.perf_counter()
    with output.open("wb") as file:
        done = subprocess.run(  # noqa: S603 - the commands are this package's
            command, stdout=file, stderr=subprocess.PIPE, check=False, env=_environment()
        )
    wall = time.perf_counter() - start
    if done.returncode:
        raise _failure(command, done.stderr.decode(errors="replace"), output)
    return Run(wall, None)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONIOENCODING": "utf-8"}


def _failure(command: Command, said: str, output: Path) -> DiptychError:
    told = said or (output.read_text("utf-8", "replace") if output.is_file() else "")
    lines = [line for line in told.splitlines() if line.strip()]
    return DiptychError(
        f"a measured program failed: {' '.join(command)}",
        remedy="\n".join(["mend what it told:", *lines[-5:]]),
    )
