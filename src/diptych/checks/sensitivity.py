"""What a reader should weigh beside a verdict; none of it turns an outcome into another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.figures import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.checks.question import Question
    from diptych.checks.types import Panel
    from diptych.trade import Gap

__all__ = ["sensitivities"]

FREIGHT = (Decimal("1.06"), Decimal("1.10"))
"""What freight and insurance usually make of an exporter's figure at the importer's border."""


def sensitivities(question: Question, panels: Sequence[Panel]) -> tuple[str, ...]:
    """Return in short sentences: outliers, mixed readings, and what freight could explain."""
    if not panels:
        return ()
    return (*_outliers(question), *_mixed(panels), *_freight(question))


def _gaps_of(question: Question) -> list[Gap]:
    years = {question.window.start, question.window.end}
    return [g for g in question.turnover.gaps if g.month is None and g.year in years]


def _outliers(question: Question) -> Iterator[str]:
    for gap in _gaps_of(question):
        if gap.outlier:
            yield f"{gap.exporter.iso3} to {gap.importer.iso3}: {gap.outlier}"


def _mixed(panels: Sequence[Panel]) -> Iterator[str]:
    said = [
        f"{in_words(panel.figure.value, panel.figure.unit)} taking both sides {panel.reading}"
        for panel in panels
        if panel.reporter is None
    ]
    if said:
        yield f"mixing the two sides' statistics gives {', '.join(said)}"


def _freight(question: Question) -> Iterator[str]:
    """Say what freight and insurance can explain: only an importer's figure that is larger."""
    if question.comparison != "level":
        return
    for gap in _gaps_of(question):
        if gap.year == question.window.end and gap.ratio and _concerns(question, gap):
            yield _explained(gap, gap.ratio.value)


def _concerns(question: Question, gap: Gap) -> bool:
    if question.owner is None or question.measure == "balance":
        return True
    exporter = (
        question.owner
        if question.measure == "exports"
        else question.turnover.dyad.other(question.owner)
    )
    return gap.exporter == exporter


def _explained(gap: Gap, ratio: Decimal) -> str:
    direction = f"{gap.exporter.iso3} to {gap.importer.iso3} in {gap.year}"
    said = f"{direction}: the importer's figure is {ratio:.2f} times the exporter's"
    usual, most = FREIGHT
    if ratio < 1:
        return f"{said}; freight and insurance make it larger, never smaller: they explain nothing"
    if ratio <= most:
        return f"{said}; freight and insurance (usually {usual} to {most:.2f}) can explain that"
    return f"{said}; freight and insurance (usually {usual} to {most:.2f}) explain only a part"
