"""The ledger as a page for people in a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rich.console import Group
from rich.panel import Panel as Box
from rich.table import Table
from rich.text import Text

from diptych.checks.ledger.tables import pledge_standing
from diptych.checks.ledger.wording import aim_words, divergence_words, due_words, moves_words
from diptych.figures import in_words
from diptych.statements import JOINT, NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from diptych.checks.ledger import Divergence, Ledger, Pledge, Progress, Stage, Standing, Target
    from diptych.checks.ledger.types import Mention, Said
    from diptych.countries import Country

__all__ = ["STANDING_WORDS", "ledger_page"]

STANDING_WORDS: dict[Standing, str] = {
    "kept": "kept by both sides' statistics",
    "kept_one_panel": "kept by one side's statistics, the other is silent",
    "disputed": "the two sides disagree",
    "missed_one_panel": "missed by one side's statistics, the other is silent",
    "missed": "missed by both sides' statistics",
    "open": "not due yet",
    "no_data": "no data",
    "undated": "no deadline was said",
}
_MARKS: dict[Standing, tuple[str, str]] = {
    "kept": ("✔", "green"),
    "kept_one_panel": ("✔", "green"),
    "disputed": ("≠", "magenta"),
    "missed_one_panel": ("✘", "red"),
    "missed": ("✘", "red"),
    "open": ("…", "cyan"),
    "no_data": ("∅", "cyan"),
    "undated": ("?", "yellow"),
}


def ledger_page(ledger: Ledger) -> RenderableType:
    """Return the page: targets with both panels, then pledges, then diverging claims."""
    read = len(ledger.records)
    title = f"{ledger.dyad.a} and {ledger.dyad.b}, {read} record{'' if read == 1 else 's'}"
    parts: list[RenderableType] = [Text(f"{title}, as of {ledger.as_of}", style="bold")]
    parts += [Text(note, style="yellow") for note in ledger.notes]
    parts += _section("Targets", (_target(one) for one in ledger.targets))
    parts += _section("Pledges", (_pledge(one) for one in ledger.pledges))
    parts += _section("Claimed differently", (_divergence(one) for one in ledger.divergences))
    return Group(*parts)


def _section(title: str, lines: Iterable[RenderableType]) -> list[RenderableType]:
    found = list(lines)
    heading = Text(f"\n{title}: {len(found) or 'none'}", style="bold underline")
    return [heading, *found]


def _target(target: Target) -> Box:
    mark, style = _MARKS[target.standing]
    title = Text(f" {mark} {STANDING_WORDS[target.standing]} ", style=f"bold {style}")
    return Box(Group(*_target_lines(target)), title=title, title_align="left", border_style=style)


def _target_lines(target: Target) -> Iterator[RenderableType]:
    words = aim_words(target.aim)
    yield Text.assemble(
        (words[0].upper() + words[1:], "bold"), f", due {due_words(target.aim)}; ", _times(target)
    )
    for move in moves_words(target):
        yield Text(f"{move[0].upper()}{move[1:]}.", style="magenta")
    for stage in target.stages[:-1]:
        mark, style = _MARKS[stage.standing]
        said = f"{mark} {aim_words(stage.aim)}, due {due_words(stage.aim)}: {stage.reason}"
        yield Text(f"Earlier: {said}", style=style)
    stage = target.stages[-1]
    yield Text(stage.reason)
    if stage.progress:
        yield _panels(stage)
    yield _history(target.history)
    for note in (*stage.aim.assumptions, *stage.cautions):
        yield Text(f"Mind: {note}.", style="dim")


def _panels(stage: Stage) -> Table:
    table = _plain_table("by whose statistics", "year", "figure", "wanted", "of the way", "a year")
    for one in stage.progress:
        cells = (
            _whose(one.reporter, one.reading),
            str(one.year),
            str(one.figure),
            _wanted(one),
            _percent(one.share),
            _growth(one),
        )
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _wanted(one: Progress) -> str:
    wanted = one.wanted
    return in_words(wanted, one.figure.unit) if isinstance(wanted, Decimal) else str(wanted)


def _percent(figure: object) -> str:
    return str(figure).replace(" per cent", " %") if figure else ""


def _growth(one: Progress) -> str:
    if one.reached:
        return "reached"
    said = _percent(one.growth)
    return said if not said or said.startswith("-") else f"+{said}"


def _whose(reporter: Country | None, reading: str) -> str:
    return reporter.name() if reporter else f"both sides {reading}"


def _pledge(pledge: Pledge) -> Box:
    style = "yellow" if pledge.without_news else "green" if pledge.done else "bright_black"
    title = Text(f" {pledge_standing(pledge)} ", style=f"bold {style}")
    return Box(Group(*_pledge_lines(pledge)), title=title, title_align="left", border_style=style)


def _pledge_lines(pledge: Pledge) -> Iterator[RenderableType]:
    actor = " and ".join(one.name() for one in pledge.actor)
    kind = pledge.kind.replace("_", " ")
    due = pledge.deadline.end or pledge.deadline.words if pledge.deadline else None
    yield Text.assemble((f"{kind}: {pledge.action}", "bold"), f"  {actor}")
    yield Text.assemble(_times(pledge), f"; due {due}" if due else "")
    yield _history(pledge.history)


def _divergence(one: Divergence) -> Box:
    title = Text(f" {divergence_words(one)} ", style="bold magenta")
    return Box(Group(*_divergence_lines(one)), title=title, title_align="left")


def _divergence_lines(one: Divergence) -> Iterator[RenderableType]:
    for said, value, assumed in zip(one.history, one.values, one.assumed, strict=True):
        ends = value if isinstance(value, tuple) else (value,)
        amount = " to ".join(in_words(end, one.unit) for end in ends)
        taken = " (the period was not said)" if assumed else ""
        yield Text.assemble((amount, "bold"), taken)
        yield _history((said,))
    if one.panels:
        table = _plain_table("by whose statistics", "figure")
        for reporter, reading, figure in one.panels:
            table.add_row(_whose(reporter, reading), str(figure))
        yield table


def _times(line: Said) -> str:
    often = {1: "once", 2: "on two days"}.get(line.times, f"on {line.times} days")
    return f"said {often}"


def _history(history: Sequence[Mention]) -> Table:
    table = _plain_table("said on", "words", "where")
    table.columns[0].no_wrap = True
    table.columns[2].overflow = "fold"
    for one in history:
        words = f"“{' '.join(one.quote.split())}”  {_speaker(one)}"
        day = one.date.isoformat() if one.date else "no date"
        table.add_row(Text(day), Text(words), Text(f"{one.record}:{one.start}–{one.end}"))
    return table


def _speaker(one: Mention) -> str:
    return {JOINT: "both sides", NARRATOR: "told by the record"}.get(one.speaker, one.speaker)


def _plain_table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in headings:
        table.add_column(heading, header_style="dim")
    return table
