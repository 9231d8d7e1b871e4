"""A verdict as a card: outcome, reason, every reading, and what could be said instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.brief.outcomes import outcome_label
from diptych.document import (
    Card,
    Column,
    Facts,
    FigureRun,
    Fold,
    Notice,
    Quote,
    Runs,
    SourceMark,
    Table,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.brief.dossier import Chapter, Dossier
    from diptych.checks import Nearest, Panel, Verdict
    from diptych.document import Block, Inline, Words
    from diptych.records import Record
    from diptych.statements import Claim

__all__ = ["own_sources", "verdict_card"]


def verdict_card(verdict: Verdict, dossier: Dossier, chapter: Chapter) -> Card:
    """Return the card of a verdict on words of a record."""
    claim, words = verdict.claim, dossier.words
    blocks: list[Block] = [Text((verdict.reason, *own_sources(verdict)))]
    if verdict.panels:
        blocks.append(_panels(verdict, dossier))
    if verdict.safe:
        safe = words.say("short.safe", safe=verdict.safe)
        blocks.append(Notice((safe, *own_sources(verdict))))
    if figures := tuple(_figures(verdict, dossier)):
        blocks.append(Facts(figures))
    if facts := tuple(_facts(verdict, dossier, chapter.record)):
        blocks.append(Fold(words.say("verdict.more"), (Facts(facts),)))
    return Card(
        chapter.verdict_anchor(claim),
        outcome_label(verdict.outcome, words),
        (chapter.words_of(claim),),
        tuple(blocks),
    )


def own_sources(verdict: Verdict) -> Runs:
    """Return the notes of each side's own figure, after a sentence that tells them."""
    return tuple(SourceMark(one.figure) for one in verdict.panels if one.reading == "own")


def _panels(verdict: Verdict, dossier: Dossier) -> Table:
    words = dossier.words
    columns = (
        Column(words.say("verdict.reading")),
        Column(words.say("verdict.figure")),
        Column(words.say("verdict.supports")),
    )
    rows = tuple(
        (
            _reading(panel, dossier),
            panel.figure,
            words.say("verdict.yes" if panel.supports else "verdict.no"),
        )
        for panel in verdict.panels
    )
    return Table(words.say("verdict.caption"), columns, rows)


def _reading(panel: Panel, dossier: Dossier) -> str:
    if panel.reading == "own" and panel.reporter:
        return dossier.words.say("verdict.own", reporter=dossier.name(panel.reporter))
    return dossier.words.say(f"verdict.{panel.reading.replace(' ', '_')}")


def _facts(verdict: Verdict, dossier: Dossier, record: Record) -> Iterator[tuple[str, Runs]]:
    words = dossier.words
    if context := _context(verdict.claim, record):
        yield words.say("verdict.context"), (Quote(context, record.language),)
    for sentence in verdict.assumptions:
        yield words.say("verdict.assumed"), (sentence,)
    for sentence in verdict.sensitivities:
        yield words.say("verdict.mind"), (sentence,)
    if verdict.panels:
        yield words.say("verdict.then"), (_known(verdict.known_then, words),)
        yield words.say("verdict.now"), (_known(verdict.known_now, words),)


def _context(claim: Claim, record: Record) -> str | None:
    """Return the words from which a claim's measure was taken, if others than its own."""
    if claim.context_start is None or claim.context_end is None:
        return None
    return record.text[claim.context_start : claim.context_end]


def _figures(verdict: Verdict, dossier: Dossier) -> Iterator[tuple[str, Runs]]:
    words = dossier.words
    if verdict.tolerance:
        yield words.say("verdict.allowed"), (verdict.tolerance.words,)
    for one in verdict.nearest:
        yield words.say("verdict.nearest"), _nearest(one, dossier)
    for figure in verdict.shortfall:
        by: tuple[Inline, ...] = (
            (words.say("verdict.shortfall_by", reporter=dossier.name(figure.reporter)),)
            if figure.reporter
            else ()
        )
        yield words.say("verdict.shortfall"), (FigureRun(figure), *by)


def _nearest(one: Nearest, dossier: Dossier) -> Runs:
    key = "verdict.nearest_in" if one.start == one.end else "verdict.nearest_of"
    said = dossier.words.say(key, reporter=dossier.name(one.reporter), start=one.start, end=one.end)
    return (FigureRun(one.figure), said)


def _known(year: int | None, words: Words) -> str:
    return words.say("verdict.year", year=year) if year else words.say("verdict.unknown")
