"""Whose exports, imports or balance is meant."""

from __future__ import annotations

import pytest
from tests.checks.by_hand import a_claim

from diptych.checks.ownership import owner_of, sign_of
from diptych.countries import Dyad

PAIR = Dyad.of("AZE", "BLR")


@pytest.mark.parametrize(
    ("quote", "measure", "speaker", "owner"),
    [
        ("our exports reached 12 million", "exports", "AZE", "AZE"),
        ("your exports to us reached 139 million", "exports", "AZE", "BLR"),
        ("exports to Belarus reached 12 million", "exports", "AZE", "AZE"),
        ("exports to Azerbaijan reached 139 million", "exports", None, "BLR"),
        ("exports from Belarus to Azerbaijan", "exports", None, "BLR"),
        ("Belarusian exports to Azerbaijan", "exports", None, "BLR"),
        ("Belarus's exports grew", "exports", "AZE", "BLR"),
        ("imports from Belarus were 68 million", "imports", None, "AZE"),
        ("Azerbaijan's imports from Belarus", "imports", None, "AZE"),
        ("экспорт в Беларусь вырос", "exports", None, "AZE"),
        ("импорт из Беларуси составил", "imports", None, "AZE"),
        ("exports reached 12 million", "exports", None, None),
    ],
)
def test_the_owner_is_who_is_named_or_who_speaks(quote, measure, speaker, owner):
    claim = a_claim(quote, 12_000_000, measure=measure, country_=speaker)
    found = owner_of(claim, measure, PAIR)
    assert (found.iso3 if found else None) == owner


@pytest.mark.parametrize(
    ("quote", "sign"),
    [("a surplus of 100 million", 1), ("trade deficit", -1), ("положительное сальдо", 1), ("x", 0)],
)
def test_a_surplus_and_a_deficit_are_told_apart(quote, sign):
    assert sign_of(a_claim(quote, 1)) == sign
