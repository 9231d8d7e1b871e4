"""A record's verdicts as a page for people in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.panel import Panel as Box
from rich.table import Table
from rich.text import Text

from diptych.figures import in_words
from diptych.trade.publication import stale_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from diptych.checks import Outcome, Panel, Verdict, Verdicts

__all__ = ["OUTCOME_WORDS", "verdict_page"]

OUTCOME_WORDS: dict[Outcome, str] = {
    "supported": "borne out by both sides",
    "contradicted": "contradicted by both sides",
    "disputed": "the two sides disagree",
    "supported_one_panel": "borne out by one side, the other is silent",
    "contradicted_one_panel": "contradicted by one side, the other is silent",
    "undetermined": "undetermined",
    "no_data": "no data",
    "not_checkable": "not checkable",
}
_MARKS: dict[Outcome, tuple[str, str]] = {
    "supported": ("✔", "green"),
    "contradicted": ("✘", "red"),
    "disputed": ("≠", "magenta"),
    "supported_one_panel": ("✔", "green"),
    "contradicted_one_panel": ("✘", "red"),
    "undetermined": ("?", "yellow"),
    "no_data": ("∅", "cyan"),
    "not_checkable": ("–", "bright_black"),
}


def verdict_page(verdicts: Verdicts) -> RenderableType:
    """Return the page: each claim in its words, what the panels say, what is safe to say."""
    if not verdicts:
        return Text("No claim with a figure was found in this record.")
    return Group(*(_box(verdict) for verdict in verdicts), _summary(verdicts), *_latest(verdicts))


def _box(verdict: Verdict) -> Box:
    mark, style = _MARKS[verdict.outcome]
    title = Text(f" {mark} {OUTCOME_WORDS[verdict.outcome]} ", style=f"bold {style}")
    return Box(Group(*_lines(verdict)), title=title, title_align="left", border_style=style)


def _lines(verdict: Verdict) -> Iterator[RenderableType]:
    claim = verdict.claim
    yield Text.assemble((f"“{_one_line(claim.quote)}”", "bold"), f"  {claim.speaker}")
    if verdict.panels:
        yield _panels(verdict)
    yield Text(verdict.reason)
    if verdict.safe:
        yield Text.assemble(("Safe to say: ", "bold"), verdict.safe)
    yield from _details(verdict)


def _one_line(quote: str) -> str:
    return " ".join(quote.split())


def _panels(verdict: Verdict) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("by whose statistics", "figure", "holds", "source, vintage"):
        table.add_column(heading, header_style="dim")
    for panel in verdict.panels:
        figure = panel.figure
        cells = (
            _whose(panel),
            in_words(figure.value, figure.unit),
            "yes" if panel.supports else "no",
            f"{figure.source}, {figure.vintage}",
        )
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _whose(panel: Panel) -> str:
    return f"{panel.reporter.name()}" if panel.reporter else f"both sides {panel.reading}"


def _details(verdict: Verdict) -> Iterator[RenderableType]:
    for near in verdict.nearest:
        years = str(near.end) if near.start == near.end else f"{near.start} to {near.end}"
        said = in_words(near.figure.value, near.figure.unit)
        yield Text(f"It would hold for {years} by {near.reporter.name()}: {said}.", style="dim")
    for missing in verdict.shortfall:
        whose = missing.reporter.name() if missing.reporter else ""
        said = in_words(missing.value, missing.unit)
        words = f"To reach it, {said} would have to be missing from {whose}'s figures, or services."
        yield Text(words, style="dim")
    for note in (*verdict.assumptions, *verdict.sensitivities):
        yield Text(f"Mind: {note}.", style="dim")


def _summary(verdicts: Verdicts) -> Text:
    counts = dict.fromkeys(OUTCOME_WORDS, 0)
    for verdict in verdicts:
        counts[verdict.outcome] += 1
    said = [f"{count} {OUTCOME_WORDS[outcome]}" for outcome, count in counts.items() if count]
    figures = "1 figure" if len(verdicts) == 1 else f"{len(verdicts)} figures"
    return Text(f"{figures}: {'; '.join(said)}.")


def _latest(verdicts: Verdicts) -> Iterator[Text]:
    """Say how far the statistics go, loudly when they end long before the meeting."""
    years = [verdict.known_now for verdict in verdicts if verdict.known_now]
    if not years:
        return
    said = f"Latest data of both sides: {max(years)}."
    day = verdicts.record.date
    behind = stale_by(max(years), day) if day else None
    if behind is None:
        yield Text(said)
    else:
        words = f"{said.upper()} That is {behind} years before the record: check later figures."
        yield Text(words, style="bold red")
