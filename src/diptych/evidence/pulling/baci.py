"""CEPII's BACI: trade flows by product, reconciled, as a ZIP archive of one CSV file a year.

Document: "The CEPII-BACI dataset" (www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html): the
files are named BACI_HS92_Y2012_V202501.csv, version 202501 being that of January 2025; columns t,
i, j, k, v (thousand US dollars) and q (tonnes).
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from urllib.parse import urljoin

from diptych.errors import Place
from diptych.evidence.pulling.archives import opened_archive, see_members
from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.bodies import changed
from diptych.evidence.pulling.connecting import Ready
from diptych.evidence.pulling.errors import SourceError
from diptych.evidence.pulling.patience import Patience
from diptych.evidence.pulling.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from pathlib import Path

    from diptych.evidence.pulling.asks import Raw
    from diptych.evidence.pulling.query import Query

__all__ = ["Baci"]

BASE = "https://www.cepii.fr"
PAGE = "/DATA_DOWNLOAD/baci/doc/baci_webpage.html"
YEARLY = re.compile(r"BACI_(HS\d{2})_Y(\d{4})_V(\d{4})(\d{2})[a-z]?\.csv", re.IGNORECASE)
COLUMNS = ["t", "i", "j", "k", "v", "q"]
BLOCK = 1 << 20
MOST = 64 << 30
"""Bytes that an archive may unpack to; all years in HS 1992 are about 8 GB."""


@dataclass(frozen=True, slots=True)
class Baci:
    """The archives. `base` is the site's address; `revision` the HS revision (92, 96 … 22)."""

    base: str = BASE
    revision: str = "92"
    name: str = "baci"
    source: str = "baci"
    suffixes: tuple[str, ...] = (".zip", ".csv")

    def patience(self) -> Patience:
        """Two seconds between requests; there are two of them."""
        return Patience(interval=2.0)

    def plan(self, query: Query) -> tuple[Ask, ...]:
        """Return the ask for the page that names the latest archive."""
        del query
        return (Ask("baci-page.html", f"{self.base}{PAGE}", "page"),)

    def fetch(self, query: Query, get: Callable[[Ask], Raw]) -> tuple[Raw, ...]:
        """Read on the page where the latest archive stands, and get it."""
        page = get(self.plan(query)[0])
        text = page.path.read_text(encoding="utf-8", errors="replace")
        archive = rf"(BACI_HS{self.revision}_V(\d{{6}}[a-z]?)\.zip)"
        pattern = re.compile(rf"""href\s*=\s*["']([^"']*?{archive})["']""", re.IGNORECASE)
        found = [(one[3], one[2], one[1]) for one in pattern.finditer(text)]
        if not found:
            raise changed(
                page.path.name, "the page names no archive", f"BACI_HS{self.revision}_V202501.zip"
            )
        _, name, address = max(found)
        target = urljoin(f"{self.base}{PAGE}", address)
        return (get(Ask(name, target, "zip", edition=True)),)

    def convert(self, raws: Sequence[Raw], query: Query, folder: Path) -> Iterator[Ready]:
        """Make a file a year, or one of all years where countries were named."""
        years = [year for raw in raws for year in _years(raw, query)]
        if not years:
            raise SourceError(
                "no file of these years is there",
                expected="files named BACI_HS92_Y2012_V202501.csv, or the archive of them",
            )
        for year in years:
            year.see_header()
        if query.countries:
            yield _of_countries(years, query, folder)
            return
        for year in years:
            yield year.copied(folder)


@dataclass(frozen=True, slots=True)
class _Year:
    """One year's file, by itself or in an archive."""

    raw: Raw
    member: str
    vintage: str

    @property
    def file(self) -> str:
        return self.member.rsplit("/", 1)[-1]

    @contextmanager
    def opened(self) -> Generator[IO[bytes]]:
        """Open the file, in its archive or by itself."""
        if self.raw.path.suffix.lower() != ".zip":
            with self.raw.path.open("rb") as file:
                yield file
            return
        with opened_archive(self.raw.path) as archive, archive.open(self.member) as file:
            yield file

    def see_header(self) -> None:
        """Raise SourceError if the columns are not those of the document."""
        with self.opened() as file:
            header = file.readline(4096).decode("utf-8-sig", errors="replace")
        names = [name.strip().strip('"') for name in header.split(",")]
        if names != COLUMNS:
            raise changed(self.file, f"the columns are {', '.join(names)}", ", ".join(COLUMNS))

    def copied(self, folder: Path) -> Ready:
        """Return the whole file, taken out of its archive."""
        path = folder / self.file
        lines = 0
        with self.opened() as file, path.open("wb") as copy:
            while block := file.read(BLOCK):
                copy.write(block)
                lines += block.count(b"\n")
        return Ready(path, "flows", "baci", self.vintage, self.raw.retrieved, max(lines - 1, 0))

    def rows_of(self, codes: frozenset[str]) -> Iterator[list[str]]:
        """Yield the rows in which one of the countries exports or imports."""
        with self.opened() as file:
            reader = csv.reader(io.TextIOWrapper(file, encoding="utf-8-sig", newline=""))
            next(reader)
            for row in reader:
                if len(row) != len(COLUMNS):
                    raise SourceError(
                        f"a row has {len(row)} cells",
                        place=Place(self.file, reader.line_num),
                        expected=f"{len(COLUMNS)} cells",
                    )
                if row[1] in codes or row[2] in codes:
                    yield row


def _years(raw: Raw, query: Query) -> list[_Year]:
    if raw.path.suffix.lower() != ".zip":
        return _asked([(raw.path.name, raw)], query)
    with opened_archive(raw.path) as archive:
        see_members(raw.path, archive, MOST)
        return _asked([(name, raw) for name in archive.namelist()], query)


def _asked(members: list[tuple[str, Raw]], query: Query) -> list[_Year]:
    named = [(YEARLY.fullmatch(name.rsplit("/", 1)[-1]), name, raw) for name, raw in members]
    return [
        _Year(raw, name, f"{found[3]}-{found[4]}")
        for found, name, raw in sorted(named, key=lambda one: one[1])
        if found and query.spans(int(found[2]))
    ]


def _of_countries(years: list[_Year], query: Query, folder: Path) -> Ready:
    codes = frozenset(str(code) for one in query.countries for code in (one.m49, one.comtrade))
    path = folder / "baci.csv"
    count = write_rows(path, COLUMNS, (row for year in years for row in year.rows_of(codes)))
    day = max(year.raw.retrieved for year in years)
    vintage = max(year.vintage for year in years)
    note = "only flows in which one of the countries named exports or imports"
    return Ready(path, "flows", "baci", vintage, day, count, (note,))
