"""What `diptych load` says of each file: loaded, there already, or why not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.evidence import Snapshot
    from diptych.evidence.folders import FileOutcome

__all__ = ["outcome_json", "say_file", "say_outcome", "say_together"]

ASSUMED = "The edition was not said"


def say_file(outcome: FileOutcome, reject: str | None) -> None:
    """Say all that was done to the one file that the user named."""
    snapshot = outcome.snapshot
    if snapshot is None:
        return
    if outcome.result == "held":
        click.echo(f"The store holds this file already, as {snapshot.id}.")
        return
    years = f", {snapshot.years[0]} to {snapshot.years[1]}" if snapshot.years else ""
    into = "" if snapshot.table == "flows" else f" of {snapshot.table}"
    click.echo(f"Loaded {snapshot.rows:,} rows{into}{years}, as {snapshot.id}.")
    if snapshot.missing:
        click.echo(f"  {snapshot.missing:,} empty values left out")
    if snapshot.rejected:
        rows = "1 bad row" if snapshot.rejected == 1 else f"{snapshot.rejected:,} bad rows"
        click.echo(f"  {rows} set aside in {reject}")
    for correction in snapshot.corrections:
        click.echo(f"  {correction.rows:,} rows: {correction.what} ({correction.reason})")
    for note in snapshot.notes:
        click.echo(f"  Mind: {note}")


def say_outcome(outcome: FileOutcome) -> None:
    """Say in a line or two what became of one file among several."""
    name, snapshot = outcome.path.name, outcome.snapshot
    if snapshot is None:
        click.echo(f"{name}: {_why_not(outcome)}")
        return
    if outcome.result == "held":
        click.echo(f"{name}: already there, {snapshot.table}, as {snapshot.id}")
        return
    years = f", {snapshot.span}" if snapshot.years else ""
    click.echo(f"{name}: {snapshot.table}, {snapshot.rows:,} rows{years}, as {snapshot.id}")
    for line in _done_to(snapshot):
        click.echo(f"  {line}")


def _why_not(outcome: FileOutcome) -> str:
    if outcome.result == "excluded":
        return f"not loaded: {outcome.reason}"
    if outcome.result == "passed over":
        return f"passed over: {outcome.reason}"
    problem = outcome.error.problem if outcome.error else ""
    place = outcome.error.place if outcome.error else None
    line = f"line {place.line}: " if place and place.line and outcome.result == "refused" else ""
    word = "not recognised" if outcome.result == "unknown" else "refused"
    return f"{word}: {line}{problem}"


def _done_to(snapshot: Snapshot) -> list[str]:
    lines: list[str] = []
    touched = sum(correction.rows for correction in snapshot.corrections)
    if touched:
        count = len(snapshot.corrections)
        rows = "1 row" if touched == 1 else f"{touched:,} rows"
        by = "1 correction" if count == 1 else f"{count} corrections"
        lines.append(f"{rows} touched by {by}")
    if snapshot.missing:
        lines.append(f"{snapshot.missing:,} empty values left out")
    lines += [note for note in snapshot.notes if note.startswith(ASSUMED)]
    return lines


def say_together(outcomes: Sequence[FileOutcome]) -> None:
    """Say how many files were loaded, were there, or were not taken."""
    counts = Counter(outcome.result for outcome in outcomes)
    failed = counts["unknown"] + counts["refused"]
    words = {
        "loaded": counts["loaded"],
        "already there": counts["held"],
        "no source of statistics": counts["excluded"],
        "passed over": counts["passed over"],
        "not taken": failed,
    }
    said = ", ".join(f"{count} {word}" for word, count in words.items() if count)
    click.echo(f"{said}. For each snapshot's corrections and notes: diptych evidence --json")


def outcome_json(outcome: FileOutcome) -> dict[str, Any]:
    """Return what became of a file as a JSON object."""
    snapshot, error = outcome.snapshot, outcome.error
    return {
        "file": str(outcome.path),
        "result": outcome.result,
        "snapshot": snapshot.to_json() if snapshot else None,
        "reason": outcome.reason or (error.text() if error else None),
    }
