"""Money that several countries call alike is that of the party that has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.statements.test_claims import passage

from diptych.countries import country
from diptych.statements.claims import claims_in


@pytest.mark.parametrize(
    ("parties", "text", "currency"),
    [
        (("CAN", "CIV"), "Merchandise trade totalled $392 million in 2012.", "CAD"),
        (("CAN", "USA"), "Merchandise trade totalled $392 million in 2012.", "USD"),
        (("BLR", "AZE"), "Merchandise trade totalled $392 million in 2012.", "USD"),
        (("AUS", "IDN"), "Trade was A$35 million, and aid was $5 million.", "USD"),
        (("CAN", "AUS"), "Merchandise trade totalled $392 million in 2012.", "USD"),
        (("CAN", "CIV"), "Merchandise trade totalled 392 million dollars in 2012.", "USD"),
        (("CAN", "CIV"), "Merchandise trade totalled US$392 million in 2012.", "USD"),
        (("IND", "BLR"), "Trade totalled 392 million rupees in 2012.", "INR"),
        (("TKM", "BLR"), "Trade totalled 392 million manats in 2012.", "TMT"),
        (("TKM", "BLR"), "Trade totalled 392 million Azerbaijani manats in 2012.", "AZN"),
    ],
)
def test_money_is_that_of_the_one_party_that_has_it(
    parties: tuple[str, str], text: str, currency: str
) -> None:
    one = replace(passage(text, speaker=None), parties=tuple(country(it) for it in parties))
    assert [it.currency for it in claims_in(one)][-1] == currency
