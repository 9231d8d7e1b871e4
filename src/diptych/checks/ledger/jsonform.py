"""The ledger as the JSON object that other tools rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from diptych.checks.ledger.collection import Ledger
    from diptych.checks.ledger.types import (
        Divergence,
        Mention,
        MoveKind,
        Pledge,
        Progress,
        Said,
        Stage,
        Target,
    )
    from diptych.countries import Country
    from diptych.statements import Deadline

__all__ = ["ledger_to_json"]

Json = dict[str, Any]


def ledger_to_json(ledger: Ledger) -> Json:
    """Return the lines as JSON types: countries as ISO3 codes, money in US dollars."""
    return {
        "pair": [one.iso3 for one in ledger.dyad],
        "as_of": ledger.as_of.isoformat(),
        "records": list(ledger.records),
        "targets": [_target(one) for one in ledger.targets],
        "pledges": [_pledge(one) for one in ledger.pledges],
        "divergences": [_divergence(one) for one in ledger.divergences],
        "notes": list(ledger.notes),
    }


def _target(target: Target) -> Json:
    aim = target.aim
    return {
        "measure": aim.measure,
        "owner": _code(aim.owner),
        **_stage(target.stages[-1]),
        "slipped": _moved(target, "slipped"),
        "brought_forward": _moved(target, "brought forward"),
        "raised": _moved(target, "raised"),
        "lowered": _moved(target, "lowered"),
        "stages": [_stage(one) for one in target.stages],
        **_said(target),
    }


def _stage(stage: Stage) -> Json:
    aim = stage.aim
    return {
        "form": aim.form,
        "value": aim.value,
        "unit": aim.unit,
        "within_rounding": [aim.low, aim.high],
        "falls": aim.falls,
        "base_year": aim.base,
        "deadline": _deadline(aim.deadline),
        "since": stage.since.isoformat() if stage.since else None,
        "standing": stage.standing,
        "reason": stage.reason,
        "panels": [_progress(one) for one in stage.progress],
        "assumptions": list(aim.assumptions),
        "cautions": list(stage.cautions),
    }


def _progress(one: Progress) -> Json:
    wanted = one.wanted.value if isinstance(one.wanted, Figure) else one.wanted
    return {
        **_figure(one.figure),
        "reading": one.reading,
        "year": one.year,
        "wanted": wanted,
        "reached": one.reached,
        "first_reached": one.first,
        "percent_of_the_way": one.share.value if one.share else None,
        "yearly_growth_needed": one.growth.value if one.growth else None,
        "base": _figure(one.base) if one.base else None,
    }


def _moved(target: Target, kind: MoveKind) -> Json | None:
    """Return from where to where something moved in all, and how often; `None` if it did not."""
    moves = target.moved(kind)
    if not moves:
        return None
    return {"times": len(moves), "from": moves[0].before, "to": moves[-1].after}


def _pledge(pledge: Pledge) -> Json:
    return {
        "kind": pledge.kind,
        "actor": _codes(pledge.actor),
        "action": pledge.action,
        "sphere": pledge.sphere,
        "deadline": _deadline(pledge.deadline),
        "deadline_passed": pledge.passed,
        "done": pledge.done,
        "said_again_without_news": pledge.without_news,
        **_said(pledge),
    }


def _divergence(one: Divergence) -> Json:
    said = zip(one.history, one.values, one.assumed, strict=True)
    return {
        "measure": one.measure,
        "owner": _code(one.owner),
        "period": one.period,
        "unit": one.unit,
        "panels": [{**_figure(figure), "reading": how} for _, how, figure in one.panels],
        **_times(one),
        "history": [
            {**_mention(it), "value": _value(value), "period_assumed": assumed}
            for it, value, assumed in said
        ],
    }


def _said(line: Said) -> Json:
    history = [{**_mention(one), "deadline": _deadline(one.deadline)} for one in line.history]
    return {**_times(line), "history": history}


def _times(line: Said) -> Json:
    return {
        "first_said": _day(line.first),
        "last_said": _day(line.last),
        "times_said": line.times,
    }


def _mention(one: Mention) -> Json:
    return {
        "date": _day(one),
        "record": one.record,
        "speaker": one.speaker,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "statement": one.statement,
    }


def _day(one: Mention) -> str | None:
    return one.date.isoformat() if one.date else None


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {"words": deadline.words, "from": deadline.start, "to": deadline.end}


def _figure(figure: Figure) -> Json:
    return {
        "reporter": _code(figure.reporter),
        "value": figure.value,
        "unit": figure.unit,
        "source": figure.source,
        "vintage": figure.vintage,
        "retrieved": figure.retrieved.isoformat(),
        "query": figure.query,
    }


def _value(value: Decimal | tuple[Decimal, Decimal]) -> Decimal | list[Decimal]:
    return list(value) if isinstance(value, tuple) else value


def _code(country: Country | None) -> str | None:
    return country.iso3 if country else None


def _codes(countries: Iterable[Country]) -> list[str]:
    return [one.iso3 for one in countries]
