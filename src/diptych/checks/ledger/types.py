"""What the ledger lines up: targets, pledges and diverging claims, each with its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diptych.checks.types import Reading
    from diptych.countries import Country
    from diptych.figures import Figure
    from diptych.statements import Commitment, Deadline
    from diptych.statements.types import CommitmentKind, Measure, Sphere

__all__ = [
    "STANDINGS",
    "Aim",
    "AimForm",
    "Divergence",
    "Mention",
    "Move",
    "MoveKind",
    "Pledge",
    "Progress",
    "Said",
    "Stage",
    "Standing",
    "Target",
]

Standing = Literal[
    "kept",
    "kept_one_panel",
    "disputed",
    "missed_one_panel",
    "missed",
    "open",
    "no_data",
    "undated",
]
STANDINGS: tuple[Standing, ...] = (
    "kept",
    "kept_one_panel",
    "disputed",
    "missed_one_panel",
    "missed",
    "open",
    "no_data",
    "undated",
)
"""Every standing of a target, in the order in which they are explained."""
AimForm = Literal["level", "factor", "difference"]
"""An amount, a multiple of a base year's amount, or an amount more (or less) than a base year's."""
MoveKind = Literal["slipped", "brought forward", "raised", "lowered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One time that something was said: `record` is the file, in whose text the offsets point.

    `number` is the place of the record among the ledger's; two files may have one name.
    """

    number: int
    record: str
    date: date | None
    speaker: str
    quote: str
    start: int
    end: int
    statement: str
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What is to be reached, and by when.

    `value` is in dollars (or `unit`) for a level and a difference, in times for a factor; `low`
    and `high` are its ends within its rounding. `owner` is whose exports, imports or balance is
    meant, `base` the year from which a factor or a difference counts. `sign` is -1 where a
    deficit is spoken of. `assumptions` are what was not said and is supplied.
    """

    measure: Measure
    owner: Country | None
    form: AimForm
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    falls: bool
    sign: int
    base: int | None
    deadline: Deadline | None
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one reading is: its figure of a year, beside the amount wanted in that panel.

    `share` is the per cent of the way, the figure over the amount wanted (for a fall, what was
    taken off over what is to be taken off); `growth` the yearly change in per cent that would
    still be needed, `None` when the aim is due, reached or undated; `first` the first year
    since the aim was named in which the panel reached it. `base` is the base year's figure.
    """

    reporter: Country | None
    reading: Reading
    year: int
    figure: Figure
    wanted: Figure | Decimal
    reached: bool
    share: Figure | None = None
    growth: Figure | None = None
    first: int | None = None
    base: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One amount with one deadline, from the day it was first named, and what came of it.

    `cautions` are the years among those looked at that stand out, and why; they turn nothing.
    """

    aim: Aim
    since: date | None
    standing: Standing
    progress: tuple[Progress, ...]
    reason: str
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A deadline or an amount that was moved when a target was named again."""

    kind: MoveKind
    before: str | Decimal
    after: str | Decimal
    said: Mention


@dataclass(frozen=True, slots=True)
class Said:
    """What the lines have in common: when something was first and last said, and how often."""

    history: tuple[Mention, ...]

    @property
    def first(self) -> Mention:
        """The first time that it was said."""
        return self.history[0]

    @property
    def last(self) -> Mention:
        """The last time that it was said."""
        return self.history[-1]

    @property
    def times(self) -> int:
        """On how many days it was said; records without a date count one each."""
        return len({one.date or one.number for one in self.history})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Said):
    """A figure to be reached, named once or again; the last of its `stages` is the current one."""

    stages: tuple[Stage, ...]
    moves: tuple[Move, ...]

    @property
    def aim(self) -> Aim:
        """The amount and the deadline as they were last said."""
        return self.stages[-1].aim

    @property
    def standing(self) -> Standing:
        """How the current stage stands."""
        return self.stages[-1].standing

    def moved(self, kind: MoveKind) -> tuple[Move, ...]:
        """Return the moves of a kind, in their order."""
        return tuple(one for one in self.moves if one.kind == kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(Said):
    """Something undertaken, proposed, instructed or signed, said once or again.

    `deadline` is the last one said; `passed` tells that it was over on the ledger's day, `done`
    that it was told of as done, `without_news` that it was said again after a deadline of its
    own had passed, and never told of as done.
    """

    commitments: tuple[Commitment, ...]
    deadline: Deadline | None
    passed: bool
    done: bool
    without_news: bool

    @property
    def kind(self) -> CommitmentKind:
        """The kind as it was last said."""
        return self.commitments[-1].kind

    @property
    def action(self) -> str:
        """What is to be done, as it was last said."""
        return self.commitments[-1].action

    @property
    def actor(self) -> tuple[Country, ...]:
        """Who is to do it, as it was last said."""
        return self.commitments[-1].actor

    @property
    def sphere(self) -> Sphere | None:
        """The field of cooperation, as it was last said."""
        return self.commitments[-1].sphere


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence(Said):
    """One measure of one period that was said to be different amounts in different records.

    `values` are what was said, mention by mention, in `unit`; `panels` the readings of both
    sides' statistics of the same period; `assumed` the mentions whose period was not said.
    """

    measure: Measure
    owner: Country | None
    period: str
    unit: str
    values: tuple[Decimal | tuple[Decimal, Decimal], ...]
    assumed: tuple[bool, ...]
    panels: tuple[tuple[Country | None, Reading, Figure], ...]
