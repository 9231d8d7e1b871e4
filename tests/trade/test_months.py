"""Months: what a year is summed from, and when it is not."""

from __future__ import annotations

import datetime

from diptych.countries import Dyad, country
from diptych.trade import turnover

AZE, BLR = country("AZE"), country("BLR")
PAIR = Dyad(AZE, BLR)


def months(year: int, numbers: range, exports: int = 1, imports: int = 2) -> list[str]:
    return [
        f"AZE,BLR,{flow},{year},{month},{value}"
        for month in numbers
        for flow, value in (("export", exports), ("import", imports))
    ]


def test_twelve_months_make_a_year_and_a_note_says_so(stored):
    found = turnover(stored(*months(2012, range(1, 13)), source="stat-az"), PAIR)
    # Twelve months of 1 and of 2.
    assert found.value(AZE, 2012) == 12 + 24
    assert len(found.row(AZE, 2012).exports.inputs) == 12
    assert "The figures of Azerbaijan for 2012 are sums of twelve months." in found.notes


def test_eleven_months_leave_the_year_silent(stored):
    found = turnover(stored(*months(2012, range(1, 12)), source="stat-az"), PAIR)
    assert found.row(AZE, 2012) is None
    assert found.row(AZE, 2012, 11).turnover.value == 3
    assert any("11 months of 2012" in note for note in found.notes)


def test_a_year_that_was_reported_stands_before_the_sum_of_its_months(stored):
    stored("AZE,BLR,export,2012,,100", "AZE,BLR,import,2012,,200")
    evidence = stored(*months(2012, range(1, 13)), source="stat-az")
    found = turnover(evidence, PAIR)
    assert found.value(AZE, 2012) == 300
    assert not any("twelve months" in note for note in found.notes)


def test_months_of_two_sources_are_not_summed(stored):
    stored(*months(2012, range(1, 7)), source="stat-az")
    evidence = stored(*months(2012, range(7, 13)), source="customs-az")
    found = turnover(evidence, PAIR)
    assert found.row(AZE, 2012) is None
    assert any("not twelve of one source" in note for note in found.notes)


def test_months_loaded_one_edition_after_another_make_a_year(stored):
    evidence = None
    for month in range(1, 13):
        rows = months(2012, range(month, month + 1))
        evidence = stored(*rows, source="stat-az", vintage=f"2012-{month:02}-28")
    assert turnover(evidence, PAIR).value(AZE, 2012) == 36


def test_a_month_changes_against_the_same_month_of_the_year_before(stored):
    rows = [*months(2012, range(3, 4), 10, 10), *months(2013, range(2, 4), 15, 15)]
    found = turnover(stored(*rows, source="stat-az"), PAIR)
    assert found.row(AZE, 2013, 3).change.value == 50
    assert found.row(AZE, 2013, 2).change is None


def test_a_year_is_summed_only_when_its_december_was_out(stored):
    # The committee comes two months after the month: December is out on 1 March.
    evidence = stored(*months(2012, range(1, 13)), source="stat-az")
    february = turnover(evidence, PAIR, as_of=datetime.date(2013, 2, 28))
    assert february.row(AZE, 2012) is None
    assert february.row(AZE, 2012, 11) is not None
    march = turnover(evidence, PAIR, as_of=datetime.date(2013, 3, 1))
    assert march.value(AZE, 2012) == 36
