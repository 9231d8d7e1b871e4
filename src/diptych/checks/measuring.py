"""A reading's figure for a claim: an amount, a multiple or a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.checks.series import Series
    from diptych.checks.windows import Comparison, Window
    from diptych.figures import Figure

__all__ = ["measured"]


def measured(series: Series, window: Window, comparison: Comparison) -> Figure | None:
    """Return what a reading says in the claim's terms, or `None` where it is silent."""
    end = series.at(window.end, window.months)
    if comparison == "level":
        if window.start is None or window.start == window.end:
            return end
        return series.over(window.start, window.end)
    base = series.at(window.start, window.months) if window.start is not None else None
    if base is None or end is None:
        return None
    if comparison == "difference":
        return end.derive(end.value - base.value, end.unit, _query(window, "-"), base)
    if not base.value:
        return None
    ratio = end.value / base.value
    if comparison == "multiple":
        return end.derive(ratio, "times", _query(window, "/"), base)
    return end.derive((ratio - 1) * 100, "percent", f"({_query(window, '/')} - 1) x 100", base)


def _query(window: Window, sign: str) -> str:
    months = f" (months {window.months[0]} to {window.months[1]})" if window.months else ""
    return f"{window.end}{months} {sign} {window.start}{months}"
