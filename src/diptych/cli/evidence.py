"""`diptych load` and `diptych evidence`: fill the store of statistics, and see what it holds."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from diptych.cli import parameters
from diptych.cli.loaded import outcome_json, say_file, say_outcome, say_together
from diptych.cli.output import console, print_json, progress_console
from diptych.cli.revisions import diff_command, prune_command

if TYPE_CHECKING:
    import datetime
    from collections.abc import Generator

    from diptych.evidence import Snapshot
    from diptych.evidence.folders import FileOutcome
    from diptych.evidence.loading import Progress

__all__ = ["evidence_command", "load_command"]


@click.command("load")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path())
@click.option("--as", "table", help="The table to fill; found by looking if not said.")
@click.option("--source", help="Who publishes the file: wits, comtrade, stat-az …")
@click.option("--vintage", help="The day of the source's edition: 2018-01-01.")
@click.option("--layout", help="How the file is laid out; found by looking at it if not said.")
@click.option(
    "--map", "renamings", multiple=True, metavar="COLUMN=FIELD", help="Read a column as a field."
)
@click.option("--reject", type=click.Path(), help="Set bad rows aside into this file.")
@click.option(
    "--retrieved",
    type=parameters.day,
    help="The day the file was got from its source; today if not said.",
)
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def load_command(
    paths: tuple[str, ...],
    table: str | None,
    source: str | None,
    vintage: str | None,
    layout: str | None,
    renamings: tuple[str, ...],
    reject: str | None,
    retrieved: datetime.date | None,
    home: str | None,
    *,
    quiet: bool,
    as_json: bool,
) -> int:
    """Load CSV or Parquet files of statistics, or folders of them, into the store.

    Each file is known by its columns. It is taken whole or not at all: a bad row refuses it,
    unless --reject sets such rows aside; of several files, one that is refused does not stop
    the others. Where --vintage is not said, it is taken from the data and marked so.
    """
    from diptych.evidence import Evidence

    one = len(paths) == 1 and not Path(paths[0]).is_dir()
    if reject and not one:
        raise click.BadParameter("name one file to set its bad rows aside", param_hint="--reject")
    outcomes: list[FileOutcome] = []
    with _shown_progress(quiet=quiet or as_json) as progress:
        for outcome in Evidence.open(home).load_all(
            paths,
            table=table,
            source=source,
            vintage=vintage,
            layout=layout,
            mapping=_mapping(renamings),
            reject=reject,
            retrieved=retrieved,
            progress=progress,
        ):
            outcomes.append(outcome)
            if one and outcome.error is not None:
                raise outcome.error
            if not (quiet or as_json):
                _say(outcome, reject, one=one)
    return _close(outcomes, one=one, quiet=quiet, as_json=as_json)


def _say(outcome: FileOutcome, reject: str | None, *, one: bool) -> None:
    if one:
        say_file(outcome, reject)
    else:
        say_outcome(outcome)


def _close(outcomes: list[FileOutcome], *, one: bool, quiet: bool, as_json: bool) -> int:
    """Say what became of all files together; return the exit code."""
    failed = any(outcome.failed for outcome in outcomes)
    looked_at = any(outcome.result != "passed over" for outcome in outcomes)
    if as_json and one:
        first, *beside = outcomes
        written = {"snapshot": outcome_json(first)["snapshot"], "new": first.result == "loaded"}
        print_json(written | {"beside": [outcome_json(outcome) for outcome in beside]})
    elif as_json:
        print_json({"files": [outcome_json(outcome) for outcome in outcomes]})
    elif not looked_at:
        click.echo("There is no file of data to load.", err=True)
    elif not (quiet or one):
        say_together(outcomes)
    return 2 if failed or not looked_at else 0


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
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    # A snapshot's name begins with its source; it is copied into other commands and never cut.
    table.add_column("snapshot", no_wrap=True)
    for heading in ("table", "vintage", "retrieved", "years"):
        table.add_column(heading, overflow="fold")
    table.add_column("rows", justify="right", no_wrap=True)
    for snapshot in snapshots:
        cells = (
            snapshot.id,
            snapshot.table,
            snapshot.vintage,
            snapshot.retrieved.isoformat(),
            snapshot.span,
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


evidence_command.add_command(diff_command)
evidence_command.add_command(prune_command)
