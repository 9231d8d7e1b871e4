"""`diptych statements`: the claims, commitments, positions and events of a meeting record."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import click

from diptych.cli.output import console, print_json
from diptych.cli.records import record_from

if TYPE_CHECKING:
    from rich.table import Table

    from diptych.statements import Claim, Period, Statement
    from diptych.statements.collection import Statements

__all__ = ["statements_command"]

LONGEST_QUOTE = 150


@click.command("statements")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def statements_command(file: str, *, as_json: bool) -> None:
    """Find the statements of the record in FILE (- for standard input), each with its words."""
    from diptych.statements import find_statements
    from diptych.statements.jsonform import statements_to_json

    statements = find_statements(record_from(file))
    if as_json:
        print_json(statements_to_json(statements))
    else:
        _print_statements(statements)


def _print_statements(statements: Statements) -> None:
    from rich.text import Text

    screen = console()
    screen.print(Text(statements.record.title, style="bold"))
    if not statements:
        screen.print("No statements were found in it.")
    for speaker, said in groupby(statements, key=lambda one: one.speaker):
        screen.print()
        screen.print(Text(_speaker(speaker), style="bold"))
        screen.print(_table(list(said)))


def _speaker(name: str) -> str:
    from diptych.statements import JOINT, NARRATOR

    return {JOINT: "Said by both sides together", NARRATOR: "Told by the record"}.get(name, name)


def _table(said: list[Statement]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table("type", "words", "what it says", "mood", "sphere", box=SIMPLE_HEAD)
    for one in said:
        cells = (_type(one), _words(one), says(one), one.modality, one.sphere or "")
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _type(one: Statement) -> str:
    from diptych.statements.tables import type_of

    return type_of(one)


def _words(one: Statement) -> str:
    words = " ".join(one.quote.split())
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def says(one: Statement) -> str:
    """Return in one line what a statement says, as it was understood."""
    from diptych.statements import Claim, Commitment, Event, Position

    if isinstance(one, Claim):
        return _claimed(one)
    if isinstance(one, Commitment):
        deadline = one.deadline.words if one.deadline else ""
        due = f", {deadline}" if deadline and deadline not in one.action else ""
        return f"{one.kind.replace('_', ' ')}: {one.action}{due}"
    if isinstance(one, Position):
        return f"{one.stance} {one.topic}"
    if isinstance(one, Event):
        return ", ".join(part for part in (one.kind, one.place, one.date) if part)
    return ""


def _claimed(claim: Claim) -> str:
    approx = {"about": "about ", "over": "over ", "up_to": "up to ", "exact": ""}[claim.approx]
    rate = f" a {claim.per}" if claim.per else ""
    figure = f"{approx}{_value(claim.value)} {claim.unit or ''}".strip() + rate
    when = _period(claim.period)
    taken = " (from what was said before)" if claim.context else ""
    return f"{claim.measure.replace('_', ' ')}, {claim.form}: {figure}{when}{taken}"


def _value(value: Decimal | tuple[Decimal, Decimal] | None) -> str:
    if value is None:
        return "no number"
    ends = value if isinstance(value, tuple) else (value,)
    return " to ".join(f"{one:,f}" for one in ends)


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    start, end = period.start, period.end
    if start and end:
        return f", {start}" if start == end else f", {start} to {end}"
    if start:
        return f", since {start}"
    return f", until {end}" if end else f", {period.anchor}"
