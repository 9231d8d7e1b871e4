"""A workbook goes the way of every other file into the store."""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.survey import survey_file

TABLE = [
    ["Xarici ticarət, min ABŞ dolları"],
    ["Ölkələr", "2012", None],
    [None, "idxal", "ixrac"],
    ["Belarus", 68028.3, 11691.1],
    ["Cəmi", 9652871, 23907978],
]


def test_an_offices_table_is_loaded_by_its_layout(workbook):
    evidence = Evidence.open()
    snapshot = evidence.load(workbook(TABLE), layout="stat-az", vintage="2013")
    assert (snapshot.source, snapshot.rows, snapshot.input_name) == ("stat-az", 2, "table.xlsx")
    found = evidence.query("select reporter, partner, flow, value_usd from flows order by flow")
    assert [tuple(row.values()) for row in found.to_pylist()] == [
        ("AZE", "BLR", "export", Decimal("11691100.00")),
        ("AZE", "BLR", "import", Decimal("68028300.00")),
    ]


def test_whose_table_it_is_must_be_said(workbook):
    with pytest.raises(BadInputError) as caught:
        Evidence.open().load(workbook(TABLE), vintage="2013")
    assert "stat-az" in caught.value.text()
    assert "--layout" in caught.value.text()


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Mənbə: Azərbaycan Respublikasının Dövlət Gömrük Komitəsi", "customs-az"),
        ("Mənbə: Azərbaycan Respublikası Dövlət Statistika Komitəsi", "stat-az"),
        ("Источник: данные Белстата", "belstat"),
    ],
)
def test_a_workbook_that_says_whose_it_is_needs_no_layout(workbook, line, office):
    table = [*TABLE[:-2], ["Rusiya", 1378000, 966000], [line]]
    snapshot = Evidence.open().load(workbook(table), vintage="2013")
    assert (snapshot.source, snapshot.layout) == (office, office)


def test_the_same_workbook_is_not_stored_twice(workbook):
    evidence = Evidence.open()
    path = workbook(TABLE)
    first = evidence.load(path, layout="stat-az", vintage="2013")
    assert evidence.load(path, layout="stat-az", vintage="2013") == first
    assert len(evidence.snapshots) == 1


def test_a_plain_sheet_is_read_as_a_csv_file_would_be(workbook):
    path = workbook(
        [
            ["reporter", "partner", "year", "exports_kusd", "imports_kusd"],
            ["AZE", "BLR", 2012, 11691.128, 68028.261],
        ]
    )
    snapshot = Evidence.open().load(path, source="wits", vintage="2018")
    assert (snapshot.layout, snapshot.rows) == ("wits-wide", 2)


def test_the_copy_is_gone_when_the_workbook_has_been_read(workbook):
    survey = survey_file(workbook(TABLE))
    copy = survey.path
    assert copy.is_file()
    assert survey.name == "table.xlsx"
    del survey
    assert not copy.exists()


def test_a_bad_row_of_a_plain_sheet_names_the_workbook(workbook):
    path = workbook(
        [
            ["reporter", "partner", "year", "exports_kusd", "imports_kusd"],
            ["AZE", "BLR", 2012, "much", 68028.261],
        ]
    )
    with pytest.raises(BadInputError) as caught:
        Evidence.open().load(path, source="wits", vintage="2018")
    assert "table.xlsx, line 2, column exports_kusd" in caught.value.text()
