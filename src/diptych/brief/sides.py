"""The two leaves: what each side said, and what its statistics say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.brief.outcomes import outcome_label, weighed
from diptych.document import (
    KeyFigure,
    KeyFigures,
    Leaf,
    Listing,
    Quote,
    Runs,
    Section,
    Text,
    TwoPanels,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.brief.dossier import Dossier
    from diptych.checks import Verdict
    from diptych.countries import Country
    from diptych.document import Block
    from diptych.trade import PanelRow

__all__ = ["both_sides"]

MOST = 8
"""How much of what a side said stands on its leaf; all of it stands beside the record."""


def both_sides(dossier: Dossier) -> Section:
    """Return the section with the two leaves."""
    blocks: list[Block] = [TwoPanels(*(_leaf(dossier, one) for one in dossier.dyad))]
    others = [runs for verdict, runs in _said(dossier) if verdict.claim.country not in dossier.dyad]
    if others:
        blocks += [Text((dossier.words.say("sides.others"),)), _told(others, dossier)]
    title = dossier.words.say("sides.title" if dossier.chapters else "sides.title_alone")
    return Section(title, "sides", tuple(blocks))


def _leaf(dossier: Dossier, country: Country) -> Leaf:
    words, side = dossier.words, dossier.side(country)
    blocks: list[Block] = []
    if dossier.chapters:
        said = [runs for verdict, runs in _said(dossier) if verdict.claim.country == country]
        told = (
            _told(said, dossier) if said else Text((words.say("sides.said_nothing"),), quiet=True)
        )
        blocks.append(Section(words.say("sides.said"), f"said-{side}", (told,)))
    reported = _reported(dossier, country)
    shown = (
        KeyFigures(tuple(reported))
        if reported
        else Text((words.say("sides.reports_nothing"),), quiet=True)
    )
    blocks.append(Section(words.say("sides.reports"), f"reports-{side}", (shown,)))
    return Leaf(dossier.name(country), country.iso3, tuple(blocks))


def _told(said: list[Runs], dossier: Dossier) -> Listing:
    """Return what was said, the weightiest first, and how much more there is."""
    rest = len(said) - MOST
    more: list[Runs] = [(dossier.words.say("sides.more", count=rest),)] if rest > 0 else []
    return Listing((*said[:MOST], *more))


def _said(dossier: Dossier) -> Iterator[tuple[Verdict, Runs]]:
    for verdict, chapter in weighed(dossier):
        claim = verdict.claim
        to = f"#{chapter.verdict_anchor(claim)}"
        label = outcome_label(verdict.outcome, dossier.words)
        yield verdict, (Quote(claim.quote, chapter.record.language, to), " ", label)


def _reported(dossier: Dossier, country: Country) -> list[KeyFigure]:
    """Return what a side's statistics say of what was said, then of the last year."""
    row = _last_row(dossier, country)
    return [*_on_claims(dossier, country), *(_of_year(dossier, row) if row else ())]


def _on_claims(dossier: Dossier, country: Country) -> Iterator[KeyFigure]:
    for chapter in dossier.chapters:
        for verdict in chapter.verdicts:
            for panel in verdict.panels:
                if panel.reading == "own" and panel.reporter == country:
                    quote = _shortened(verdict.claim.quote)
                    yield KeyFigure(dossier.words.say("sides.measured", quote=quote), panel.figure)


def _shortened(quote: str, most: int = 72) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0]} …"


def _last_row(dossier: Dossier, country: Country) -> PanelRow | None:
    rows = [r for r in dossier.turnover.rows if r.reporter == country and r.month is None]
    return max(rows, key=lambda row: row.year, default=None)


def _of_year(dossier: Dossier, row: PanelRow) -> Iterator[KeyFigure]:
    partner = dossier.name(dossier.dyad.other(row.reporter))
    shown = {
        "exports": row.exports,
        "imports": row.imports,
        "turnover": row.turnover,
        "balance": row.balance,
    }
    for name, figure in shown.items():
        yield KeyFigure(dossier.words.say(f"sides.{name}", year=row.year, partner=partner), figure)
    # Without years asked for, growth would start wherever the store's data happen to.
    for growth in dossier.turnover.growth if dossier.years else ():
        if growth.reporter == row.reporter:
            label = dossier.words.say("sides.growth", start=growth.start, end=growth.end)
            yield KeyFigure(label, growth.multiple)
