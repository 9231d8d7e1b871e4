"""What could move the figures beside a verdict; none of it turns an outcome into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.figures import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.checks.types import Panel
    from diptych.checks.windows import Window
    from diptych.trade import Turnover

__all__ = ["sensitivities"]

FREIGHT = (
    "imports are usually valued with freight and insurance, exports without them: this makes an "
    "importer's figure 6 to 10 per cent larger"
)


def sensitivities(turnover: Turnover, window: Window, panels: Sequence[Panel]) -> tuple[str, ...]:
    """Return in short sentences what a reader should weigh: outliers, mixed readings, freight."""
    if not panels:
        return ()
    return (*_outliers(turnover, window), *_mixed(panels), FREIGHT)


def _outliers(turnover: Turnover, window: Window) -> Iterator[str]:
    years = {year for year in (window.start, window.end) if year is not None}
    for gap in turnover.gaps:
        if gap.outlier and gap.month is None and gap.year in years:
            direction = f"{gap.exporter.iso3} to {gap.importer.iso3}"
            yield f"{gap.year} stands out, {direction}: {gap.outlier}"


def _mixed(panels: Sequence[Panel]) -> Iterator[str]:
    mixed = [panel for panel in panels if panel.reading != "own"]
    if mixed:
        said = ", ".join(
            f"{in_words(panel.figure.value, panel.figure.unit)} by both {panel.reading}"
            for panel in mixed
        )
        yield f"taking each flow from one side only gives {said}".replace(
            "both as ", "both sides as "
        )
