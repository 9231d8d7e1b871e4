"""The tables of the store and their columns."""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["CELL", "ORDER", "TABLES", "ColumnType"]

ColumnType = Literal["text", "integer", "money", "amount", "number", "flag", "date"]
"""`money` has 18 digits, 2 of them decimals, in US dollars; `amount` is a quantity with 3."""

_ORIGIN: Final[dict[str, ColumnType]] = {"source": "text", "vintage": "text", "snapshot": "text"}

_ITEMS: Final[dict[str, ColumnType]] = {
    "reporter": "text",
    "partner": "text",
    "item": "text",
    "year": "integer",
    "value_usd": "money",
    "estimated": "flag",
}

TABLES: Final[dict[str, dict[str, ColumnType]]] = {
    "flows": {
        "reporter": "text",
        "partner": "text",
        "flow": "text",
        "standing": "text",
        "prices": "text",
        "nomenclature": "text",
        "level": "integer",
        "product": "text",
        "year": "integer",
        "month": "integer",
        "value_usd": "money",
        "quantity": "amount",
        "quantity_unit": "text",
        "valuation": "text",
        "partner_concept": "text",
        "trade_system": "text",
        "status": "text",
        **_ORIGIN,
    },
    "services": {"flow": "text", **_ITEMS, **_ORIGIN},
    "investment": {"measure": "text", **_ITEMS, **_ORIGIN},
    "products": {
        "nomenclature": "text",
        "code": "text",
        "parent": "text",
        "level": "integer",
        "description": "text",
        **_ORIGIN,
    },
    "concordances": {
        "from_nomenclature": "text",
        "from_code": "text",
        "to_nomenclature": "text",
        "to_code": "text",
        "share": "number",
        **_ORIGIN,
    },
    "pairs": {
        "a": "text",
        "b": "text",
        "distance_km": "number",
        "contiguous": "flag",
        "common_language": "flag",
        "colony": "flag",
        **_ORIGIN,
    },
    "economies": {
        "country": "text",
        "year": "integer",
        "gdp_usd": "money",
        "population": "number",
        **_ORIGIN,
    },
    "agreements": {
        "agreement": "text",
        "title": "text",
        "member": "text",
        "signed": "date",
        "in_force": "date",
        "kind": "text",
        "scope": "text",
        **_ORIGIN,
    },
    "tariffs": {
        "importer": "text",
        "partner": "text",
        "regime": "text",
        "nomenclature": "text",
        "product": "text",
        "year": "integer",
        "rate_pct": "number",
        "kind": "text",
        **_ORIGIN,
    },
    "origin_rules": {
        "scheme": "text",
        "nomenclature": "text",
        "first_product": "text",
        "last_product": "text",
        "rule": "text",
        **_ORIGIN,
    },
    "votes": {"country": "text", "rollcall": "text", "vote": "text", **_ORIGIN},
    "rollcalls": {
        "rollcall": "text",
        "session": "integer",
        "day": "date",
        "resolution": "text",
        "title": "text",
        "issues": "text",
        **_ORIGIN,
    },
    "visits": {
        "from_country": "text",
        "to_country": "text",
        "level": "text",
        "first_day": "date",
        "last_day": "date",
        **_ORIGIN,
    },
}
"""Each table's columns in order. `snapshot` names the load that brought the row."""

CELL: Final[dict[str, tuple[str, ...]]] = {
    "flows": (
        "reporter",
        "partner",
        "flow",
        "standing",
        "prices",
        "nomenclature",
        "product",
        "year",
        "month",
        "trade_system",
        "status",
    ),
}
"""The columns that make a row of a table one of its kind within a file."""

ORDER: Final[dict[str, tuple[str, ...]]] = {
    "flows": ("reporter", "partner", "year", "product", "flow", "month"),
}
"""How a table's rows lie on disk, so that one pair's rows are read without the others'."""
