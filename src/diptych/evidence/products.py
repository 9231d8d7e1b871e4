"""Trade by product from one classification of goods to another, with the shares that were used.

Between the editions of the Harmonized System and the revisions of the SITC the United Nations
Statistics Division publishes two kinds of table: a conversion gives each code the one code into
which its trade is converted; a correlation lists every pair of codes that overlap. The tables are
not part of Diptych; they are loaded like any other file.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from diptych.errors import BadInputError
from diptych.evidence.concordances import known_name, plain_code, shortest_path, table_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diptych.evidence.concordances import Table
    from diptych.evidence.store import Evidence

__all__ = ["Basis", "Concorded", "Share", "concord"]

Basis = Literal["one code", "published", "trade", "equal"]
"""Why a share is what it is: there is only one code, the table says so, by trade, or for want of
anything better."""

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Share:
    """Which part of a code's trade goes to a code of the other classification, and by what."""

    source: str
    target: str
    from_code: str
    to_code: str
    share: Fraction
    basis: Basis
    snapshot: str


@dataclass(frozen=True, slots=True)
class Concorded:
    """Values by the codes of the other classification, in the unit in which they were given.

    `values` and `unmatched`, the values of codes that the tables do not have, add up to what was
    given, to the cent. `shares` is the table of shares that was used, `path` the classifications
    that were passed through.
    """

    values: Mapping[str, Decimal]
    unmatched: Mapping[str, Decimal]
    shares: tuple[Share, ...]
    path: tuple[str, ...]
    exact: Fraction
    """Which part of the matched value came over without having been split."""


def concord(
    evidence: Evidence,
    values: Mapping[str, Decimal],
    source: str,
    target: str,
    *,
    trade: Mapping[str, Decimal] | None = None,
) -> Concorded:
    """Return values by product in another classification.

    `values` are sums of money by the code of `source` (such as HS2022), of one level. A code
    that becomes several is split by the shares that the table publishes; else by `trade`, values
    by the code of `target`, where that has any of the codes; else equally. With `trade` a
    correlation table is preferred to a conversion. Raises BadInputError when no tables lead from
    one classification to the other, or published shares do not add up to one.
    """
    path = shortest_path(evidence, known_name(source), known_name(target))
    amounts = {plain_code(code): Fraction(value) for code, value in values.items()}
    whole = dict(amounts)
    shares: list[Share] = []
    unmatched: dict[str, Fraction] = {}
    for here, there in pairwise(path):
        table = table_between(evidence, here, there, split=trade is not None)
        weights = trade if there == path[-1] else None
        used = [one for code in amounts for one in _shares(table, code, weights)]
        unmatched |= {code: value for code, value in amounts.items() if code not in table.codes}
        whole = _moved(whole, (one for one in used if one.share == 1))
        amounts = _moved(amounts, used)
        shares += used
    moved = sum(amounts.values(), Fraction())
    return Concorded(
        values=_to_the_cent(amounts),
        unmatched=_to_the_cent(unmatched),
        shares=tuple(shares),
        path=path,
        exact=sum(whole.values(), Fraction()) / moved if moved else Fraction(1),
    )


def _shares(table: Table, code: str, trade: Mapping[str, Decimal] | None) -> list[Share]:
    published = table.codes.get(code, {})
    weights, basis = _weights(table, code, published, trade)
    total = sum(weights.values(), Fraction())
    return [
        Share(table.source, table.target, code, to, weight / total, basis, table.snapshot)
        for to, weight in weights.items()
        if weight
    ]


def _weights(
    table: Table,
    code: str,
    published: Mapping[str, Fraction | None],
    trade: Mapping[str, Decimal] | None,
) -> tuple[dict[str, Fraction], Basis]:
    said = {to: share for to, share in published.items() if share is not None}
    if said and len(said) == len(published):
        _see_whole(table, code, sum(said.values(), Fraction()))
        return said, "published"
    if len(published) == 1:
        return dict.fromkeys(published, Fraction(1)), "one code"
    traded = {to: Fraction((trade or {}).get(to, 0)) for to in published}
    if sum(traded.values()):
        return traded, "trade"
    return dict.fromkeys(published, Fraction(1)), "equal"


def _see_whole(table: Table, code: str, total: Fraction) -> None:
    if abs(total - 1) > Fraction(1, 1000):
        raise BadInputError(
            f"the shares of {code} of {table.source} add up to {float(total):.4f}",
            expected=f"shares of one whole, in the snapshot {table.snapshot}",
        )


def _moved(amounts: Mapping[str, Fraction], shares: Iterable[Share]) -> dict[str, Fraction]:
    moved: dict[str, Fraction] = {}
    for one in shares:
        if one.from_code in amounts:
            part = amounts[one.from_code] * one.share
            moved[one.to_code] = moved.get(one.to_code, Fraction()) + part
    return moved


def _to_the_cent(amounts: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Return the amounts in cents; those with the largest rest get the cents that are left over."""
    cents = {code: value * 100 // 1 for code, value in amounts.items()}
    left = round(sum(amounts.values(), Fraction()) * 100) - sum(cents.values())
    rests = sorted(amounts, key=lambda code: (cents[code] - amounts[code] * 100, code))
    for code in rests[:left]:
        cents[code] += 1
    return {code: cents[code] * CENT for code in sorted(cents)}
