"""`diptych sql`: one SELECT over the store's tables."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING

import click

from diptych.cli.output import console, print_json

if TYPE_CHECKING:
    from diptych.evidence.answers import Answer

__all__ = ["sql_command"]

ROWS = 10_000


@click.command("sql")
@click.argument("text", metavar="SELECT")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="A table for people, CSV that no spreadsheet takes for formulas, or one JSON object.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=ROWS,
    show_default=True,
    help="Show this many rows at most; 0 for all.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=300.0,
    show_default=True,
    help="Stop a query that takes longer.",
)
@click.option("--home", type=click.Path(), help="The home folder; $DIPTYCH_HOME if not said.")
@click.option("--snapshot", help="Use what the store knew just after this snapshot came.")
@click.option(
    "--engine",
    help="duckdb, or a Spark master: local[2], spark://host:7077; $DIPTYCH_ENGINE if not said.",
)
def sql_command(
    text: str,
    form: str,
    limit: int,
    seconds: float,
    home: str | None,
    snapshot: str | None,
    engine: str | None,
    *,
    as_json: bool,
) -> None:
    """Ask the store of statistics one SELECT, for what no other command answers.

    The query only reads: it reaches no file, no network and no setting. `show tables` lists the
    tables, `describe flows` the columns of one. Money is in US dollars.
    """
    from diptych.evidence import Evidence

    evidence = Evidence.open(home, snapshot, engine)
    answer = evidence.sql(text, limit=limit or None, seconds=seconds)
    _print(answer, "json" if as_json else form)
    if answer.cut:
        click.echo(
            f"These are the first {limit:,} rows; there are more (--limit 0 for all).", err=True
        )


def _print(answer: Answer, form: str) -> None:
    if form == "json":
        table = answer.to_arrow()
        print_json({"columns": table.column_names, "rows": _plain(answer), "cut": answer.cut})
    elif form == "csv":
        _print_csv(answer)
    else:
        _print_table(answer)


def _plain(answer: Answer) -> list[list[object]]:
    """Return the rows with what JSON has no form for (days, times, bytes) as text."""
    import decimal

    kept = (str, int, float, bool, list, dict, decimal.Decimal)
    return [
        [cell if cell is None or isinstance(cell, kept) else str(cell) for cell in row]
        for row in _rows(answer)
    ]


def _rows(answer: Answer) -> list[tuple[object, ...]]:
    return list(zip(*(column.to_pylist() for column in answer.to_arrow().columns), strict=True))


def _print_csv(answer: Answer) -> None:
    from diptych.evidence.rejects import neutral

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([neutral(name) for name in answer.to_arrow().column_names])
    for row in _rows(answer):
        # A negative number is no formula; what is text may be one.
        writer.writerow(
            [
                "" if cell is None else neutral(str(cell)) if _is_text(cell) else str(cell)
                for cell in row
            ]
        )


def _is_text(cell: object) -> bool:
    from decimal import Decimal

    return not isinstance(cell, (int, float, Decimal))


def _print_table(answer: Answer) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table()
    found = answer.to_arrow()
    for name, column in zip(found.column_names, found.columns, strict=True):
        number = str(column.type).startswith(("int", "uint", "decimal", "double", "float"))
        # What is too wide goes on below: nothing is cut.
        table.add_column(Text(name), justify="right" if number else "left", overflow="fold")
    for row in _rows(answer):
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    console().print(table)
