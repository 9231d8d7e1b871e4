"""Statements as an Arrow table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.statements.types import Claim, Commitment, Position, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

__all__ = ["statements_table", "type_of"]


def type_of(statement: Statement) -> str:
    """Return the name of a statement's type: claim, commitment, position or event."""
    return type(statement).__name__.lower()


def statements_table(statements: Sequence[Statement]) -> pa.Table:
    """Return one row a statement; `value_low` and `value_high` are equal for a single figure."""
    import pyarrow as pa

    text = pa.string()
    schema = pa.schema(
        [
            *((name, text) for name in ("type", "id", "speaker", "country", "quote")),
            ("start", pa.int64()),
            ("end", pa.int64()),
            *((name, text) for name in ("rule", "modality", "sphere", "kind", "says")),
            ("value_low", pa.float64()),
            ("value_high", pa.float64()),
            ("unit", text),
        ]
    )
    return pa.Table.from_pylist([_row(one) for one in statements], schema=schema)


def _row(one: Statement) -> dict[str, object]:
    low, high = _ends(one)
    return {
        "type": type_of(one),
        "id": one.id,
        "speaker": one.speaker,
        "country": one.country.iso3 if one.country else None,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "rule": one.rule,
        "modality": one.modality,
        "sphere": one.sphere,
        "kind": one.measure if isinstance(one, Claim) else getattr(one, "kind", None),
        "says": _says(one),
        "value_low": low,
        "value_high": high,
        "unit": one.unit if isinstance(one, Claim) else None,
    }


def _says(one: Statement) -> str | None:
    if isinstance(one, Claim):
        return one.subject
    if isinstance(one, Commitment):
        return one.action
    return one.topic if isinstance(one, Position) else None


def _ends(one: Statement) -> tuple[float | None, float | None]:
    value = one.value if isinstance(one, Claim) else None
    if value is None:
        return None, None
    low, high = value if isinstance(value, tuple) else (value, value)
    return float(low), float(high)
