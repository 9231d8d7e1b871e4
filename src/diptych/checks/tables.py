"""Verdicts as an Arrow table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from diptych.checks.types import Verdict

__all__ = ["verdicts_table"]


def verdicts_table(verdicts: Sequence[Verdict]) -> pa.Table:
    """Return one row a verdict and reading, with the reading's figure and source."""
    import pyarrow as pa

    text = pa.string()
    schema = pa.schema(
        [
            *((name, text) for name in ("claim", "quote", "speaker", "outcome")),
            *((name, text) for name in ("reporter", "reading")),
            ("value", pa.float64()),
            *((name, text) for name in ("unit", "source", "vintage")),
            ("supports", pa.bool_()),
            *((name, text) for name in ("reason", "safe")),
        ]
    )
    return pa.Table.from_pylist([row for one in verdicts for row in _rows(one)], schema=schema)


def _rows(verdict: Verdict) -> Iterator[dict[str, object]]:
    shared: dict[str, object] = {
        "claim": verdict.claim.id,
        "quote": verdict.claim.quote,
        "speaker": verdict.claim.speaker,
        "outcome": verdict.outcome,
        "reason": verdict.reason,
        "safe": verdict.safe,
    }
    if not verdict.panels:
        yield shared
    for panel in verdict.panels:
        yield {
            **shared,
            "reporter": panel.reporter.iso3 if panel.reporter else None,
            "reading": panel.reading,
            "value": float(panel.figure.value),
            "unit": panel.figure.unit,
            "source": panel.figure.source,
            "vintage": panel.figure.vintage,
            "supports": panel.supports,
        }
