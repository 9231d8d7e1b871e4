"""Verdicts as the JSON object that other tools rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.statements.jsonform import statements_to_json

if TYPE_CHECKING:
    from diptych.checks.collection import Verdicts
    from diptych.checks.types import Nearest, Panel, Tolerance, Verdict
    from diptych.figures import Figure

__all__ = ["verdict_to_json", "verdicts_to_json"]


def verdicts_to_json(verdicts: Verdicts) -> dict[str, Any]:
    """Return a record's statements as `diptych statements --json` has them, with "verdicts"."""
    return {
        **statements_to_json(verdicts.statements),
        "verdicts": [verdict_to_json(one) for one in verdicts],
    }


def verdict_to_json(verdict: Verdict) -> dict[str, Any]:
    """Return one verdict; money in US dollars, multiples in times, changes in per cent."""
    return {
        "claim": verdict.claim.id,
        "quote": verdict.claim.quote,
        "outcome": verdict.outcome,
        "panels": [_panel(panel) for panel in verdict.panels],
        "tolerance": _tolerance(verdict.tolerance) if verdict.tolerance else None,
        "reason": verdict.reason,
        "safe": verdict.safe,
        "nearest": [_nearest(one) for one in verdict.nearest],
        "shortfall": [_figure(one) for one in verdict.shortfall],
        "assumptions": list(verdict.assumptions),
        "sensitivities": list(verdict.sensitivities),
        "known_then": verdict.known_then,
        "known_now": verdict.known_now,
    }


def _panel(panel: Panel) -> dict[str, Any]:
    return {**_figure(panel.figure), "reading": panel.reading, "supports": panel.supports}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "reporter": figure.reporter.iso3 if figure.reporter else None,
        "value": figure.value,
        "unit": figure.unit,
        "source": figure.source,
        "vintage": figure.vintage,
        "retrieved": figure.retrieved.isoformat(),
        "query": figure.query,
    }


def _tolerance(tolerance: Tolerance) -> dict[str, Any]:
    return {
        "low": tolerance.low,
        "high": tolerance.high,
        "strict_low": tolerance.strict_low,
        "strict_high": tolerance.strict_high,
        "words": tolerance.words,
    }


def _nearest(one: Nearest) -> dict[str, Any]:
    return {
        "reporter": one.reporter.iso3,
        "from": one.start,
        "to": one.end,
        "value": one.figure.value,
        "unit": one.figure.unit,
    }
