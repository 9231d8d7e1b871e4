"""`diptych pull`: fetch statistics from their source, check them and load them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from diptych.cli.output import console, print_json, progress_console
from diptych.cli.parameters import years as years_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from diptych.evidence.pulling import Pulled, Query
    from diptych.evidence.pulling.asks import Ask
    from diptych.evidence.pulling.transport import Told

__all__ = ["pull_command"]


@click.command("pull")
@click.argument("source", required=False)
@click.option("--countries", metavar="AZE,BLR", help="Whose statistics: codes or names.")
@click.option("--years", type=years_of, metavar="2006:2024", help="The first and the last year.")
@click.option(
    "--from", "folder", type=click.Path(), help="Take the source's files from a folder instead."
)
@click.option("--reject", type=click.Path(), help="Set bad rows aside into this file.")
@click.option("--list", "listing", is_flag=True, help="Say what each source holds, and end.")
@click.option("--dry-run", is_flag=True, help="Say what would be asked first, and end.")
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def pull_command(
    source: str | None,
    countries: str | None,
    years: tuple[int, int] | None,
    folder: str | None,
    reject: str | None,
    home: str | None,
    *,
    listing: bool,
    dry_run: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Fetch statistics from a SOURCE, check them, and load them into the store.

    What was fetched stays in the cache under the home folder for a day, so that a pull that was
    interrupted goes on where it stood. UN Comtrade's key is read from $COMTRADE_KEY.
    """
    from diptych.evidence import Evidence
    from diptych.evidence.pulling import connector, pull

    if listing:
        _show_list(as_json=as_json)
        return
    if source is None:
        raise click.UsageError("name a source, or use --list")
    query = _query(countries, years)
    if dry_run:
        _show_plan(source, query, as_json=as_json)
        return
    with _shown_progress(quiet=quiet or as_json) as told:
        found = pull(
            connector(source), query, Evidence.open(home), folder=folder, reject=reject, told=told
        )
    if as_json:
        print_json({"pulled": [one.to_json() for one in found]})
    elif not quiet:
        _say_pulled(found)


def _query(countries: str | None, years: tuple[int, int] | None) -> Query:
    from diptych.countries import country
    from diptych.evidence.pulling import Query

    names = [name for name in (countries or "").split(",") if name.strip()]
    return Query(tuple(dict.fromkeys(country(name.strip()) for name in names)), years)


@contextmanager
def _shown_progress(*, quiet: bool) -> Generator[Told | None]:
    screen = progress_console()
    if quiet or not screen.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        console=screen,
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)
        yield lambda name, here, whole: bar.update(
            task, description=name, completed=here, total=whole
        )


def _say_pulled(found: tuple[Pulled, ...]) -> None:
    for one in found:
        shot = one.snapshot
        first, last = shot.years or ("?", "?")
        done = "Loaded" if one.new else "The store held already"
        click.echo(f"{done} {shot.rows:,} rows, {first} to {last}, as {shot.id}.")
        for note in one.notes:
            click.echo(f"  {note}")
        if one.new and shot.rejected:
            click.echo(f"  {shot.rejected:,} bad rows set aside")
        for correction in shot.corrections if one.new else ():
            click.echo(f"  {correction.rows:,} rows: {correction.what} ({correction.reason})")


def _show_plan(source: str, query: Query, *, as_json: bool) -> None:
    from diptych.evidence.pulling import connector, dry_run

    asks = dry_run(connector(source), query)
    if as_json:
        print_json({"asks": [{"url": ask.url, "file": ask.name} for ask in asks]})
        return
    for ask in asks:
        click.echo(_line(ask))
    if not asks:
        click.echo(f"{source} has nothing that is fetched; use --from FOLDER.")


def _line(ask: Ask) -> str:
    key = "  (with the key)" if ask.secret else ""
    return f"{ask.url}{key}"


def _show_list(*, as_json: bool) -> None:
    from diptych.evidence.pulling import holdings

    entries = holdings().values()
    if as_json:
        print_json({"sources": [entry.to_json() for entry in entries]})
        return
    from rich.text import Text

    screen = console()
    for entry in entries:
        screen.print(Text(f"{entry.name}  ({entry.state})", style="bold"))
        for name in ("holds", "licence", "size", "key", "limits"):
            screen.print(Text(f"  {name:<9}{getattr(entry, name)}"), soft_wrap=True)
        screen.print(Text(f"  document {entry.document}: {entry.address}"), soft_wrap=True)
