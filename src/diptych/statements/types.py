"""What is found in a record: claims, commitments, positions and events, each with its words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diptych.countries import Country

__all__ = [
    "JOINT",
    "NARRATOR",
    "Approximation",
    "Basis",
    "Claim",
    "Commitment",
    "CommitmentKind",
    "Deadline",
    "Event",
    "EventKind",
    "Form",
    "Granularity",
    "Measure",
    "Modality",
    "Period",
    "Position",
    "Sphere",
    "Stance",
    "Statement",
]

JOINT = "joint"
"""The speaker of a text that both sides issue together."""
NARRATOR = "narrator"
"""The speaker of what one side's press office tells in its own words."""

Modality = Literal["done", "ongoing", "promised", "proposed", "hoped", "conditional", "asked"]
Sphere = Literal[
    "political",
    "trade",
    "industry",
    "energy",
    "agriculture",
    "transport",
    "finance",
    "humanitarian",
    "science",
    "security",
    "consular",
    "international organisations",
]
Measure = Literal[
    "turnover",
    "exports",
    "imports",
    "balance",
    "share",
    "local_content",
    "investment",
    "count",
    "rank",
    "other",
]
Form = Literal["level", "multiple", "change", "share", "range"]
Approximation = Literal["exact", "about", "over", "up_to"]
Basis = Literal["goods", "services", "both", "unsaid"]
Granularity = Literal["year", "half", "quarter", "month", "day", "span"]
CommitmentKind = Literal[
    "commitment", "proposal", "instruction", "target", "working_group", "document"
]
EventKind = Literal["visit", "meeting", "session", "signing", "other"]
Stance = Literal["supports", "opposes", "thanks", "agrees", "concerned"]


@dataclass(frozen=True, slots=True)
class Period:
    """When a claim holds. Ends are ISO dates, months or years ("2012", "2012-09", "2012-09-30").

    `start` or `end` is `None` where that side is open. `anchor` is the wording from which the
    period was resolved ("last year"); the record's date is what it was resolved against.
    """

    start: str | None
    end: str | None
    granularity: Granularity
    anchor: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when something is to be done: the words, and the range of days that they mean."""

    words: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of a record that say something: `record.text[start:end] == quote`, always.

    `id` is a stable hash of the type, the words and where they stand; `speaker` a canonical
    name, `NARRATOR` or `JOINT`; `rule` names the rule that found it.
    """

    id: str
    quote: str
    start: int
    end: int
    speaker: str
    country: Country | None
    rule: str
    modality: Modality
    sphere: Sphere | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Statement):
    """A figure that is said to be, or to have been, so.

    `value` is in base units: 300 million dollars is 300000000 with unit and currency "USD",
    6 times is 6 with unit "times", 40 to 60 per cent is (40, 60) with unit "percent"; `None`
    where the figure was not a number ("millions"). `resolution` is the size of one unit of the
    last digit said (100000000 for "300 million", 1 for "6 times"), from which the tolerance
    follows; `fine_resolution` reads trailing zeros as said (10000000 for "300 million"). A
    change that was a fall has a negative value. `per` is the period of a rate ("day" for "two
    billion a day"). `context` is the id or the words of the passage from which a missing
    measure was taken, with `context_start` and `context_end` its span.
    """

    measure: Measure
    form: Form
    value: Decimal | tuple[Decimal, Decimal] | None
    unit: str | None
    currency: str | None
    resolution: Decimal | None
    fine_resolution: Decimal | None
    approx: Approximation
    period: Period | None
    parties: tuple[Country, ...]
    basis: Basis
    subject: str
    per: str | None = None
    context: str | None = None
    context_start: int | None = None
    context_end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Statement):
    """Something undertaken, proposed, instructed or signed; `actor` is who is to do it."""

    kind: CommitmentKind
    actor: tuple[Country, ...]
    action: str
    deadline: Deadline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Statement):
    """Where somebody stands on something, and in which forum."""

    holder: tuple[Country, ...]
    stance: Stance
    topic: str
    forum: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Statement):
    """A visit, meeting, session or signing, past or to come."""

    kind: EventKind
    date: str | None
    place: str | None
    participants: tuple[Country, ...]
