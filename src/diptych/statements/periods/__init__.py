"""Periods and deadlines in running text, resolved against the day of the record."""

from diptych.statements.periods.finding import periods_in
from diptych.statements.periods.types import FoundPeriod

__all__ = ["FoundPeriod", "periods_in"]
