"""The table of countries, and the data files that stand beside it."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diptych.countries.types import Country

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["countries", "rows"]


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of this package's data files."""
    text = files("diptych.countries").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


@cache
def countries() -> dict[str, Country]:
    """Return every country by its ISO 3166-1 alpha-3 code."""
    return {row["iso3"]: _country(row) for row in rows("codes.csv")}


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        m49=int(row["m49"]),
        began=int(row["began"]) if row["began"] else None,
        ended=int(row["ended"]) if row["ended"] else None,
    )
