"""What a brief is made of, gathered before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.document import AsWritten, Quote
from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from diptych.checks import Verdicts
    from diptych.countries import Country, Dyad
    from diptych.document import Side, Words
    from diptych.evidence import Snapshot
    from diptych.records import Record
    from diptych.statements import Claim, Statement, Statements
    from diptych.trade import Turnover

__all__ = ["Chapter", "Dossier", "see_records"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One record of a brief with its verdicts; `number` keeps its anchors apart from others'."""

    number: int
    verdicts: Verdicts

    @property
    def record(self) -> Record:
        """The record as it was read."""
        return self.verdicts.record

    @property
    def statements(self) -> Statements:
        """What was found in the record."""
        return self.verdicts.statements

    def verdict_anchor(self, claim: Claim) -> str:
        """Return the anchor of the verdict on a claim of this record."""
        return f"verdict-{self.number}-{claim.id}"

    def words_of(self, one: Statement) -> Quote:
        """Return a statement's words, leading to where they stand in the record."""
        return Quote(one.quote, self.record.language, self.words_anchor(one))

    def as_written(self, words: str) -> AsWritten:
        """Return words taken over from the record, in its language."""
        return AsWritten(words, self.record.language)

    def words_anchor(self, one: Statement) -> str:
        """Return the link to a statement's words."""
        return f"#words-{self.mark(one)}"

    def mark(self, one: Statement) -> str:
        """Return the name of a statement's mark, which no other record's has."""
        return f"{self.number}-{one.id}"


@dataclass(frozen=True, slots=True)
class Dossier:
    """A pair, its trade as it was known on a day, and its records with their verdicts.

    `snapshots` are those of the store as it is read, `years` the range that was asked for,
    `None` where the brief chose its own.
    """

    dyad: Dyad
    as_of: datetime.date
    years: tuple[int, int] | None
    turnover: Turnover
    chapters: tuple[Chapter, ...]
    snapshots: tuple[Snapshot, ...]
    words: Words

    def name(self, country: Country) -> str:
        """Return a country's name in the brief's language."""
        return country.name(self.words.language)

    def names(self, countries: Sequence[Country]) -> str:
        """Return countries' names, one after another."""
        return self.words.say("brief.joiner").join(self.name(one) for one in countries)

    def side(self, country: Country | None) -> Side | None:
        """Return on which leaf a country stands; `None` for one that is not of the pair."""
        if country not in self.dyad:
            return None
        return "a" if country == self.dyad.a else "b"


def see_records(records: Sequence[Record], dyad: Dyad, as_of: datetime.date) -> None:
    """Raise BadInputError for a record of another pair, or one that is later than the brief."""
    for record in records:
        if record.parties and not set(dyad) <= set(record.parties):
            raise BadInputError(
                f"this record is of {' and '.join(map(str, record.parties))}",
                place=Place(record.source),
                expected=f"a record of {dyad.a} and {dyad.b}",
            )
        if record.date and record.date > as_of:
            raise BadInputError(
                f"this record is of {record.date}, after the day of the brief",
                place=Place(record.source),
                expected=f"a record of {as_of} or before",
                remedy=f"leave the record out, or write --as-of {record.date}",
            )
