"""Reconciled series: a third thing beside the two panels, never one of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from diptych.evidence import Evidence, Snapshot, load_sql

pytestmark = pytest.mark.realdata


def loaded(shared, tmp_path_factory, source: str, file: str) -> tuple[Evidence, Snapshot]:
    evidence = Evidence.open(tmp_path_factory.mktemp(source))
    return evidence, evidence.load(shared / "data" / file, source=source, vintage="2018")


@pytest.fixture(scope="module")
def oec(shared, tmp_path_factory) -> tuple[Evidence, Snapshot]:
    return loaded(shared, tmp_path_factory, "oec", "oec_bilateral_1962_2014.parquet")


@pytest.fixture(scope="module")
def baci(shared, tmp_path_factory) -> tuple[Evidence, Snapshot]:
    return loaded(shared, tmp_path_factory, "baci", "baci_minerals_hs92.parquet")


def left_out(snapshot: Snapshot) -> int:
    return sum(item.rows for item in snapshot.corrections if "left out" in item.what)


def test_the_reconciled_turnover_of_the_pair_grew_344_per_cent_of_its_start(oec):
    # INDEX.md: 2012 over 2006 is 3.44 times in the reconciled OEC series.
    evidence, snapshot = oec
    sums = evidence.query(
        "select year, sum(value_usd) as turnover from flows where year in (2006, 2012) and "
        "((reporter = 'AZE' and partner = 'BLR') or (reporter = 'BLR' and partner = 'AZE')) "
        "group by year order by year"
    ).to_pylist()
    multiple = sums[1]["turnover"] / sums[0]["turnover"]
    assert round(multiple, 2) == Decimal("3.44")
    assert snapshot.layout == "oec-bilateral"


def test_a_reconciled_series_stands_in_no_panel(oec):
    evidence, _ = oec
    parameters = {"a": "AZE", "b": "BLR", "first": 2006, "last": 2013}
    assert evidence.query(load_sql("diptych.trade", "cells.sql"), parameters).num_rows == 0


def test_the_copied_year_is_left_out_with_its_reason(oec):
    evidence, snapshot = oec
    (copied,) = [item for item in snapshot.corrections if item.what == "1997 left out"]
    assert "copy of its 1998" in copied.reason
    assert copied.rows > 10_000
    assert evidence.query("select 1 from flows where year = 1997").num_rows == 0


def test_the_two_germanys_are_not_summed(oec):
    # The file gives the Federal Republic's rows twice, as FDR and as DEU.
    evidence, snapshot = oec
    assert any("second rows" in item.what for item in snapshot.corrections)
    twice = "select 1 from flows group by reporter, partner, year having count(*) > 1"
    assert evidence.query(twice).num_rows == 0


def test_every_row_of_the_oec_series_is_stored_or_accounted_for(oec):
    _, snapshot = oec
    assert snapshot.rows + left_out(snapshot) == 839_562


def test_every_row_of_baci_is_stored_or_accounted_for(baci):
    _, snapshot = baci
    assert snapshot.rows + left_out(snapshot) == 1_264_888
    assert (snapshot.layout, snapshot.years) == ("baci-hs92", (1995, 2024))


def test_baci_is_at_six_digits_with_quantities_in_tonnes(baci):
    evidence, _ = baci
    found = evidence.query("select distinct level, nomenclature, quantity_unit from flows")
    assert [tuple(row.values()) for row in found.to_pylist()] == [(6, "HS1992", "t")]
