"""Made-up trade flows, the same for the same seed: nobody's statistics."""

from __future__ import annotations

import csv
import random
from itertools import islice, permutations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["write_products", "write_totals"]

YEAR = 2022
YEARS = range(2006, 2024)
PRODUCTS = tuple(
    f"{chapter:02}{heading:02}{sub:02}"
    for chapter in range(1, 98)
    for heading in range(1, 21)
    for sub in (10, 20, 90)
)
FLOWS = ("export", "import")
COLUMNS = ("reporter", "partner", "flow", "year", "product", "nomenclature", "value_usd")
RIM = 100
"""So many countries, the first by their codes, trade with one another in `write_totals`."""

Row = tuple[str, str, str, int, str, str]


def write_products(path: Path, rows: int, seed: int) -> Path:
    """Write a CSV file of one year's flows by product, about `rows` of them, and return its path.

    Every country trades with every other, each pair and direction in equally many products that
    are drawn at random; values are log-normal with two decimals. At most about 700 million.
    """
    draw = random.Random(seed)  # noqa: S311 - the seed is there to repeat the draw
    return _write(path, islice(_products(draw, rows), rows), draw)


def write_totals(path: Path, rows: int, seed: int) -> Path:
    """Write a CSV file of at most `rows` yearly totals of pairs and flows; return its path."""
    draw = random.Random(seed)  # noqa: S311 - the seed is there to repeat the draw
    return _write(path, islice(_totals(), rows), draw)


def _products(draw: random.Random, rows: int) -> Iterator[Row]:
    names = _names()
    blocks = len(names) * (len(names) - 1) * len(FLOWS)
    each = min(len(PRODUCTS), -(-rows // blocks))
    for (reporter, partner), flow in product(permutations(names, 2), FLOWS):
        for code in sorted(draw.sample(PRODUCTS, each)):
            yield reporter, partner, flow, YEAR, code, "HS1992"


def _totals() -> Iterator[Row]:
    pairs = permutations(_names()[:RIM], 2)
    for (reporter, partner), flow, year in product(pairs, FLOWS, YEARS):
        yield reporter, partner, flow, year, "TOTAL", "all"


def _names() -> list[str]:
    from diptych.countries.table import countries

    return sorted(countries())


def _write(path: Path, rows: Iterable[Row], draw: random.Random) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*row, f"{draw.lognormvariate(11, 2.5):.2f}") for row in rows)
    return path
