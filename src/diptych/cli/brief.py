"""`diptych brief`: the page for the next meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from diptych.cli import parameters
from diptych.cli.output import print_json

if TYPE_CHECKING:
    import datetime

    from diptych.countries import Country
    from diptych.document import Document
    from diptych.evidence import Evidence
    from diptych.records import Record

__all__ = ["brief_command"]


@click.command("brief")
@click.argument("a", metavar="COUNTRY", type=parameters.country)
@click.argument("b", metavar="COUNTRY", type=parameters.country)
@click.option(
    "--record",
    "records",
    multiple=True,
    type=click.Path(),
    help="A meeting record of the two; may be given several times.",
)
@click.option(
    "--as-of", type=parameters.day, help="Use what had been published by this day: 2013-11-21."
)
@click.option("--snapshot", help="Use what the store knew just after this snapshot came.")
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option(
    "--years", type=parameters.years, help="2006:2013, 2012, 2006: or :2013; all years if not said."
)
@click.option(
    "-o", "--output", required=True, type=click.Path(), help="The page to write: brief.html."
)
@click.option("--json", "as_json", is_flag=True, help="Print the brief as one JSON object too.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
def brief_command(
    a: Country,
    b: Country,
    records: tuple[str, ...],
    as_of: datetime.date | None,
    snapshot: str | None,
    home: str | None,
    years: tuple[int, int] | None,
    output: str,
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Write the brief on two countries: a page that needs nothing else, on screen and on paper.

    It has what each side said and what each side's statistics say, the verdicts beside the
    record's words, what was agreed, and the source of every figure. The same figures go to
    FILE.json beside it. The day of the brief is --as-of, or the last record's day, or today.
    """
    from diptych.brief import write_brief
    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.records import read

    path, dyad = Path(output), Dyad(a, b)
    _see_output(path, records)
    evidence = Evidence.open(home, snapshot)
    _see_material(evidence, records)
    read_records: list[Record] = [read(Path(file)) for file in records]
    document = write_brief(dyad, evidence, records=read_records, as_of=as_of, years=years)
    document.write(path)
    _report(document, path, as_json=as_json, quiet=quiet)


def _see_output(path: Path, records: tuple[str, ...]) -> None:
    """Refuse to write over a record that the brief is made of."""
    from diptych.document.publishing import companion
    from diptych.errors import BadInputError

    written = {path.resolve(), companion(path).resolve()}
    for record in records:
        if Path(record).resolve() in written:
            raise BadInputError(
                f"{record} is a record: the brief would be written over it",
                remedy="write the brief to another file: -o brief.html",
            )


def _see_material(evidence: Evidence, records: tuple[str, ...]) -> None:
    from diptych.errors import MissingPartError

    if records or any(snapshot.table == "flows" for snapshot in evidence.snapshots):
        return
    raise MissingPartError(
        f"the store in {evidence.folder} holds no trade statistics, and no record was given",
        remedy="load some with: diptych load FILE --source wits --vintage 2018-01-01, "
        "or give a record with --record FILE",
    )


def _report(document: Document, path: Path, *, as_json: bool, quiet: bool) -> None:
    from diptych.document.publishing import companion

    if as_json:
        print_json(document.to_json())
    elif not quiet:
        click.echo(f"The brief is in {path}, its figures in {companion(path)}.")
