"""A pair's trade as text for a terminal: two panels, the gaps, and what to know of them."""

from __future__ import annotations

import datetime
import textwrap
from typing import TYPE_CHECKING

import click

from diptych.cli.side_by_side import Group, side_by_side, text_width
from diptych.trade.publication import stale_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diptych.figures import Figure
    from diptych.trade import Gap, PanelRow, Turnover

__all__ = ["no_data_text", "old_data_text", "turnover_text"]

NOTHING = "–"
Period = tuple[int, int | None]


def turnover_text(turnover: Turnover, day: datetime.date) -> Iterator[str]:
    """Yield the lines of the whole answer; `day` is that for which the data are wanted."""
    a, b = turnover.dyad
    width = text_width()
    periods = list(dict.fromkeys((row.year, row.month) for row in turnover.rows))
    years = [period for period in periods if period[1] is None]
    months = [period for period in periods if period[1] is not None]
    yield click.style(f"{a} and {b}: trade in goods, in millions of US dollars", bold=True)
    for shown in filter(None, (years, months)):
        yield ""
        yield from _panels(turnover, shown, width)
    yield from _growth(turnover)
    if any(row.turnover for row in turnover.rows):
        yield "\nTurnover's change on the year before and share of all trade, in per cent"
        yield from _rates(turnover, years, width)
    for shown in filter(None, (years, months)):
        yield "\nThe same goods twice; gap: importer less exporter; ratio: importer/exporter"
        yield from _gaps(turnover, shown, width)
    yield from _remarks(turnover, width)
    yield ""
    yield from _latest(turnover, day, width)


def no_data_text(
    turnover: Turnover, years: tuple[int, int] | None, as_of: datetime.date | None
) -> str:
    """Say that the store holds nothing of what was asked, and what to do."""
    a, b = turnover.dyad
    out = f" that had been published by {as_of}" if as_of else ""
    if turnover.latest is None or years is None:
        return (
            f"No data: the store holds nothing of the trade of {a} and {b}{out}.\n"
            "What to do: load their statistics with diptych load FILE --source … --vintage …; "
            "diptych evidence shows what the store holds."
        )
    return (
        f"No data: the store holds nothing of the trade of {a} and {b}{out} in the years asked "
        f"for; its latest data are of {turnover.latest}.\n"
        "What to do: ask for other years, or load newer statistics with diptych load FILE "
        "--source … --vintage …"
    )


def _panels(turnover: Turnover, periods: Sequence[Period], width: int) -> Iterator[str]:
    def cells(row: PanelRow | None) -> tuple[str, ...]:
        if row is None:
            return (NOTHING,) * 4
        return tuple(map(_millions, (row.exports, row.imports, row.turnover, row.balance)))

    columns = ("exports", "imports", "turnover", "balance")
    groups = _by_reporter(turnover, periods, columns, cells)
    yield from side_by_side(_labels(turnover, periods), groups, width)


def _rates(turnover: Turnover, periods: Sequence[Period], width: int) -> Iterator[str]:
    def cells(row: PanelRow | None) -> tuple[str, ...]:
        return (_signed(row.change), _share(row.share)) if row else (NOTHING, NOTHING)

    groups = _by_reporter(turnover, periods, ("change", "share"), cells)
    yield from side_by_side(_labels(turnover, periods), [*groups, _mixed(turnover, periods)], width)


def _mixed(turnover: Turnover, periods: Sequence[Period]) -> Group:
    from diptych.trade import readings

    rows: list[tuple[str, str]] = []
    for year, month in periods:
        found = {r.basis: r.figure for r in readings(turnover, "turnover", year, month)}
        rows.append((_millions(found.get("as exporters")), _millions(found.get("as importers"))))
    return Group("Both sides, millions", ("as exporters", "as importers"), tuple(rows))


def _by_reporter(
    turnover: Turnover,
    periods: Sequence[Period],
    columns: tuple[str, ...],
    cells: Callable[[PanelRow | None], tuple[str, ...]],
) -> list[Group]:
    return [
        Group(
            f"{reporter} reports",
            columns,
            tuple(cells(turnover.row(reporter, *period)) for period in periods),
        )
        for reporter in turnover.dyad
    ]


def _gaps(turnover: Turnover, periods: Sequence[Period], width: int) -> Iterator[str]:
    groups = [
        Group(
            f"{exporter} to {turnover.dyad.other(exporter)}",
            ("exporter", "importer", "gap", "ratio"),
            tuple(_gap(turnover.gap(exporter, *period)) for period in periods),
        )
        for exporter in turnover.dyad
    ]
    yield from side_by_side(_labels(turnover, periods), groups, width)


def _gap(gap: Gap | None) -> tuple[str, ...]:
    if gap is None:
        return (NOTHING,) * 4
    ratio = f"{gap.ratio.value:,.2f}" if gap.ratio else NOTHING
    return (*map(_millions, (gap.exported, gap.imported, gap.difference)), ratio)


def _growth(turnover: Turnover) -> Iterator[str]:
    if turnover.growth:
        yield ""
    for growth in turnover.growth:
        yield (
            f"Turnover of {growth.end} over {growth.start} as {growth.reporter} reports it: "
            f"{growth.multiple.value:,.2f} times"
        )


def _remarks(turnover: Turnover, width: int) -> Iterator[str]:
    from diptych.trade.editions import editions_of

    outliers = [f"* {gap.outlier}" for gap in turnover.gaps if gap.outlier]
    sources = [f"Source {edition.source.name}: {edition}." for edition in editions_of(turnover)]
    for lines in (outliers, sources, [f"Mind: {note}" for note in turnover.notes]):
        if lines:
            yield ""
        for line in lines:
            yield from textwrap.wrap(line, width, subsequent_indent="  ")


def _latest(turnover: Turnover, day: datetime.date, width: int) -> Iterator[str]:
    warning = old_data_text(turnover, day)
    if warning is None:
        yield f"latest data: {turnover.latest}"
        return
    for line in textwrap.wrap(warning, width):
        yield click.style(line, fg="red", bold=True)


def old_data_text(turnover: Turnover, day: datetime.date) -> str | None:
    """Warn of data that end long before the day for which they are wanted."""
    behind = stale_by(turnover.latest, day)
    if behind is None:
        return None
    return (
        f"LATEST DATA: {turnover.latest}, {behind} years before {day}. "
        "Do not take these figures for how trade stands on that day."
    )


def _labels(turnover: Turnover, periods: Sequence[Period]) -> list[str]:
    """Return what each row is called, with a star where a remark says that it stands out."""
    odd = {(gap.year, gap.month) for gap in turnover.gaps if gap.outlier}
    labels = [str(year) if month is None else f"{year}-{month:02}" for year, month in periods]
    return [
        f"{label}*" if period in odd else label
        for label, period in zip(labels, periods, strict=True)
    ]


def _millions(figure: Figure | None) -> str:
    """Return dollars as millions; what rounds to nothing and is not is said to be small."""
    if figure is None:
        return NOTHING
    shown = f"{figure.value / 1_000_000:,.1f}"
    if figure.value and shown in {"0.0", "-0.0"}:
        return "<0.1" if figure.value > 0 else ">-0.1"
    return shown


def _signed(figure: Figure | None) -> str:
    return f"{figure.value:+,.1f}" if figure else NOTHING


def _share(figure: Figure | None) -> str:
    return f"{figure.value:.2f}" if figure else NOTHING
