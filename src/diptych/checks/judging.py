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
from diptych.checks.windows import Unsaid
from diptych.checks.wording import figures_words, reason, safe_sentence, subject_words

if TYPE_CHECKING:
    import datetime

    from diptych.checks.question import Question
    from diptych.checks.types import Outcome, Panel
    from diptych.evidence import Evidence
    from diptych.statements import Claim
    from diptych.trade import Turnover

__all__ = ["judge", "without_figures"]


def judge(
    claim: Claim, evidence: Evidence, turnover: Turnover, said_on: datetime.date | None
) -> Verdict:
    """Return the verdict on a claim that was made on a day about the pair of `turnover`."""
    question = question_of(claim, turnover, said_on)
    if isinstance(question, Unsaid):
        return without_figures(claim, "undetermined", _sentence(question.reason))
    return _answer(question, evidence, said_on)


def without_figures(claim: Claim, outcome: Outcome, why: str) -> Verdict:
    """Return a verdict that no figure decided."""
    return Verdict(claim, outcome, panels=(), tolerance=None, reason=why, safe=None)


def _answer(question: Question, evidence: Evidence, said_on: datetime.date | None) -> Verdict:
    claim, window = question.claim, question.window
    panels = question.panels(question.tolerance)
    outcome, why = _decide(question, panels)
    decided = outcome in FINDINGS or outcome == "undetermined"
    subject = subject_words(claim.measure, question.dyad, question.direction)
    return Verdict(
        claim=claim,
        outcome=outcome,
        panels=panels,
        tolerance=question.tolerance,
        reason=why,
        safe=safe_sentence(subject, question.comparison, panels, window, question.dyad),
        nearest=nearest_years(question.every, window, question.comparison, question.tolerance),
        shortfall=shortfalls(claim, question.comparison, panels) if decided else (),
        assumptions=question.assumptions + _late(question, panels, evidence, said_on),
        sensitivities=sensitivities(question.turnover, window, panels),
        known_then=latest_year(question.turnover, evidence, said_on) if said_on else None,
        known_now=latest_year(question.turnover, evidence),
    )


def _decide(question: Question, panels: tuple[Panel, ...]) -> tuple[Outcome, str]:
    claim, window = question.claim, question.window
    outcome = outcome_of(panels)
    if outcome == "no_data":
        return outcome, _no_data(question)
    if claim.basis in ("services", "both"):
        said = "services" if claim.basis == "services" else "goods and services together"
        return _undetermined(
            f"the claim is about {said}, and the statistics here are of goods", panels
        )
    if window.unfinished:
        return _undetermined(f"{window.words} was not over on the day it was said", panels)
    if increased_by(claim) and outcome != "supported":
        other = second_reading(question.tolerance)
        if outcome_of(question.panels(other)) == "supported":
            return _undetermined(
                "the answer turns on whether the increase itself or the new level was meant", panels
            )
    return outcome, reason(outcome, panels, window, question.tolerance)


def _undetermined(why: str, panels: tuple[Panel, ...]) -> tuple[Outcome, str]:
    return "undetermined", _sentence(f"{why}: {figures_words(panels)}")


def _no_data(question: Question) -> str:
    pair = " nor ".join(one.name() for one in question.dyad)
    return f"The store holds statistics of {question.window.words} of neither {pair}."


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
    return tuple(dict.fromkeys(sentence for sentence in said if sentence))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
