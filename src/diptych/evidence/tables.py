"""The tables of the store and their columns."""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["CELL", "ORDER", "TABLES", "YEAR", "ColumnType"]

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
        "section": "text",
        "description": "text",
        **_ORIGIN,
    },
    "concordances": {
        "from_nomenclature": "text",
        "from_code": "text",
        "to_nomenclature": "text",
        "to_code": "text",
        "share": "number",
        "relationship": "text",
        **_ORIGIN,
    },
    "pairs": {
        "a": "text",
        "b": "text",
        "year": "integer",
        "distance_km": "number",
        "distance_capitals_km": "number",
        "distance_weighted_km": "number",
        "contiguous": "flag",
        "contiguity": "text",
        "common_language": "flag",
        "common_ethnic_language": "flag",
        "colony": "flag",
        "colony_since_1945": "flag",
        "common_colonizer": "flag",
        "same_country": "flag",
        **_ORIGIN,
    },
    "geography": {
        "country": "text",
        "city": "text",
        "capital": "flag",
        "main_city": "flag",
        "latitude": "number",
        "longitude": "number",
        "area_km2": "number",
        "internal_distance_km": "number",
        "landlocked": "flag",
        "continent": "text",
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
        "base_agreement": "text",
        "title": "text",
        "member": "text",
        "signed": "date",
        "in_force": "date",
        "signed_year": "integer",
        "in_force_year": "integer",
        "kind": "text",
        "membership": "text",
        "scope": "text",
        "region": "text",
        "notified_to_wto": "flag",
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
        "heading": "text",
        "description": "text",
        "first_product": "text",
        "last_product": "text",
        "rule": "text",
        "rule_class": "text",
        "operator": "text",
        **_ORIGIN,
    },
    "votes": {
        "country": "text",
        "rollcall": "text",
        "vote": "text",
        "year": "integer",
        **_ORIGIN,
    },
    "rollcalls": {
        "rollcall": "text",
        "session": "integer",
        "day": "date",
        "resolution": "text",
        "title": "text",
        "description": "text",
        "issues": "text",
        **_ORIGIN,
    },
    "sanctions": {
        "case_number": "text",
        "target": "text",
        "target_name": "text",
        "sender": "text",
        "sender_name": "text",
        "first_year": "integer",
        "last_year": "integer",
        "trade": "flag",
        "trade_measures": "text",
        "arms": "flag",
        "military": "flag",
        "financial": "flag",
        "travel": "flag",
        "other": "flag",
        "objective": "text",
        "outcome": "text",
        **_ORIGIN,
    },
    "trips": {
        "country": "text",
        "name": "text",
        "year": "integer",
        "direction": "text",
        "trips": "integer",
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
"""Each table's columns in order. `snapshot` names the load that brought the row.

In `flows`, `flow` is export, import or (a country with itself) domestic. In `pairs`, a row
without a year holds for all of them, and a year in which a border changed has a row for each kind
of border. In `votes`, `vote` is yes, no, abstain or absent. In `rollcalls`, `issues` are words
with a space between; it is empty for a roll call on none of them, and NULL where the source does
not say. In `sanctions`, a group of states (EU, UN) has a name and no country.
"""

YEAR: Final[dict[str, str]] = {
    "flows": "year",
    "services": "year",
    "investment": "year",
    "pairs": "year",
    "economies": "year",
    "agreements": "signed_year",
    "tariffs": "year",
    "votes": "year",
    "rollcalls": "day",
    "sanctions": "first_year",
    "trips": "year",
    "visits": "first_day",
}
"""The column that says a row's year, or its day; the other tables have none."""

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
    "products": ("nomenclature", "code"),
    "concordances": ("from_nomenclature", "from_code", "to_nomenclature", "to_code"),
    "pairs": ("a", "b", "year", "contiguity"),
    "geography": ("country", "city", "capital"),
    "economies": ("country", "year"),
    "agreements": ("agreement", "member"),
    "votes": ("country", "rollcall"),
    "rollcalls": ("rollcall",),
    "sanctions": ("case_number", "target_name", "sender_name"),
    "trips": ("country", "name", "year", "direction"),
}
"""The columns that make a row of a table one of its kind within a file."""

ORDER: Final[dict[str, tuple[str, ...]]] = {
    "flows": ("reporter", "partner", "year", "product", "flow", "month"),
    "origin_rules": ("scheme", "first_product", "last_product"),
}
"""How a table's rows lie on disk, so that one pair's rows are read without the others'.

Where nothing is said, they lie in the order of `CELL`.
"""
