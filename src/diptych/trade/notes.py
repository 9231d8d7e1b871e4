"""What a reader must know before using the figures of a pair, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.trade.months import SUM_OF_MONTHS, incomplete_years
from diptych.trade.outliers import departure
from diptych.trade.panels import turnovers
from diptych.trade.rivals import notes_on_rivals

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from diptych.countries import Country
    from diptych.trade.cells import Cells
    from diptych.trade.types import PanelRow, Turnover

__all__ = ["notes_on"]


def notes_on(
    turnover: Turnover, cells: Cells, as_of: datetime.date | None = None
) -> tuple[str, ...]:
    """Return the notes on a reckoning; `cells` are those that it was made of."""
    notes = [note for reporter in turnover.dyad for note in _on_panel(turnover, cells, reporter)]
    notes += notes_on_rivals(turnover.rivals)
    if any(row.turnover and row.share is None for row in _years(turnover.rows)):
        notes.append(
            "Where no share of world trade is shown, the store does not hold that reporter's "
            "trade with its other partners in that year."
        )
    if turnover.gaps:
        notes.append(
            "Exports are usually valued without freight and insurance (FOB), imports with them "
            "(CIF): an importer's figure that is 6 to 10 per cent larger needs no other "
            "explanation."
        )
    if as_of:
        notes.append(
            f"Periods are left out whose statistics were commonly not out by {as_of}, by each "
            "source's publication lag."
        )
    return tuple(notes)


def _on_panel(turnover: Turnover, cells: Cells, reporter: Country) -> Iterator[str]:
    rows = [row for row in turnover.rows if row.reporter == reporter]
    if not rows:
        if turnover.rows:
            yield f"{reporter} reports nothing here: its panel is empty."
        return
    one_flow = [row.year for row in _years(rows) if row.turnover is None]
    if one_flow:
        yield f"{reporter} gives one flow only in {_listed(one_flow)}: no turnover."
    yield from _on_sums(rows, reporter)
    yield from _on_missing_months(turnover, cells, reporter)
    yield from _on_sources(rows, reporter)
    yield from _on_growth(turnover, cells, reporter)


def _on_sums(rows: list[PanelRow], reporter: Country) -> Iterator[str]:
    summed = [
        row.year
        for row in _years(rows)
        if any(flow and flow.query == SUM_OF_MONTHS for flow in (row.exports, row.imports))
    ]
    if summed:
        yield f"The figures of {reporter} for {_listed(summed)} are sums of twelve months."


def _on_missing_months(turnover: Turnover, cells: Cells, reporter: Country) -> Iterator[str]:
    shown = {row.year for row in turnover.rows}
    missing: dict[int, int] = {}
    for cell, months in incomplete_years(cells).items():
        if cell.reporter == reporter and cell.period[0] in shown:
            missing[cell.period[0]] = min(months, missing.get(cell.period[0], 12))
    for year, months in sorted(missing.items()):
        yield (
            f"{reporter} gives {months} months of {year}, not twelve of one source: "
            "no figure for the year."
        )


def _on_sources(rows: list[PanelRow], reporter: Country) -> Iterator[str]:
    """Say which years are of which source, where a panel's years are of several."""
    years: dict[str, list[int]] = {}
    for row in _years(rows):
        names = {figure.source for figure in (row.exports, row.imports) if figure}
        for name in sorted(names):
            years.setdefault(name, []).append(row.year)
    if len(years) > 1:
        parts = "; ".join(f"{name} for {_listed(found)}" for name, found in years.items())
        yield f"The panel of {reporter} has several sources, which may count differently: {parts}."


def _on_growth(turnover: Turnover, cells: Cells, reporter: Country) -> Iterator[str]:
    """Warn of a multiple that starts or ends in a year that stands out."""
    totals = turnovers(cells, reporter, turnover.dyad.other(reporter))
    for growth in turnover.growth:
        odd = [year for year in (growth.start, growth.end) if departure(totals, year)]
        if growth.reporter == reporter and odd:
            yield (
                f"The growth in the panel of {reporter} rests on {_listed(odd)}, which stands out "
                "from the years around: it says little of the trend."
            )


def _years(rows: Iterable[PanelRow]) -> list[PanelRow]:
    return [row for row in rows if row.month is None]


def _listed(years: list[int]) -> str:
    """Return years in words, runs of them shortened.

    >>> _listed([2006, 2007, 2008, 2011])
    '2006–2008, 2011'
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
