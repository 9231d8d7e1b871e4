"""Workbooks written for a test, cell by cell, as the offices lay theirs out."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def workbook(tmp_path: Path):
    """Write sheets of rows, and merged cells such as "B3:C3", as a workbook; return its path."""
    import openpyxl

    def to_file(rows, *, merged=(), title="Sheet1", name="table.xlsx", more=None):
        book = openpyxl.Workbook()
        for number, (sheet_name, sheet_rows) in enumerate({title: rows, **(more or {})}.items()):
            sheet = book.active if number == 0 else book.create_sheet()
            sheet.title = sheet_name
            for row in sheet_rows:
                sheet.append(list(row))
            if number == 0:
                for span in merged:
                    sheet.merge_cells(span)
        path = tmp_path / name
        book.save(path)
        return path

    return to_file
