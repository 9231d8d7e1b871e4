"""`diptych ledger`: what a pair aimed at, pledged and claimed over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from diptych.cli import parameters
from diptych.cli.output import console, print_json

if TYPE_CHECKING:
    import datetime

    from diptych.checks.ledger import Ledger
    from diptych.countries import Country
    from diptych.evidence import Evidence

__all__ = ["ledger_command"]


@click.command("ledger")
@click.argument("a", metavar="COUNTRY", type=parameters.country)
@click.argument("b", metavar="COUNTRY", type=parameters.country)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--as-of", type=parameters.day, help="How it stood on this day: 2013-11-21; today if not said."
)
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--snapshot", help="Know only what the store held just after this snapshot came.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--fail-on",
    multiple=True,
    metavar="STANDING",
    help="Leave with 1 when a target, or an earlier deadline or amount of it, stands so.",
)
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
def ledger_command(
    a: Country,
    b: Country,
    files: tuple[str, ...],
    as_of: datetime.date | None,
    home: str | None,
    snapshot: str | None,
    fail_on: tuple[str, ...],
    *,
    as_json: bool,
    quiet: bool,
) -> int:
    """Line up the targets and pledges of many records FILE... of one pair of countries.

    A target said again is one line with its history: when it slipped, when it was raised, and
    what both sides' statistics show when it is due. A standing concerns goods as each side
    reported them; never anyone's honesty.
    """
    wanted = _standings(fail_on)
    evidence, found = _ledger(a, b, files, as_of, home, snapshot)
    if not quiet:
        _print(found, as_json=as_json)
        _warn(evidence)
    reached = {stage.standing for target in found.targets for stage in target.stages}
    return 1 if reached & wanted else 0


def _standings(names: tuple[str, ...]) -> frozenset[str]:
    from diptych.checks.ledger import STANDINGS

    for name in names:
        if name not in STANDINGS:
            raise click.BadParameter(
                f"{name!r} is no standing; choose from {', '.join(STANDINGS)}",
                param_hint="--fail-on",
            )
    return frozenset(names)


def _ledger(
    a: Country,
    b: Country,
    files: tuple[str, ...],
    as_of: datetime.date | None,
    home: str | None,
    snapshot: str | None,
) -> tuple[Evidence, Ledger]:
    from diptych.checks.ledger import ledger
    from diptych.cli.records import record_from
    from diptych.countries import Dyad
    from diptych.evidence import Evidence

    dyad = Dyad(a, b)
    evidence = Evidence.open(home, snapshot)
    records = [record_from(file) for file in files]
    return evidence, ledger(records, dyad, evidence, as_of=as_of)


def _warn(evidence: Evidence) -> None:
    if not any(one.table == "flows" for one in evidence.snapshots):
        click.echo(
            "The store holds no trade statistics, so no target can be measured; load some with: "
            "diptych load FILE --source wits --vintage 2018-01-01",
            err=True,
        )


def _print(found: Ledger, *, as_json: bool) -> None:
    if as_json:
        from diptych.checks.ledger import ledger_to_json

        print_json(ledger_to_json(found))
        return
    from diptych.cli.ledger_page import ledger_page

    console().print(ledger_page(found))
