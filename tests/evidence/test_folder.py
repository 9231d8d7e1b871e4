"""The whole folder of real data: every file is known by its columns, and tells published facts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from diptych.evidence import Evidence

pytestmark = pytest.mark.realdata

# ../shared/data/INDEX.md: how many rows each file has. Those that are not stored are accounted for.
ROWS = {
    "baci_minerals_hs92": ("flows", 1_264_888),
    "cepii_dist": ("pairs", 50_176),
    "cepii_geo": ("geography", 238),
    "colt_top_received": ("trips", 5_869),
    "colt_top_sent": ("trips", 6_692),
    "comtrade_eu_imports_eudr_hs": ("flows", 173_358),
    "cow_direct_contiguity": ("pairs", 82_498),
    "desta_members_long": ("agreements", 7_772),
    "hs_nomenclature": ("products", 6_940),
    "itpd_e_total_2000_2016_const2010usd": ("flows", 428_463),
    "oec_bilateral_1962_2014": ("flows", 839_562),
    "rules_of_origin_uk_schemes": ("origin_rules", 41_255),
    "unctad_sitc1_1995_2005_2015": ("flows", 488_964),
    "unga_rollcalls": ("rollcalls", 6_203),
    "unga_votes_1946_2015": ("votes", 1_066_613),
    "unga_votes_1946_2019_yes_no_abstain": ("votes", 870_109),
    "wdi_gdp_population": ("economies", 17_195),
    "world_exports_sitc4_avg1998_2000": ("flows", 124_336),
}


@pytest.fixture(scope="module")
def loaded(shared, tmp_path_factory):
    evidence = Evidence.open(tmp_path_factory.mktemp("folder"))
    return evidence, list(evidence.load_all([shared / "data"]))


@pytest.fixture(scope="module")
def evidence(loaded) -> Evidence:
    return loaded[0]


def rows(evidence: Evidence, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in evidence.query(sql).to_pylist()]


def test_every_file_is_loaded_and_the_panels_for_estimation_are_passed_over(loaded, shared):
    _, outcomes = loaded
    assert not [outcome.path.name for outcome in outcomes if outcome.failed]
    taken = {outcome.path.stem for outcome in outcomes if outcome.result == "loaded"}
    assert taken == {path.stem for path in (shared / "data").glob("*.parquet")}
    passed = {outcome.path.name for outcome in outcomes if outcome.result == "passed over"}
    assert passed == {"INDEX.md", "gravity"}


@pytest.mark.parametrize("file", sorted(ROWS))
def test_every_row_is_stored_or_accounted_for(loaded, file):
    table, published = ROWS[file]
    (snapshot,) = [
        outcome.snapshot
        for outcome in loaded[1]
        if outcome.path.stem == file and outcome.snapshot.table == table
    ]
    left_out = sum(item.rows for item in snapshot.corrections if "left out" in item.what)
    assert snapshot.rows + left_out == published
    assert (snapshot.rejected, snapshot.missing) == (0, 0)


def test_an_edition_that_was_not_said_is_marked_as_assumed(loaded):
    for snapshot in (outcome.snapshot for outcome in loaded[1] if outcome.snapshot):
        assumed = any("edition was not said" in note for note in snapshot.notes)
        # Four published files have one edition, which their layouts name.
        only_one = snapshot.source in {"cepii-geodist", "hs-nomenclature", "economiccomplexity"}
        assert assumed != only_one
    vintages = {
        outcome.path.stem: outcome.snapshot.vintage for outcome in loaded[1] if outcome.snapshot
    }
    assert vintages["wits_bilateral_mirror"] == "2016"
    assert vintages["unga_votes_1946_2019_yes_no_abstain"] == "2019"


def test_only_what_a_country_itself_reported_is_reported(evidence):
    found = rows(evidence, "select distinct source, standing, prices from flows order by source")
    assert found == [
        ("baci", "reconciled", "current"),
        ("comtrade", "reported", "current"),
        ("economiccomplexity", "reconciled", "constant-2000"),
        ("itpd-e", "reconciled", "constant-2010"),
        ("oec", "reconciled", "current"),
        ("unctad", "reconciled", "current"),
        ("wits", "reported", "current"),
    ]


def test_levels_of_a_nomenclature_stand_apart_and_give_one_total(evidence):
    # In UNCTAD's matrix the ten sections of 2015 sum to all products, but for 0.005 per cent.
    sums = dict(
        rows(
            evidence,
            "select level, sum(value_usd) from flows where source = 'unctad' and year = 2015 "
            "group by level",
        )
    )
    assert set(sums) == {0, 1}
    assert abs(sums[1] / sums[0] - 1) < Decimal("0.0001")
    comtrade = rows(
        evidence,
        "select level, count(distinct product) from flows where source = 'comtrade' "
        "group by level order by level",
    )
    # 39 codes (INDEX.md): two chapters, 27 headings and ten subheadings.
    assert comtrade == [(2, 2), (4, 27), (6, 10)]


def test_trade_within_a_country_stands_apart_from_trade_between_countries(evidence):
    assert rows(
        evidence,
        "select flow, reporter = partner, count(*) from flows where source = 'itpd-e' "
        "group by all order by flow",
    ) == [("domestic", True, 2_618), ("export", False, 425_845)]


def test_azerbaijan_and_belarus_voted_alike_in_868_of_a_thousand_joint_votes(evidence):
    # INDEX.md: 1,541 joint votes from 1991 to 2015, 86.8 per cent identical.
    ((joint, alike),) = rows(
        evidence,
        "select count(*), count(*) filter (a.vote = b.vote) from votes a "
        "join votes b using (rollcall, snapshot) where a.country = 'AZE' and b.country = 'BLR' "
        "and a.vote <> 'absent' and b.vote <> 'absent' and a.vintage = '2015'",
    )
    assert joint == 1_541
    assert round(100 * alike / joint, 1) == 86.8


def test_both_files_of_votes_name_the_same_votes(evidence):
    # The later file has the votes of the earlier one under other codes of the countries.
    ((both, same),) = rows(
        evidence,
        "select count(*), count(*) filter (a.vote = b.vote) from votes a join votes b "
        "using (rollcall, country) where a.vintage = '2015' and b.vintage = '2019' "
        "and a.vote <> 'absent' and country in ('AZE', 'BLR', 'RUS', 'DEU', 'USA', 'ETH')",
    )
    assert both > 20_000
    assert same == both


def test_issues_and_days_of_roll_calls_come_from_the_file_of_votes(evidence):
    ((day, issues),) = rows(
        evidence,
        "select day, issues from rollcalls where rollcall = '5402' and vintage = '2015'",
    )
    assert (day.isoformat(), issues) == ("2015-12-07", "")
    agreed = (
        "select count(*) from rollcalls a join rollcalls b using (rollcall) where a.day <> b.day"
    )
    assert rows(evidence, agreed) == [(0,)]


def test_the_agreements_of_azerbaijan_and_belarus_are_those_of_1994_and_2004(evidence):
    found = rows(
        evidence,
        "select a.agreement, a.signed_year, a.membership from agreements a join agreements b "
        "using (agreement) where a.member = 'AZE' and b.member = 'BLR' and a.kind = 'agreement' "
        "order by a.signed_year",
    )
    assert found == [("244", 1994, "plurilateral"), ("702", 2004, "bilateral")]


def test_minsk_and_baku_lie_as_far_apart_as_their_coordinates_say(evidence):
    from math import acos, cos, radians, sin

    ((km, contiguous),) = rows(
        evidence,
        "select distance_capitals_km, contiguous from pairs where a = 'AZE' and b = 'BLR'",
    )
    places = rows(
        evidence,
        "select latitude, longitude from geography where country in ('AZE', 'BLR') "
        "order by country",
    )
    (south, east), (north, west) = [(radians(lat), radians(lon)) for lat, lon in places]
    arc = acos(sin(south) * sin(north) + cos(south) * cos(north) * cos(east - west))
    assert km == pytest.approx(6371 * arc, rel=0.002)
    assert contiguous is False


def test_azerbaijan_has_seven_neighbours_two_of_them_over_the_caspian(evidence):
    found = dict(rows(evidence, "select b, contiguity from pairs where a = 'AZE' and year = 2016"))
    over_water = {name for name, kind in found.items() if kind != "land"}
    assert set(found) == {"ARM", "GEO", "IRN", "KAZ", "RUS", "TKM", "TUR"}
    assert over_water == {"KAZ", "TKM"}


def test_the_nomenclature_has_97_chapters_1229_headings_and_5613_subheadings(evidence):
    found = rows(evidence, "select level, count(*) from products group by level order by level")
    assert found == [(2, 97), (4, 1_229), (6, 5_613)]
    assert rows(
        evidence,
        "select count(*) from products where level > 2 "
        "and parent not in (select code from products)",
    ) == [(0,)]


def test_azerbaijans_product_of_2012_was_70_billion_dollars(evidence):
    # World Bank: 69.68 billion current US dollars, 9.30 million people.
    ((gdp, people),) = rows(
        evidence, "select gdp_usd, population from economies where country = 'AZE' and year = 2012"
    )
    assert round(gdp / 10**9, 2) == Decimal("69.68")
    assert round(people / 10**6, 2) == 9.30
    # The world's row and the regions' are left out: no country's product has reached 50 trillion.
    assert rows(evidence, "select count(*) from economies where gdp_usd > 5e13") == [(0,)]


def test_there_are_43_schemes_of_origin_with_a_rule_on_every_line(evidence):
    found = "select count(distinct scheme), count(*) - count(rule) from origin_rules"
    assert rows(evidence, found) == [(43, 0)]


def test_states_that_were_named_together_in_a_sanctions_case_stand_apart(evidence):
    # Case 18: Russia against Albania, Montenegro, Liechtenstein and Iceland, from 2015.
    found = rows(
        evidence, "select target, sender from sanctions where case_number = '18' order by target"
    )
    assert found == [("ALB", "RUS"), ("ISL", "RUS"), ("LIE", "RUS"), ("MNE", "RUS")]
    groups = "select distinct sender from sanctions where sender_name in ('EU', 'UN')"
    assert rows(evidence, groups) == [(None,)]


def test_loading_the_folder_again_adds_nothing(loaded, shared, tmp_path):
    evidence, outcomes = loaded
    small = ["hs_nomenclature.parquet", "wdi_gdp_population.parquet", "colt_top_sent.parquet"]
    again = list(evidence.load_all([Path(shared, "data", name) for name in small]))
    assert [outcome.result for outcome in again] == ["held"] * 3
    known = {outcome.snapshot.id for outcome in outcomes if outcome.snapshot}
    assert {outcome.snapshot.id for outcome in again} <= known


def test_the_panels_of_gravity_are_known_for_what_they_are(shared, tmp_path):
    outcomes = list(Evidence.open(tmp_path).load_all([shared / "data" / "gravity"]))
    results = {outcome.path.name: outcome.result for outcome in outcomes}
    assert results.pop("separation") == "passed over"
    assert set(results.values()) == {"excluded"}
