"""The World Bank's bilateral mirror file, whole, as it was published."""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.evidence import Evidence, Snapshot, load_sql

pytestmark = pytest.mark.realdata

# ../shared/data/INDEX.md, from WITS: AZE exports, AZE imports, BLR exports, BLR imports, in
# thousand US dollars.
PUBLISHED = {
    2006: ("1471.071", "20689.274", "34457.900", "2721.600"),
    2007: ("2324.325", "76965.956", "86427.300", "3261.600"),
    2008: ("5204.761", "89581.703", "105428.400", "6226.500"),
    2009: ("5170.546", "136757.544", "120264.300", "4287.700"),
    2010: ("7210.455", "112549.913", "140155.300", "6012.900"),
    2011: ("666770.685", "64540.141", "138558.200", "825790.300"),
    2012: ("11691.128", "68028.261", "139167.900", "12212.600"),
    2013: ("14696.578", "87835.707", "164105.700", "12571.600"),
}
CELLS = (("AZE", "export"), ("AZE", "import"), ("BLR", "export"), ("BLR", "import"))


@pytest.fixture(scope="module")
def loaded(shared, tmp_path_factory) -> tuple[Evidence, Snapshot]:
    evidence = Evidence.open(tmp_path_factory.mktemp("wits"))
    path = shared / "data" / "wits_bilateral_mirror.parquet"
    return evidence, evidence.load(path, source="wits", vintage="2018-01-01")


def one(evidence: Evidence, sql: str) -> object:
    ((value,),) = [tuple(row.values()) for row in evidence.query(sql).to_pylist()]
    return value


def rows_of(snapshot: Snapshot, word: str) -> int:
    return sum(item.rows for item in snapshot.corrections if word in item.what)


def test_the_layout_is_recognised_and_the_years_are_those_published(loaded):
    _, snapshot = loaded
    assert (snapshot.layout, snapshot.years) == ("wits-wide", (1962, 2016))


def test_azerbaijan_and_belarus_come_out_as_each_reported(loaded):
    evidence, snapshot = loaded
    parameters = {"a": "AZE", "b": "BLR", "first": 2006, "last": 2013}
    found = evidence.query(load_sql("diptych.trade", "cells.sql"), parameters).to_pylist()
    expected = {
        (reporter, flow, year): Decimal(value) * 1000
        for year, values in PUBLISHED.items()
        for (reporter, flow), value in zip(CELLS, values, strict=True)
    }
    assert {(r["reporter"], r["flow"], r["year"]): r["value_usd"] for r in found} == expected
    assert {row["snapshot"] for row in found} == {snapshot.id}


def test_every_value_is_stored_left_out_as_missing_or_corrected(loaded):
    # 958,379 rows of two values; 192,950 exports and 95,823 imports are empty (INDEX.md).
    evidence, snapshot = loaded
    left_out = sum(item.rows for item in snapshot.corrections if "left out" in item.what)
    assert snapshot.rows + snapshot.missing == 2 * (958_379 - left_out)
    assert snapshot.missing <= 192_950 + 95_823
    assert one(evidence, "select count(*) from flows") == snapshot.rows


def test_the_european_unions_own_row_is_left_out_and_counted(loaded):
    evidence, snapshot = loaded
    assert rows_of(snapshot, "EUN") == 3_273
    assert one(evidence, "select count(*) from flows where reporter = 'EUN'") == 0


def test_a_countrys_trade_with_itself_is_left_out_and_counted(loaded):
    # 435 rows by INDEX.md; none of them is of a code that another rule leaves out.
    evidence, snapshot = loaded
    assert rows_of(snapshot, "self-flows") == 435
    assert one(evidence, "select count(*) from flows where reporter = partner") == 0


def test_old_codes_become_the_countries_they_stand_for(loaded):
    evidence, snapshot = loaded
    found = evidence.query("select distinct reporter from flows").column(0).to_pylist()
    assert {"ROU", "MNE", "SDN", "TWN", "SRB"} <= set(found)
    assert not {"ROM", "MNT", "SUD", "OAS", "SER", "BLX"} & set(found)
    assert rows_of(snapshot, "ROM read as ROU") > 0


def test_serbia_stands_apart_from_the_union_that_it_left(loaded):
    evidence, _ = loaded
    assert one(evidence, "select min(year) from flows where reporter = 'SRB'") == 2006
    assert one(evidence, "select max(year) from flows where reporter = 'SCG'") == 2005


def test_no_cell_is_given_twice(loaded):
    evidence, _ = loaded
    twice = "select reporter, partner, flow, year from flows group by all having count(*) > 1"
    assert evidence.query(twice).num_rows == 0


def test_the_states_that_were_recoded_are_mentioned(loaded):
    _, snapshot = loaded
    assert any("DDR, SVU, CSK, ANT, ZAR" in note for note in snapshot.notes)
