"""What a figure measures when its own words do not name trade: context, spending, dealings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.statements.test_claims import claims, only

if TYPE_CHECKING:
    from diptych.statements import Claim


def last(text: str, language: str) -> Claim:
    return claims(text, language)[-1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trade grew. The amount is another matter: 300 million dollars is not the level."),
        ("en", "Last year trade grew by a fifth. But 300 million dollars is not our volume."),
        ("en", "Our trade fell. 300 million dollars is a modest result for such economies."),
        ("en", "Our trade turnover grew. It is only 300 million dollars."),
        ("ru", "Товарооборот вырос в 6 раз. 300 миллионов долларов – не тот показатель."),
        ("ru", "Товарооборот вырос. Объём пока невелик: 300 миллионов долларов."),
        ("be", "Тавараабарот вырас. Але 300 мільёнаў долараў – гэта не наш узровень."),
        ("az", "Ticarət dövriyyəsi artıb. Amma 300 milyon dollar bizim səviyyəmiz deyil."),
        ("tr", "Ticaret hacmimiz arttı. Ama 300 milyon dolar bizim seviyemiz değil."),
    ],
)  # fmt: skip
def test_an_amount_that_is_only_judged_is_of_the_trade_spoken_of_before(
    language: str, text: str
) -> None:
    one = last(text, language)
    assert (one.measure, one.value, one.currency) == ("turnover", 300_000_000, "USD")
    assert one.context


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our trade grew 6 times. The bank gave us a loan of 300 million dollars."),
        ("en", "Our trade grew. A loan was agreed last month. The amount is 300 million dollars."),
        ("ru", "Товарооборот вырос. Сумма кредита – 300 миллионов долларов."),
        ("be", "Тавараабарот вырас. Сума крэдыту склала 300 мільёнаў долараў."),
        ("az", "Ticarət dövriyyəsi artıb. Bank 300 milyon dollar kredit ayırıb."),
        ("tr", "Ticaret hacmimiz arttı. Banka 300 milyon dolar kredi verdi."),
    ],
)
def test_an_amount_of_a_loan_after_a_sentence_on_trade_is_no_turnover(
    language: str, text: str
) -> None:
    assert last(text, language).measure not in {"turnover", "exports", "imports"}


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "The cost of the terminal is put at 62 million dollars.", "investment"),
        ("en", "The statute provides $45 million in funding for clean water.", "investment"),
        ("en", "The contract is worth 7.8 billion dollars.", "other"),
        ("ru", "Стоимость завода оценивается в 120 миллионов евро.", "investment"),
        ("ru", "Цена контракта составила 5 миллионов евро.", "other"),
        ("be", "Кошт завода склаў 120 мільёнаў еўра.", "investment"),
        ("az", "Zavodun dəyəri 120 milyon avro təşkil edib.", "investment"),
        ("tr", "Santralin maliyeti 120 milyon avro oldu.", "investment"),
    ],
)
def test_what_is_put_into_something_is_investment_and_a_price_is_not(
    language: str, text: str, measure: str
) -> None:
    assert only(text, language).measure == measure


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "Last year we sold 5,000 tractors to Azerbaijan.", "exports"),
        ("en", "Last year Azerbaijan sold us 40,000 tonnes of cotton.", "imports"),
        ("en", "Last year we bought 40,000 tonnes of cotton.", "imports"),
        ("ru", "За прошлый год мы поставили 300 тракторов.", "exports"),
        ("ru", "В прошлом году Азербайджан продал нам яблок на 61 миллион долларов.", "imports"),
        ("be", "Летась мы паставілі 117 машын.", "exports"),
        ("az", "Ötən il biz 40 min ton pambıq satmışıq.", "exports"),
        ("tr", "Geçen yıl Azerbaycan bize 40 bin ton pamuk sattı.", "imports"),
        ("en", "The fund supplied 300 students with books.", "count"),
    ],
)
def test_what_was_sold_is_exported_and_what_others_sold_us_is_imported(
    language: str, text: str, measure: str
) -> None:
    assert only(text, language).measure == measure


def test_what_trade_makes_up_of_all_trade_is_a_share_and_no_growth() -> None:
    one = only("Our trade with Belarus makes up just under two percent of our foreign trade.")
    assert (one.measure, one.form, one.value) == ("share", "share", 2)


def test_the_level_of_localisation_may_stand_some_words_from_its_figure() -> None:
    one = only("Узровень лакалізацыі складае на падобных прадпрыемствах 30–35 працэнтаў.", "be")
    assert (one.measure, one.value) == ("local_content", (30, 35))
