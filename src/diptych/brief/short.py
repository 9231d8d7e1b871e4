"""In short: what a reader with half a minute has to know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diptych.brief.outcomes import BY_WEIGHT, outcome_label, weighed
from diptych.brief.verdicts import own_sources
from diptych.document import FigureRun, Link, Listing, Quote, Runs, Section, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.brief.dossier import Dossier
    from diptych.checks import Outcome
    from diptych.document import Block, Inline
    from diptych.trade import Gap

__all__ = ["in_short"]

MOST = 6
"""How many verdicts are told; the rest stand beside the record's words."""


def in_short(dossier: Dossier) -> Section:
    """Return the section that comes first."""
    items = [*_said(dossier), *_traded(dossier), *_agreed(dossier)]
    blocks: list[Block] = [Text(_counted(dossier))]
    if items:
        blocks.append(Listing(tuple(items)))
    return Section(dossier.words.say("short.title"), "in-short", tuple(blocks))


def _counted(dossier: Dossier) -> Runs:
    words = dossier.words
    if not dossier.chapters:
        return (words.say("short.none"),)
    counts: Counter[Outcome] = Counter(verdict.outcome for verdict, _ in weighed(dossier))
    total = counts.total()
    if not total:
        return (words.say("short.nothing_said"),)
    said = words.say("short.claims_one" if total == 1 else "short.claims_many", count=total)
    parts: list[Inline] = [said]
    for outcome in BY_WEIGHT:
        if counts[outcome]:
            parts += [f"{counts[outcome]} ", outcome_label(outcome, words), " "]
    return tuple(parts)


def _said(dossier: Dossier) -> Iterator[Runs]:
    """Tell each verdict that has a sentence that is safe to say."""
    telling = [pair for pair in weighed(dossier) if pair[0].safe]
    for verdict, chapter in telling[:MOST]:
        claim = verdict.claim
        yield (
            outcome_label(verdict.outcome, dossier.words),
            " ",
            Quote(claim.quote, chapter.record.language, f"#{chapter.verdict_anchor(claim)}"),
            " ",
            dossier.words.say("short.safe", safe=verdict.safe),
            *own_sources(verdict),
        )
    if len(telling) > MOST:
        yield (dossier.words.say("short.more", count=len(telling) - MOST),)


def _traded(dossier: Dossier) -> Iterator[Runs]:
    years = [row.year for row in dossier.turnover.rows if row.turnover and row.month is None]
    if not years:
        return
    yield _turnover(dossier, max(years))
    if gap := _largest_gap(dossier):
        yield _gap(dossier, gap)


def _turnover(dossier: Dossier, year: int) -> Runs:
    words = dossier.words
    parts: list[Inline] = []
    for reporter in dossier.dyad:
        row = dossier.turnover.row(reporter, year)
        parts += [
            words.say("short.and") if parts else "",
            FigureRun(row.turnover) if row and row.turnover else words.say("page.none"),
            words.say("short.by", reporter=dossier.name(reporter)),
        ]
    return (words.say("short.latest_turnover", year=year), *parts, ".")


def _largest_gap(dossier: Dossier) -> Gap | None:
    """Return the direction with the largest gap in the last year that has one."""
    whole = [gap for gap in dossier.turnover.gaps if gap.difference and gap.month is None]
    last = max((gap.year for gap in whole), default=None)
    of_last = [gap for gap in whole if gap.year == last]
    return max(of_last, key=lambda g: abs(g.difference.value) if g.difference else 0, default=None)


def _gap(dossier: Dossier, gap: Gap) -> Runs:
    names = {"exporter": dossier.name(gap.exporter), "importer": dossier.name(gap.importer)}
    if gap.exported is None or gap.imported is None:
        return ()
    return (
        dossier.words.say("short.gap", year=gap.year, **names),
        FigureRun(gap.exported),
        dossier.words.say("short.gap_middle", **names),
        FigureRun(gap.imported),
        dossier.words.say("short.gap_end", **names),
    )


def _agreed(dossier: Dossier) -> Iterator[Runs]:
    found = [one for each in dossier.chapters for one in each.statements.commitments]
    if not found:
        return
    words = dossier.words
    counts = Counter(one.kind for one in found)
    listed = [
        f"{count} {words.say(f'kind.{kind}' if count == 1 else f'kinds.{kind}')}"
        for kind, count in counts.items()
    ]
    yield (
        words.say("short.agreed"),
        Link(words.say("brief.joiner").join(listed), "#agreed"),
        ".",
    )
