"""Tables of a page: a caption, titles with their scope, figures set to the right."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from diptych.document.html.elements import Html, element, escaped
from diptych.figures import Figure

if TYPE_CHECKING:
    from diptych.document.blocks import Column, Table
    from diptych.document.html.inlines import Inlines
    from diptych.document.inlines import Runs
    from diptych.document.model import Document
    from diptych.document.notes import Note

__all__ = ["table_html"]

EMPTY = "–"
UNBROKEN = 12


def table_html(table: Table, inlines: Inlines, document: Document) -> Html:
    """Return a table that can be scrolled sideways where the page is narrow."""
    shared = [_shared_note(table, index, document) for index in range(len(table.columns))]
    unit = element("span", table.unit, class_="unit") if table.unit else None
    whole = element(
        "table",
        element("caption", element("span", table.caption, " " if unit else None, unit)),
        element("thead", *_head(table, shared, inlines)),
        element("tbody", *(_row(table, row, shared, inlines) for row in table.rows)),
    )
    return element(
        "div", whole, class_="table", tabindex="0", role="region", aria_label=table.caption
    )


def _shared_note(table: Table, index: int, document: Document) -> Note | None:
    """Return the note of a column's figures where they all have the same."""
    figures = [row[index] for row in table.rows]
    notes = {document.notes.of(one).number: one for one in figures if isinstance(one, Figure)}
    return document.notes.of(next(iter(notes.values()))) if len(notes) == 1 else None


def _head(table: Table, shared: list[Note | None], inlines: Inlines) -> list[Html]:
    titles = [
        element(
            "th",
            column.title,
            inlines.note_mark(note) if note else None,
            scope="col",
            class_=_classes(column),
        )
        for column, note in zip(table.columns, shared, strict=True)
    ]
    rows = [element("tr", *titles)]
    if any(column.group for column in table.columns):
        rows.insert(0, element("tr", *_groups(table)))
    return rows


def _groups(table: Table) -> list[Html]:
    found: list[Html] = []
    for (group, side), columns in groupby(table.columns, key=lambda c: (c.group, c.side)):
        span = str(len(list(columns)))
        if group:
            found.append(
                element("th", group, scope="colgroup", colspan=span, class_=_side(side, "group"))
            )
        else:
            found.append(element("td", colspan=span))
    return found


def _row(
    table: Table,
    row: tuple[str | Figure | Runs | None, ...],
    shared: list[Note | None],
    inlines: Inlines,
) -> Html:
    cells: list[Html] = []
    for index, (value, column) in enumerate(zip(row, table.columns, strict=True)):
        content = _content(value, column, inlines, numbered=shared[index] is None)
        if index == 0:
            cells.append(element("th", content, scope="row", class_=_classes(column)))
        else:
            cells.append(element("td", content, class_=_classes(column)))
    return element("tr", *cells)


def _content(
    value: str | Figure | Runs | None, column: Column, inlines: Inlines, *, numbered: bool
) -> Html:
    if value is None:
        return element("span", EMPTY, class_="none")
    if isinstance(value, Figure):
        if column.kind == "number":
            return inlines.cell(value, column, numbered=numbered)
        return inlines.figure(value)
    return _text(value) if isinstance(value, str) else inlines.runs(value)


def _text(value: str) -> Html:
    """Return text; a word as short as a date is not broken."""
    short = len(value) <= UNBROKEN and " " not in value
    return element("span", value, class_="whole") if short else escaped(value)


def _classes(column: Column) -> str | None:
    return _side(column.side, "number" if column.kind == "number" else "")


def _side(side: str | None, other: str) -> str | None:
    return " ".join(filter(None, (other, f"side-{side}" if side else ""))) or None
