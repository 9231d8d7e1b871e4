"""Whole records, cut and garbled: every claim still points at its words, and nothing breaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statements.test_claims import passage

from diptych.statements.claims import claims_in

RECORDS = {
    "en": "In 2012 trade was $392 million, up from $318 million a year earlier.\nThe number of "
    "joint ventures reached 61, of which 25 are new. The pipeline, which is 182 km long, is ours.",
    "ru": "За девять месяцев 2013 года товарооборот составил 48,7 млн долл., на 12 % больше, чем "
    "годом ранее.\nУчатся 110 студентов против 61 в 2010 году. Стоимость – 3 тысячи 800 евро.",
    "az": "Ötən il ticarət dövriyyəsi 460 milyon dollar olub, əvvəlki illə müqayisədə üçdəbir "
    "azalıb.\nQatarların sayı 18-dən çox olmuşdur. Onlardan 25-i yenidir.",
    "be": "Летась тавараабарот склаў 90 мільёнаў еўра, гэта ўдвая больш, чым у 2010 годзе.\nКошт – "
    "20 рыалаў. Вучыліся 110 студэнтаў супраць 61.",
    "tr": "Geçen yıl ticaret hacmi 90 milyon avro oldu, bir önceki yıla göre yüzde 12 arttı.\n"
    "Şirketlerin sayısı 189'u bulmuştur. 118 bin Malezyalı geldi.",
}


@pytest.mark.parametrize("language", sorted(RECORDS))
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_claim_of_a_garbled_record_points_at_its_words(
    language: str, data: st.DataObject
) -> None:
    text = RECORDS[language]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        until = data.draw(st.integers(at, min(len(text), at + 12)))
        put = data.draw(
            st.sampled_from(
                ["", " ", "\n", "5", "12,5", "—", "$", ".", "%", "№ ", "2012", "ў", "«"]
            )
        )
        text = text[:at] + put + text[until:]
    if not text.strip():
        return
    for one in claims_in(passage(text, language)):
        assert text[one.start : one.end] == one.quote
        assert one.quote.strip() == one.quote
