"""Spark over the store's Parquet files: on this machine's cores or on a cluster."""

from __future__ import annotations

import importlib
import logging
import os
import re
import shutil
import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from diptych.errors import DiptychError, MissingPartError
from diptych.evidence.duck import SQL_TYPES
from diptych.evidence.engine import UNLIMITED, bounded, not_run, too_long
from diptych.evidence.gate import known_functions, refusal, see_question
from diptych.evidence.placeholders import for_spark
from diptych.evidence.sizes import see_sizes
from diptych.evidence.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb
    import pyarrow as pa

    from diptych.evidence.engine import Limits
    from diptych.evidence.snapshots import StoredFile

__all__ = ["SparkEngine"]

SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}
SESSION = {
    # What overflows or is divided by zero is an error and not a missing value.
    "spark.sql.ansi.enabled": "true",
    # A query names the store's tables, never a file.
    "spark.sql.runSQLOnFiles": "false",
    "spark.sql.session.timeZone": "UTC",
}

PATTERN = re.compile(r"[\\\[\]{}*?]")
"""What Spark would take for a pattern in a path; a bracket in a folder's name is none."""


class SparkEngine:
    """Answers queries from the files that the manifest lists, on a Spark master.

    The files must be found by every worker under one address: the evidence folder, or
    `$DIPTYCH_SPARK_STORE` (`s3a://bucket/evidence`), under which they lie as the manifest says.
    """

    def __init__(
        self, master: str, folder: Path, files: Mapping[str, Sequence[StoredFile]]
    ) -> None:
        address = os.environ.get("DIPTYCH_SPARK_STORE") or f"file://{folder.as_posix()}"
        spark = _context(master)
        see_sizes(files, lambda path: _size(spark, f"{address}/{path}"))
        self._session = spark.newSession()
        for name, value in SESSION.items():
            self._session.conf.set(name, value)
        for table in TABLES:
            paths = [f"{address}/{file.path}" for file in files.get(table, ())]
            _table(self._session, table, paths).createOrReplaceTempView(table)

    def query(
        self,
        sql: str,
        parameters: Mapping[str, object] | Sequence[object] = (),
        limits: Limits = UNLIMITED,
    ) -> pa.Table:
        """Return the rows of one SELECT. Raises BadInputError for anything else."""
        text = _seen(sql)
        arguments = dict(parameters) if isinstance(parameters, Mapping) else list(parameters)
        # Spark would ask the user to look into a log; the error itself says enough.
        logging.getLogger("SQLQueryContextLogger").disabled = True
        errors = _errors()
        try:
            return bounded(
                lambda: self._rows(text, arguments, limits.rows),
                # Rows are collected in a thread of Spark's own, which no tag reaches.
                self._session.sparkContext.cancelAllJobs,
                limits,
            )
        except errors as error:
            if "cancelled" in str(error).lower():
                raise too_long(limits) from error
            raise not_run(_first_lines(error)) from error

    def _rows(
        self, text: str, arguments: dict[str, object] | list[object], most: int | None
    ) -> pa.Table:
        frame = self._session.sql(text, args=arguments or None)
        return (frame if most is None else frame.limit(most)).toArrow()


def _context(master: str) -> Any:
    """Return this process's Spark on that master. Raises MissingPartError where there is none."""
    spark = _pyspark().SparkSession
    running = spark.getActiveSession()
    if running is not None and running.sparkContext.master != master:
        raise DiptychError(
            f"this program uses Spark at {running.sparkContext.master} already",
            remedy=f"ask {master} from another program",
        )
    builder = spark.builder.master(master).appName("diptych")
    settings = SETTINGS | ({"spark.sql.shuffle.partitions": "8"} if _is_here(master) else {})
    for name, value in settings.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        # PySpark warns of pandas' newest line, which is not used here.
        warnings.simplefilter("ignore", FutureWarning)
        return builder.getOrCreate()


def _is_here(master: str) -> bool:
    return master.startswith("local")


def _pyspark() -> Any:
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise MissingPartError(
            "Spark needs Java, and there is none on this machine",
            remedy="install Java 17 (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless)",
        )
    try:
        return importlib.import_module("pyspark.sql")
    except ModuleNotFoundError as error:
        raise MissingPartError(
            "PySpark is not installed in this environment",
            remedy='install it with: pip install "diptych[spark]"',
        ) from error


def _size(spark: Any, address: str) -> int | None:
    """Return the size of a file wherever it lies, None if there is none."""
    path = spark._jvm.org.apache.hadoop.fs.Path(address)
    files = path.getFileSystem(spark._jsc.hadoopConfiguration())
    return int(files.getFileStatus(path).getLen()) if files.exists(path) else None


def _table(session: Any, table: str, paths: list[str]) -> Any:
    types = {
        name: SQL_TYPES[kind].replace("VARCHAR", "STRING") for name, kind in TABLES[table].items()
    }
    if not paths:
        columns = ", ".join(f"cast(null as {kind}) as {name}" for name, kind in types.items())
        return session.sql(f"select {columns} where false")
    schema = ", ".join(f"{name} {kind}" for name, kind in types.items())
    return session.read.schema(schema).parquet(*(PATTERN.sub(r"\\\g<0>", path) for path in paths))


def _seen(sql: str) -> str:
    """Return the query as Spark takes it, seen to be a SELECT that only reads.

    It must be one by DuckDB's parser too, and call only functions that DuckDB has: Spark's own
    can run programs and call into Java.
    """
    connection, known = _parser()
    text = for_spark(sql)
    unknown = see_question(connection.cursor(), sql).functions - known
    if unknown:
        raise refusal(f"there is no function {min(unknown)} that both engines have")
    return text


@cache
def _parser() -> tuple[duckdb.DuckDBPyConnection, frozenset[str]]:
    import duckdb

    connection = duckdb.connect(":memory:")
    return connection, known_functions(connection)


def _errors() -> tuple[type[Exception], ...]:
    """Return what PySpark raises: its own errors, and Java's where it has none for them."""
    spark: Any = importlib.import_module("pyspark.errors")
    java: Any = importlib.import_module("py4j.protocol")
    return spark.PySparkException, java.Py4JError


def _first_lines(error: Exception) -> str:
    return str(error).split("\n\n")[0].split(" SQLSTATE")[0].strip()
