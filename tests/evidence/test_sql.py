"""What a user may ask the store in SQL, and that nothing else can be done with it."""

# ruff: noqa: S608 - the attempts are the point of these tests

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.cli import main
from diptych.errors import BadInputError, DiptychError
from diptych.evidence import Evidence

ENDLESS = "select count(*) from range(10000000) a, range(1000000) b where a.range * b.range = 7"


@pytest.fixture
def filled(evidence, two_panels) -> Evidence:
    evidence.load(two_panels, source="wits", vintage="2018")
    return evidence


def run(*words: str):
    return CliRunner().invoke(main, ["sql", *words], standalone_mode=False)


def test_a_select_gives_a_table_that_becomes_frames(filled):
    answer = filled.sql("select sum(value_usd) as usd from flows where reporter = 'BLR'")
    # 34,457.9 + 2,721.6 + 139,167.9 + 12,212.6 thousand dollars.
    assert answer.to_arrow().to_pylist() == [{"usd": Decimal("188560000.00")}]
    assert not answer.cut
    assert "usd" in answer._repr_html_()


@pytest.mark.parametrize(
    "text",
    [
        "from flows",
        "table flows",
        "describe flows",
        "show tables",
        "select 1 -- a remark",
        "select 1;",
        "with one as (select year from flows) select * from one",
        "with recursive r as (select 1 as n union all select n + 1 from r where n < 5) from r",
        "select year, row_number() over (partition by flow order by year) from flows",
        "select * from flows f join (select max(year) as y from flows) m on f.year = m.y",
        "select * from range(3), unnest([1, 2]) as u(n)",
        "select reporter from flows union all select country from economies",
        "select case when year between 2000 and 2010 then 'a' else 'b' end from flows",
        "select 'copy flows to ''x''' as words",
    ],
)
def test_what_only_reads_is_answered(filled, text):
    assert filled.sql(text).to_arrow().num_columns >= 1


def attempts(store: Path, folder: Path) -> list[str]:
    """Return texts that would write, read, run or learn something beyond the store's rows."""
    file, stored = folder / "trade.csv", next(store.rglob("*.parquet"))
    writes = [
        f"copy flows to '{folder}/out.csv'",
        f"copy (select 1) to '{stored}' (use_tmp_file false)",
        f"copy flows from '{file}'",
        f"with w as (copy (select 1 as a) to '{stored}') select 1",
        f"with w as materialized (copy (select 1) to '{stored}' (use_tmp_file false)) from w",
        f"select 1 from (with w as (copy flows to '{folder}/x') select 1)",
        "with w as (insert into flows select * from flows returning *) from w",
        "with w as (update flows set year = 1 returning *) from w",
        "with w as (delete from flows returning *) from w",
        f"export database '{folder}/all'",
        f"import database '{folder}/all'",
        f"attach '{folder}/other.db'",
        f"attach '{stored}' as p",
        "detach memory",
        "create table mine as select 1",
        "create view mine as select 1",
        "create macro m() as 1",
        "create secret s (type s3)",
        "drop view flows",
        "insert into flows select * from flows",
        "update flows set year = 1",
        "delete from flows",
        "alter view flows rename to f",
        "checkpoint",
        "vacuum",
        "begin",
    ]
    files = [
        *(
            f"select * from {name}('{path}')"
            for path in (file, stored)
            for name in (
                "read_csv read_csv_auto read_parquet parquet_scan read_text read_blob read_json "
                "read_json_auto read_ndjson read_json_objects sniff_csv parquet_metadata "
                "parquet_schema parquet_file_metadata parquet_kv_metadata parquet_full_metadata "
                "read_duckdb glob READ_TEXT seq_scan"
            ).split()
        ),
        f"select * from '{file}'",
        f"select * from '{stored}'",
        f"describe '{stored}'",
        f"summarize '{stored}'",
        f"select (select content from read_text('{file}'))",
        f"select read_text('{file}')",
        f"select 1 where exists (from glob('{folder}/*'))",
        f"with \"{stored}\" as (select 1) select * from glob('*')",
        f"select * from query('select * from read_text(''{file}'')')",
        "select * from query_table('flows')",
        f"select * from json_execute_serialized_sql(json_serialize_sql('from ''{file}'''))",
    ]
    settings = [
        "install httpfs",
        "load httpfs",
        "force install httpfs",
        "update extensions",
        "set enable_external_access = true",
        "set threads = 1",
        "reset memory_limit",
        "pragma enable_profiling",
        "pragma database_list",
        "call pragma_version()",
        "call enable_logging()",
        "select * from duckdb_settings()",
        "select * from duckdb_secrets()",
        "select * from pragma_database_size()",
        "select current_setting('temp_directory')",
        "select getenv('HOME')",
        "select write_log('x')",
        "select * from enable_logging()",
        "show databases",
        "use memory",
        "prepare p as select 1",
        "execute p",
        "explain analyze select 1",
        "select * from information_schema.tables",
        "select * from duckdb_views",
        "select * from filled",
    ]
    several = ["", " ", ";", "-- nothing", "select 1; select 2", "select 1; drop view flows"]
    return writes + files + settings + several


def test_no_attempt_to_do_more_than_read_is_let_through(filled, tmp_path):
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for text in attempts(filled.folder, tmp_path):
        for ask in (filled.sql, filled.query):
            with pytest.raises(BadInputError):
                pytest.fail(f"{text}: {ask(text)}")
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert after == before
    assert filled.query("select count(*) as n from flows").to_pylist() == [{"n": 8}]


def test_a_table_of_the_callers_own_program_is_not_seen(filled):
    import pyarrow as pa

    secret = pa.table({"a": [1]})
    with pytest.raises(BadInputError, match="no table 'secret'"):
        filled.sql("select * from secret")
    assert secret.num_rows == 1


def test_a_word_that_is_wrong_is_pointed_at(filled):
    with pytest.raises(BadInputError, match="cannot be read"):
        filled.sql("selec 1")
    with pytest.raises(BadInputError, match="valu"):
        filled.sql("select valu from flows")


def test_a_bound_on_rows_says_that_there_were_more(filled):
    answer = filled.sql("select * from range(10)", limit=3)
    assert (answer.to_arrow().num_rows, answer.cut) == (3, True)
    answer = filled.sql("select * from range(3)", limit=3)
    assert (answer.to_arrow().num_rows, answer.cut) == (3, False)


def test_a_query_is_stopped_when_its_time_is_over_and_the_next_one_answers(filled):
    with pytest.raises(DiptychError, match=r"longer than 0\.2 seconds"):
        filled.sql(ENDLESS, seconds=0.2)
    assert filled.sql("select 1 as a", seconds=60).to_arrow().to_pylist() == [{"a": 1}]


INTERRUPTED = """
import os, signal, sys, threading, time
signal.signal(signal.SIGINT, signal.default_int_handler)

def interrupt():
    while not any(one.name.startswith("ThreadPool") for one in threading.enumerate()):
        time.sleep(0.05)
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGINT)

threading.Thread(target=interrupt, daemon=True).start()
sys.argv[1:] = ["sql", sys.argv[1]]
from diptych.cli import run
run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise")
def test_an_interrupted_query_leaves_as_interrupted_programs_do(filled):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, ENDLESS],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == "diptych: Interrupted."


def test_rows_that_do_not_fit_into_memory_go_to_the_engines_own_folder(filled, tmp_path):
    engine = filled._started()
    found = engine._connection.execute(
        "select name, value from duckdb_settings() where name in ('memory_limit', 'temp_directory')"
    ).fetchall()
    settings = dict(found)
    assert settings["memory_limit"] == "1.8 GiB"  # 2 GB of a thousand million bytes each
    assert Path(settings["temp_directory"]).name.startswith("diptych-")
    assert not Path(settings["temp_directory"]).is_relative_to(filled.folder)


def test_an_older_snapshot_is_asked_alone(filled, write):
    first = filled.snapshots[0].id
    text = "reporter,partner,flow,year,value_usd\nAZE,GEO,export,2013,5\n"
    filled.load(write(text), source="wits", vintage="2019")
    for words, rows in (((), 9), (("--snapshot", first), 8)):
        result = run("select count(*) as n from flows", "--json", *words)
        assert json.loads(result.output)["rows"] == [[rows]]


def test_csv_has_no_cell_that_a_spreadsheet_runs(filled):
    result = run(
        """select '=1+1' as "@sum", '+x' as b, -2.50 as c, 'plain' as d, null as e""",
        "--format",
        "csv",
    )
    head, row = csv.reader(io.StringIO(result.output))
    assert head == ["'@sum", "b", "c", "d", "e"]
    assert row == ["'=1+1", "'+x", "-2.50", "plain", ""]


def test_json_says_columns_rows_and_whether_it_was_cut(filled):
    result = run(
        "select reporter, year, value_usd from flows where flow = 'import' order by 1, 2",
        "--format",
        "json",
        "--limit",
        "1",
    )
    assert json.loads(result.stdout) == {
        "columns": ["reporter", "year", "value_usd"],
        "rows": [["AZE", 2006, 20689274]],
        "cut": True,
    }


def test_a_table_shows_cells_as_they_are_and_says_when_rows_are_left_out(filled):
    result = run("select '[bold]x' as a from range(3)", "--limit", "2")
    assert "[bold]x" in result.stdout
    assert "first 2 rows; there are more" in result.stderr


def test_an_unknown_engine_is_refused_by_name():
    with pytest.raises(BadInputError, match="no engine 'postgres'"):
        Evidence.open(engine="postgres")
