"""Reading a workbook's sheets: captions, headings, sections, rows of figures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.workbooks.headings import Meaning, meaning_of
from diptych.evidence.workbooks.labels import is_country, is_head, partner_of, plain_label
from diptych.evidence.workbooks.numbers import NOTHING, is_figure, is_year, number_of
from diptych.evidence.workbooks.sheets import read_sheets
from diptych.evidence.workbooks.types import SUM, Row, Table
from diptych.evidence.workbooks.vocabulary import folded, has_word, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.evidence.workbooks.sheets import Cell, Sheet
    from diptych.evidence.workbooks.types import Status

__all__ = ["read_workbook"]

EXPECTED = (
    "countries down the first column, and above the figures which flow, which year and which unit "
    "(thousand or million US dollars) they are"
)
MARK = re.compile(r"([*]+|[¹²³⁴⁵⁶⁷⁸⁹]|\d\))\s*$")
NOTE = re.compile(r"^\s*([*]+|[¹²³⁴⁵⁶⁷⁸⁹]|\d\))\s*\S")
LEFT_OUT = {
    "part": "sums over a part of a year",
    "ratio": "shares and rates",
    "balance": "balances",
    "turnover": "turnovers",
    "quantity": "quantities",
    "name": "numbers under a heading of names",
    "code": "codes",
    "rank": "ranks",
    "price": "prices",
    "re_trade": "re-exports and re-imports",
    "foreign": "values in another currency",
    "years": "comparisons of several years",
    "flow": "columns that tell no flow",
    "year": "columns that tell no year",
}


def read_workbook(path: Path) -> Table:
    """Return what the tables of a workbook say, in US dollars.

    Headings may have several rows; a cell of them that is empty takes what stands to its left, as
    merged cells do. Raises BadInputError for a workbook without such a table, a table that does
    not tell its unit, a name that is no country, and a figure that is none.
    """
    sheets = read_sheets(path)
    readers = [_Reader(path.name, sheet) for sheet in sheets]
    found = [row for reader in readers for row in reader.run()]
    left = sum((reader.left for reader in readers), Counter[str]())
    if not found:
        why = ", ".join(LEFT_OUT[name] for name in left)
        raise BadInputError(
            f"the workbook has no figures to load{f'; it has {why}' if why else ''}",
            place=Place(path.name),
            expected=EXPECTED,
        )
    notes = [f"{count:,} figures left out: {LEFT_OUT[name]}" for name, count in left.items()]
    sums = dict.fromkeys(name for reader in readers for name in reader.sums)
    if sums:
        notes.append(f"left out as totals or groups of countries: {'; '.join(sums)}")
    return Table(_each_once(found), tuple(notes), _office(sheets))


def _office(sheets: tuple[Sheet, ...]) -> str | None:
    """Return the office that the workbook names, if it names one alone."""
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row)
    text = " | ".join(folded(cell) for cell in cells if isinstance(cell, str))
    found = [office for office, ones in words("offices").items() if has_word(text, ones)]
    return found[0] if len(found) == 1 else None


def _each_once(rows: list[Row]) -> tuple[Row, ...]:
    """Return the rows without those that say again, in another place, what one has said."""
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        found.setdefault(row.cells()[:-1], row)
    return tuple(found.values())


def _provisional_marks(sheet: Sheet) -> frozenset[str]:
    """Return the footnote marks that say that a figure is provisional."""
    found: set[str] = set()
    for row in sheet.rows:
        text = next((cell for cell in row if isinstance(cell, str)), "")
        note = NOTE.match(text)
        if note and meaning_of(text).status == "provisional":
            found.add(note[1])
    return frozenset(found)


@dataclass(slots=True)
class _Reader:
    """Goes down one sheet. Captions and headings hold for the figures that follow them."""

    file: str
    sheet: Sheet
    left: Counter[str] = field(default_factory=Counter[str])
    sums: list[str] = field(default_factory=list[str])
    captions: list[str] = field(default_factory=list[str])
    pending: list[str] = field(default_factory=list[str])
    heads: list[tuple[Cell, ...]] = field(default_factory=list[tuple["Cell", ...]])
    columns: list[Meaning] | None = None
    section: Meaning = field(default_factory=Meaning)
    kept: Meaning = field(default_factory=Meaning)

    def run(self) -> Iterator[Row]:
        """Yield the figures of the sheet."""
        first = _name_column(self.sheet)
        marks = _provisional_marks(self.sheet)
        for line, row in enumerate(self.sheet.rows, start=1):
            places = [place for place, cell in enumerate(row) if cell is not None]
            if not places:
                continue
            name = _name_at(row)
            if name is not None and self._is_body(row, name):
                yield from self._figures(line, row, name, marks)
            elif len(places) == 1 and self._is_line(row, places[0], first):
                self._line(str(row[places[0]]))
            else:
                self._head(row)

    def _is_body(self, row: tuple[Cell, ...], name: int) -> bool:
        rest = [cell for cell in row[name + 1 :] if cell is not None]
        figures = [cell for cell in rest if is_figure(cell)]
        # A row of column numbers begins with a letter, as in "A 1 2 3".
        if not rest or len(str(row[name])) == 1 or not (self.heads or self.columns):
            return False
        if not figures:
            # A figure that cannot be read must not make a country's row a heading.
            return is_country(plain_label(str(row[name])))
        years = all(is_year(cell) for cell in figures)
        return not (years and (is_head(str(row[name])) or len(figures) < len(rest)))

    def _is_line(self, row: tuple[Cell, ...], place: int, first: int) -> bool:
        """Say whether a row's only cell is a line of text, not a heading over columns."""
        return place <= first or meaning_of(str(row[place])).only_unit

    def _line(self, text: str) -> None:
        if NOTE.match(text):
            return
        said = meaning_of(text)
        if self.columns is None and not self.heads:
            self.captions.append(text)
        elif said.tells:
            self.section = said
            self.pending.append(text)

    def _head(self, row: tuple[Cell, ...]) -> None:
        if self.columns is not None:
            if self.pending:
                self.kept = Meaning(unit=self._whole().unit)
                self.captions, self.pending = self.pending, []
            self.columns, self.heads, self.section = None, [], Meaning()
        self.heads.append(row)

    def _figures(
        self, line: int, row: tuple[Cell, ...], name: int, marks: frozenset[str]
    ) -> Iterator[Row]:
        if self.columns is None:
            self.columns = _meanings(self.heads, marks)
        self.pending = []
        label = plain_label(str(row[name]))
        partner: str | None = None
        for place, cell in enumerate(row[name + 1 :], start=name + 1):
            if not label or cell is None or str(cell).strip().casefold() in NOTHING:
                continue
            said = self._said(place)
            reason = _left_out(said)
            if reason:
                self.left.update([reason] if is_figure(cell) else [])
                continue
            spot = _Spot(self.file, self.sheet.name, line, place)
            partner = partner or self._partner(label, spot)
            status = "provisional" if _marked(marks, row[name], cell) else said.status
            yield _row(spot, partner, said, cell, status)

    def _partner(self, label: str, spot: _Spot) -> str:
        partner = partner_of(label, spot.place)
        if partner == SUM:
            self.sums.append(label)
        return partner

    def _said(self, place: int) -> Meaning:
        columns = self.columns or []
        said = columns[place] if place < len(columns) else Meaning()
        return said.within(self.section).within(self._whole())

    def _whole(self) -> Meaning:
        said = Meaning()
        for text in reversed(self.captions):
            said = said.within(meaning_of(text).of_all())
        name = meaning_of(self.sheet.name)
        named = Meaning(flow=name.flow, years=name.years, month=name.month, part=name.part)
        return said.within(named).within(self.kept)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a figure stands."""

    file: str
    sheet: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        return Place(f"{self.file}, sheet {self.sheet}", self.line, _letters(self.column))

    def __str__(self) -> str:
        return f"{self.sheet}!{_letters(self.column)}{self.line}"


def _meanings(heads: list[tuple[Cell, ...]], marks: frozenset[str]) -> list[Meaning]:
    """Return what each column holds; a lower heading says more exactly what an upper one says."""
    width = max(len(row) for row in heads)
    found = [Meaning()] * width
    for row in heads:
        last = ""
        for place in range(width):
            cell = row[place] if place < len(row) else None
            last = str(cell) if cell is not None else last
            said = meaning_of(last)
            if _marked(marks, last):
                said = replace(said, status="provisional")
            if cell is not None and is_head(last) and not said.tells:
                said = replace(said, other="name")
            found[place] = said.within(found[place])
    return found


def _marked(marks: frozenset[str], *cells: Cell) -> bool:
    found = [MARK.search(cell) for cell in cells if isinstance(cell, str)]
    return any(one is not None and one[1] in marks for one in found)


def _row(spot: _Spot, partner: str, said: Meaning, cell: Cell, status: Status | None) -> Row:
    number = number_of(cell)
    if number is None or (number < 0 and partner != SUM):
        raise BadInputError(
            f"{str(cell)!r} is {'not a number' if number is None else 'negative'}",
            place=spot.place,
            expected="a number of zero or more, such as 1234.5, or a dash for nothing",
        )
    if said.unit is None or said.flow is None:
        raise BadInputError(
            "the table does not tell its unit",
            place=spot.place,
            expected=EXPECTED,
            remedy="write the unit above the table, such as: thousand US dollars",
        )
    value = (abs(number) * said.unit).quantize(Decimal("0.01"))
    period = (said.years[0], said.month, status or "final")
    return Row(partner, said.flow, *period, value, str(spot))


def _name_column(sheet: Sheet) -> int:
    """Return where the rows' names stand most often."""
    found = Counter(
        name
        for row in sheet.rows
        if (name := _name_at(row)) is not None and any(map(is_figure, row[name + 1 :]))
    )
    return found.most_common(1)[0][0] if found else 0


def _name_at(row: tuple[Cell, ...]) -> int | None:
    """Return where the row's name stands: its first cell with letters."""
    for place, cell in enumerate(row):
        if isinstance(cell, str) and not is_figure(cell) and any(c.isalpha() for c in cell):
            return place
    return None


def _left_out(said: Meaning) -> str | None:
    """Return why a column's figures are not taken, by the name in `LEFT_OUT`."""
    if said.other:
        return said.other
    if said.part:
        return "part"
    if said.foreign:
        return "foreign"
    if said.flow is None:
        return "flow"
    if len(said.years) != 1:
        return "years" if said.years else "year"
    return None


def _letters(place: int) -> str:
    """Return a column's letters.

    >>> _letters(0), _letters(27)
    ('A', 'AB')
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
