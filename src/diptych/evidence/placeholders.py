"""From the text of a query as DuckDB takes it to the text that Spark takes."""

from __future__ import annotations

import re

from diptych.errors import BadInputError

__all__ = ["for_spark"]

TOKENS = re.compile(
    r"""
    (?P<kept> '(?:[^']|'')*' | --[^\n]* )
    | (?P<named> \$(?P<name> [A-Za-z_][A-Za-z0-9_]*) (?!\$) )
    | (?P<open> ' )
    | (?P<refused> [\\"`$] | /\* | (?<!:) : (?!:) )
    """,
    re.VERBOSE,
)
"""What matters in a query: literals and remarks, which stay, and what is told apart otherwise."""

ANYWHERE = re.compile(r"\\")


def for_spark(sql: str) -> str:
    r"""Return the query with `$name` as `:name`; literals and remarks stay as they are.

    Both engines must read the same words as literals, names and remarks. Raises BadInputError
    for what they read differently: a backslash, a double quote, a back quote, a bracketed
    remark, and a dollar or colon that belongs to no placeholder.

    >>> for_spark("select '$a' from flows where reporter = $a -- $a")
    "select '$a' from flows where reporter = :a -- $a"
    """
    if found := ANYWHERE.search(sql):
        raise _refusal(found.group())
    return TOKENS.sub(_translated, sql)


def _translated(found: re.Match[str]) -> str:
    if found["kept"] is not None:
        return found["kept"]
    if found["named"] is not None:
        return f":{found['name']}"
    raise _refusal(found.group())


def _refusal(what: str) -> BadInputError:
    return BadInputError(
        f"a query for Spark cannot hold {what}",
        expected="the SQL that both engines read alike: names without quotes, literals in single "
        "quotes, remarks after --",
        remedy="write it otherwise, or ask with --engine duckdb",
    )
