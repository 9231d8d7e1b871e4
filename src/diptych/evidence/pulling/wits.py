"""The World Bank's WITS: totals of a reporter's exports and imports by partner.

Document: "WITS API User Guide" 1.4.1 (wits.worldbank.org/witsapiintro.aspx): the address names
reporter, year, partner, product and indicator; the answer is SDMX-JSON. At most two of them may be
"all", and https is needed. Values are in thousand US dollars.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.bodies import changed, read_json
from diptych.evidence.pulling.connecting import Ready, latest
from diptych.evidence.pulling.errors import NothingThereError
from diptych.evidence.pulling.patience import Patience
from diptych.evidence.pulling.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from diptych.countries import Country
    from diptych.evidence.pulling.asks import Raw
    from diptych.evidence.pulling.query import Query

__all__ = ["Wits"]

BASE = "https://wits.worldbank.org"
INDICATORS = ("XPRT-TRD-VL", "MPRT-TRD-VL")
DIMENSIONS = ("REPORTER", "PARTNER", "PRODUCTCODE", "INDICATOR")
SHAPE = "SDMX-JSON with the dimensions reporter, partner, product, indicator and year"


@dataclass(frozen=True, slots=True)
class Wits:
    """The interface. `base` is its address."""

    base: str = BASE
    name: str = "wits"
    source: str = "wits"
    suffixes: tuple[str, ...] = (".json",)

    def patience(self) -> Patience:
        """One request a second; the guide asks not to overload the server."""
        return Patience(interval=1.0)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return one ask for each country, year and indicator."""
        return tuple(
            self._ask(one, year, indicator)
            for one in query.each_country(self.name)
            for year in query.each_year(self.name)
            for indicator in INDICATORS
        )

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Ask for all; a year of which WITS has nothing (status 404) is passed over."""
        found: list[Raw] = []
        for ask in self.plan(query):
            try:
                found.append(get(ask))
            except NothingThereError:
                continue
        return tuple(found)

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make one file, a row a reporter, partner and year; the edition is the day of the pull."""
        cells: dict[tuple[str, str, str], dict[str, object]] = {}
        for raw in raws:
            for reporter, partner, year, indicator, value in _values(raw.path):
                if query.spans(int(year)):
                    cells.setdefault((reporter, partner, year), {})[indicator] = value
        path = folder / "wits.csv"
        rows = ((*cell, *(found.get(i) for i in INDICATORS)) for cell, found in cells.items())
        count = write_rows(path, ("reporter", "partner", "year", *INDICATORS), rows)
        day = latest(raws)
        yield Ready(path, "flows", "wits-trade-stats", day.isoformat(), day, count)

    def _ask(self, one: Country, year: int, indicator: str) -> Ask:
        steps = (
            f"reporter/{one.iso3.lower()}/year/{year}/partner/all/product/Total/"
            f"indicator/{indicator}?format=JSON"
        )
        return Ask(
            name=f"wits-{one.iso3}-{year}-{indicator}.json",
            url=f"{self.base}/API/V1/SDMX/V21/datasource/tradestats-trade/{steps}",
            body="json",
        )


def _values(path: Path) -> Iterator[tuple[str, str, str, str, object]]:
    """Yield reporter, partner, year, indicator and value of every observation of the total."""
    try:
        answer = cast("dict[str, Any]", read_json(path))
        dimensions = answer["structure"]["dimensions"]
        names = {one["id"]: place for place, one in enumerate(dimensions["series"])}
        places = [names[name] for name in DIMENSIONS]
        years = dimensions["observation"][0]["values"]
        for key, one in answer["dataSets"][0]["series"].items():
            words = _words(dimensions["series"], key, places)
            if words[2].lower() != "total":
                continue
            for place, values in cast("Mapping[str, Any]", one["observations"]).items():
                year = str(years[int(place)]["id"])
                yield words[0], words[1], year, words[3].upper(), values[0]
    except (KeyError, TypeError, IndexError, ValueError, AttributeError) as error:
        raise changed(path.name, f"the answer is laid out otherwise ({error})", SHAPE) from error


def _words(series: list[dict[str, Any]], key: str, places: list[int]) -> list[str]:
    chosen = [int(step) for step in key.split(":")]
    return [str(series[place]["values"][chosen[place]]["id"]) for place in places]
