"""`diptych bench`: measure speed and memory on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from diptych.cli.output import console, print_json, progress_console

if TYPE_CHECKING:
    from diptych.bench import Reading, Result

__all__ = ["bench_command"]

MEGABYTE = 1_000_000


@click.command("bench")
@click.argument("name")
@click.option("--data", type=click.Path(exists=True), help="Run on this file or folder.")
@click.option("--record", type=click.Path(exists=True), help="Check this meeting record.")
@click.option("--seed", default=1, show_default=True, help="What made-up data is drawn with.")
@click.option(
    "--runs",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="How often each thing is timed; the median is told.",
)
@click.option("--size", type=click.IntRange(min=1), help="How many rows or records to make up.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bench_command(
    name: str,
    data: str | None,
    record: str | None,
    seed: int,
    runs: int,
    size: int | None,
    *,
    as_json: bool,
) -> None:
    """Measure speed and memory on this machine: NAME is start, records, check or load.

    "start" times diptych --help beside an empty Python program; "records" reads records (of the
    folder --data) and finds their statements; "check" loads a file of statistics (--data) and
    checks a record (--record) against it; "load" loads trade flows (--data) beside DuckDB and
    pandas. What is not given is made up.

    Everything runs in fresh processes; figures are medians. A ratio is the other tool's figure
    over Diptych's: above 1, Diptych is faster or smaller.
    """
    from diptych.bench import Options, bench

    options = Options(_path(data), _path(record), seed, runs, size)
    screen = progress_console()
    if as_json or not screen.is_terminal:
        result = bench(name, options)
    else:
        with screen.status(f"Measuring {name}"):
            result = bench(name, options)
    if as_json:
        print_json(result.to_json())
    else:
        _print(result)


def _path(text: str | None) -> Path | None:
    return Path(text).absolute() if text else None


def _print(result: Result) -> None:
    from rich.table import Table

    machine = result.machine
    memory = f", {machine['memory'] / 1e9:.0f} GB" if machine["memory"] else ""
    where = f"{machine['processor']}, {machine['cores']} cores{memory}"
    table = Table(title=f"{result.name}, on {where}", title_justify="left")
    table.add_column("figure")
    for column in ("median", "over Diptych's"):
        table.add_column(column, justify="right")
    for label, reading in result.figures.items():
        ratio = result.ratios.get(label)
        table.add_row(label, _shown(reading), f"{ratio:.2f}" if ratio is not None else "")
    console().print(table)


def _shown(reading: Reading) -> str:
    if reading.unit == "B":
        return f"{reading.value / MEGABYTE:,.0f} MB"
    return f"{reading.value:,.3f} {reading.unit}"
