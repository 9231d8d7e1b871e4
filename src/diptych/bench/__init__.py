"""MEASURE: speed and memory on this machine, beside other tools doing the same work."""

from diptych.bench.registry import BENCHMARKS, bench
from diptych.bench.results import Options, Reading, Result

__all__ = ["BENCHMARKS", "Options", "Reading", "Result", "bench"]
