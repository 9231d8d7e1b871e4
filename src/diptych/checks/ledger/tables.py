"""The ledger as tables: one row a mention for machines, one row a line for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.ledger.wording import aim_words, divergence_words, due_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from diptych.checks.ledger.collection import Ledger
    from diptych.checks.ledger.types import Pledge, Said

__all__ = ["COLUMNS", "ledger_table", "lines_of", "pledge_standing"]

COLUMNS = ("line", "what", "first said", "last said", "times", "deadline", "standing", "words")


def pledge_standing(pledge: Pledge) -> str:
    """Return how a pledge stands in a few words."""
    if pledge.done:
        return "told of as done"
    if pledge.without_news:
        return "said again without news"
    if pledge.deadline is None or pledge.deadline.end is None:
        return "no deadline"
    return "deadline passed" if pledge.passed else "not due yet"


def _lines(ledger: Ledger) -> Iterator[tuple[str, str, str | None, str, Said]]:
    """Yield each line: its kind, what it is, its deadline, its standing, and itself."""
    for target in ledger.targets:
        yield "target", aim_words(target.aim), due_words(target.aim), target.standing, target
    for pledge in ledger.pledges:
        due = pledge.deadline.end or pledge.deadline.words if pledge.deadline else None
        yield "pledge", pledge.action, due, pledge_standing(pledge), pledge
    for one in ledger.divergences:
        yield "divergence", divergence_words(one), None, "claimed differently", one


def lines_of(ledger: Ledger) -> list[list[object]]:
    """Return a row a line, with the words of its last mention; see `COLUMNS`."""
    return [
        [kind, what, one.first.date, one.last.date, one.times, due, standing, one.last.quote]
        for kind, what, due, standing, one in _lines(ledger)
    ]


def ledger_table(ledger: Ledger) -> pa.Table:
    """Return a row a mention: `line` numbers the lines, `record`, `start` and `end` the words."""
    import pyarrow as pa

    text = pa.string()
    schema = pa.schema(
        [
            ("line", pa.int64()),
            *((name, text) for name in ("type", "what", "deadline", "standing")),
            ("date", pa.date32()),
            *((name, text) for name in ("record", "speaker", "quote")),
            ("start", pa.int64()),
            ("end", pa.int64()),
        ]
    )
    return pa.Table.from_pylist(list(_rows(ledger)), schema=schema)


def _rows(ledger: Ledger) -> Iterator[dict[str, object]]:
    for number, (kind, what, due, standing, line) in enumerate(_lines(ledger), start=1):
        for one in line.history:
            yield {
                "line": number,
                "type": kind,
                "what": what,
                "deadline": due,
                "standing": standing,
                "date": one.date,
                "record": one.record,
                "speaker": one.speaker,
                "quote": one.quote,
                "start": one.start,
                "end": one.end,
            }
