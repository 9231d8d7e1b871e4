"""The ledger of a pair: what it aimed at, pledged and claimed over the years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from diptych.frames import Tabular, html_table

if TYPE_CHECKING:
    import pyarrow as pa

    from diptych.checks.ledger.types import Divergence, Pledge, Target
    from diptych.countries import Dyad

__all__ = ["Ledger"]


@dataclass(frozen=True, slots=True)
class Ledger(Tabular):
    """Targets, pledges and diverging claims of a pair's records, as they stand on a day.

    `records` are the files that were read, in the order of their days; `notes` says in
    sentences which were left out, counted once or put last.
    """

    dyad: Dyad
    as_of: date
    records: tuple[str, ...]
    targets: tuple[Target, ...]
    pledges: tuple[Pledge, ...]
    divergences: tuple[Divergence, ...]
    notes: tuple[str, ...] = ()

    def to_arrow(self) -> pa.Table:
        """Return one row a mention of a line: which line, how it stands, and the words."""
        from diptych.checks.ledger.tables import ledger_table

        return ledger_table(self)

    def _repr_html_(self) -> str:
        from diptych.checks.ledger.tables import COLUMNS, lines_of

        title = f"{self.dyad.a} and {self.dyad.b}, as of {self.as_of}"
        return f"<p>{escape(title)}</p>" + html_table(list(COLUMNS), lines_of(self))
