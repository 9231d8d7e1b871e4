"""National offices: workbooks that somebody has saved from an office's site into a folder.

The offices publish their tables behind pages for people, under addresses that change with every
issue, and describe no interface; so nothing is fetched here, and the workbook is the door.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.pulling.connecting import Ready, latest
from diptych.evidence.pulling.patience import Patience
from diptych.evidence.pulling.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from diptych.evidence.pulling.asks import Ask, Raw
    from diptych.evidence.pulling.query import Query

__all__ = ["Office", "offices"]


@dataclass(frozen=True, slots=True)
class Office:
    """An office, by the name of its source and of its layout."""

    name: str
    suffixes: tuple[str, ...] = (".xlsx",)

    @property
    def source(self) -> str:
        """The source's name in the store."""
        return self.name

    def patience(self) -> Patience:
        """Nothing is fetched."""
        return Patience(interval=0.0)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return nothing: there is no address to ask."""
        del query
        return ()

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Raise BadInputError, saying how the files are got."""
        del query, get
        raise BadInputError(
            f"{self.name} has no interface from which tables could be fetched",
            expected="workbooks saved from its site",
            remedy=f"put them into a folder: diptych pull {self.name} --from FOLDER",
        )

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make a file of each workbook; the edition is the day on which it was saved."""
        from diptych.evidence.workbooks import COLUMNS, read_workbook

        tables = [(raw, read_workbook(raw.path)) for raw in raws]
        for raw, table in tables:
            if table.office not in (None, self.name):
                raise BadInputError(
                    f"the workbook says that it is of {table.office}",
                    place=Place(raw.path.name),
                    expected=f"workbooks of {self.name}",
                )
        for number, (raw, table) in enumerate(tables):
            path = folder / f"{number:03d}-{raw.path.stem}.csv"
            rows = (row.cells() for row in table.rows if query.spans(row.year))
            count = write_rows(path, COLUMNS, rows)
            day = latest([raw])
            yield Ready(path, "flows", self.name, day.isoformat(), day, count, table.notes)


def offices() -> tuple[Office, ...]:
    """Return an office for every layout that reads what a workbook's tables become."""
    from diptych.evidence.layouts import layouts
    from diptych.evidence.workbooks import COLUMNS

    return tuple(
        Office(layout.name)
        for layout in layouts().values()
        if any(COLUMNS[0] in rule.columns for rule in layout.fields.values())
    )
