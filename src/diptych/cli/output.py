"""What commands print: one JSON object for machines, tables and text for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["console", "json_number", "print_json", "progress_console"]


def json_number(value: Decimal) -> int | float:
    """Return a decimal as the JSON number that reads best: whole where it is whole.

    >>> json_number(Decimal("11691128.00"))
    11691128
    >>> json_number(Decimal("3.60"))
    3.6
    """
    return int(value) if value == value.to_integral_value() else float(value)


def _encode(value: object) -> object:
    if isinstance(value, Decimal):
        return json_number(value)
    message = f"{type(value).__name__} has no JSON form"
    raise TypeError(message)


def print_json(result: Mapping[str, Any]) -> None:
    """Print one JSON object to standard output and nothing else."""
    click.echo(json.dumps(result, ensure_ascii=False, indent=2, default=_encode))


def console() -> Console:
    """Return a console on standard output, wide enough for a table when it is not a terminal."""
    from rich.console import Console

    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else 110, highlight=False)


def progress_console() -> Console:
    """Return a console on standard error, for progress and warnings."""
    from rich.console import Console

    return Console(file=sys.stderr, highlight=False)
