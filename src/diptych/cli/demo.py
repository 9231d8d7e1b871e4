"""`diptych demo`: a sample meeting, from its record to the brief."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["demo_command"]


@click.command("demo")
@click.option(
    "--folder",
    type=click.Path(file_okay=False),
    help="Where the sample, its store and the brief go; a folder of its own in the home folder.",
)
@click.option("--quiet", is_flag=True, help="Print only where the brief lies.")
def demo_command(folder: str | None, *, quiet: bool) -> None:
    """Walk through a sample: fill a folder, read a record, check it, write the brief.

    It needs no network and touches nothing outside its folder.
    """
    from diptych.cli.checks import print_verdicts
    from diptych.demo import walk_through
    from diptych.evidence import home_folder

    place = Path(folder).absolute() if folder else home_folder() / "demo"
    made = walk_through(place, _silent if quiet else click.echo)
    if not quiet:
        print_verdicts(made.verdicts)
        click.echo(f"The store is in {made.folder}: use it with --home {made.folder}")
    click.echo(f"The brief is in {made.brief}")
    click.echo(f"Open it with a browser: {made.brief.as_uri()}")


def _silent(step: str) -> None:
    del step
