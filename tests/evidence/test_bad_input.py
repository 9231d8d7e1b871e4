from __future__ import annotations

import csv
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from diptych.errors import BadInputError, DiptychError
from diptych.evidence import Evidence

HEAD = "reporter,partner,flow,year,value_usd\n"
GOOD = "AZE,BLR,export,2006,5\n"


def refused(evidence: Evidence, path, **options) -> BadInputError:
    with pytest.raises(BadInputError) as caught:
        evidence.load(path, source="test", vintage="2020", **options)
    assert Evidence.open().snapshots == ()
    leftovers = [p for p in evidence.folder.rglob("*") if p.is_file() and p.suffix == ".parquet"]
    assert leftovers == []
    return caught.value


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("AZE,BLR,export,2006,many", "value_usd", "'many' is not a number"),
        ("AZE,BLR,export,2006,-1", "value_usd", "'-1' is negative"),
        ("AZE,BLR,export,2006,nan", "value_usd", "'nan' is not a number"),
        ("AZE,BLR,export,2006,1e30", "value_usd", "'1e30' is too large"),
        ("AZE,BLR,export,206,5", "year", "'206' does not fit"),
        ("AZE,BLR,export,2006.5,5", "year", "'2006.5' does not fit"),
        ("AZE,BLR,export,,5", "year", "empty"),
        ("AZE,BLR,sale,2006,5", "flow", "'sale' does not fit"),
        (",BLR,export,2006,5", "reporter", "empty"),
        ("AZE,AZX,export,2006,5", "partner", "AZX"),
    ],
)
def test_a_bad_cell_is_named_by_line_and_column(evidence, write, row, column, says):
    error = refused(evidence, write(HEAD + GOOD + row + "\n"))
    assert error.place.line == 3
    assert error.place.column == column
    assert says in error.problem
    assert "--reject" in error.remedy


def test_a_misspelt_country_gets_the_nearest_one_as_a_suggestion(evidence, write):
    error = refused(evidence, write(HEAD + "Azerbaijann,BLR,export,2006,5\n"))
    assert "Azerbaijan" in error.text().replace("Azerbaijann", "")


def test_the_first_bad_row_is_shown_and_the_others_are_counted(evidence, write):
    rows = "".join(f"AZE,BLR,export,{year},x\n" for year in range(2000, 2010))
    error = refused(evidence, write(HEAD + GOOD + rows))
    assert error.place.line == 3
    assert "10 rows are bad" in error.problem


def test_lines_are_counted_through_quoted_line_ends_and_blank_lines(evidence, write):
    text = 'reporter,partner,flow,year,value_usd,"a\nnote"\nAZE,BLR,export,2006,5,"x\ny\nz"\n\n'
    error = refused(evidence, write(text + "AZE,BLR,export,2007,oops,n\n"))
    assert error.place.line == 7


def test_a_row_with_too_many_or_too_few_cells_is_named(evidence, write):
    error = refused(evidence, write(HEAD + GOOD + "AZE,BLR,export,2007,5,6\n"))
    assert (error.place.line, "6 cells" in error.problem) == (3, True)
    error = refused(evidence, write(HEAD + GOOD + GOOD.replace("2006", "2008") + "AZE,BLR\n"))
    assert (error.place.line, "2 cells" in error.problem) == (4, True)


def test_a_file_cut_within_a_quoted_cell_is_known_as_cut(evidence, write):
    error = refused(evidence, write(HEAD + GOOD + 'AZE,BLR,export,"2007'))
    assert error.place.line == 3
    assert "never closed" in error.problem


def test_a_cut_file_is_refused_even_when_bad_rows_are_set_aside(evidence, write, tmp_path):
    path = write(HEAD + GOOD + 'AZE,BLR,export,"2007')
    refused(evidence, path, reject=tmp_path / "bad.csv")
    assert not (tmp_path / "bad.csv").exists()


def test_a_missing_column_is_named_with_those_that_there_are(evidence, write):
    error = refused(evidence, write("reporter,partner,flow,value_usd\nAZE,BLR,export,5\n"))
    assert "year" in error.problem
    assert "value_usd" in error.expected
    assert "--map" in error.remedy


def test_a_column_to_be_renamed_must_be_there(evidence, write):
    error = refused(evidence, write(HEAD + GOOD), mapping={"Jahr": "year"})
    assert "Jahr" in error.problem


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_wide_encoding_is_named(evidence, write, encoding):
    error = refused(evidence, write((HEAD + GOOD).encode(encoding)))
    assert encoding[:6].upper() in error.problem


def test_windows_cyrillic_is_named_with_the_line(evidence, write):
    text = (
        "reporter,partner,flow,year,value_usd\nAZE,BLR,export,2006,5\nБеларусь,AZE,export,2006,5\n"
    )
    error = refused(evidence, write(text.encode("cp1251")))
    assert "cp1251" in error.problem
    assert error.place.line == 3


def test_western_accents_outside_utf8_are_named(evidence, write):
    error = refused(evidence, write((HEAD + "Côte d'Ivoire,BLR,export,2006,5\n").encode("cp1252")))
    assert "cp1252" in error.problem


def test_an_encoding_fault_far_into_the_file_has_its_line(evidence, write):
    body = (HEAD + GOOD * 300_000).encode() + "Беларусь".encode("cp1251")
    error = refused(evidence, write(body))
    assert error.place.line == 300_002


def test_a_file_cut_within_a_letter_is_known_as_cut(evidence, write):
    error = refused(evidence, write((HEAD + "Беларусь").encode()[:-1]))
    assert "cut short" in error.problem


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"PK\x03\x04rest", "Excel"),
        (b"\xd0\xcf\x11\xe0rest", "Excel"),
        (b"\x1f\x8brest", "gzip"),
        (b"<html><body>503</body></html>", "web page"),
        (b'{"error": "limit"}', "JSON"),
        (b"just one column\n1\n", "does not name columns"),
        (b"year,year\n1,2\n", "two columns"),
        (HEAD.encode(), "no rows"),
    ],
)
def test_what_is_no_table_of_statistics_is_said_to_be_so(evidence, write, content, says):
    assert says in refused(evidence, write(content)).problem


def test_a_parquet_file_without_its_footer_is_damaged(evidence, tmp_path):
    whole = tmp_path / "whole.parquet"
    pq.write_table(pa.table({"reporter": ["AZE"] * 1000}), whole)
    cut = tmp_path / "cut.parquet"
    cut.write_bytes(whole.read_bytes()[:-20])
    assert "cut short" in refused(evidence, cut).problem


def test_a_parquet_file_damaged_within_is_refused(evidence, tmp_path):
    path = tmp_path / "trade.parquet"
    columns = {
        "reporter": ["AZE"] * 5000,
        "partner": ["BLR"] * 5000,
        "flow": ["export"] * 5000,
        "year": [1900 + n % 100 for n in range(5000)],
        "value_usd": [n * 1.37 for n in range(5000)],
    }
    pq.write_table(pa.table(columns), path, compression="zstd", use_dictionary=False)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 200] = b"x" * 200
    path.write_bytes(content)
    with pytest.raises(DiptychError):
        evidence.load(path, source="test", vintage="2020")
    assert Evidence.open().snapshots == ()


def test_a_parquet_rows_fault_is_named_by_its_row(evidence, tmp_path):
    path = tmp_path / "trade.parquet"
    columns = {
        "reporter": ["AZE", "AZE"],
        "partner": ["BLR", "BLR"],
        "flow": ["export", "import"],
        "year": [2006, 2006],
        "value_usd": [5.0, -5.0],
    }
    pq.write_table(pa.table(columns), path)
    error = refused(evidence, path)
    assert error.place.line == 2
    assert "negative" in error.problem


def test_a_missing_file_is_said_to_be_missing(evidence, tmp_path):
    assert "cannot be opened" in refused(evidence, tmp_path / "none.csv").problem


def test_two_rows_for_one_cell_refuse_the_file(evidence, write):
    error = refused(evidence, write(HEAD + GOOD + "AZE,BLR,import,2006,5\n" + GOOD))
    assert error.place.line == 4
    assert "line 2" in error.problem


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("source", "../../etc"),
        ("source", ""),
        ("vintage", "last spring"),
        ("vintage", "2018-13-01"),
        ("layout", "no-such-layout"),
        ("table", "votes of everybody"),
    ],
)
def test_what_is_asked_for_is_checked_before_the_file(evidence, two_panels, option, value):
    with pytest.raises(BadInputError):
        evidence.load(two_panels, **{"source": "test", "vintage": "2020", option: value})


def test_bad_rows_are_set_aside_with_line_and_reason_and_the_rest_is_loaded(
    evidence, write, tmp_path
):
    rows = ["AZE,BLR,export,2007,x", "AZE,BLR,export", "BLR,AZE,export,2007,7", GOOD.strip()]
    path = write(HEAD + GOOD + "\n".join(rows) + "\n")
    snapshot = evidence.load(path, source="test", vintage="2020", reject=tmp_path / "bad.csv")
    assert (snapshot.rows, snapshot.rejected) == (2, 3)
    with (tmp_path / "bad.csv").open(encoding="utf-8", newline="") as file:
        aside = list(csv.DictReader(file))
    assert [(row["line"], row["row"]) for row in aside] == [
        ("3", rows[0]),
        ("4", rows[1]),
        ("6", rows[3]),
    ]


def test_a_rejected_formula_is_no_formula_in_a_spreadsheet(evidence, write, tmp_path):
    formula = "=HYPERLINK(1),BLR,export,2007,5\n"
    path = write(HEAD + GOOD + formula)
    evidence.load(path, source="test", vintage="2020", reject=tmp_path / "bad.csv")
    cells = [
        cell for row in csv.reader(io.StringIO((tmp_path / "bad.csv").read_text())) for cell in row
    ]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert any("=HYPERLINK(1)" in cell for cell in cells)


def test_the_rejected_rows_never_overwrite_the_file_itself(evidence, two_panels):
    with pytest.raises(BadInputError, match="overwrite"):
        evidence.load(two_panels, source="test", vintage="2020", reject=two_panels)
