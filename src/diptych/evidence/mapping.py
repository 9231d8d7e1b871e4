"""From a file's country codes to countries, by the corrections and the country register."""

# ruff: noqa: S608 - names and literals come from layouts and tables of this package

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.evidence.duck import quoted
from diptych.evidence.snapshots import Correction
from diptych.evidence.staging import country_fields, staged_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import duckdb

    from diptych.countries import CodeSystem
    from diptych.evidence.corrections import Corrections
    from diptych.evidence.fits import Fit

__all__ = ["Rules", "map_countries"]

SELF_FLOWS = "self-flows left out"
EVER = (0, 9999)


class Rules:
    """The corrections of one load in the order of their files, numbered as the SQL knows them."""

    def __init__(self, corrections: Corrections) -> None:
        rules = (*corrections.codes, *corrections.years, *corrections.rows)
        self._said = [(rule.what, rule.reason) for rule in rules]
        if corrections.self_flows:
            self._said.append((SELF_FLOWS, corrections.self_flows))

    def number(self, what: str) -> int:
        """Return the number of the correction that does this."""
        return next(n for n, (said, _) in enumerate(self._said) if said == what)

    def applied(self, rows: Mapping[int, int]) -> list[Correction]:
        """Return the corrections that touched rows, given how many each one touched."""
        return [Correction(*self._said[n], rows[n]) for n in sorted(rows)]


@dataclass(frozen=True, slots=True)
class _Span:
    """What a code stands for from one year to another: a country or none, by a rule or none."""

    first: int
    last: int
    iso3: str | None
    rule: int | None = None
    keep: bool = False


def map_countries(
    connection: duckdb.DuckDBPyConnection, fit: Fit, corrections: Corrections, rules: Rules
) -> None:
    """Make the view `mapped`: the staged rows with each country, and the rule that drops the row.

    A code that nothing knows leaves its country NULL and `<field>_known` false.
    """
    connection.execute(
        "CREATE OR REPLACE TABLE codes (role VARCHAR, code VARCHAR, first_year INTEGER, "
        "last_year INTEGER, iso3 VARCHAR, rule INTEGER, keep BOOLEAN)"
    )
    for name in country_fields(fit):
        _fill(connection, name, fit.layout.fields[name].codes, corrections, rules)
    connection.execute(f"CREATE OR REPLACE VIEW mapped AS {_mapped(fit, corrections, rules)}")


def _fill(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    system: CodeSystem,
    corrections: Corrections,
    rules: Rules,
) -> None:
    found = connection.execute(f"SELECT DISTINCT {name}_code FROM staged").fetchall()
    rows = [
        (name, code, span.first, span.last, span.iso3, span.rule, span.keep)
        for (code,) in found
        if code is not None
        for span in _spans(str(code), name, system, corrections, rules)
    ]
    if rows:
        connection.executemany("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _spans(
    code: str, role: str, system: CodeSystem, corrections: Corrections, rules: Rules
) -> list[_Span]:
    """Return what a code stands for over the years; spans do not overlap.

    A correction comes before the register, and an earlier correction before a later one.
    """
    from diptych.countries import meanings

    spans: list[_Span] = []
    for rule in corrections.codes:
        if code.upper() in rule.codes and rule.role in (None, role):
            number = rules.number(rule.what)
            for first, last in _free(rule.first, rule.last, spans):
                spans.append(_Span(first, last, rule.country, number, rule.keep))
    if list(_free(*EVER, spans)):
        for one in meanings(code, codes=system):
            spans += [
                _Span(*years, one.country.iso3) for years in _free(one.first, one.last, spans)
            ]
    return spans


def _free(first: int, last: int, spans: list[_Span]) -> Iterator[tuple[int, int]]:
    """Yield the years from `first` to `last` that no span has taken, as ranges."""
    for span in sorted(spans, key=lambda span: span.first):
        if span.last < first or span.first > last:
            continue
        if span.first > first:
            yield first, span.first - 1
        first = span.last + 1
    if first <= last:
        yield first, last


def _mapped(fit: Fit, corrections: Corrections, rules: Rules) -> str:
    names = country_fields(fit)
    columns = ["staged.*"]
    joins = ""
    # A row without a year is taken for one of the latest.
    year = f"coalesce({staged_year(fit, 'staged.')}, {EVER[1]})"
    for name in names:
        columns += [
            f"{name}_join.iso3 AS {name}",
            f"{name}_join.rule AS {name}_rule",
            f"({name}_join.code IS NOT NULL OR staged.{name}_code IS NULL) AS {name}_known",
        ]
        joins += (
            f" LEFT JOIN codes AS {name}_join ON {name}_join.role = '{name}'"
            f" AND {name}_join.code = staged.{name}_code"
            f" AND {year} BETWEEN {name}_join.first_year AND {name}_join.last_year"
        )
    columns.append(f"{_dropping(fit, corrections, rules)} AS dropped")
    return f"SELECT {', '.join(columns)} FROM staged{joins}"


def _dropping(fit: Fit, corrections: Corrections, rules: Rules) -> str:
    """Return the SQL for the number of the rule that leaves a row out; the first one counts."""
    names = country_fields(fit)
    whens = [f"WHEN {n}_join.iso3 IS NULL AND NOT {n}_join.keep THEN {n}_join.rule" for n in names]
    if "year" in fit.fields:
        whens += [
            f"WHEN staged.year = {rule.year} THEN {rules.number(rule.what)}"
            for rule in corrections.years
        ]
    for rule in corrections.rows:
        if rule.field in fit.fields:
            values = ", ".join(quoted(value) for value in rule.values)
            column = f"{rule.field}_code" if rule.field in names else rule.field
            text = f"coalesce(staged.{column}::VARCHAR, '')"
            whens.append(f"WHEN {text} IN ({values}) THEN {rules.number(rule.what)}")
    own = {"reporter", "partner"} <= set(names) and not fit.layout.domestic
    if corrections.self_flows and own:
        number = rules.number(SELF_FLOWS)
        whens.append(f"WHEN reporter_join.iso3 = partner_join.iso3 THEN {number}")
    return f"CASE {' '.join(whens)} END" if whens else "NULL::INTEGER"
