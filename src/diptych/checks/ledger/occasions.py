"""The records of a pair in the order of their days, with what is said in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.checks.ledger.types import Mention
from diptych.errors import BadInputError, Place
from diptych.records import Record
from diptych.statements import find_statements
from diptych.statements.passages import passages_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from diptych.countries import Dyad
    from diptych.statements import Deadline, Statement, Statements
    from diptych.statements.passages import Passage

__all__ = ["Occasion", "occasions_of"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """One record with its statements and passages; `number` is its place among the records."""

    number: int
    statements: Statements
    passages: tuple[Passage, ...]

    @property
    def record(self) -> Record:
        """The record."""
        return self.statements.record

    @property
    def date(self) -> datetime.date | None:
        """The day of the record."""
        return self.record.date

    def passage(self, one: Statement) -> Passage | None:
        """Return the passage in which a statement stands; `None` for one made by hand."""
        found = [it for it in self.passages if it.start <= one.start and one.end <= it.end]
        return min(found, key=lambda it: it.end - it.start, default=None)

    def language(self, one: Statement) -> str:
        """Return the language in which a statement was made."""
        passage = self.passage(one)
        return passage.language if passage else self.record.language

    def mention(self, one: Statement, deadline: Deadline | None = None) -> Mention:
        """Return a statement as one entry of a line's history."""
        return Mention(
            number=self.number,
            record=self.record.source,
            date=self.date,
            speaker=one.speaker,
            quote=one.quote,
            start=one.start,
            end=one.end,
            statement=one.id,
            deadline=deadline,
        )


def occasions_of(
    records: Sequence[Record | Statements], dyad: Dyad, as_of: datetime.date
) -> tuple[tuple[Occasion, ...], tuple[str, ...]]:
    """Return the records up to a day in their order, those without a date last, with notes.

    A record whose text is that of another is counted once. Raises BadInputError, naming the
    file, for a record of another pair.
    """
    for one in records:
        _see_pair(_record(one), dyad)
    once = list({_record(one).text: one for one in reversed(records)}.values())[::-1]
    known = [one for one in once if not _is_later(_record(one), as_of)]
    known.sort(key=lambda one: (_record(one).date is None, str(_record(one).date)))
    occasions = tuple(_occasion(number, one, dyad) for number, one in enumerate(known))
    return occasions, tuple(_notes(records, once, known, as_of))


def _record(one: Record | Statements) -> Record:
    return one if isinstance(one, Record) else one.record


def _is_later(record: Record, as_of: datetime.date) -> bool:
    return record.date is not None and record.date > as_of


def _see_pair(record: Record, dyad: Dyad) -> None:
    """Refuse a record of others; one that names only one of the two may be of the pair."""
    parties = set(record.parties)
    if set(dyad) <= parties or parties <= set(dyad):
        return
    raise BadInputError(
        f"this record is of {' and '.join(map(str, record.parties))}",
        place=Place(record.source),
        expected=f"a record of {dyad.a} and {dyad.b}",
        remedy="leave the record out, or name its pair",
    )


def _occasion(number: int, one: Record | Statements, dyad: Dyad) -> Occasion:
    if isinstance(one, Record):
        whole = len(one.parties) >= 2
        one = find_statements(one if whole else replace(one, parties=tuple(dyad)))
    return Occasion(number, one, tuple(passages_of(one.record)))


def _notes(
    given: Sequence[Record | Statements],
    once: Sequence[Record | Statements],
    known: Sequence[Record | Statements],
    as_of: datetime.date,
) -> Iterable[str]:
    twice = [_record(one).source for one in given if not any(one is it for it in once)]
    if twice:
        yield f"Counted once, as their text is that of another record: {', '.join(twice)}."
    later = [_record(one).source for one in once if not any(one is it for it in known)]
    if later:
        yield f"Left out, as they are later than {as_of}: {', '.join(later)}."
    undated = [_record(one).source for one in known if _record(one).date is None]
    if undated:
        yield f"Without a date, and so put last: {', '.join(undated)}."
