"""Numbers as tables for people write them: blanks between thousands, footnote marks, dashes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.evidence.workbooks.sheets import Cell

__all__ = ["NOTHING", "is_figure", "is_year", "number_of", "without_marks"]

NOTHING = frozenset({"…", "...", "..", "-", "–", "—", "x", "х", "н/д", "n/a", "na", ". .", ". . ."})
"""What stands where there is no figure; a dash says that nothing was traded."""

MARKS = re.compile(r"(?:\s*(?:[*¹²³⁴⁵⁶⁷⁸⁹⁰†]+|\(?\d\)))+\s*$")
GROUPS = re.compile(r"-?\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})*(?:[.,]\d+)?|-?\d+(?:[.,]\d+)?")
BOTH = re.compile(r"-?\d{1,3}(?:,\d{3})+\.\d+")
UNSURE = re.compile(r"-?\d{1,3},\d{3}")


def without_marks(text: str) -> str:
    """Return a text without the footnote marks at its end.

    >>> without_marks("Азербайджан 1)"), without_marks("12,5*")
    ('Азербайджан', '12,5')
    """
    return MARKS.sub("", text).strip()


def number_of(cell: Cell) -> Decimal | None:
    """Return the number that a cell writes, or `None` if it writes none.

    >>> number_of("1 234,5*"), number_of(68.0), number_of("…")
    (Decimal('1234.5'), Decimal('68.0'), None)

    `1,234` could be either of two numbers and is taken for neither.
    """
    if cell is None:
        return None
    if not isinstance(cell, str):
        return Decimal(str(cell)) if abs(cell) < 1e18 else None
    text = without_marks(cell)
    if UNSURE.fullmatch(text):
        return None
    if BOTH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if not GROUPS.fullmatch(text):
        return None
    return Decimal(re.sub(r"\s", "", text).replace(",", "."))


def is_figure(cell: Cell) -> bool:
    """Say whether a cell holds a number or what stands in its place."""
    return cell is not None and (
        number_of(cell) is not None or str(cell).strip().casefold() in NOTHING
    )


def is_year(cell: Cell) -> bool:
    """Say whether a cell may be a year of a heading.

    >>> is_year(2012), is_year("2012 г."), is_year("2012,5"), is_year(12)
    (True, True, False, False)
    """
    if not isinstance(cell, str):
        return cell is not None and 1900 <= cell <= 2100 and cell == int(cell)
    return re.match(r"\s*(?:19|20)\d{2}(?![\d.,]\d|\d)", cell) is not None
