"""From a file's country codes to countries, by the corrections and the country register."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.evidence.snapshots import Correction
from diptych.evidence.staging import country_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    import duckdb

    from diptych.evidence.corrections import CodeRule, Corrections
    from diptych.evidence.recognition import Fit

__all__ = ["Rules", "map_countries"]

SELF_FLOWS = "self-flows left out"


class Rules:
    """The corrections of one load in the order of their files, numbered as the SQL knows them."""

    def __init__(self, corrections: Corrections) -> None:
        rules = (*corrections.codes, *corrections.years)
        self._said = [(rule.what, rule.reason) for rule in rules]
        if corrections.self_flows:
            self._said.append((SELF_FLOWS, corrections.self_flows))

    def number(self, what: str) -> int:
        """Return the number of the correction that does this."""
        return next(n for n, (said, _) in enumerate(self._said) if said == what)

    def applied(self, rows: Mapping[int, int]) -> list[Correction]:
        """Return the corrections that touched rows, given how many each one touched."""
        return [Correction(*self._said[n], rows[n]) for n in sorted(rows)]


def map_countries(
    connection: duckdb.DuckDBPyConnection, fit: Fit, corrections: Corrections, rules: Rules
) -> None:
    """Make the view `mapped`: the staged rows with each country, and the rule that drops the row.

    A code that nothing knows leaves its country NULL and `<field>_known` false.
    """
    connection.execute(
        "CREATE OR REPLACE TABLE codes (role VARCHAR, code VARCHAR, first_year INTEGER, "
        "last_year INTEGER, iso3 VARCHAR, rule INTEGER)"
    )
    for name in country_fields(fit):
        _fill(connection, name, corrections, rules)
    connection.execute(f"CREATE OR REPLACE VIEW mapped AS {_mapped(fit, corrections, rules)}")


def _fill(
    connection: duckdb.DuckDBPyConnection, name: str, corrections: Corrections, rules: Rules
) -> None:
    found = connection.execute(f"SELECT DISTINCT {name}_code FROM staged").fetchall()
    rows = [
        (name, code, *span)
        for (code,) in found
        if code is not None
        for span in _spans(str(code), name, corrections, rules)
    ]
    if rows:
        connection.executemany("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?)", rows)


Span = tuple[int, int, str | None, int | None]
"""First year, last year, country, rule: what a code stands for in those years."""


def _spans(code: str, role: str, corrections: Corrections, rules: Rules) -> list[Span]:
    """Return what a code stands for over the years; spans do not overlap."""
    from diptych.countries import find_country

    rule = _rule(code, role, corrections)
    if rule is None:
        country = find_country(code)
        return [(0, 9999, country.iso3, None)] if country else []
    number = rules.number(rule.what)
    spans: list[Span] = [(rule.first, rule.last, rule.country, number)]
    country = find_country(code)
    if country and rule.first > 0:
        spans.append((0, rule.first - 1, country.iso3, None))
    if country and rule.last < 9999:
        spans.append((rule.last + 1, 9999, country.iso3, None))
    return spans


def _rule(code: str, role: str, corrections: Corrections) -> CodeRule | None:
    for rule in corrections.codes:
        if code.upper() in rule.codes and rule.role in (None, role):
            return rule
    return None


def _mapped(fit: Fit, corrections: Corrections, rules: Rules) -> str:
    names = country_fields(fit)
    columns = ["staged.*"]
    joins = ""
    for name in names:
        columns += [
            f"{name}_join.iso3 AS {name}",
            f"{name}_join.rule AS {name}_rule",
            f"{name}_join.code IS NOT NULL AS {name}_known",
        ]
        joins += (
            f" LEFT JOIN codes AS {name}_join ON {name}_join.role = '{name}'"
            f" AND {name}_join.code = staged.{name}_code"
            f" AND staged.year BETWEEN {name}_join.first_year AND {name}_join.last_year"
        )
    columns.append(f"{_dropping(names, corrections, rules)} AS dropped")
    return f"SELECT {', '.join(columns)} FROM staged{joins}"


def _dropping(names: list[str], corrections: Corrections, rules: Rules) -> str:
    """Return the SQL for the number of the rule that leaves a row out; the first one counts."""
    whens = [f"WHEN {n}_join.iso3 IS NULL THEN {n}_join.rule" for n in names]
    whens += [
        f"WHEN staged.year = {rule.year} THEN {rules.number(rule.what)}"
        for rule in corrections.years
    ]
    if corrections.self_flows and {"reporter", "partner"} <= set(names):
        number = rules.number(SELF_FLOWS)
        whens.append(f"WHEN reporter_join.iso3 = partner_join.iso3 THEN {number}")
    return f"CASE {' '.join(whens)} END"
