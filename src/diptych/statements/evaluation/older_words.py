"""The words that older labels use, and what they mean today."""

from __future__ import annotations

from typing import get_args

from diptych.statements.types import Form, Measure

__all__ = ["commitment_kind", "forms_meant", "measures_meant"]

MEASURES: dict[str, frozenset[str]] = {
    "trade_turnover": frozenset({"turnover"}),
    # A share of local content was labelled as any other share.
    "share": frozenset({"share", "local_content"}),
}
FORMS: dict[str, frozenset[str]] = {
    "growth": frozenset({"change", "multiple"}),
    "level": frozenset({"level"}),
    "multiple": frozenset({"multiple"}),
    "change": frozenset({"change"}),
}
COMMITMENTS = {"agreement_signed": "document"}


def measures_meant(kind: str | None) -> frozenset[str]:
    """Return the measures that a claim label's kind allows; none where it does not say.

    >>> sorted(measures_meant("trade_turnover")), sorted(measures_meant("growth"))
    (['turnover'], [])
    """
    if kind is None or kind in MEASURES:
        return MEASURES.get(kind or "", frozenset())
    return frozenset({kind}) if kind in get_args(Measure) else frozenset()


def forms_meant(kind: str | None, form: str | None) -> frozenset[str]:
    """Return the forms that a claim label allows; none where it does not say."""
    if form is not None and form in get_args(Form):
        return frozenset({form})
    return FORMS.get(kind or "", frozenset())


def commitment_kind(kind: str) -> str:
    """Return a commitment label's kind in today's word.

    >>> commitment_kind("agreement_signed")
    'document'
    """
    return COMMITMENTS.get(kind, kind)
