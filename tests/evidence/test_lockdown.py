# ruff: noqa: S608 - the attempts are the point of this test

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from diptych.evidence import Evidence


@pytest.fixture
def filled(evidence, two_panels) -> Evidence:
    evidence.load(two_panels, source="wits", vintage="2018")
    return evidence


def attempts(filled: Evidence, folder: str) -> list[str]:
    stored = filled.folder / filled.snapshots[0].files[0].path
    return [
        f"copy flows to '{folder}/out.csv'",
        f"copy (select 1) to '{stored}'",
        f"select * from read_text('{folder}/trade.csv')",
        f"select * from read_csv('{folder}/trade.csv')",
        f"select * from '{folder}/trade.csv'",
        f"select * from glob('{folder}/*')",
        f"attach '{folder}/other.db'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set threads = 1",
        "pragma enable_profiling",
        "drop view flows",
        "create table mine as select 1",
        "select 1; select 2",
        "",
        "select from where",
    ]


@pytest.mark.parametrize("number", range(17))
def test_a_query_can_do_nothing_but_read_the_stores_tables(filled, tmp_path, number):
    sql = attempts(filled, str(tmp_path))[number]
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(BadInputError):
        filled.query(sql)
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert after == before
    assert filled.query("select count(*) as n from flows").to_pylist() == [{"n": 8}]


def test_parameters_are_values_and_never_sql(filled):
    found = filled.query(
        "select count(*) as n from flows where reporter = $who", {"who": "x' or '1' = '1"}
    )
    assert found.to_pylist() == [{"n": 0}]
    assert filled.query("select ? as a, ? as b", [1, "y"]).to_pylist() == [{"a": 1, "b": "y"}]
