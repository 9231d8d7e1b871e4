"""How far each side's statistics are on the way to an aim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from diptych.checks.ledger.types import Progress
from diptych.checks.series import series_of
from diptych.trade.readings import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.checks.ledger.types import Aim
    from diptych.checks.series import Series
    from diptych.figures import Figure
    from diptych.trade import Turnover

__all__ = ["due_day", "due_year", "progress_of", "unmeasured"]


def due_day(aim: Aim) -> date | None:
    """Return the last day on which an aim may be reached; `None` when no deadline was said."""
    return date.fromisoformat(aim.deadline.end) if aim.deadline and aim.deadline.end else None


def due_year(aim: Aim) -> int | None:
    """Return the last whole year that is over when an aim falls due.

    An aim for the middle of 2015 is held against 2014, the statistics being of whole years.
    """
    day = due_day(aim)
    if day is None:
        return None
    return day.year if (day.month, day.day) == (12, 31) else day.year - 1


def unmeasured(aim: Aim) -> str | None:
    """Return why no statistics of goods trade can tell of an aim; `None` when they can."""
    if aim.measure not in get_args(Measure):
        return f"the store has no statistics of {aim.measure} between two countries"
    if aim.unit not in {"USD", "times"}:
        return f"the amount was said in {aim.unit}, and the statistics are in US dollars"
    if aim.measure != "turnover" and aim.owner is None:
        return f"whose {aim.measure} are meant was not said"
    if aim.form != "level" and aim.base is None:
        return "the year from which it counts is not known"
    return None


def progress_of(
    aim: Aim, since: date | None, turnover: Turnover, day: date
) -> tuple[Progress, ...]:
    """Return for each reading how far it had come at the due year, or has come by now.

    A reading that is silent of the due year shows its last year before. One that has no figure
    at all, or none of the base year, is left out.
    """
    measure = next((one for one in get_args(Measure) if one == aim.measure), None)
    if measure is None or unmeasured(aim):
        return ()
    every = series_of(turnover, measure, aim.owner)
    found = (_progress(aim, since, _signed(one, aim), day) for one in every)
    return tuple(one for one in found if one)


def _signed(series: Series, aim: Aim) -> Series:
    """Return a series in which a deficit that is spoken of is an amount above nought."""
    if aim.sign > 0:
        return series
    turned = {
        period: one.derive(-one.value, one.unit, "the balance, as a deficit")
        for period, one in series.figures.items()
    }
    return replace(series, figures=turned)


def _progress(aim: Aim, since: date | None, series: Series, day: date) -> Progress | None:
    year = _year(aim, series, day)
    figure = series.at(year) if year else None
    base = series.at(aim.base) if aim.base else None
    if year is None or figure is None or (base is None and aim.form != "level"):
        return None
    if base is None and aim.falls and since:
        base = series.at(since.year - 1)
    wanted = _wanted(aim, base, aim.value)
    return Progress(
        reporter=series.reporter,
        reading=series.reading,
        year=year,
        figure=figure,
        wanted=wanted,
        reached=_reached(aim, base, figure),
        share=_share(aim, base, wanted, figure),
        growth=_growth(aim, base, wanted, figure, year, day),
        first=next(_years_reached(aim, base, series, since, year), None),
        base=base,
    )


def _year(aim: Aim, series: Series, day: date) -> int | None:
    last = min(day.year - 1, due_year(aim) or day.year)
    return max((year for year in series.years if year <= last), default=None)


def _wanted(aim: Aim, base: Figure | None, value: Decimal) -> Figure | Decimal:
    if base is None or aim.form == "level":
        return value
    if aim.form == "factor":
        return base.derive(base.value * value, base.unit, f"{value} times that of {aim.base}")
    more = -value if aim.falls else value
    return base.derive(base.value + more, base.unit, f"that of {aim.base} and {more} more")


def _reached(aim: Aim, base: Figure | None, figure: Figure) -> bool:
    if not aim.falls:
        return figure.value >= _number(_wanted(aim, base, aim.low))
    nearest = aim.low if aim.form == "difference" else aim.high
    return figure.value <= _number(_wanted(aim, base, nearest))


def _number(wanted: Figure | Decimal) -> Decimal:
    return wanted if isinstance(wanted, Decimal) else wanted.value


def _share(
    aim: Aim, base: Figure | None, wanted: Figure | Decimal, figure: Figure
) -> Figure | None:
    goal = _number(wanted)
    if not aim.falls:
        said = "figure / amount wanted x 100"
        return figure.derive(figure.value / goal * 100, "percent", said) if goal > 0 else None
    if base is None or base.value == goal:
        return None
    done = (base.value - figure.value) / (base.value - goal) * 100
    return figure.derive(done, "percent", "(base - figure) / (base - wanted) x 100", base)


def _growth(
    aim: Aim, base: Figure | None, wanted: Figure | Decimal, figure: Figure, year: int, day: date
) -> Figure | None:
    """Return the yearly change in per cent that leads from the figure to the amount in time."""
    due, goal = due_year(aim), _number(wanted)
    ended = due_day(aim)
    if due is None or due <= year or ended is None or ended < day:
        return None
    if _reached(aim, base, figure) or figure.value <= 0 or goal <= 0:
        return None
    yearly = ((goal / figure.value) ** (Decimal(1) / (due - year)) - 1) * 100
    words = f"((amount wanted / that of {year}) ^ (1 / {due - year}) - 1) x 100"
    return figure.derive(yearly, "percent", words)


def _years_reached(
    aim: Aim, base: Figure | None, series: Series, since: date | None, last: int
) -> Iterator[int]:
    for year in series.years:
        figure = series.at(year)
        if since and figure and since.year <= year <= last and _reached(aim, base, figure):
            yield year
