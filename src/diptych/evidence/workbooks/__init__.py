"""Workbooks of national offices: tables for people become one row a partner, flow and period."""

from __future__ import annotations

from diptych.evidence.workbooks.reading import read_workbook
from diptych.evidence.workbooks.types import COLUMNS, Row, Table

__all__ = ["COLUMNS", "Row", "Table", "read_workbook"]
