"""The table of countries and of the codes that stand for them."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diptych.countries.types import Country

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["by_code", "countries", "rows"]


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of this package's data files."""
    text = files("diptych.countries").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


@cache
def countries() -> dict[str, Country]:
    """Return every country by its ISO 3166-1 alpha-3 code."""
    return {
        row["iso3"]: Country(row["iso3"], row["iso2"], int(row["m49"])) for row in rows("codes.csv")
    }


@cache
def by_code() -> dict[str, Country]:
    """Return every country by each code that stands for it: letters, and numbers without zeros."""
    codes = {row["code"]: countries()[row["iso3"]] for row in rows("old_codes.csv")}
    for one in countries().values():
        codes |= {code: one for code in (one.iso3, one.iso2, str(one.m49)) if code}
    return codes
