"""`diptych load` and `diptych evidence`: fill the store of statistics, and see what it holds."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from diptych.cli.output import console, print_json, progress_console

if TYPE_CHECKING:
    import datetime
    from collections.abc import Generator

    from diptych.evidence import Snapshot
    from diptych.evidence.loading import Progress

__all__ = ["evidence_command", "load_command"]


@click.command("load")
@click.argument("file", type=click.Path())
@click.option("--as", "table", default="flows", show_default=True, help="The table to fill.")
@click.option("--source", required=True, help="Who publishes the file: wits, comtrade, stat-az …")
@click.option("--vintage", required=True, help="The day of the source's edition: 2018-01-01.")
@click.option("--layout", help="How the file is laid out; found by looking at it if not said.")
@click.option(
    "--map", "renamings", multiple=True, metavar="COLUMN=FIELD", help="Read a column as a field."
)
@click.option("--reject", type=click.Path(), help="Set bad rows aside into this file.")
@click.option(
    "--retrieved",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day the file was got from its source; today if not said.",
)
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def load_command(
    file: str,
    table: str,
    source: str,
    vintage: str,
    layout: str | None,
    renamings: tuple[str, ...],
    reject: str | None,
    retrieved: datetime.datetime | None,
    home: str | None,
    *,
    quiet: bool,
    as_json: bool,
) -> None:
    """Load a CSV or Parquet FILE of statistics into the store.

    The file is taken whole or not at all: a bad row refuses it, unless --reject sets such rows
    aside.
    """
    from diptych.evidence import Evidence

    evidence = Evidence.open(home)
    known = {snapshot.id for snapshot in evidence.snapshots}
    with _shown_progress(quiet=quiet or as_json) as progress:
        snapshot = evidence.load(
            file,
            table=table,
            source=source,
            vintage=vintage,
            layout=layout,
            mapping=_mapping(renamings),
            reject=reject,
            retrieved=retrieved.date() if retrieved else None,
            progress=progress,
        )
    if as_json:
        print_json({"snapshot": snapshot.to_json(), "new": snapshot.id not in known})
    elif not quiet:
        _say_loaded(snapshot, new=snapshot.id not in known, reject=reject)


def _mapping(renamings: tuple[str, ...]) -> dict[str, str]:
    pairs = [renaming.rpartition("=") for renaming in renamings]
    for column, _, field in pairs:
        if not column or not field:
            raise click.BadParameter("write --map COLUMN=FIELD", param_hint="--map")
    return {column: field for column, _, field in pairs}


@contextmanager
def _shown_progress(*, quiet: bool) -> Generator[Progress | None]:
    screen = progress_console()
    if quiet or not screen.is_terminal:
        yield None
        return
    from rich.progress import Progress as Bar

    with Bar(console=screen, transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda step, done: bar.update(task, description=step, completed=done)


def _say_loaded(snapshot: Snapshot, *, new: bool, reject: str | None) -> None:
    if not new:
        click.echo(f"The store holds this file already, as {snapshot.id}.")
        return
    first, last = snapshot.years
    click.echo(f"Loaded {snapshot.rows:,} rows, {first} to {last}, as {snapshot.id}.")
    if snapshot.missing:
        click.echo(f"  {snapshot.missing:,} empty values left out")
    if snapshot.rejected:
        rows = "1 bad row" if snapshot.rejected == 1 else f"{snapshot.rejected:,} bad rows"
        click.echo(f"  {rows} set aside in {reject}")
    for correction in snapshot.corrections:
        click.echo(f"  {correction.rows:,} rows: {correction.what} ({correction.reason})")
    for note in snapshot.notes:
        click.echo(f"  Mind: {note}")


@click.group("evidence", invoke_without_command=True)
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def evidence_command(context: click.Context, home: str | None, *, as_json: bool) -> None:
    """Show what the store of statistics holds."""
    context.obj = home
    if context.invoked_subcommand is not None:
        return
    from diptych.evidence import Evidence

    evidence = Evidence.open(home)
    if as_json:
        snapshots = [snapshot.to_json() for snapshot in evidence.snapshots]
        print_json({"folder": str(evidence.folder), "snapshots": snapshots})
    elif not evidence.snapshots:
        click.echo(f"The store in {evidence.folder} is empty. Fill it with: diptych load FILE …")
    else:
        _print_snapshots(evidence.snapshots)


def _print_snapshots(snapshots: tuple[Snapshot, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table("snapshot", "table", "source", "vintage", "retrieved", "years")
    table.add_column("rows", justify="right")
    for snapshot in snapshots:
        cells = (
            snapshot.id,
            snapshot.table,
            snapshot.source,
            snapshot.vintage,
            snapshot.retrieved.isoformat(),
            f"{snapshot.years[0]}–{snapshot.years[1]}",
            f"{snapshot.rows:,}",
        )
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)


@evidence_command.command("verify")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def verify_command(context: click.Context, *, as_json: bool) -> int:
    """Check the sum of every file of the store; leave with 1 if one is not as it was written."""
    from diptych.evidence import Evidence

    home: str | None = context.obj
    bad = Evidence.verify(home)
    listed: list[dict[str, Any]] = [
        {"snapshot": file.snapshot, "path": file.path, "problem": file.problem} for file in bad
    ]
    if as_json:
        print_json({"bad": listed})
    else:
        for file in bad:
            click.echo(f"{file.path}: {file.problem} (of {file.snapshot})")
        click.echo("Some files are bad." if bad else "Every file is as it was written.")
    return 1 if bad else 0
