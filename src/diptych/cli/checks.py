"""`diptych check`: hold a record's figures against what both countries' statistics report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from diptych.cli import parameters
from diptych.cli.output import console, print_json

if TYPE_CHECKING:
    import datetime

    from diptych.checks import Verdicts

__all__ = ["check_command", "print_verdicts"]


@click.command("check")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--snapshot", help="Know only what the store held just after this snapshot came.")
@click.option(
    "--as-of", type=parameters.day, help="Use what had been published by this day: 2013-11-21."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "claimreview"]),
    default="table",
    show_default=True,
    help="A table for people, JSON, or schema.org's ClaimReview (JSON-LD).",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--fail-on", multiple=True, metavar="OUTCOME", help="Leave with 1 on this outcome.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
def check_command(
    file: str,
    home: str | None,
    snapshot: str | None,
    as_of: datetime.date | None,
    form: str,
    fail_on: tuple[str, ...],
    *,
    as_json: bool,
    quiet: bool,
) -> int:
    """Check every figure of a record FILE (- for standard input) in two panels.

    An outcome concerns the stated basis, goods as each side reported them; never anyone's
    honesty.
    """
    wanted = _outcomes(fail_on)
    verdicts = _check(file, home, snapshot, as_of)
    if not quiet:
        _print(verdicts, "json" if as_json else form, as_of)
    return 1 if any(verdict.outcome in wanted for verdict in verdicts) else 0


def _outcomes(names: tuple[str, ...]) -> frozenset[str]:
    from diptych.checks import OUTCOMES

    for name in names:
        if name not in OUTCOMES:
            raise click.BadParameter(
                f"{name!r} is no outcome; choose from {', '.join(OUTCOMES)}", param_hint="--fail-on"
            )
    return frozenset(names)


def _check(
    file: str, home: str | None, snapshot: str | None, as_of: datetime.date | None
) -> Verdicts:
    from diptych.checks import check
    from diptych.cli.records import record_from
    from diptych.evidence import Evidence

    return check(record_from(file), Evidence.open(home, snapshot), as_of=as_of)


def _print(verdicts: Verdicts, form: str, as_of: datetime.date | None) -> None:
    if form == "json":
        from diptych.checks.jsonform import verdicts_to_json

        print_json(verdicts_to_json(verdicts))
    elif form == "claimreview":
        import datetime

        from diptych.checks.claimreview import claim_reviews

        print_json(claim_reviews(verdicts, as_of or datetime.date.today()))  # noqa: DTZ011
    else:
        print_verdicts(verdicts)


def print_verdicts(verdicts: Verdicts) -> None:
    """Print the verdicts as a page for people: the words, both panels, what is safe to say."""
    from diptych.cli.verdicts import verdict_page

    console().print(verdict_page(verdicts))
