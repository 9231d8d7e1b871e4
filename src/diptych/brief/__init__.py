"""TELL: the sections of a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.rooms import make_callable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from diptych.countries import Dyad
    from diptych.document import Document
    from diptych.evidence import Evidence
    from diptych.records import Record

__all__ = ["write_brief"]


def write_brief(
    dyad: Dyad,
    evidence: Evidence,
    *,
    records: Sequence[Record] = (),
    as_of: datetime.date | None = None,
    years: tuple[int, int] | None = None,
    language: str = "en",
) -> Document:
    """Return the brief on a pair: what was said, what both sides' statistics say, what was agreed.

    `as_of` leaves out the periods whose statistics were not out on that day; it is the last
    record's day unless said, or today without a record. `years` bounds the trade tables, both
    ends included. Raises BadInputError for a record of another pair, or one later than `as_of`.
    The same arguments over the same store give the same bytes.
    """
    from diptych.brief.writing import document_of, gather

    return document_of(gather(dyad, evidence, records, as_of, years, language), evidence)


make_callable(__name__, write_brief)
