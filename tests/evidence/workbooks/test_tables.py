"""Tables of trade by country as offices publish them, in four languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.errors import BadInputError
from diptych.evidence.workbooks import read_workbook


def said(path):
    """The figures as short tuples: partner, flow, year, month, US dollars."""
    rows = read_workbook(path).rows
    return [(r.partner, r.flow, r.year, r.month, r.value) for r in rows if r.partner != "_SUM"]


def test_years_across_and_the_flow_and_unit_in_the_caption(workbook):
    # The shape of Belstat's yearbook; the figures are Belarus's own (WITS), in million dollars.
    path = workbook(
        [
            ["Экспорт товаров Республики Беларусь по странам"],
            ["(миллионов долларов США)"],
            [None, 2011, 2012, 2013],
            ["Всего", 41418.7, 46059.9, 37203.1],
            ["Страны СНГ", 20000, 21000, 22000],
            ["в том числе:"],
            ["Азербайджан", 138.5582, 139.1679, 164.1057],
            ["Молдова, Республика", "…", "-", 12.5],
        ]
    )
    assert said(path) == [
        ("AZE", "export", 2011, None, Decimal("138558200.00")),
        ("AZE", "export", 2012, None, Decimal("139167900.00")),
        ("AZE", "export", 2013, None, Decimal("164105700.00")),
        ("MDA", "export", 2013, None, Decimal("12500000.00")),
    ]
    assert "Всего; Страны СНГ" in read_workbook(path).notes[-1]


def test_merged_headings_give_both_flows_under_each_year(workbook):
    # The shape of the yearbook "Foreign trade of Azerbaijan".
    path = workbook(
        [
            ["3.5. Xarici ticarətin ölkələr üzrə bölgüsü, min ABŞ dolları"],
            [],
            ["Ölkələr", "2012", None, "2013*", None],
            [None, "idxal", "ixrac", "idxal", "ixrac"],
            ["Cəmi", 9652871, 23907978, 10712515, 23975417],
            ["MDB ölkələri", 1, 2, 3, 4],
            ["Belarus", "68 028,3", "11 691,1", 87835.7, 14696.6],
            ["Böyük Britaniya", 5, "-", "...", 6],
            ["* İlkin məlumat"],
        ],
        merged=("B3:C3", "D3:E3", "A3:A4"),
    )
    assert said(path)[:4] == [
        ("BLR", "import", 2012, None, Decimal("68028300.00")),
        ("BLR", "export", 2012, None, Decimal("11691100.00")),
        ("BLR", "import", 2013, None, Decimal("87835700.00")),
        ("BLR", "export", 2013, None, Decimal("14696600.00")),
    ]
    states = {r.year: r.status for r in read_workbook(path).rows}
    assert states == {2012: "final", 2013: "provisional"}


def test_months_across_and_flows_as_sections_down_the_table(workbook):
    path = workbook(
        [
            ["Внешняя торговля по странам в 2024 году, тыс. долларов США"],
            ["№", "Страна", "Январь", "Февраль", "Январь-февраль"],
            ["А", "Б", 1, 2, 3],
            ["Экспорт"],
            [1, "Азербайджан", 100.5, 200, 300.5],
            ["Импорт"],
            [1, "Азербайджан", 10, "x", 10],
        ]
    )
    assert said(path) == [
        ("AZE", "export", 2024, 1, Decimal("100500.00")),
        ("AZE", "export", 2024, 2, Decimal("200000.00")),
        ("AZE", "import", 2024, 1, Decimal("10000.00")),
    ]
    assert "2 figures left out: sums over a part of a year" in read_workbook(path).notes


def test_from_january_to_december_is_the_year(workbook):
    path = workbook(
        [
            ["2023-cü ilin yanvar-dekabr aylarında xarici ticarət"],
            ["Ölkələr", "Ticarət dövriyyəsi", "İdxal", "İxrac", "Xüsusi çəkisi, %"],
            [None, "min ABŞ dolları", "min ABŞ dolları", "min ABŞ dolları", None],
            ["Belarus", 30, 20, 10, "1,5"],
        ]
    )
    assert said(path) == [
        ("BLR", "import", 2023, None, Decimal("20000.00")),
        ("BLR", "export", 2023, None, Decimal("10000.00")),
    ]
    notes = read_workbook(path).notes
    assert "1 figures left out: turnovers" in notes
    assert "1 figures left out: shares and rates" in notes


def test_a_part_of_a_year_in_the_caption_is_no_year(workbook):
    path = workbook(
        [
            ["Экспорт за январь-июнь, тыс. долл. США"],
            ["Страны", "2023", "2024"],
            ["Азербайджан", 1, 2],
        ]
    )
    with pytest.raises(BadInputError, match="it has sums over a part of a year"):
        read_workbook(path)


def test_two_tables_of_one_sheet_keep_their_own_flow(workbook):
    path = workbook(
        [
            ["Імпарт па краінах, млн. долараў ЗША"],
            ["Краіны", 2012],
            ["Азербайджан", 12.2126],
            [],
            ["Экспарт па краінах"],
            ["Краіны", 2012],
            ["Азербайджан", 139.1679],
        ]
    )
    assert said(path) == [
        ("AZE", "import", 2012, None, Decimal("12212600.00")),
        ("AZE", "export", 2012, None, Decimal("139167900.00")),
    ]


def test_the_sheet_may_name_the_flow(workbook):
    rows = [["Trade by country, thousand US dollars"], ["Country", 2012], ["Belarus", 7]]
    path = workbook(rows, title="Export", more={"Import": rows})
    assert [row[1] for row in said(path)] == ["export", "import"]


def test_a_month_and_year_as_a_date_is_a_heading(workbook):
    import datetime

    path = workbook(
        [
            ["Imports, million US dollars"],
            ["Country", datetime.date(2024, 3, 1), datetime.date(2024, 4, 1)],
            ["Belarus", 1.5, 2.5],
        ]
    )
    assert [row[2:4] for row in said(path)] == [(2024, 3), (2024, 4)]


def test_flows_under_years_with_turnover_and_a_unit_at_the_right_edge(workbook):
    path = workbook(
        [
            ["Внешняя торговля товарами Республики Беларусь с отдельными странами"],
            ["Обновлено 12.03.2025, данные на 1 января 2025 г."],
            [None, None, None, None, None, None, "(тысяч долларов США)"],
            ["Страны", "2023 год", None, None, "2024 год", None, None],
            [None, "оборот", "экспорт", "импорт", "оборот", "экспорт", "импорт"],
            ["1. Азербайджан", 3, 2, 1, 30, 20, 10],
        ]
    )
    assert said(path) == [
        ("AZE", "export", 2023, None, Decimal("2000.00")),
        ("AZE", "import", 2023, None, Decimal("1000.00")),
        ("AZE", "export", 2024, None, Decimal("20000.00")),
        ("AZE", "import", 2024, None, Decimal("10000.00")),
    ]


def test_codes_ranks_and_names_in_a_second_language_are_no_values(workbook):
    path = workbook(
        [
            ["İxrac, 2024, min ABŞ dolları"],
            ["№", "Ölkə", "Kod", "Dəyəri", "Yeri", "Country"],
            [1, "Belarus", 112, 14.5, 7, "Belarus"],
        ]
    )
    assert said(path) == [("BLR", "export", 2024, None, Decimal("14500.00"))]


def test_years_saved_as_numbers_with_a_point_are_years(workbook):
    path = workbook([["Exports, US$ million"], ["Country", 2012.0, 2013.0], ["Iran", 1.5, 2]])
    assert [row[2] for row in said(path)] == [2012, 2013]


def test_a_sheet_for_each_month_gives_months(workbook):
    rows = [["Экспорт в 2024 году, тыс. долл. США"], ["Страна", "Стоимость"], ["Иран", 5]]
    path = workbook(rows, title="Январь", more={"Февраль": rows, "Январь-февраль": rows})
    assert [row[3] for row in said(path)] == [1, 2]


def test_a_formula_stands_for_what_was_saved_and_is_not_reckoned(workbook):
    # A workbook that no spreadsheet program has opened holds no value for its formulas.
    path = workbook(
        [["Exports, thousand US dollars"], ["Country", 2012, 2013], ["Belarus", 5, "=B3*2"]]
    )
    assert said(path) == [("BLR", "export", 2012, None, Decimal("5000.00"))]


def test_the_same_figure_in_two_sheets_is_one(workbook):
    rows = [["Exports, thousand US dollars"], ["Country", 2012], ["Belarus", 7]]
    assert len(said(workbook(rows, more={"Again": rows}))) == 1


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["Exports"], ["Country", 2012], ["Belarus", 7]], "does not tell its unit"),
        ([["Exports, US$ million"], ["Country", 2012], ["Belrus", 7]], "'Belrus' is neither"),
        ([["Exports, US$ million"], ["Country", 2012], ["Belarus", "?"], ["Russia", 1]], "'\\?'"),
        ([["Exports, US$ million"], ["Country", 2012], ["Belarus", "1,234"], ["Iran", 1]], "1,234"),
        ([["Exports, US$ million"], ["Country", 2012], ["Belarus", -7]], "negative"),
        ([["Экспорт, млн. рублей"], ["Страна", 2012], ["Россия", 7]], "another currency"),
        ([["Trade, US$ million"], ["Country", 2012], ["Belarus", 7]], "tell no flow"),
        ([["Exports, US$ million"], ["Country", "Value"], ["Belarus", 7]], "tell no year"),
        ([["Budget"], ["Schools", "much"]], "no figures to load"),
    ],
)
def test_a_table_that_leaves_a_doubt_is_refused_with_its_place(workbook, rows, words):
    with pytest.raises(BadInputError, match=words):
        read_workbook(workbook(rows))


def test_a_name_that_is_no_country_is_told_with_sheet_row_and_column(workbook):
    path = workbook([["Exports, US$ million"], ["Country", 2012], ["Belrus", 7]], title="T1")
    with pytest.raises(BadInputError) as caught:
        read_workbook(path)
    assert caught.value.text().startswith("table.xlsx, sheet T1, line 3, column B:")
    assert "Belarus" in caught.value.text()
