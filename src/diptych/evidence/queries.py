"""The SQL files that stand beside the code that runs them."""

from __future__ import annotations

from functools import cache

__all__ = ["load_sql"]


@cache
def load_sql(package: str, name: str) -> str:
    """Return the text of a package's SQL file.

    >>> load_sql("diptych.trade", "cells.sql").startswith("--")
    True
    """
    from importlib.resources import files

    return files(package).joinpath(name).read_text(encoding="utf-8")
