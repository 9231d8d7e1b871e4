"""One sort of statement in one record: labels against finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from diptych.statements.evaluation.labels import QuoteLabel
from diptych.statements.evaluation.matching import Stretch, match, overlap
from diptych.statements.evaluation.mistakes import Difference, Mistake
from diptych.statements.evaluation.scores import Tally

if TYPE_CHECKING:
    from diptych.statements.evaluation.fields import Field

__all__ = ["Comparison", "compare"]

L = TypeVar("L", bound=QuoteLabel)
F = TypeVar("F", bound=Stretch)

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Comparison(Generic[L, F]):
    """The labels and the finds of one sort in one record, matched one to one.

    With `exact_only` a matched pair counts as a hit when its strict fields agree; without it
    every matched pair does. `text` is the record's.
    """

    record: str
    sort: str
    text: str
    labels: Sequence[L]
    found: Sequence[F]
    fields: Sequence[Field[L, F]]
    pairs: Sequence[tuple[L, F]]
    exact_only: bool = False

    def tally(self) -> Tally:
        """Return the counts."""
        exact = sum(self._exact(label, find) for label, find in self.pairs)
        return Tally(
            gold=len(self.labels),
            found=len(self.found),
            matched=len(self.pairs),
            hits=exact if self.exact_only else len(self.pairs),
            exact=exact,
            fields={one.name: self._agreements(one) for one in self.fields},
        )

    def mistakes(self) -> list[Mistake]:
        """Return the missed labels, the spurious finds and the inexact pairs, as they stand."""
        matched = {id(span) for pair in self.pairs for span in pair}
        missed = [self._missed(one) for one in self.labels if id(one) not in matched]
        spurious = [self._spurious(one) for one in self.found if id(one) not in matched]
        inexact = [self._inexact(*pair) for pair in self.pairs if not self._exact(*pair)]
        return sorted([*missed, *spurious, *inexact], key=lambda one: (one.start, one.end))

    def _agreements(self, field: Field[L, F]) -> tuple[int, int]:
        said = [agreed for pair in self.pairs if (agreed := field.agree(*pair)) is not None]
        return sum(said), len(said)

    def _exact(self, label: L, find: F) -> bool:
        return all(one.agree(label, find) is not False for one in self.fields if one.strict)

    def _missed(self, label: L) -> Mistake:
        near = max(self.found, key=lambda find: overlap(label, find), default=None)
        shared = overlap(label, near) if near is not None else 0
        return Mistake(
            self.record,
            self.sort,
            "missed",
            label.start,
            label.end,
            label.quote,
            _summary((one.name, one.labelled(label)) for one in self.fields if one.shown),
            rule=_rule(near) if near is not None and shared else None,
            found_quote=self.text[near.start : near.end] if near is not None and shared else None,
            overlap=shared or None,
        )

    def _spurious(self, find: F) -> Mistake:
        says = _summary((one.name, one.found(find)) for one in self.fields if one.shown)
        return Mistake(
            self.record,
            self.sort,
            "spurious",
            find.start,
            find.end,
            self.text[find.start : find.end],
            says,
            rule=_rule(find),
        )

    def _inexact(self, label: L, find: F) -> Mistake:
        differences = [
            Difference(one.name, _shown(one.labelled(label)), _shown(one.found(find)))
            for one in self.fields
            if one.strict and one.agree(label, find) is False
        ]
        return Mistake(
            self.record,
            self.sort,
            "inexact",
            label.start,
            label.end,
            label.quote,
            says="",
            rule=_rule(find),
            found_quote=self.text[find.start : find.end],
            overlap=overlap(label, find),
            differences=tuple(differences),
        )


def compare(
    record: str,
    sort: str,
    text: str,
    labels: Sequence[L],
    found: Sequence[F],
    fields: Sequence[Field[L, F]],
    *,
    exact_only: bool = False,
) -> Comparison[L, F]:
    """Return labels and finds in pairs; where spans leave a choice, those that agree most."""

    def closeness(label: L, find: F) -> float:
        return overlap(label, find) + sum(bool(one.agree(label, find)) for one in fields)

    pairs = match(labels, found, closeness)
    return Comparison(record, sort, text, labels, found, fields, pairs, exact_only)


def _rule(find: Stretch) -> str | None:
    return getattr(find, "rule", None)


def _summary(said: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{name} {_shown(value)}" for name, value in said if _shown(value) != NOTHING)


def _shown(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, cast("Iterable[object]", value)))) or NOTHING
    if isinstance(value, tuple):
        ends = cast("tuple[object, ...]", value)
        said = any(end is not None for end in ends)
        return "–".join("…" if end is None else str(end) for end in ends) if said else NOTHING
    return NOTHING if value is None or value == "" else str(value)
