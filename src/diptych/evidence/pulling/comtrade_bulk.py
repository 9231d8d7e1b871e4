"""UN Comtrade's bulk files: all products of a reporter and year, for premium subscribers.

Document: "What is bulk file download?" (uncomtrade.org/docs) and the client library's page on the
names of the files: `COMTRADE-FINAL-CA0312012H4[2023-01-03].gz` is final data (FINAL) on goods (C)
by the year (A) of the reporter 031 in 2012 in HS 2012 (H4), released on that day. Inside is text
divided by tabs, with the names of the interface's fields.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode, urlsplit

from diptych.errors import MissingPartError
from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.bodies import changed, read_json
from diptych.evidence.pulling.comtrade import BASE, KEY_HEADER, comtrade_ready
from diptych.evidence.pulling.comtrade_rows import Rows
from diptych.evidence.pulling.connecting import latest
from diptych.evidence.pulling.errors import SourceError
from diptych.evidence.pulling.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from diptych.countries import Country
    from diptych.evidence.pulling.asks import Raw
    from diptych.evidence.pulling.connecting import Ready
    from diptych.evidence.pulling.query import Query

__all__ = ["ComtradeBulk"]

RELEASED = re.compile(r"\[(\d{4}-\d{2}-\d{2})\]")
UNSAFE = re.compile(r"[^\w.-]+", re.ASCII)
FIELDS = ("fileUrl", "reporterCode", "period", "classificationCode")


@dataclass(frozen=True, slots=True)
class ComtradeBulk:
    """The bulk files. `base` is the interface's address; `key` a premium subscription's key."""

    base: str = BASE
    key: str | None = field(default=None, repr=False)
    name: str = "comtrade-bulk"
    source: str = "comtrade"
    suffixes: tuple[str, ...] = (".gz", ".txt")

    def patience(self) -> Patience:
        """One request a second."""
        return Patience(interval=1.0)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return the asks for the lists of files, one for each country."""
        years = query.each_year(self.name)
        return tuple(self._list(one, years) for one in query.each_country(self.name))

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Get the lists, then the files that they name. Raises MissingPartError without a key."""
        if not self.key:
            raise MissingPartError(
                "UN Comtrade's bulk files need a premium subscription's key",
                remedy="set $COMTRADE_KEY, or get the files by hand and use --from FOLDER",
            )
        asks = [ask for first in self.plan(query) for ask in self._files(get(first))]
        return tuple(get(ask) for ask in asks)

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make one file of all of them. The edition is the day of the latest release."""
        days = [day for raw in raws for day in RELEASED.findall(raw.path.name)]
        vintage = max(days, default=latest(raws).isoformat())
        yield comtrade_ready(raws, Rows(query), folder, vintage)

    def _list(self, one: Country, years: tuple[int, ...]) -> Ask:
        asked = {"reporterCode": one.comtrade, "period": ",".join(map(str, years))}
        return Ask(
            name=f"list-{one.iso3}-{years[0]}-{years[-1]}.json",
            url=f"{self.base}/bulk/v1/get/C/A/HS?{urlencode(asked)}",
            body="json",
            secret=self._secret,
        )

    @property
    def _secret(self) -> dict[str, str]:
        return {KEY_HEADER: self.key} if self.key else {}

    def _files(self, raw: Raw) -> list[Ask]:
        answer = read_json(raw.path)
        listed = cast("dict[str, Any]", answer).get("data") if isinstance(answer, dict) else None
        if not isinstance(listed, list):
            raise changed(raw.path.name, "the list of files has no data", 'an object with "data"')
        return [self._file(raw, one) for one in cast("list[Mapping[str, Any]]", listed)]

    def _file(self, raw: Raw, one: Mapping[str, Any]) -> Ask:
        missing = [name for name in FIELDS if name not in one]
        if missing:
            raise changed(raw.path.name, f"a file lacks {', '.join(missing)}", ", ".join(FIELDS))
        address = str(one["fileUrl"])
        if urlsplit(address)[:2] != urlsplit(self.base)[:2]:
            raise SourceError(
                f"the list of files leads to another host, {urlsplit(address).hostname}",
                expected="a file of UN Comtrade itself, since the key is sent with the request",
            )
        day = str(one.get("publicationDate") or "1900-01-01")[:10]
        what = f"{int(one['reporterCode']):03d}{one['period']}{one['classificationCode']}"
        name = UNSAFE.sub("", f"COMTRADE-FINAL-CA{what}")
        return Ask(f"{name}[{day}].gz", address, "gzip", self._secret, edition=True)
