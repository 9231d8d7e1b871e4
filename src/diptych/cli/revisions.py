"""`diptych evidence diff` and `prune`: what editions changed, and which are still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from diptych.cli import parameters
from diptych.cli.output import console, print_json

if TYPE_CHECKING:
    from decimal import Decimal

    from diptych.countries import Country
    from diptych.evidence.pruning import Pruning
    from diptych.evidence.revisions import Change, Revision

__all__ = ["diff_command", "prune_command"]


@click.command("diff")
@click.argument("a", metavar="COUNTRY", type=parameters.country)
@click.argument("b", metavar="COUNTRY", type=parameters.country)
@click.option("--from", "old", metavar="SNAPSHOT", help="The older edition; see diptych evidence.")
@click.option("--to", "new", metavar="SNAPSHOT", help="The newer edition.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def diff_command(
    context: click.Context,
    a: Country,
    b: Country,
    old: str | None,
    new: str | None,
    *,
    as_json: bool,
) -> None:
    """Show what a revision changed of the trade of two countries.

    Compares the last two editions of each source, or those of --from and --to: each figure that
    was revised, is new or was dropped. Money is in US dollars.
    """
    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.evidence.revisions import revisions

    home: str | None = context.obj
    found = revisions(Evidence.open(home), Dyad(a, b), old, new)
    if as_json:
        pair = {"a": a.iso3, "b": b.iso3}
        print_json({**pair, "revisions": [revision.to_json() for revision in found]})
    elif not found:
        click.echo("No source has two editions of trade flows.")
    else:
        for revision in found:
            _print(revision)


def _print(revision: Revision) -> None:
    click.echo(f"{revision.new.source}: {revision.old.id} to {revision.new.id}")
    if revision.changes:
        _print_changes(revision.changes)
    words = [f"{revision.same:,} as before"]
    if revision.beyond:
        words.append(f"{revision.beyond:,} of years that the newer edition does not reach")
    click.echo(f"Figures: {len(revision.changes):,} changed, {', '.join(words)}.")


def _print_changes(changes: tuple[Change, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    rows = [_cells(change) for change in changes]
    table = Table("", "reporter", "flow", "product", "period", title="US dollars")
    for name in ("old", "new", "difference", "per cent"):
        # A figure that is cut would be a wrong one.
        table.add_column(name, no_wrap=True, overflow="ignore")
    widest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        figures = [cell.rjust(width) for cell, width in zip(row[5:], widest[5:], strict=True)]
        table.add_row(*(Text(cell) for cell in (*row[:5], *figures)))
    console().print(table)


def _cells(change: Change) -> list[str]:
    period = str(change.year) if change.month is None else f"{change.year}-{change.month:02}"
    money = (change.old, change.new, change.difference)
    return [
        change.kind,
        change.reporter.iso3,
        change.flow,
        change.product,
        period,
        *("" if figure is None else _dollars(figure.value) for figure in money),
        "" if change.percent is None else f"{change.percent.value:+.1f}",
    ]


def _dollars(value: Decimal) -> str:
    """Write an amount with its cents where it has any."""
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"


@click.command("prune")
@click.option(
    "--keep",
    "keep",
    multiple=True,
    metavar="SNAPSHOT",
    help="Keep what the store knew just after this snapshot came; may be given several times.",
)
@click.option(
    "--brief",
    "briefs",
    multiple=True,
    type=click.Path(),
    metavar="FILE.json",
    help="Keep all that this brief (brief.html.json) was made of; may be given several times.",
)
@click.option(
    "--latest-only",
    is_flag=True,
    help="Remove older editions also where they hold figures that no newer one has.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be removed, and remove nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def prune_command(
    context: click.Context,
    keep: tuple[str, ...],
    briefs: tuple[str, ...],
    *,
    latest_only: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Remove the snapshots that nothing needs any more.

    The latest edition of each source and table stays, and every older one that still holds
    figures which no newer one has.
    """
    from diptych.evidence import Evidence

    home: str | None = context.obj
    pruning = Evidence.prune(
        home, keep=keep, briefs=briefs, latest_only=latest_only, dry_run=dry_run
    )
    if as_json:
        print_json({**pruning.to_json(), "done": not dry_run})
    else:
        _say(pruning, dry_run=dry_run)


def _say(pruning: Pruning, *, dry_run: bool) -> None:
    for snapshot, reason in pruning.kept:
        click.echo(f"keep    {snapshot.id}: {reason}")
    for snapshot in pruning.removed:
        click.echo(f"remove  {snapshot.id}")
    count, size = len(pruning.removed), pruning.size / 1_000_000
    what = "1 snapshot" if count == 1 else f"{count} snapshots"
    verb = "would be removed" if dry_run else "removed"
    click.echo(f"{what} {verb}, {size:,.1f} MB." if count else "Every snapshot is needed.")
