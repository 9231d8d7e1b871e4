"""A verdict: a claim held against what both countries' statistics report."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.statements import Claim

__all__ = ["Nearest", "Outcome", "Panel", "Reading", "Tolerance", "Verdict"]

Outcome = Literal[
    "supported",
    "contradicted",
    "disputed",
    "supported_one_panel",
    "contradicted_one_panel",
    "undetermined",
    "no_data",
    "not_checkable",
]
Reading = Literal["own", "as exporters", "as importers"]


@dataclass(frozen=True, slots=True)
class Panel:
    """What one side's statistics say of a claim; `reporter` is `None` for a mixed reading.

    "own" is a reporter's own exports and imports; "as exporters" adds what each side says it
    exported to the other, "as importers" what each says it imported. Only "own" readings decide
    a verdict; the mixed ones are shown beside them.
    """

    reporter: Country | None
    reading: Reading
    figure: Figure
    supports: bool


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The interval in which a figure supports the claim; `None` is unbounded on that side."""

    low: Decimal | None
    high: Decimal | None
    strict_low: Decimal | None
    strict_high: Decimal | None
    words: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The years nearest to those said for which the claim would hold by one panel."""

    reporter: Country
    start: int
    end: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one claim. It concerns the stated basis, never anyone's honesty.

    `safe` is a sentence that both panels support. `shortfall` is, for each panel, the amount
    that would have to be unrecorded, or in services, for a level to hold. `assumptions` are
    what the claim left unsaid and the check supplied; `sensitivities` what could move the
    figures without turning the outcome (freight and insurance). `known_then` is the latest
    whole year of which both sides' figures in the store were out on the record's day,
    `known_now` the latest that the store holds of the pair.
    """

    claim: Claim
    outcome: Outcome
    panels: tuple[Panel, ...]
    tolerance: Tolerance | None
    reason: str
    safe: str | None
    nearest: tuple[Nearest, ...] = ()
    shortfall: tuple[Figure, ...] = ()
    assumptions: tuple[str, ...] = ()
    sensitivities: tuple[str, ...] = ()
    known_then: int | None = None
    known_now: int | None = None
