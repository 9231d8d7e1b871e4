"""UN Comtrade through its interface: totals of a country's trade with every partner.

Documents: "UN Comtrade API" (the developer portal of the United Nations Statistics Division,
comtradedeveloper.un.org) and "List of References & Parameter Codes" (uncomtrade.org/docs). Without
a key the public preview gives 500 records an answer; with a key, sent as the header that the
portal names, 100,000.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from diptych.errors import Place
from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.comtrade_records import records_in
from diptych.evidence.pulling.comtrade_rows import COLUMNS, Rows
from diptych.evidence.pulling.connecting import Ready, latest
from diptych.evidence.pulling.errors import SourceError
from diptych.evidence.pulling.patience import Patience
from diptych.evidence.pulling.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from diptych.countries import Country
    from diptych.evidence.pulling.asks import Raw
    from diptych.evidence.pulling.query import Query

__all__ = ["BASE", "KEY_HEADER", "Comtrade", "comtrade_ready"]

BASE = "https://comtradeapi.un.org"
KEY_HEADER = "Ocp-Apim-Subscription-Key"
FLOWS = ("X", "M")
PREVIEW, WITH_KEY = 500, 100_000


@dataclass(frozen=True, slots=True)
class Comtrade:
    """The interface. `base` is its address; `key` a subscription's key, or `None`."""

    base: str = BASE
    key: str | None = field(default=None, repr=False)
    name: str = "comtrade"
    source: str = "comtrade"
    suffixes: tuple[str, ...] = (".json", ".csv")

    def patience(self) -> Patience:
        """One request in a second or so, as the portal asks of the preview."""
        return Patience(interval=1.2)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return one ask for each country and year, both flows in it."""
        return tuple(
            self._ask(one, year, FLOWS)
            for one in query.each_country(self.name)
            for year in query.each_year(self.name)
        )

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Ask for every country and year; an answer that is full is asked again in parts."""
        found: list[Raw] = []
        for one in query.each_country(self.name):
            for year in query.each_year(self.name):
                found += self._whole(one, year, get)
        return tuple(found)

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make one file of all the answers. The edition is the day on which they were got."""
        yield comtrade_ready(raws, Rows(query, once=True), folder, latest(raws).isoformat())

    def _whole(self, one: Country, year: int, get: Callable[[Ask], Raw]) -> list[Raw]:
        raw = get(self._ask(one, year, FLOWS))
        if not self._full(raw):
            return [raw]
        parts = [get(self._ask(one, year, (flow,))) for flow in FLOWS]
        for part in parts:
            if self._full(part):
                raise SourceError(
                    f"the answer has {self._most:,} records, the most that one may have, so it is "
                    "not known to be whole",
                    place=Place(part.path.name),
                    remedy="set $COMTRADE_KEY, or pull comtrade-bulk",
                )
        return parts

    def _full(self, raw: Raw) -> bool:
        return sum(1 for _ in records_in(raw.path)) >= self._most

    @property
    def _most(self) -> int:
        return WITH_KEY if self.key else PREVIEW

    def _ask(self, one: Country, year: int, flows: tuple[str, ...]) -> Ask:
        door = "data/v1/get" if self.key else "public/v1/preview"
        asked = {
            "reporterCode": one.comtrade,
            "period": year,
            "flowCode": ",".join(flows),
            "cmdCode": "TOTAL",
            "partner2Code": 0,
            "customsCode": "C00",
            "motCode": 0,
            "maxRecords": self._most,
        }
        return Ask(
            name=f"comtrade-{one.iso3}-{year}-{''.join(flows)}-{self._most}.json",
            url=f"{self.base}/{door}/C/A/HS?{urlencode(asked)}",
            body="json",
            secret={KEY_HEADER: self.key} if self.key else {},
        )


def comtrade_ready(raws: Sequence[Raw], rows: Rows, folder: Path, vintage: str) -> Ready:
    """Make one file of rows of Comtrade's files. Raises SourceError if there are none."""
    path = folder / "comtrade.csv"
    count = write_rows(
        path, COLUMNS, (row for raw in raws for row in rows.of(raw.path, records_in(raw.path)))
    )
    return Ready(path, "flows", "comtrade", vintage, latest(raws), count, rows.notes())
