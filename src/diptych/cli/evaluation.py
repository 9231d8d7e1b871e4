"""`diptych evaluate`: score the reader against labelled records, and show its mistakes."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from diptych.cli.output import console, print_json, progress_console
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from rich.console import Console
    from rich.table import Table

    from diptych.statements.evaluation import Evaluation, Mistake, Score
    from diptych.statements.evaluation.evaluating import Grouping, Progress

__all__ = ["evaluate_command"]

SORTS = ("speakers", "claims", "commitments", "events")
STYLES = {"missed": "red", "spurious": "yellow", "inexact": "cyan"}


@click.command("evaluate")
@click.argument("records", type=click.Path())
@click.argument("gold", type=click.Path())
@click.option(
    "--by",
    "groupings",
    multiple=True,
    type=click.Choice(["format", "language"]),
    help="Show the scores of each format or language as well.",
)
@click.option("--errors", is_flag=True, help="List what was missed, spurious or inexact.")
@click.option(
    "--sort",
    "sorts",
    multiple=True,
    type=click.Choice(SORTS),
    help="List the errors of this sort alone.",
)
@click.option("--out", type=click.Path(), help="Write scores and errors as JSON into this file.")
@click.option("--seed", default=1, show_default=True, help="What the intervals are drawn with.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_command(
    records: str,
    gold: str,
    groupings: tuple[str, ...],
    sorts: tuple[str, ...],
    out: str | None,
    seed: int,
    *,
    errors: bool,
    as_json: bool,
) -> None:
    """Score the reader on the folder RECORDS against the labels in the folder GOLD.

    GOLD holds one JSON file a record. A turn counts when its start, end and speaker agree with
    a label's; a claim, commitment or event when its words overlap a label's by at least one
    half. "Exact" is the share of the matched that agree in everything else: value, unit,
    currency, period and measure of a claim, the kind of a commitment, kind and day of an event.
    """
    from diptych.statements.evaluation import evaluate

    with _shown_progress() as progress:
        evaluation = evaluate(records, gold, seed=seed, progress=progress)
    chosen = cast("tuple[Grouping, ...]", groupings)
    errors = errors or bool(sorts)
    mistakes = [one for one in evaluation.mistakes if not sorts or one.sort in sorts]
    if out is not None:
        _write(out, evaluation, chosen)
    if as_json:
        listed = {"errors": [one.to_json() for one in mistakes]} if errors else {}
        print_json({**evaluation.to_json(*chosen), **listed})
    else:
        _print(evaluation, chosen, mistakes if errors else ())
    _warn(evaluation)


@contextmanager
def _shown_progress() -> Generator[Progress | None]:
    screen = progress_console()
    if not screen.is_terminal:
        yield None
        return
    from rich.progress import Progress as Bar

    with Bar(console=screen, transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def _write(out: str, evaluation: Evaluation, groupings: tuple[Grouping, ...]) -> None:
    errors = [one.to_json() for one in evaluation.mistakes]
    content = {**evaluation.to_json(*groupings), "errors": errors}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    try:
        Path(out).write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInputError(f"{out} cannot be written: {error.strerror}") from error


def _print(
    evaluation: Evaluation, groupings: tuple[Grouping, ...], mistakes: Iterable[Mistake]
) -> None:
    screen = console()
    for mistake in mistakes:
        _print_mistake(screen, mistake)
    scores = evaluation.scores()
    screen.print(_score_table(f"{len(evaluation.records)} records", scores))
    screen.print(_field_table(scores))
    for grouping in groupings:
        for name, group in evaluation.by(grouping).items():
            screen.print(_score_table(f"{grouping}: {name}", group))


def _score_table(title: str, scores: Mapping[str, Score]) -> Table:
    table = _table(title, "", "labelled", "found", "matched")
    for name in ("precision", "recall", "F1", "exact"):
        table.add_column(name, justify="right")
    for sort, score in scores.items():
        if score.tally.gold or score.tally.found:
            counts = (score.tally.gold, score.tally.found, score.tally.matched)
            table.add_row(sort, *map(str, counts), *(_rate(score, name) for name in score.rates))
    return table


def _rate(score: Score, name: str) -> str:
    rate, ends = score.rates[name], score.intervals[name]
    if rate is None:
        return "–"
    interval = f"\n[dim]{ends[0]:.2f}–{ends[1]:.2f}[/dim]" if ends else ""
    return f"{rate:.2f}{interval}"


def _field_table(scores: Mapping[str, Score]) -> Table:
    table = _table("Of the matched, what agrees", "", "field", "agree", "of", "share")
    for sort, score in scores.items():
        for name, (agreed, said) in score.tally.fields.items():
            if said:
                table.add_row(sort, name, str(agreed), str(said), f"{agreed / said:.2f}")
    return table


def _table(title: str, *columns: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(
        title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 1)
    )
    for column in columns:
        table.add_column(column, justify="left" if column in {"", "field"} else "right")
    return table


def _print_mistake(screen: Console, mistake: Mistake) -> None:
    from rich.text import Text

    place = f"{mistake.record}:{mistake.start}–{mistake.end}"
    line = Text.assemble(
        (f"{mistake.kind} {mistake.sort.removesuffix('s')}", STYLES[mistake.kind]),
        f"  {place}" + (f"  by rule {mistake.rule}" if mistake.rule else ""),
    )
    screen.print(line, soft_wrap=True)
    details = [f"“{_shortened(mistake.quote)}”"]
    if mistake.found_quote is not None and mistake.found_quote != mistake.quote:
        shared = f"overlap {mistake.overlap or 0:.2f}"
        details.append(f"found “{_shortened(mistake.found_quote)}”, {shared}")
    if mistake.says:
        details.append(mistake.says)
    details += [f"{d.field}: labelled {d.labelled}, found {d.found}" for d in mistake.differences]
    for detail in details:
        screen.print(Text(f"    {detail}"), soft_wrap=True)


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 300 else f"{words[:180]} … {words[-100:]}"


def _warn(evaluation: Evaluation) -> None:
    from rich.text import Text

    for one in evaluation.bad_labels:
        words = f"Left out: {one.label} of {one.file}: {one.problem}"
        progress_console().print(Text(words), soft_wrap=True)
