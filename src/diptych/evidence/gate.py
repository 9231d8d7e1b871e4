"""The gate: only a question passes, one SELECT over the store's tables that does nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from diptych.errors import BadInputError, Place
from diptych.evidence.tables import TABLES

if TYPE_CHECKING:
    import duckdb

__all__ = ["EXPECTED", "Question", "known_functions", "see_question"]

EXPECTED = "exactly one SELECT over the store's tables"
REMEDY = f"the tables are {', '.join(TABLES)}; describe flows shows one's columns"

NODES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE", "RECURSIVE_CTE_NODE"})
"""The kinds of query that only read. A newer parser has others: COPY may stand in a WITH."""

TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})
"""The table functions that make their rows of their arguments alone."""

REFUSED = frozenset(
    "current_query current_setting currval getenv json_execute_serialized_sql nextval pg_sleep "
    "query query_table read_blob read_csv read_json read_parquet read_text setseed setval "
    "sleep_ms write_log".split()
)
"""Functions of a value that touch or tell something other than the store's rows."""

WINDOW_FUNCTIONS = frozenset(
    "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value "
    "nth_value".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a text asks: the functions that it calls."""

    functions: frozenset[str]


def see_question(connection: duckdb.DuckDBPyConnection, sql: str) -> Question:
    """Return what the text asks. Raises BadInputError unless it is one SELECT that only reads.

    Locking the engine down is not enough: a COPY could still write where the engine may read,
    and a newer DuckDB takes a WITH that holds a COPY for a SELECT. So the parsed text is looked
    through, and whatever is not known to be harmless is refused.
    """
    return _looked_through(_parsed(connection, sql))


def known_functions(connection: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Return the names of DuckDB's functions of a value that have no effect but their result."""
    rows = connection.execute(
        "SELECT DISTINCT lower(function_name) FROM duckdb_functions() "
        "WHERE function_type IN ('scalar', 'aggregate', 'macro', 'window') "
        "AND NOT coalesce(has_side_effects, false)"
    ).fetchall()
    return (frozenset(str(name) for (name,) in rows) | WINDOW_FUNCTIONS | {"coalesce"}) - REFUSED


def _parsed(connection: duckdb.DuckDBPyConnection, sql: str) -> str:
    """Return the text's syntax tree as JSON; DuckDB makes one of SELECT statements alone."""
    rows = connection.execute("SELECT json_serialize_sql($text)", {"text": sql}).fetchall()
    return str(rows[0][0])


@lru_cache(maxsize=256)
def _looked_through(tree: str) -> Question:
    body: dict[str, Any] = json.loads(tree)
    if body.get("error", True):
        raise _not_read(body)
    if len(body["statements"]) != 1:
        raise refusal("this is not one query")
    parts = list(_parts(body["statements"]))
    named = {str(entry["key"]).lower() for part in parts for entry in _entries(part)}
    for part in parts:
        _see_node(part)
        _see_table(part, named)
        _see_table_function(part)
    return Question(_functions(parts))


def refusal(problem: str) -> BadInputError:
    """Return the error that refuses a question."""
    return BadInputError(problem, expected=EXPECTED, remedy=REMEDY)


def _not_read(body: Mapping[str, Any]) -> BadInputError:
    """Return the error for a text that does not parse, or not as a SELECT."""
    if body.get("error_type") != "parser":
        return refusal("this is not a query")
    where = str(body.get("position", ""))
    place = Place("the query", column=int(where) + 1) if where.isdigit() else None
    return BadInputError(
        f"the query cannot be read: {body.get('error_message')}",
        place=place,
        expected=EXPECTED,
        remedy=REMEDY,
    )


def _parts(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object of a syntax tree."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            part = cast("dict[str, Any]", one)
            yield part
            waiting.extend(part.values())
        elif isinstance(one, list):
            waiting.extend(cast("list[object]", one))


def _entries(part: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the named queries (WITH) that a part of the tree brings."""
    names = part.get("cte_map")
    if isinstance(names, dict):
        return cast("list[dict[str, Any]]", names["map"])
    # The right side of a recursive query sees the query under its own name.
    name = part.get("cte_name") or part.get("ctename")
    return [{"key": name}] if name else []


def _see_node(part: Mapping[str, Any]) -> None:
    kind = part.get("type")
    if isinstance(kind, str) and kind.endswith("_NODE") and kind not in NODES:
        said = kind.removesuffix("_NODE").removesuffix("_QUERY")
        raise refusal(f"a query cannot hold {said}: it only reads")


def _see_table(part: Mapping[str, Any], named: set[str]) -> None:
    if "table_name" not in part or part.get("type") == "COLUMN_REF":
        return
    name = str(part["table_name"]).strip('"').lower()
    if part.get("type") == "SHOW_REF":
        if name not in ("", "tables"):
            raise refusal(f"a query cannot show {name}")
    elif _schema(part) or (name not in TABLES and name not in named):
        raise refusal(f"the store has no table {part['table_name']!r}")


def _schema(part: Mapping[str, Any]) -> bool:
    return bool(part.get("schema_name") or part.get("catalog_name"))


def _see_table_function(part: Mapping[str, Any]) -> None:
    if part.get("type") != "TABLE_FUNCTION":
        return
    name = str(part["function"].get("function_name", "")).lower()
    if name not in TABLE_FUNCTIONS:
        raise refusal(f"a query cannot use {name or 'this function'}: it reads the store alone")


def _functions(parts: list[dict[str, Any]]) -> frozenset[str]:
    names = frozenset(str(part["function_name"]).lower() for part in parts if _calls(part))
    if refused := names & REFUSED:
        raise refusal(f"a query cannot use {min(refused)}: it reads the store alone")
    return names


def _calls(part: Mapping[str, Any]) -> bool:
    return "function_name" in part
