"""The World Bank's World Development Indicators: gross domestic product and population.

Document: "Basic Call Structures" and "API Error Codes" of the World Bank's Indicators API, version
2 (datahelpdesk.worldbank.org/knowledgebase/articles/898581). An answer is a list of two: what page
it is, and the rows; a list of one is an error, though its status is 200.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from diptych.errors import Place
from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.bodies import changed, read_json
from diptych.evidence.pulling.connecting import Ready, latest
from diptych.evidence.pulling.errors import SourceError
from diptych.evidence.pulling.patience import Patience
from diptych.evidence.pulling.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from diptych.evidence.pulling.asks import Raw
    from diptych.evidence.pulling.query import Query

__all__ = ["Wdi"]

BASE = "https://api.worldbank.org"
INDICATORS = ("NY.GDP.MKTP.CD", "SP.POP.TOTL")
PAGE = 1000
SHAPE = "a list of the page and its rows, each with country, countryiso3code, date and value"


@dataclass(frozen=True, slots=True)
class Wdi:
    """The interface. `base` is its address."""

    base: str = BASE
    name: str = "wdi"
    source: str = "wdi"
    suffixes: tuple[str, ...] = (".json",)

    def patience(self) -> Patience:
        """Two requests a second."""
        return Patience(interval=0.5)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return the first page of each indicator."""
        return tuple(self._ask(query, indicator, 1) for indicator in INDICATORS)

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Get every page of each indicator."""
        found: list[Raw] = []
        for indicator in INDICATORS:
            first = get(self._ask(query, indicator, 1))
            pages = int(_page(first.path)[0]["pages"])
            rest = [get(self._ask(query, indicator, page)) for page in range(2, pages + 1)]
            found += [first, *rest]
        return tuple(found)

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make one file, a row a country and year; the edition is the day of the last update."""
        cells: dict[tuple[str, str], dict[str, object]] = {}
        editions: list[str] = []
        for raw in raws:
            page, rows = _page(raw.path)
            editions.append(str(page.get("lastupdated") or ""))
            for country, year, name, value in _values(raw.path, rows):
                if query.spans(int(year)):
                    cells.setdefault((country, year), {})[name] = value
        path = folder / "wdi.csv"
        lines = ((*cell, *(found.get(i) for i in INDICATORS)) for cell, found in cells.items())
        count = write_rows(path, ("country", "year", *INDICATORS), lines)
        day = latest(raws)
        edition = max(editions, default="") or day.isoformat()
        yield Ready(path, "economies", "wdi-indicators", edition, day, count)

    def _ask(self, query: Query, indicator: str, page: int) -> Ask:
        countries = ";".join(one.iso3 for one in query.countries) or "all"
        years = f"&date={query.years[0]}:{query.years[1]}" if query.years else ""
        whose = countries.replace(";", "-")[:60]
        span = "-".join(map(str, query.years)) if query.years else "all"
        return Ask(
            name=f"wdi-{indicator}-{whose}-{span}-{page}.json",
            url=f"{self.base}/v2/country/{countries}/indicator/{indicator}"
            f"?format=json&per_page={PAGE}&page={page}{years}",
            body="json",
        )


def _page(path: Path) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    answer = read_json(path)
    listed = cast("list[Any]", answer) if isinstance(answer, list) else []
    if len(listed) == 1 and isinstance(listed[0], dict) and "message" in listed[0]:
        said = cast("list[dict[str, Any]]", listed[0]["message"])
        words = "; ".join(str(one.get("value") or one.get("key")) for one in said)
        raise SourceError(f"the World Bank says: {words}", place=Place(path.name))
    if len(listed) != 2 or not isinstance(listed[0], dict) or "pages" not in listed[0]:
        raise changed(path.name, "the answer is laid out otherwise", SHAPE)
    return cast("Mapping[str, Any]", listed[0]), cast("list[Mapping[str, Any]]", listed[1] or [])


def _values(path: Path, rows: list[Mapping[str, Any]]) -> Iterator[tuple[str, str, str, object]]:
    for row in rows:
        try:
            country = str(row["countryiso3code"] or row["country"]["id"])
            name = str(row["indicator"]["id"])
            year, value = str(row["date"]), row["value"]
        except (KeyError, TypeError) as error:
            raise changed(path.name, f"a row is laid out otherwise ({error})", SHAPE) from error
        if value is not None and name in INDICATORS:
            yield country, year, name, value
