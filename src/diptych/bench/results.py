"""What a benchmark is asked and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["OURS", "Options", "Reading", "Result"]

OURS = "diptych"
"""The first word of the labels of Diptych's own figures."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may ask of a benchmark.

    `data` is a file or folder to run on, instead of one that is made with `seed`; `record` a
    meeting record; `runs` how often each thing is timed; `size` how many rows or records are
    made, the benchmark's own number unless given.
    """

    data: Path | None = None
    record: Path | None = None
    seed: int = 1
    runs: int = 5
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One measured value: seconds ("s"), bytes ("B") or a rate ("records/s")."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one benchmark, all of one run on one machine.

    A label is `<peer>.<setting>.wall` or `.memory`; the peer of Diptych's own is "diptych".
    """

    name: str
    machine: Mapping[str, Any]
    figures: Mapping[str, Reading]

    @property
    def ratios(self) -> dict[str, float]:
        """Each peer's figure over Diptych's in the same setting: above 1, Diptych is less.

        >>> figures = {"duckdb.load.wall": Reading(3, "s"), "diptych.load.wall": Reading(2, "s")}
        >>> Result("load", {}, figures).ratios
        {'duckdb.load.wall': 1.5}
        """
        ratios: dict[str, float] = {}
        for label, reading in self.figures.items():
            peer, _, setting = label.partition(".")
            ours = self.figures.get(f"{OURS}.{setting}")
            if peer != OURS and ours is not None and ours.value:
                ratios[label] = reading.value / ours.value
        return ratios

    def to_json(self) -> dict[str, Any]:
        """Return the result as plain values: name, machine, figures, ratios."""
        return {
            "name": self.name,
            "machine": dict(self.machine),
            "figures": {
                label: {"value": reading.value, "unit": reading.unit}
                for label, reading in self.figures.items()
            },
            "ratios": self.ratios,
        }
