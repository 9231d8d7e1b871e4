from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.layouts import Layout, layouts
from diptych.evidence.recognition import UnknownLayoutError, fit_layout
from diptych.evidence.survey import survey_file


def values(evidence: Evidence) -> list[tuple[object, ...]]:
    sql = "select reporter, partner, flow, year, month, product, value_usd from flows order by all"
    return [tuple(row.values()) for row in evidence.query(sql).to_pylist()]


def load(evidence: Evidence, path, **options):
    return evidence.load(path, source="test", vintage="2020", **options)


def header_of(layout: Layout) -> list[str]:
    """The columns of a file of this layout, the first name that each field may have."""
    names = list(layout.signs)
    for rule in layout.fields.values():
        if rule.kind == "marks":
            names += [columns[0] for columns in rule.choices.values()]
        elif not rule.columns[0].startswith("/"):
            names.append(rule.columns[0])
    names += [next(iter(value.columns)) for value in layout.values]
    named = ["HS 2022", "HS 2017"] if layout.named else []
    return named + list(dict.fromkeys(names))


@pytest.mark.parametrize("name", sorted(layouts()))
def test_every_layout_refuses_an_empty_row_or_says_why_it_takes_none(evidence, write, name):
    columns = header_of(layouts()[name])
    path = write(",".join(columns) + "\n" + "," * (len(columns) - 1) + "\n")
    excluded = layouts()[name].excluded
    with pytest.raises(BadInputError, match=excluded or "line 2"):
        load(evidence, path, layout=name)


@pytest.mark.parametrize("name", sorted(layouts()))
def test_every_layout_is_found_by_its_own_columns_or_named_among_those_alike(write, name):
    layout = layouts()[name]
    survey = survey_file(write(",".join(header_of(layout)) + "\n"))
    if layout.companion or layout.rows is not None:
        # Found beside another one, or only in the one file that was published.
        assert fit_layout(survey, layout.table, name, None).layout.name == name
        return
    try:
        found = fit_layout(survey, None, None, None).layout.name
    except UnknownLayoutError as error:
        found = str(error.remedy)
    assert name in found.replace(":", "").split()


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_the_delimiter_is_found_by_looking(evidence, write, delimiter):
    text = "reporter,partner,flow,year,value_usd\nAZE,BLR,export,2006,5.25\n"
    load(evidence, write(text.replace(",", delimiter)))
    assert values(evidence) == [("AZE", "BLR", "export", 2006, None, "TOTAL", Decimal("5.25"))]


def test_a_decimal_comma_is_understood_where_it_cannot_be_anything_else(evidence, write):
    rows = "AZE;BLR;export;2006;1,5\nAZE;BLR;export;2007;1,234\n"
    text = f"reporter;partner;flow;year;value_kusd\n{rows}"
    load(evidence, write(text))
    assert [row[-1] for row in values(evidence)] == [Decimal("1500.00"), Decimal("1234.00")]


def test_a_comma_that_may_divide_thousands_is_refused(evidence, write):
    text = "reporter;partner;flow;year;value_usd\nAZE;BLR;export;2006;1,234\n"
    with pytest.raises(BadInputError, match="could mean two things"):
        load(evidence, write(text))


def test_a_point_among_decimal_commas_is_refused(evidence, write):
    text = (
        "reporter;partner;flow;year;value_usd\nAZE;BLR;export;2006;1,5\nAZE;BLR;export;2007;1.234\n"
    )
    with pytest.raises(BadInputError, match="line 3"):
        load(evidence, write(text))


@pytest.mark.parametrize(
    ("column", "value", "dollars"),
    [
        ("value_usd", "1471071.004", "1471071.00"),
        ("value_usd", "1471071.005", "1471071.01"),
        ("value_kusd", "1471.071", "1471071.00"),
        ("value_kusd", "0.00001", "0.01"),
        ("value_musd", "1.47107199", "1471071.99"),
        ("value_usd", "9999999999999999.99", "9999999999999999.99"),
        ("value_usd", "1.5e3", "1500.00"),
    ],
)
def test_a_value_is_kept_to_the_cent_of_its_unit(evidence, write, column, value, dollars):
    load(evidence, write(f"reporter,partner,flow,year,{column}\nAZE,BLR,export,2006,{value}\n"))
    assert values(evidence)[0][-1] == Decimal(dollars)


def test_columns_are_read_as_fields_when_the_user_says_so(evidence, write):
    text = "Land;Gegenland;Richtung;Jahr;Wert\nAZE;BLR;export;2006;5\n"
    fields = ("reporter", "partner", "flow", "year", "value_musd")
    names = ("Land", "Gegenland", "Richtung", "Jahr", "Wert")
    load(evidence, write(text), mapping=dict(zip(names, fields, strict=True)))
    assert values(evidence)[0][-1] == Decimal("5000000.00")


def test_a_column_gives_way_to_one_that_is_read_as_it(evidence, write):
    text = "reporter,partner,flow,year,value,better\nAZE,BLR,export,2006,1,2\n"
    load(evidence, write(text), mapping={"better": "value"})
    assert values(evidence)[0][-1] == Decimal("2.00")


def test_months_and_products_are_kept_and_levels_told_apart(evidence, write):
    text = (
        "reporter,partner,flow,year,month,product,value_usd\n"
        "AZE,BLR,X,2006,,TOTAL,10\nAZE,BLR,X,2006,3,TOTAL,4\nAZE,BLR,M,2006,,270900,5\n"
    )
    load(evidence, write(text))
    levels = evidence.query("select product, level, month from flows order by all").to_pylist()
    assert [tuple(row.values()) for row in levels] == [
        ("270900", 6, None),
        ("TOTAL", 0, 3),
        ("TOTAL", 0, None),
    ]


@pytest.mark.parametrize("word", ["", "..", "…", "NA"])
def test_a_missing_value_is_left_out_and_counted_and_never_zero(evidence, write, word):
    text = f"reporter,partner,year,exports_kusd,imports_kusd\nAZE,BLR,2006,{word},0\n"
    snapshot = load(evidence, write(text))
    assert (snapshot.rows, snapshot.missing) == (1, 1)
    assert values(evidence)[0][-1] == Decimal(0)


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(evidence, write):
    text = "\ufeffreporter,partner,flow,year,value_usd\r\nAZE,BLR,export,2006,5\r\n"
    load(evidence, write(text))
    assert len(values(evidence)) == 1


def test_parquet_and_csv_of_one_table_give_the_same_rows(evidence, write, tmp_path):
    table = pa.table(
        {
            "reporter": ["AZE", "BLR"],
            "partner": ["BLR", "AZE"],
            "year": [2006, 2006],
            "exports_kusd": [1471.071, None],
            "imports_kusd": [20689.274, 2721.6],
        }
    )
    pq.write_table(table, tmp_path / "trade.parquet")
    rows = "AZE,BLR,2006,1471.071,20689.274\nBLR,AZE,2006,,2721.6\n"
    text = f"reporter,partner,year,exports_kusd,imports_kusd\n{rows}"
    one, two = Evidence.open(tmp_path / "one"), Evidence.open(tmp_path / "two")
    load(one, tmp_path / "trade.parquet")
    load(two, write(text))
    assert values(one) == values(two)
    assert len(values(one)) == 3


def test_a_layout_may_only_name_columns_of_its_table():
    whole = layouts()["flows"].model_dump()
    whole["constants"] = {"colour": "red"}
    with pytest.raises(ValueError, match="colour"):
        Layout.model_validate(whole)
