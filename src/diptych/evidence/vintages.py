"""The edition of a file whose user did not say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import locked_connection
from diptych.evidence.reading import attach_rows
from diptych.evidence.staging import last_year

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from diptych.evidence.fits import Fit
    from diptych.evidence.survey import Survey

__all__ = ["Vintage", "vintage_of"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Vintage:
    """An edition, with a note on how it is known where the user did not say it."""

    text: str
    note: str | None = None


def vintage_of(survey: Survey, fit: Fit, retrieved: datetime.date, spill: Path) -> Vintage:
    """Return the edition as far as the file speaks for it.

    That is the one edition that the layout knows; else the last year that the rows hold; else
    the last year in the file's name; else the day on which the file was got.
    """
    if fit.layout.vintage is not None:
        return Vintage(fit.layout.vintage)
    year = _last_year(survey, fit, spill)
    if year is not None:
        return _assumed(str(year), "the last year that the file holds")
    named = _YEAR.findall(survey.path.stem)
    if named:
        return _assumed(max(named), "the last year in the file's name")
    return _assumed(retrieved.isoformat(), "the day on which the file was got")


def _assumed(text: str, what: str) -> Vintage:
    return Vintage(text, f"The edition was not said; its vintage, {text}, is {what}.")


def _last_year(survey: Survey, fit: Fit, spill: Path) -> int | None:
    import duckdb

    connection = locked_connection(files=[survey.path], spill=spill)
    try:
        attach_rows(connection, survey)
        return last_year(connection, fit)
    except duckdb.InvalidInputException:
        # The rows are not even rows; the load itself says where.
        return None
    finally:
        connection.close()
