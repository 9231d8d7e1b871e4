"""One claim held against both panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.checks.knowledge import latest_year, not_out_by
from diptych.checks.nearest import nearest_years
from diptych.checks.outcomes import FINDINGS, outcome_of
from diptych.checks.question import question_of
from diptych.checks.reading import increased_by
from diptych.checks.sensitivity import sensitivities
from diptych.checks.shortfall import shortfalls
from diptych.checks.tolerance import second_reading
from diptych.checks.types import Verdict
from diptych.checks.verdicts import without_figures
from diptych.checks.windows import Unsaid
from diptych.checks.wording import figures_words, reason, safe_sentence, subject_words

if TYPE_CHECKING:
    import datetime

    from diptych.checks.question import Question
    from diptych.checks.types import Outcome, Panel
    from diptych.evidence import Evidence
    from diptych.statements import Claim
    from diptych.trade import Turnover
    from diptych.trade.readings import Measure

__all__ = ["judge"]


def judge(
    claim: Claim,
    measure: Measure,
    turnover: Turnover,
    evidence: Evidence,
    said_on: datetime.date | None,
) -> Verdict:
    """Return the verdict on a claim that was made on a day about the pair of `turnover`."""
    question = question_of(claim, measure, turnover, said_on)
    if isinstance(question, Unsaid):
        return without_figures(claim, "undetermined", _sentence(question.reason))
    panels = question.panels(question.tolerance)
    outcome, why = _decide(question, panels)
    return Verdict(
        claim=claim,
        outcome=outcome,
        panels=panels,
        tolerance=question.tolerance,
        reason=why,
        safe=safe_sentence(subject_words(question), question, panels),
        nearest=nearest_years(question, said_on) if outcome in FINDINGS else (),
        shortfall=shortfalls(claim, question.comparison, panels) if outcome in FINDINGS else (),
        assumptions=(
            *question.assumptions,
            *_second_reading(question),
            *_late(question, panels, evidence, said_on),
        ),
        sensitivities=sensitivities(question, panels),
        known_then=latest_year(turnover, evidence, said_on) if said_on else None,
        known_now=latest_year(turnover, evidence),
    )


def _decide(question: Question, panels: tuple[Panel, ...]) -> tuple[Outcome, str]:
    outcome = outcome_of(panels)
    if outcome == "no_data":
        return outcome, _no_data(question)
    unsure = _unsure(question, outcome)
    if unsure:
        return "undetermined", _sentence(f"{unsure}: {figures_words(panels)}")
    return outcome, reason(outcome, panels, question.window, question.tolerance)


def _unsure(question: Question, outcome: Outcome) -> str | None:
    """Return the scope or period on which the answer turns and that was not said."""
    if question.claim.basis == "services":
        return "the claim is about services, and the statistics here are of goods"
    if question.claim.basis == "both":
        return "the claim is about goods and services, and the statistics here are of goods"
    if question.window.unfinished:
        return f"{question.window.words} was not over on the day it was said"
    if increased_by(question.claim) and outcome != "supported":
        other = question.panels(second_reading(question.tolerance))
        if outcome_of(other) == "supported":
            return "the answer turns on whether the increase itself or the new level was meant"
    return None


def _second_reading(question: Question) -> tuple[str, ...]:
    if not increased_by(question.claim):
        return ()
    other = second_reading(question.tolerance)
    panels = question.panels(other)
    held = [panel.reporter.name() for panel in panels if panel.reporter and panel.supports]
    whose = " and ".join(held) or "neither side"
    words = "an increase by so many times is read as growth to that multiple; read as growth by it"
    return (f"{words}, {other.words} would be allowed, which {whose} bears out",)


def _no_data(question: Question) -> str:
    one, other = (side.name() for side in question.turnover.dyad)
    kind = "monthly statistics" if question.window.months else "statistics"
    return f"The store holds no {kind} of {question.window.words} by {one} or {other}."


def _late(
    question: Question,
    panels: tuple[Panel, ...],
    evidence: Evidence,
    said_on: datetime.date | None,
) -> tuple[str, ...]:
    if said_on is None:
        return ()
    months = question.window.months
    said = [
        not_out_by(panel.figure, question.window.end, months and months[1], evidence, said_on)
        for panel in panels
    ]
    return tuple(dict.fromkeys(sentence for sentence in said if sentence))[:1]


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
