"""Claims about Azerbaijan and Belarus held against what both sides reported (WITS)."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from tests.checks.by_hand import a_claim, a_record

from diptych.checks import check
from diptych.evidence import Evidence
from diptych.statements import Statements

MILLION = 1_000_000
SIX_TIMES = a_claim(
    "from 2006 to 2012 it increased by 6 times", 6, "times", period=("2006", "2012")
)
THREE_HUNDRED = a_claim(
    "300 million dollars", 300 * MILLION, resolution=100 * MILLION, fine=10 * MILLION
)


def figures(verdict) -> dict[str, Decimal]:
    return {
        panel.reporter.iso3 if panel.reporter else panel.reading: panel.figure.value
        for panel in verdict.panels
    }


def test_six_times_is_contradicted_by_both_panels(verdict_on):
    verdict = verdict_on(SIX_TIMES)
    assert verdict.outcome == "contradicted"
    # AZE: (11,691.128 + 68,028.261) / (1,471.071 + 20,689.274); BLR: (139,167.9 + 12,212.6) /
    # (34,457.9 + 2,721.6), thousand dollars.
    assert round(figures(verdict)["AZE"], 2) == Decimal("3.60")
    assert round(figures(verdict)["BLR"], 2) == Decimal("4.07")
    assert "3.6 times by Azerbaijan's figures, 4.1 by Belarus's" in verdict.safe
    assert "2006 to 2012" in verdict.safe
    assert any("6.5 to 7.5 times" in words for words in verdict.assumptions)


def test_300_million_is_contradicted_in_every_reading_of_2012(verdict_on):
    verdict = verdict_on(THREE_HUNDRED)
    assert verdict.outcome == "contradicted"
    millions = {who: round(value / MILLION, 1) for who, value in figures(verdict).items()}
    assert millions == {
        "AZE": Decimal("79.7"),
        "BLR": Decimal("151.4"),
        "as exporters": Decimal("150.9"),
        "as importers": Decimal("80.2"),
    }
    missing = {one.reporter.iso3: round(one.value / MILLION, 1) for one in verdict.shortfall}
    # 300 - 79.719389 and 300 - 151.3805
    assert missing == {"AZE": Decimal("220.3"), "BLR": Decimal("148.6")}


def test_freight_cannot_explain_an_importer_s_figure_that_is_smaller(verdict_on):
    weighed = verdict_on(THREE_HUNDRED).sensitivities
    # 68,028.261 / 139,167.9
    assert any("BLR to AZE" in words and "0.49 times" in words for words in weighed)
    assert any("they explain nothing" in words for words in weighed)


def test_every_panel_says_its_source_vintage_and_query(verdict_on):
    for panel in verdict_on(SIX_TIMES).panels:
        assert panel.figure.source == "wits"
        assert panel.figure.vintage == "2018"
        assert panel.figure.query
        assert panel.figure.inputs


def test_one_side_s_exports_are_held_against_the_other_s_imports(verdict_on):
    claim = a_claim(
        "our exports to Azerbaijan came to 139 million",
        139 * MILLION,
        resolution=MILLION,
        measure="exports",
        period=("2012", "2012"),
    )
    verdict = verdict_on(claim)
    assert verdict.outcome == "disputed"
    assert [panel.supports for panel in verdict.panels] == [True, False]
    assert figures(verdict) == {"BLR": Decimal(139167900), "AZE": Decimal(68028261)}


def test_the_same_exports_told_loosely_are_still_disputed_until_both_bear_them_out(verdict_on):
    claim = a_claim(
        "exports of over 60 million",
        60 * MILLION,
        measure="exports",
        approx="over",
        period=("2012", "2012"),
    )
    assert verdict_on(claim).outcome == "supported"


def test_a_surplus_is_seen_from_the_speaker_s_side(verdict_on):
    # BLR: 139,167.9 - 12,212.6 = 126,955.3; AZE: 68,028.261 - 11,691.128 = 56,337.133.
    claim = a_claim(
        "our surplus is over 50 million",
        50 * MILLION,
        measure="balance",
        approx="over",
        period=("2012", "2012"),
    )
    assert verdict_on(claim).outcome == "supported"
    deficit = a_claim(
        "our deficit is over 50 million",
        50 * MILLION,
        measure="balance",
        approx="over",
        period=("2012", "2012"),
    )
    assert verdict_on(deficit).outcome == "contradicted"


def test_a_fall_is_said_as_a_fall(verdict_on):
    claim = a_claim("fell by 10 per cent", -10, "percent", period=("2012", "2012"))
    verdict = verdict_on(claim)
    assert verdict.outcome == "contradicted"
    assert "fell by 89.1 per cent by Azerbaijan's figures" in verdict.safe
    assert any("one-off" in words for words in verdict.sensitivities)


def test_the_sum_of_several_years_is_taken(verdict_on):
    # AZE 2006-2007: 22,160.345 + 79,290.281; BLR: 37,179.5 + 89,688.9 thousand.
    claim = a_claim(
        "over two years 100 million", 100 * MILLION, approx="over", period=("2006", "2007")
    )
    verdict = verdict_on(claim)
    assert figures(verdict)["AZE"] == Decimal(101450626)
    assert figures(verdict)["BLR"] == Decimal(126868400)
    assert verdict.outcome == "supported"


def test_a_year_that_had_not_ended_is_undetermined_with_its_figures_shown(verdict_on):
    verdict = verdict_on(
        a_claim("over 200 million", 200 * MILLION, approx="over", period=("2013", "2013"))
    )
    assert verdict.outcome == "undetermined"
    assert len(verdict.panels) == 4
    assert verdict.nearest == ()


@pytest.mark.parametrize("basis", ["services", "both"])
def test_services_are_undetermined_by_statistics_of_goods(verdict_on, basis):
    claim = a_claim("", 300 * MILLION, basis=basis, period=("2012", "2012"))
    assert verdict_on(claim).outcome == "undetermined"


def test_a_basis_that_was_not_said_is_taken_to_be_goods_and_says_so(verdict_on):
    claim = a_claim("", 300 * MILLION, basis="unsaid", period=("2012", "2012"))
    assert any("goods are taken" in words for words in verdict_on(claim).assumptions)


def test_local_content_has_no_data_until_there_is_a_register(verdict_on):
    claim = a_claim("40 to 60 per cent local", (40, 60), "percent", measure="local_content")
    assert verdict_on(claim).outcome == "no_data"


@pytest.mark.parametrize(
    "claim",
    [
        a_claim("500 enterprises", 500, "enterprises", measure="count", currency=None),
        a_claim("third partner", 3, None, measure="rank"),
        a_claim("1 billion invested", 10**9, measure="investment"),
        a_claim("200 million euros", 200 * MILLION, "EUR"),
        a_claim("millions", None),
        a_claim("300 million", 300 * MILLION, parties=("AZE", "BLR", "TUR")),
        a_claim("5 per cent of trade", 5, "percent", form="share"),
    ],
    ids=lambda claim: claim.quote,
)
def test_what_goods_statistics_cannot_judge_is_never_guessed(verdict_on, claim):
    verdict = verdict_on(claim)
    assert verdict.outcome == "not_checkable"
    assert verdict.panels == ()
    assert verdict.safe is None


def test_another_pair_without_statistics_has_no_data(verdict_on):
    claim = a_claim("", 300 * MILLION, parties=("AZE", "GEO"), period=("2012", "2012"))
    verdict = verdict_on(claim)
    assert verdict.outcome == "no_data"
    assert "2012" in verdict.reason


def test_one_silent_side_leaves_one_panel(write_one_side):
    claim = a_claim("", 150 * MILLION, resolution=10 * MILLION, period=("2012", "2012"))
    (verdict,) = check(Statements(a_record(), [claim]), write_one_side)
    assert verdict.outcome == "supported_one_panel"
    assert "Azerbaijan reports none" in verdict.safe


@pytest.fixture
def write_one_side(tmp_path) -> Evidence:
    path = tmp_path / "one.csv"
    path.write_text(
        "reporter,partner,year,exports_kusd,imports_kusd\nBLR,AZE,2012,139167.900,12212.600\n"
    )
    evidence = Evidence.open()
    evidence.load(path, source="wits", vintage="2018")
    return evidence


def test_a_day_bounds_what_may_be_used(verdict_on):
    # WITS follows a year's end by six months: 2012 was out on 1 July 2013.
    claim = a_claim("", 300 * MILLION, period=("2012", "2012"))
    assert verdict_on(claim, as_of=datetime.date(2013, 6, 30)).outcome == "no_data"
    assert verdict_on(claim, as_of=datetime.date(2013, 7, 1)).outcome == "contradicted"


def test_what_was_known_then_and_is_known_now_is_said(verdict_on):
    verdict = verdict_on(THREE_HUNDRED)
    assert (verdict.known_then, verdict.known_now) == (2012, 2013)


def test_figures_that_came_out_later_are_marked(verdict_on):
    verdict = verdict_on(THREE_HUNDRED, date=datetime.date(2013, 2, 1))
    assert any("2013-07-01" in words for words in verdict.assumptions)


def test_months_are_summed_where_a_source_has_them(tmp_path):
    rows = ["reporter,partner,flow,year,month,value_usd"]
    for reporter, partner in (("AZE", "BLR"), ("BLR", "AZE")):
        for year, value in ((2012, 10), (2013, 11)):
            for flow in ("export", "import"):
                rows += [f"{reporter},{partner},{flow},{year},{m},{value}" for m in range(1, 10)]
    path = tmp_path / "months.csv"
    path.write_text("\n".join(rows) + "\n")
    evidence = Evidence.open()
    evidence.load(path, source="comtrade", vintage="2013-11")
    claim = a_claim("", 10, "percent", period=("2013-01", "2013-09"), granularity="span")
    (verdict,) = check(Statements(a_record(), [claim]), evidence)
    # 18 x 11 over 18 x 10 is 10 per cent more.
    assert verdict.outcome == "supported"
    assert {panel.figure.value for panel in verdict.panels} == {Decimal(10)}


def test_the_table_of_verdicts_has_a_row_for_each_reading(two_panels):
    verdicts = check(Statements(a_record(), [SIX_TIMES]), two_panels)
    table = verdicts.to_arrow()
    assert table.num_rows == 4
    assert table.column("reporter").to_pylist()[:2] == ["AZE", "BLR"]
    assert "contradicted" in verdicts._repr_html_()


@pytest.mark.realdata
def test_six_times_would_hold_for_other_years(shared):
    evidence = Evidence.open()
    path = shared / "data" / "wits_bilateral_mirror.parquet"
    evidence.load(path, source="wits", vintage="2018")
    (verdict,) = check(Statements(a_record(), [SIX_TIMES]), evidence)
    near = {one.reporter.iso3: (one.start, one.end) for one in verdict.nearest}
    assert near == {"AZE": (2005, 2010), "BLR": (2005, 2013)}
    multiples = {one.reporter.iso3: round(one.figure.value, 1) for one in verdict.nearest}
    assert multiples == {"AZE": Decimal("6.2"), "BLR": Decimal("5.9")}
