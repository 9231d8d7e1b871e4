"""The pair's trade: a table on each leaf, the gap of each direction, and the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.brief.scale import scale_of, share_digits
from diptych.document import (
    Chart,
    Column,
    Leaf,
    Listing,
    Notice,
    Section,
    Table,
    Text,
    TwoPanels,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.brief.dossier import Dossier
    from diptych.countries import Country
    from diptych.document import Block, Side
    from diptych.figures import Figure
    from diptych.trade import Gap, PanelRow

__all__ = ["gap_section", "trade_section"]

MONEY = ("exports", "imports", "turnover", "balance")
RATES = ("change", "share")
MONTHS = 12


def trade_section(dossier: Dossier) -> Section | None:
    """Return the chart, and what each side reports, year by year; `None` without data."""
    if not dossier.turnover.rows:
        return None
    blocks: list[Block] = [
        TwoPanels(*(_panel(dossier, one) for one in dossier.dyad)),
        *_chart(dossier),
    ]
    notes = [*dossier.turnover.notes, *_years_left_out(dossier)]
    if notes:
        blocks.append(Listing(tuple((note,) for note in notes)))
    return Section(dossier.words.say("trade.title"), "trade", tuple(blocks))


def _years_left_out(dossier: Dossier) -> Iterator[str]:
    """Say where the tables begin, if the brief chose that by itself."""
    if dossier.years is None:
        first = min(row.year for row in dossier.turnover.rows)
        yield dossier.words.say("trade.chosen", first=first)


def _panel(dossier: Dossier, reporter: Country) -> Leaf:
    rows = [row for row in dossier.turnover.rows if row.reporter == reporter]
    years = [row for row in rows if row.month is None]
    months = [row for row in rows if row.month is not None][-MONTHS:]
    name = dossier.name(reporter)
    blocks: list[Block] = []
    if years:
        blocks.append(_panel_table(dossier, years, "trade.caption", name))
    if months:
        blocks.append(_panel_table(dossier, months, "trade.months", name))
    if not rows:
        blocks.append(Text((dossier.words.say("trade.silent", reporter=name),), quiet=True))
    return Leaf(name, reporter.iso3, tuple(blocks))


def _panel_table(dossier: Dossier, rows: Sequence[PanelRow], caption: str, reporter: str) -> Table:
    words = dossier.words
    rates = [name for name in RATES if any(getattr(row, name) for row in rows)]
    first = "trade.year" if rows[0].month is None else "trade.month"
    columns = (
        Column(words.say(first)),
        *(_money(dossier, words.say(f"trade.{name}")) for name in MONEY),
        *(_rate(dossier, name) for name in rates),
    )
    cells = tuple(
        (_period(row), *(getattr(row, name) for name in (*MONEY, *rates))) for row in rows
    )
    return Table(words.say(caption, reporter=reporter), columns, cells, _unit(dossier))


def _money(dossier: Dossier, title: str, side: Side | None = None) -> Column:
    scale = scale_of(dossier.turnover)
    return Column(title, "number", scale.size, scale.digits, side=side)


def _rate(dossier: Dossier, name: str) -> Column:
    digits = share_digits(dossier.turnover) if name == "share" else 1
    return Column(dossier.words.say(f"trade.{name}"), "number", digits=digits)


def _unit(dossier: Dossier) -> str:
    return dossier.words.say(scale_of(dossier.turnover).word)


def _period(row: PanelRow) -> str:
    return str(row.year) if row.month is None else f"{row.year}-{row.month:02}"


def _chart(dossier: Dossier) -> list[Block]:
    from diptych.trade.chart import turnover_chart

    years = sorted({row.year for row in dossier.turnover.rows if row.month is None})
    if not years:
        return []
    words = dossier.words
    names = [dossier.name(one) for one in dossier.dyad]
    columns = (
        Column(words.say("trade.year")),
        _money(dossier, names[0], "a"),
        _money(dossier, names[1], "b"),
    )
    rows = tuple(
        (str(year), *(_turnover(dossier, one, year) for one in dossier.dyad)) for year in years
    )
    table = Table(words.say("chart.caption"), columns, rows, _unit(dossier))
    alt = words.say("chart.alt", a=names[0], b=names[1])
    return [Chart(turnover_chart(dossier.turnover), alt, table)]


def _turnover(dossier: Dossier, reporter: Country, year: int) -> Figure | None:
    row = dossier.turnover.row(reporter, year)
    return row.turnover if row else None


def gap_section(dossier: Dossier) -> Section | None:
    """Return the gap of each direction, with the years that stand out; `None` without data."""
    gaps = [gap for gap in dossier.turnover.gaps if gap.month is None]
    if not gaps:
        return None
    words = dossier.words
    blocks: list[Block] = [
        Text((words.say("gap.intro"),)),
        TwoPanels(*(_direction(dossier, gaps, one) for one in dossier.dyad)),
        *(_outlier(dossier, gap) for gap in gaps if gap.outlier),
    ]
    return Section(words.say("gap.title"), "gap", tuple(blocks))


def _direction(dossier: Dossier, gaps: Sequence[Gap], exporter: Country) -> Leaf:
    words, importer = dossier.words, dossier.dyad.other(exporter)
    names = {"exporter": dossier.name(exporter), "importer": dossier.name(importer)}
    rows = tuple(
        (str(gap.year), gap.exported, gap.imported, gap.difference, gap.ratio)
        for gap in gaps
        if gap.exporter == exporter
    )
    columns = (
        Column(words.say("trade.year")),
        _money(dossier, words.say("gap.exported", **names)),
        _money(dossier, words.say("gap.imported", **names)),
        _money(dossier, words.say("gap.difference")),
        Column(words.say("gap.ratio"), "number", digits=2),
    )
    table = Table(words.say("gap.caption", **names), columns, rows, _unit(dossier))
    empty = Text((words.say("gap.none"),), quiet=True)
    title = words.say("gap.direction", **names)
    return Leaf(title, f"{exporter.iso3} → {importer.iso3}", (table if rows else empty,))


def _outlier(dossier: Dossier, gap: Gap) -> Notice:
    return Notice(
        (
            dossier.words.say(
                "gap.outlier",
                exporter=dossier.name(gap.exporter),
                importer=dossier.name(gap.importer),
                reason=gap.outlier,
            ),
        )
    )
