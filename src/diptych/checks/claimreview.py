"""Verdicts as schema.org's ClaimReview, in JSON-LD (https://schema.org/ClaimReview)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diptych.checks.outcomes import FINDINGS
from diptych.statements import JOINT, NARRATOR

if TYPE_CHECKING:
    import datetime

    from diptych.checks.collection import Verdicts
    from diptych.checks.types import Outcome, Verdict
    from diptych.records import Record

__all__ = ["claim_reviews"]

RATINGS: dict[Outcome, int] = {
    "contradicted": 1,
    "contradicted_one_panel": 2,
    "disputed": 3,
    "supported_one_panel": 4,
    "supported": 5,
}
"""From 1, both sides' statistics contradict, to 5, both bear it out."""
NAMES: dict[Outcome, str] = {
    "contradicted": "Contradicted by both sides' statistics",
    "contradicted_one_panel": "Contradicted by one side's statistics; the other is silent",
    "disputed": "Disputed: one side's statistics bear it out, the other's do not",
    "supported_one_panel": "Borne out by one side's statistics; the other is silent",
    "supported": "Borne out by both sides' statistics",
}


def claim_reviews(verdicts: Verdicts, reviewed_on: datetime.date) -> dict[str, Any]:
    """Return one JSON-LD graph with a ClaimReview for each claim that a figure decided."""
    decided = [one for one in verdicts if one.outcome in FINDINGS]
    graph = [_review(verdicts.record, one, reviewed_on) for one in decided]
    return {"@context": "https://schema.org", "@graph": graph}


def _review(record: Record, verdict: Verdict, reviewed_on: datetime.date) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "identifier": verdict.claim.id,
        "datePublished": reviewed_on.isoformat(),
        "claimReviewed": verdict.claim.quote,
        "itemReviewed": _claim(record, verdict),
        "author": {"@type": "Organization", "name": "Diptych"},
        "reviewBody": _body(verdict),
        "reviewRating": _rating(verdict),
    }


def _rating(verdict: Verdict) -> dict[str, Any]:
    return {
        "@type": "Rating",
        "ratingValue": RATINGS[verdict.outcome],
        "worstRating": 1,
        "bestRating": 5,
        "alternateName": NAMES[verdict.outcome],
        "ratingExplanation": verdict.reason,
    }


def _claim(record: Record, verdict: Verdict) -> dict[str, Any]:
    appearance = {"@type": "CreativeWork", "name": record.title, "inLanguage": record.language}
    claim: dict[str, Any] = {
        "@type": "Claim",
        "author": _author(record, verdict),
        "appearance": appearance,
    }
    if record.date:
        appearance["datePublished"] = claim["datePublished"] = record.date.isoformat()
    return claim


def _author(record: Record, verdict: Verdict) -> dict[str, Any]:
    name = verdict.claim.speaker
    if name in (JOINT, NARRATOR):
        sides = " and ".join(one.name() for one in record.parties) if name == JOINT else ""
        return {"@type": "Organization", "name": sides or "The press office"}
    speaker = next((one for one in record.speakers if one.canonical == name), None)
    role = {"jobTitle": speaker.role} if speaker and speaker.role else {}
    return {"@type": "Person", "name": name, **role}


def _body(verdict: Verdict) -> str:
    return f"{verdict.reason} Safe to say: {verdict.safe}" if verdict.safe else verdict.reason
