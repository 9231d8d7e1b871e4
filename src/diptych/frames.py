"""What every tabular result can become: an Arrow table, a pandas or Polars frame, HTML."""

from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from html import escape
from typing import TYPE_CHECKING, Any

from diptych.errors import MissingPartError

if TYPE_CHECKING:
    from types import ModuleType

    import pandas
    import polars
    import pyarrow as pa

__all__ = ["Tabular", "html_table"]


class Tabular(ABC):
    """A result with rows. Those who inherit say what their Arrow table is; the rest follows."""

    __slots__ = ()

    @abstractmethod
    def to_arrow(self) -> pa.Table:
        """Return the rows as an Arrow table."""

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a pandas frame; decimals stay decimals."""
        _needed("pandas")
        table: Any = self.to_arrow()
        return table.to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """Return the rows as a Polars frame."""
        return _needed("polars").from_arrow(self.to_arrow())

    def _repr_html_(self) -> str:
        table = self.to_arrow()
        return html_table(table.column_names, [list(row.values()) for row in table.to_pylist()])


def html_table(columns: list[str], rows: list[list[Any]]) -> str:
    """Return a plain HTML table; every cell is escaped, a missing one is left empty."""
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _needed(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise MissingPartError(
            f"{name} is not installed in this environment",
            remedy='install it with: pip install "diptych[frames]"',
        ) from error
