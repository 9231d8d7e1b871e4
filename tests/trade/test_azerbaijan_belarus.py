"""Azerbaijan and Belarus, 2006 to 2013, against what both sides published (WITS).

Published, in thousand US dollars: exports and imports by Azerbaijan, then by Belarus.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.countries import Dyad, country
from diptych.trade import readings, turnover

pytestmark = pytest.mark.realdata

AZE, BLR = country("AZE"), country("BLR")
PAIR = Dyad(AZE, BLR)
PUBLISHED = {
    2006: ("1471.071", "20689.274", "34457.900", "2721.600"),
    2007: ("2324.325", "76965.956", "86427.300", "3261.600"),
    2008: ("5204.761", "89581.703", "105428.400", "6226.500"),
    2009: ("5170.546", "136757.544", "120264.300", "4287.700"),
    2010: ("7210.455", "112549.913", "140155.300", "6012.900"),
    2011: ("666770.685", "64540.141", "138558.200", "825790.300"),
    2012: ("11691.128", "68028.261", "139167.900", "12212.600"),
    2013: ("14696.578", "87835.707", "164105.700", "12571.600"),
}


def usd(thousands: str) -> Decimal:
    return Decimal(thousands) * 1000


@pytest.fixture(scope="module")
def trade(wits):
    return turnover(wits, PAIR, (2006, 2013))


@pytest.mark.parametrize("year", PUBLISHED)
def test_each_panel_holds_what_its_reporter_published(trade, year):
    aze_exports, aze_imports, blr_exports, blr_imports = map(usd, PUBLISHED[year])
    for reporter, exports, imports in (
        (AZE, aze_exports, aze_imports),
        (BLR, blr_exports, blr_imports),
    ):
        row = trade.row(reporter, year)
        assert (row.exports.value, row.imports.value) == (exports, imports)
        assert row.turnover.value == exports + imports
        assert row.balance.value == exports - imports
        assert row.turnover.reporter == reporter
        assert {part.source for part in row.turnover.inputs} == {"wits"}


def test_turnover_of_2012_differs_by_a_factor_of_almost_two_between_the_panels(trade):
    # 11,691.128 + 68,028.261 = 79,719.389; 139,167.900 + 12,212.600 = 151,380.500.
    assert trade.value(AZE, 2012) == usd("79719.389")
    assert trade.value(BLR, 2012) == usd("151380.500")


def test_turnover_of_2012_has_four_readings(trade):
    # As exporters 11,691.128 + 139,167.900; as importers 68,028.261 + 12,212.600.
    found = {(r.basis, r.reporter): r.figure.value for r in readings(trade, "turnover", 2012)}
    assert found == {
        ("own", AZE): usd("79719.389"),
        ("own", BLR): usd("151380.500"),
        ("as exporters", None): usd("150859.028"),
        ("as importers", None): usd("80240.861"),
    }


@pytest.mark.parametrize(
    ("reporter", "first", "last", "times"),
    [
        (AZE, 2006, 2012, "3.60"),  # 79,719.389 / 22,160.345
        (BLR, 2006, 2012, "4.07"),  # 151,380.500 / 37,179.500
        (AZE, 2005, 2010, "6.2"),
        (BLR, 2005, 2013, "5.9"),
    ],
)
def test_growth_is_that_which_was_published(wits, reporter, first, last, times):
    growth = turnover(wits, PAIR, (first, last)).growth
    (one,) = [found for found in growth if found.reporter == reporter]
    assert (one.start, one.end) == (first, last)
    assert round(one.multiple.value, len(times.partition(".")[2])) == Decimal(times)


def test_belarus_exported_twice_what_azerbaijan_says_it_received_in_2012(trade):
    gap = trade.gap(BLR, 2012)
    assert gap.difference.value == usd("68028.261") - usd("139167.900")
    assert round(gap.ratio.value, 2) == Decimal("0.49")  # 68.0 / 139.2
    other = trade.gap(AZE, 2012)
    assert other.difference.value == usd("12212.600") - usd("11691.128")


def test_azerbaijans_oil_of_2011_stands_out_by_both_sides_figures_and_nothing_else_does(trade):
    (gap,) = [gap for gap in trade.gaps if gap.outlier]
    assert (gap.year, gap.exporter) == (2011, AZE)
    assert "exports reported by Azerbaijan" in gap.outlier
    assert "imports reported by Belarus" in gap.outlier
    assert "crude oil" in gap.outlier


def test_the_change_of_2012_is_a_fall_of_nine_tenths(trade):
    # 79,719.389 / 731,310.826 = 0.1090; 151,380.500 / 964,348.500 = 0.1570.
    assert round(trade.row(AZE, 2012).change.value, 1) == Decimal("-89.1")
    assert round(trade.row(BLR, 2012).change.value, 1) == Decimal("-84.3")


def test_the_first_years_change_is_reckoned_on_the_year_before_the_range(trade):
    assert trade.row(AZE, 2006).change is not None
    assert all(row.year >= 2006 for row in trade.rows)


def test_the_share_is_taken_of_the_sum_over_all_partners(wits, trade):
    sums = wits.query(
        "select cast(sum(value_usd) as decimal(38, 2)) as total from flows "
        "where reporter = 'AZE' and year = 2012"
    )
    total = sums.column("total")[0].as_py()
    share = trade.row(AZE, 2012).share
    assert share.value == usd("79719.389") / total * 100
    assert Decimal("0.1") < share.value < Decimal("0.5")


def test_a_multiple_that_ends_in_the_year_of_the_oil_is_warned_of(wits):
    notes = turnover(wits, PAIR, (2006, 2011)).notes
    assert sum("rests on 2011" in note for note in notes) == 2
    assert not any("rests on" in note for note in turnover(wits, PAIR, (2006, 2012)).notes)


def test_the_latest_year_is_the_stores_not_the_ranges(trade):
    assert trade.latest == 2016


def test_the_pairs_order_is_the_readers(wits):
    turned = turnover(wits, Dyad(BLR, AZE), (2012, 2012))
    assert [row.reporter for row in turned.rows] == [BLR, AZE]
    assert [gap.exporter for gap in turned.gaps] == [BLR, AZE]
    assert turned.value(AZE, 2012) == usd("79719.389")


def test_old_codes_of_a_country_lead_to_its_panel(wits):
    # Romania stands in the file as ROM.
    found = turnover(wits, Dyad.of("ROM", "HUN"), (2010, 2010))
    assert [row.reporter.iso3 for row in found.rows] == ["ROU", "HUN"]


@pytest.mark.parametrize("pair", [("USA", "CHN"), ("KEN", "PER"), ("DEU", "FRA"), ("TUV", "BLR")])
def test_every_sum_of_every_pair_holds(wits, pair):
    found = turnover(wits, Dyad.of(*pair))
    assert found.rows
    for row in found.rows:
        assert row.exports or row.imports
        assert (row.turnover is None) == (row.exports is None or row.imports is None)
        if row.turnover:
            assert row.turnover.value == row.exports.value + row.imports.value
            assert row.balance.value == row.exports.value - row.imports.value
    for gap in found.gaps:
        exporter = found.row(gap.exporter, gap.year)
        importer = found.row(gap.importer, gap.year)
        assert gap.exported == (exporter.exports if exporter else None)
        assert gap.imported == (importer.imports if importer else None)
