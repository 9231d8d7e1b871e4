"""The command line: one module a room, loaded only when one of its commands is asked for."""

from __future__ import annotations

import importlib
import io
import os
import sys

import click

from diptych import __version__
from diptych.errors import DiptychError

__all__ = ["COMMANDS", "main", "run"]

COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("diptych.cli.records:read_command", "Read a meeting record: who spoke, when, what."),
    "statements": (
        "diptych.cli.statements:statements_command",
        "Find the claims, commitments, positions and events of a record.",
    ),
    "check": (
        "diptych.cli.checks:check_command",
        "Hold a record's figures against what both countries' statistics report.",
    ),
    "turnover": (
        "diptych.cli.trade:turnover_command",
        "The trade of two countries in two panels, and the gap between them.",
    ),
    "ledger": (
        "diptych.cli.ledger:ledger_command",
        "Line up a pair's targets and pledges over many records.",
    ),
    "brief": ("diptych.cli.brief:brief_command", "Write the brief for the next meeting."),
    "load": ("diptych.cli.evidence:load_command", "Load a file of statistics into the store."),
    "pull": (
        "diptych.cli.pull:pull_command",
        "Fetch statistics from their source and load them.",
    ),
    "evidence": ("diptych.cli.evidence:evidence_command", "Show what the store of statistics has."),
    "sql": ("diptych.cli.sql:sql_command", "Ask the store of statistics one SELECT."),
    "evaluate": (
        "diptych.cli.evaluation:evaluate_command",
        "Score the reader against labelled records.",
    ),
    "demo": ("diptych.cli.demo:demo_command", "Fill a folder with a sample and walk through it."),
    "bench": ("diptych.cli.bench:bench_command", "Measure speed and memory on this machine."),
}
"""Each command: where it stands, and its line in the overview (so that the overview loads none)."""


class _Rooms(click.Group):
    """A group that imports a command's module when the command is used, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=_Rooms, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="diptych")
def main() -> None:
    """Diptych: the workbench for a relationship between two countries.

    It reads the record of a meeting, holds every figure against what both countries'
    statistics report, and writes the brief for the next meeting.
    """


def run() -> None:
    """Run the command line; an error for people goes to standard error with its exit code."""
    _speak_utf8()
    try:
        code = main.main(standalone_mode=False)
    except DiptychError as error:
        _say(error.text())
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _say("Interrupted.")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone (`diptych … | head`): keep Python from complaining.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)


def _speak_utf8() -> None:
    """Write UTF-8 even where the console's own encoding (Windows) lacks our letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(words: str) -> None:
    click.echo(f"diptych: {words}", err=True)
