"""`diptych read`: who spoke in a meeting record, when, and which words are whose."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from diptych.cli.output import console, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from diptych.records import Record, Speech

__all__ = ["read_command", "record_from"]

FIRST_WORDS = 160
"""So many characters of a speech are shown."""


@click.command("read")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "akn", "text"]),
    help="Print it as JSON, as an Akoma Ntoso debate, or the text that was read.",
)
def read_command(file: str, *, as_json: bool, form: str | None) -> None:
    """Read the meeting record in FILE (- for standard input): who spoke, when, what.

    FILE is plain text, a web page, a Word document, a PDF with a text layer, an Akoma Ntoso
    debate or a ParlaMint sitting; which of them is found by looking at it.
    """
    from diptych.records import record_to_json

    if as_json and form not in {None, "json"}:
        raise click.UsageError("--json and --format say different things: give one of them")
    record = record_from(file)
    if as_json or form == "json":
        print_json(record_to_json(record))
    elif form:
        click.echo(_written(record, form), nl=False)
    else:
        _print_record(console(), record)


def _written(record: Record, form: str) -> str:
    """Return the whole record: as an Akoma Ntoso document, or its text alone."""
    if form == "text":
        return record.text
    from diptych.records.formats.akn import akoma_ntoso

    return akoma_ntoso(record)


def record_from(file: str) -> Record:
    """Return the record in a file, or on standard input for a dash.

    What a reader of it should know goes to standard error.
    """
    from diptych.records import read, read_bytes
    from diptych.records.decoding import LARGEST

    if file == "-":
        record = read_bytes(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    else:
        record = read(file)
    for warning in record.warnings:
        click.echo(f"{record.source}: {warning}", err=True)
    return record


def _print_record(screen: Console, record: Record) -> None:
    from rich.text import Text

    screen.print(Text(record.title, style="bold"))
    screen.print(Text(_about(record)))
    if not record.speeches:
        screen.print(f"\nNobody speaks in it: {_counted(len(record.narration), 'paragraph')}.")
    for speech in record.speeches:
        screen.print()
        screen.print(_heading(record, speech))
        screen.print(Text(_first_words(record, speech), style="italic"))


def _about(record: Record) -> str:
    time = record.time.isoformat("minutes") if record.time else ""
    when = f"{record.date.isoformat()} {time}".strip() if record.date else "no date found"
    parties = " – ".join(country.name() for country in record.parties) or "no parties found"
    kind = record.format or "no kind of meeting named"
    return f"{when} · {parties} · {kind} · {record.language} · read as {record.reader}"


def _heading(record: Record, speech: Speech) -> str:
    from rich.markup import escape

    who = speech.speaker
    country = who.country.name() if who.country else None
    role = who.role
    place = None if role and country and country in role else country
    office = ", ".join(part for part in (role, place) if part)
    size = (
        f"{_counted(len(speech.paragraphs), 'paragraph')}, "
        f"{_counted(len(speech.of(record.text).split()), 'word')}, "
        f"characters {speech.start}–{speech.end}"
    )
    return f"[bold]{escape(who.canonical)}[/bold] {escape(office)}\n[dim]{escape(size)}[/dim]"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _first_words(record: Record, speech: Speech) -> str:
    words = " ".join(speech.of(record.text)[: 2 * FIRST_WORDS].split())
    return words if len(words) <= FIRST_WORDS else words[:FIRST_WORDS].rsplit(" ", 1)[0] + " …"
