"""What the reader got wrong, with the words, for those who write its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Difference", "Mistake", "MistakeKind"]

MistakeKind = Literal["missed", "spurious", "inexact"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a matched pair differs: what the label says, what the reader says."""

    field: str
    labelled: str
    found: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """A label that nothing answers, a find that no label asks for, or a pair that differs.

    `quote` is the label's words, or the find's where it is spurious. `found_quote` is what the
    reader took where a pair differs, or what it took nearest to a missed label; `overlap` is
    the intersection of the two over their union. `rule` is the rule that found it; `says` sums
    up what the missed label or the spurious find says.
    """

    record: str
    sort: str
    kind: MistakeKind
    start: int
    end: int
    quote: str
    says: str
    rule: str | None = None
    found_quote: str | None = None
    overlap: float | None = None
    differences: tuple[Difference, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the mistake as plain values."""
        return {
            "record": self.record,
            "sort": self.sort,
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "says": self.says,
            "rule": self.rule,
            "found_quote": self.found_quote,
            "overlap": self.overlap,
            "differences": {
                one.field: {"labelled": one.labelled, "found": one.found}
                for one in self.differences
            },
        }
