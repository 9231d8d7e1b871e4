"""`diptych turnover`: the trade of two countries in two panels, and the gap between them."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from diptych.cli import parameters
from diptych.cli.output import print_json

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.evidence import Evidence
    from diptych.trade import Turnover

__all__ = ["turnover_command"]


@click.command("turnover")
@click.argument("a", metavar="COUNTRY", type=parameters.country)
@click.argument("b", metavar="COUNTRY", type=parameters.country)
@click.option(
    "--years", type=parameters.years, help="2006:2013, 2012, 2006: or :2013; all years if not said."
)
@click.option("--chart", type=click.Path(), help="Draw a chart: a .html, .svg, .png or .json file.")
@click.option(
    "--as-of", type=parameters.day, help="Use what had been published by this day: 2013-11-21."
)
@click.option("--snapshot", help="Use what the store knew just after this snapshot came.")
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def turnover_command(
    a: Country,
    b: Country,
    years: tuple[int, int] | None,
    chart: str | None,
    as_of: datetime.date | None,
    snapshot: str | None,
    home: str | None,
    *,
    quiet: bool,
    as_json: bool,
) -> None:
    """Show the trade of two countries as each of them reports it, and the gap between.

    A country is given by its code or by its name in English, Russian, Azerbaijani, Belarusian
    or Turkish. Tables are in millions of US dollars, JSON is in US dollars.
    """
    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.trade import turnover

    dyad = Dyad(a, b)
    evidence = Evidence.open(home, snapshot)
    _see_flows(evidence)
    result = turnover(evidence, dyad, years, as_of=as_of)
    day = as_of or datetime.datetime.now().astimezone().date()
    if as_json:
        print_json(result.to_json())
        _warn(result, day, quiet=quiet)
    elif not quiet:
        _print(result, years, as_of, day)
    if chart:
        _draw(result, Path(chart), quiet=quiet)


def _see_flows(evidence: Evidence) -> None:
    from diptych.errors import MissingPartError

    if not any(snapshot.table == "flows" for snapshot in evidence.snapshots):
        raise MissingPartError(
            f"the store in {evidence.folder} holds no trade statistics",
            remedy="load some with: diptych load FILE --source wits --vintage 2018-01-01",
        )


def _print(
    result: Turnover,
    years: tuple[int, int] | None,
    as_of: datetime.date | None,
    day: datetime.date,
) -> None:
    from diptych.cli.turnover_text import no_data_text, turnover_text

    if not result.rows:
        click.echo(no_data_text(result, years, as_of))
        return
    for line in turnover_text(result, day):
        click.echo(line)


def _warn(result: Turnover, day: datetime.date, *, quiet: bool) -> None:
    from diptych.cli.turnover_text import old_data_text

    warning = old_data_text(result, day)
    if warning and not quiet:
        click.echo(warning, err=True)


def _draw(result: Turnover, path: Path, *, quiet: bool) -> None:
    from diptych.document.pictures import write_chart
    from diptych.trade.chart import turnover_chart

    if not result.rows:
        click.echo(f"No chart was written to {path}: there is nothing to draw.", err=True)
        return
    write_chart(turnover_chart(result), path)
    if not quiet:
        click.echo(f"The chart is in {path}.", err=True)
