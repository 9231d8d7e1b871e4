"""Both engines give the same answers to the same questions, to the cent."""

# ruff: noqa: S608 - the attempts are the point of these tests

from __future__ import annotations

import datetime
import re
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from tests.evidence.engines.conftest import Cluster, kill

import diptych
from diptych.countries import Dyad
from diptych.errors import BadInputError, DiptychError, MissingPartError
from diptych.evidence import Evidence

ROOT = Path(diptych.__file__).parent
MEASURES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.sql"))
PAIR = Dyad.of("AZE", "BLR")

pytestmark = pytest.mark.filterwarnings("ignore")


def parameters(text: str, evidence: Evidence) -> dict[str, object]:
    """Return a value for each placeholder of a measure."""
    old, new = (snapshot.id for snapshot in evidence.snapshots[-2:])
    values: dict[str, object] = {
        "a": "AZE",
        "b": "BLR",
        "reporter": "AZE",
        "partner": "BLR",
        "country": "AZE",
        "first": 1,
        "last": 9999,
        "year": 2012,
        "old": old,
        "new": new,
        "product": "TOTAL",
        "source": "H4",
        "target": "S4",
        "as_of": datetime.date(2020, 1, 1),
    }
    return {name: values[name] for name in re.findall(r"\$(\w+)", text)}


def see_the_same(one: Evidence, other: Evidence) -> None:
    """See that two engines agree on every measure's rows and on the whole reckoning."""
    for name in MEASURES:
        text = (ROOT / name).read_text(encoding="utf-8")
        values = parameters(text, one)
        expected = one.query(text, values)
        found = other.query(text, values)
        assert found.column_names == expected.column_names, name
        assert found.to_pylist() == expected.to_pylist(), name
    both = [diptych.trade.turnover(evidence, PAIR).to_json() for evidence in (one, other)]
    assert both[0] == both[1]
    assert both[0]["rows"]


def test_there_are_measures_to_compare():
    assert {"trade/cells.sql", "trade/world.sql"} <= set(MEASURES)


@pytest.mark.spark
def test_spark_on_this_machine_gives_what_duckdb_gives(stored, local_spark):
    here, there = Evidence.open(stored), Evidence.open(stored, engine=local_spark)
    see_the_same(here, there)
    # 11,691,128.00 and .01, 14,696,578.00 of two editions, of the general system.
    asked = (
        "select sum(value_usd) as usd from flows where reporter = 'AZE' and partner = 'BLR' "
        "and flow = 'export' and trade_system = 'general'"
    )
    for evidence in (here, there):
        assert evidence.sql(asked).to_arrow().to_pylist() == [{"usd": Decimal("38078834.01")}]


@pytest.mark.spark
def test_an_older_snapshot_is_the_same_on_both(stored, local_spark):
    first = Evidence.open(stored).snapshots[0].id
    see_rows = "select count(*) as n from flows"
    assert Evidence.open(stored, first, local_spark).query(see_rows).to_pylist() == [{"n": 8}]
    assert Evidence.open(stored, engine=local_spark).query(see_rows).to_pylist() == [{"n": 11}]


@pytest.mark.spark
def test_parameters_are_values_and_never_sql(stored, local_spark):
    evidence = Evidence.open(stored, engine=local_spark)
    asked = "select count(*) as n, '$who' as said from flows where reporter = $who -- $who"
    found = evidence.query(asked, {"who": "AZE' or '1' = '1"}).to_pylist()
    assert found == [{"n": 0, "said": "$who"}]
    assert evidence.query("select ? as a", ["y"]).to_pylist() == [{"a": "y"}]


@pytest.mark.spark
def test_spark_answers_nothing_but_one_select_over_the_store(stored, local_spark, tmp_path):
    evidence = Evidence.open(stored, engine=local_spark)
    path = next((stored / "evidence").rglob("*.parquet"))
    attempts = [
        "insert into flows select * from flows",
        f"insert overwrite directory '{tmp_path}/out' using csv select * from flows",
        "create table mine as select 1",
        "select reflect('java.lang.System', 'getenv', 'HOME')",
        "select java_method('java.lang.System', 'exit', 1)",
        "select try_reflect('java.lang.System', 'getenv', 'HOME')",
        "select transform(reporter) using 'cat' as (x) from flows",
        "from flows map reporter using 'cat'",
        f"select * from parquet.`{path}`",
        f"select * from read_parquet('{path}')",
        "select '\\' , reflect('java.lang.System', 'getenv', 'HOME'), ' as a",
        'select "a" from flows',
        "select 1 /* remark */",
        "set spark.sql.ansi.enabled = false",
        "add jar 'x.jar'",
        "cache table flows",
        "begin select 1; end",
        "execute immediate 'select 1'",
        "select 1; select 2",
        "select nothing from flows",
        "",
    ]
    for text in attempts:
        with pytest.raises(BadInputError):
            pytest.fail(f"{text}: {evidence.sql(text)}")
    assert not (tmp_path / "out").exists()


@pytest.mark.spark
def test_a_query_on_spark_is_stopped_when_its_time_is_over(stored, local_spark):
    evidence = Evidence.open(stored, engine=local_spark)
    endless = "select count(*) as n from range(100000000) a, range(1000000) b where a.id * b.id = 7"
    with pytest.raises(DiptychError, match="longer than 2 seconds"):
        evidence.sql(endless, seconds=2)
    answer = evidence.sql("select reporter from flows order by reporter", limit=2, seconds=100)
    assert answer.to_arrow().to_pylist() == [{"reporter": "AZE"}] * 2
    assert answer.cut


@pytest.mark.spark
def test_the_files_may_lie_elsewhere_under_one_address(stored, local_spark, tmp_path, monkeypatch):
    copied = tmp_path / "bucket"
    for path in (stored / "evidence").rglob("*.parquet"):
        place = copied / path.relative_to(stored / "evidence")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    monkeypatch.setenv("DIPTYCH_SPARK_STORE", f"file://{copied}")
    monkeypatch.setenv("DIPTYCH_ENGINE", local_spark)
    asked = "select count(*) as n from flows"
    assert Evidence.open(stored).query(asked).to_pylist() == [{"n": 11}]
    place.unlink()
    with pytest.raises(BadInputError, match="missing"):
        Evidence.open(stored).query(asked)


@pytest.mark.spark
@pytest.mark.slow
def test_a_cluster_gives_what_duckdb_gives_also_when_a_worker_is_killed(
    stored: Path, cluster: Cluster
):
    here, there = Evidence.open(stored), Evidence.open(stored, engine=cluster.master)
    see_the_same(here, there)
    # Every checksum (MD5) is written with 32 digits, so all of the numbers are counted.
    count = 30_000_000
    asked = (
        f"select count(*) as n from range(0, {count}, 1, 60) "
        "where length(md5(concat('x', id))) = 32"
    )
    found: list[object] = []
    query = threading.Thread(target=lambda: found.extend(there.query(asked).to_pylist()))
    query.start()
    query.join(timeout=3)
    assert query.is_alive()
    kill(cluster.workers[0])
    assert not found
    query.join(timeout=300)
    assert found == [{"n": count}]
    assert cluster.workers[1].poll() is None
    see_the_same(here, there)


def test_what_is_missing_is_named_with_the_command_that_mends_it(stored, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(MissingPartError, match="openjdk"):
        Evidence.open(stored, engine="local[2]").query("select 1")
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/java")
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", None)
    with pytest.raises(MissingPartError, match=r"diptych\[spark\]"):
        Evidence.open(stored, engine="spark://127.0.0.1:7077").query("select 1")
