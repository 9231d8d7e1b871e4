"""How a target stands: kept, missed, open, by both sides' statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.ledger.progress import due_day, due_year, progress_of, unmeasured
from diptych.checks.ledger.types import Stage
from diptych.checks.wording import possessive
from diptych.figures import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from diptych.checks.ledger.types import Aim, Progress, Standing
    from diptych.trade import Turnover

__all__ = ["stage_of"]

_OPENINGS: dict[Standing, str] = {
    "kept": "Both sides' statistics of {year} reach it",
    "kept_one_panel": "The only statistics of {year} that are here reach it",
    "disputed": "By {year} one side's statistics reach it, the other's do not",
    "missed_one_panel": "The only statistics of {year} that are here do not reach it",
    "missed": "Neither side's statistics of {year} reach it",
}


def stage_of(aim: Aim, since: date | None, turnover: Turnover, day: date) -> Stage:
    """Return how an aim that was first named on a day stands on another.

    The sides' own readings decide; mixed readings are shown beside them. An aim is due when its
    last day is over. Figures of whole years are taken: those of `due_year` when it is due, else
    each panel's latest.
    """
    progress = progress_of(aim, since, turnover, day)
    standing = _standing(aim, progress, day)
    return Stage(
        aim=aim,
        since=since,
        standing=standing,
        progress=progress,
        reason=_reason(aim, standing, progress),
        cautions=tuple(_outliers(aim, progress, turnover)),
    )


def _outliers(aim: Aim, progress: Sequence[Progress], turnover: Turnover) -> Iterator[str]:
    years = {one.year for one in progress} | {one.first for one in progress}
    if progress and aim.base:
        years.add(aim.base)
    for gap in turnover.gaps:
        if gap.month is None and gap.year in years and gap.outlier:
            yield f"{gap.exporter.iso3} to {gap.importer.iso3}: {gap.outlier}"


def _standing(aim: Aim, progress: Sequence[Progress], day: date) -> Standing:
    due = due_day(aim)
    if due is None:
        return "undated"
    if due >= day:
        return "open"
    reached = [one.reached for one in _own(progress) if one.year == due_year(aim)]
    match reached:
        case []:
            return "no_data"
        case [alone]:
            return "kept_one_panel" if alone else "missed_one_panel"
        case _:
            if all(reached):
                return "kept"
            return "disputed" if any(reached) else "missed"


def _own(progress: Sequence[Progress]) -> list[Progress]:
    return [one for one in progress if one.reading == "own"]


def _reason(aim: Aim, standing: Standing, progress: Sequence[Progress]) -> str:
    why = unmeasured(aim)
    opening = _OPENINGS.get(standing)
    if opening:
        at_due = [one for one in _own(progress) if one.year == due_year(aim)]
        return f"{opening.format(year=due_year(aim))}: {_figures(at_due)}."
    if why:
        return f"{why[0].upper()}{why[1:]}."
    if standing == "no_data":
        return f"The store has no figures of {due_year(aim)} of the pair{_latest(progress)}."
    lead = "No deadline was said" if standing == "undated" else f"Due by {due_day(aim)}"
    return f"{lead}{_latest(progress)}."


def _figures(progress: Sequence[Progress]) -> str:
    """Return each side's figure: "79.7 million dollars by Azerbaijan's figures, …"."""
    parts: list[str] = []
    for one in progress:
        if one.reporter:
            whose = possessive(one.reporter) + ("" if parts else " figures")
            parts.append(f"{in_words(one.figure.value, one.figure.unit)} by {whose}")
    return ", ".join(parts)


def _latest(progress: Sequence[Progress]) -> str:
    own = _own(progress)
    if not own:
        return "; the store has no figures to measure it by"
    years = sorted({one.year for one in own})
    if len(years) == 1:
        return f"; in {years[0]} it came to {_figures(own)}"
    return "; " + ", ".join(f"in {one.year} it came to {_figures([one])}" for one in own)
