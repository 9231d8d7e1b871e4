"""DuckDB over the store's Parquet files: in memory, for one process, and locked down."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from diptych.errors import BadInputError
from diptych.evidence.tables import TABLES, ColumnType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa

__all__ = ["SQL_TYPES", "DuckDBEngine", "locked_connection", "quoted"]

SQL_TYPES: dict[ColumnType, str] = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "money": "DECIMAL(18,2)",
    "amount": "DECIMAL(18,3)",
    "number": "DOUBLE",
    "flag": "BOOLEAN",
    "date": "DATE",
}


class DuckDBEngine:
    """Answers queries from the files that the manifest lists, and can reach nothing else."""

    def __init__(self, files: Mapping[str, Sequence[Path]]) -> None:
        every = [path for paths in files.values() for path in paths]
        spill = Path(tempfile.mkdtemp(prefix="diptych-"))
        weakref.finalize(self, shutil.rmtree, spill, ignore_errors=True)
        self._connection = locked_connection(files=every, spill=spill)
        for table in TABLES:
            self._connection.execute(_view(table, files.get(table, ())))

    def query(self, sql: str, parameters: Mapping[str, object] | Sequence[object] = ()) -> pa.Table:
        """Return the rows of one SELECT. Raises BadInputError for anything else."""
        # A cursor of its own lets several threads ask at once.
        cursor = self._connection.cursor()
        try:
            _one_select(cursor, sql)
            relation = cursor.sql(sql, params=parameters or None)
            return relation.to_arrow_table()
        except duckdb.Error as error:
            raise BadInputError(
                f"the query cannot be run: {error}",
                expected="one SELECT over the store's tables",
                remedy=f"the tables are {', '.join(TABLES)}",
            ) from error
        finally:
            cursor.close()


def _one_select(cursor: duckdb.DuckDBPyConnection, sql: str) -> None:
    # Locking down is not enough: a COPY could still write where the engine may read.
    kinds = [statement.type for statement in cursor.extract_statements(sql)]
    if kinds != [duckdb.StatementType.SELECT]:
        raise BadInputError("this is not a query", expected="exactly one SELECT statement")


def locked_connection(
    *,
    files: Iterable[Path] = (),
    folder: Path | None = None,
    spill: Path,
    memory: str | None = None,
) -> duckdb.DuckDBPyConnection:
    """Return a connection in memory that may open `files` and what lies in `folder` only.

    It has no network and loads no extension, and no query can change that. `spill` is where
    rows go that do not fit into memory.
    """
    connection = duckdb.connect(":memory:")
    settings = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        "temp_directory": quoted(str(spill)),
        "allowed_paths": _sql_list(files),
        "allowed_directories": _sql_list([folder] if folder else []),
    }
    if memory:
        settings["memory_limit"] = quoted(memory)
    for name, value in settings.items():
        connection.execute(f"SET {name} = {value}")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _view(table: str, files: Sequence[Path]) -> str:
    columns = TABLES[table]
    if files:
        names = ", ".join(columns)
        body = f"SELECT {names} FROM read_parquet({_sql_list(files)}, hive_partitioning = false)"
    else:
        nothing = ", ".join(f"NULL::{SQL_TYPES[kind]} AS {name}" for name, kind in columns.items())
        body = f"SELECT {nothing} WHERE false"
    return f"CREATE VIEW {table} AS {body}"


def _sql_list(paths: Iterable[Path]) -> str:
    return f"[{', '.join(quoted(str(path)) for path in paths)}]"


def quoted(text: str) -> str:
    """Return the text as an SQL literal.

    >>> quoted("Cote d'Ivoire")
    "'Cote d''Ivoire'"
    """
    return "'" + text.replace("'", "''") + "'"
