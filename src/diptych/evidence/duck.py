"""DuckDB over the store's Parquet files: in memory, for one process, and locked down."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from diptych.evidence.engine import UNLIMITED, bounded, not_run, too_large, too_long
from diptych.evidence.gate import see_question
from diptych.evidence.sizes import see_sizes, size_here
from diptych.evidence.tables import TABLES, ColumnType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa

    from diptych.evidence.engine import Limits
    from diptych.evidence.snapshots import StoredFile

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


MEMORY = "2GB"
SPILL = "50GB"
"""What queries may take of the machine: beyond the memory they go to the disk."""


class DuckDBEngine:
    """Answers queries from the files that the manifest lists, and can reach nothing else."""

    def __init__(self, folder: Path, files: Mapping[str, Sequence[StoredFile]]) -> None:
        see_sizes(files, lambda path: size_here(folder / path))
        paths = {table: [folder / file.path for file in stored] for table, stored in files.items()}
        spill = Path(tempfile.mkdtemp(prefix="diptych-"))
        weakref.finalize(self, shutil.rmtree, spill, ignore_errors=True)
        every = [path for listed in paths.values() for path in listed]
        self._connection = locked_connection(files=every, spill=spill, memory=MEMORY)
        for table in TABLES:
            self._connection.execute(_view(table, paths.get(table, ())))

    def query(
        self,
        sql: str,
        parameters: Mapping[str, object] | Sequence[object] = (),
        limits: Limits = UNLIMITED,
    ) -> pa.Table:
        """Return the rows of one SELECT. Raises BadInputError for anything else."""
        # A cursor of its own lets several threads ask at once.
        cursor = self._connection.cursor()
        try:
            see_question(cursor, sql)
            return bounded(
                lambda: _rows(cursor, sql, parameters, limits.rows), cursor.interrupt, limits
            )
        except duckdb.InterruptException as error:
            raise too_long(limits) from error
        except duckdb.OutOfMemoryException as error:
            raise too_large() from error
        except duckdb.Error as error:
            raise not_run(str(error)) from error
        finally:
            cursor.close()


def _rows(
    cursor: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: Mapping[str, object] | Sequence[object],
    most: int | None,
) -> pa.Table:
    relation = cursor.sql(sql, params=parameters or None)
    if most is not None:
        relation = relation.limit(most)
    return relation.to_arrow_table()


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
        "python_enable_replacements": "false",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        "temp_directory": quoted(str(spill)),
        "max_temp_directory_size": quoted(SPILL),
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
