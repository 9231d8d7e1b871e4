"""Counts of what agreed, and the rates that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

__all__ = ["Interval", "Score", "Tally", "total"]

Interval = tuple[float, float]
"""The ends of a 95 per cent interval."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one sort of statement in one record or many.

    `gold` are labelled, `found` are the reader's, `matched` the pairs whose spans overlap by at
    least one half, `hits` the pairs that count for precision and recall, `exact` the matched
    pairs that agree in every field that makes a match exact. `fields` holds for each field how
    many pairs agree, of how many whose label says something of it.
    """

    gold: int = 0
    found: int = 0
    matched: int = 0
    hits: int = 0
    exact: int = 0
    fields: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])

    def __add__(self, other: Tally) -> Tally:
        names = dict.fromkeys((*self.fields, *other.fields))
        nothing = (0, 0)
        return Tally(
            self.gold + other.gold,
            self.found + other.found,
            self.matched + other.matched,
            self.hits + other.hits,
            self.exact + other.exact,
            {
                name: (
                    self.fields.get(name, nothing)[0] + other.fields.get(name, nothing)[0],
                    self.fields.get(name, nothing)[1] + other.fields.get(name, nothing)[1],
                )
                for name in names
            },
        )

    @property
    def rates(self) -> dict[str, float | None]:
        """Precision, recall, F1 and the exact share of the matched, from 0 to 1.

        `None` where nothing was found, labelled, or matched to take a share of.

        >>> Tally(gold=4, found=2, matched=2, hits=2, exact=1).rates["recall"]
        0.5
        """
        return {
            "precision": _share(self.hits, self.found),
            "recall": _share(self.hits, self.gold),
            "f1": _share(2 * self.hits, self.gold + self.found),
            "exact": _share(self.exact, self.matched),
        }


@dataclass(frozen=True, slots=True)
class Score:
    """A tally with its rates and, where several records make it up, their intervals."""

    tally: Tally
    intervals: Mapping[str, Interval | None]
    records: int

    @property
    def rates(self) -> dict[str, float | None]:
        """Precision, recall, F1 and the exact share of the matched."""
        return self.tally.rates

    def to_json(self) -> dict[str, object]:
        """Return the rates, the counts, the fields' shares and the intervals."""
        tally = self.tally
        return {
            **tally.rates,
            "gold": tally.gold,
            "found": tally.found,
            "matched": tally.matched,
            "hits": tally.hits,
            "records": self.records,
            "fields": {
                name: {"exact": _share(agreed, said), "agreed": agreed, "said": said}
                for name, (agreed, said) in tally.fields.items()
            },
            "intervals": {
                name: list(ends) if ends else None for name, ends in self.intervals.items()
            },
        }


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    whole = Tally()
    for one in tallies:
        whole += one
    return whole


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
