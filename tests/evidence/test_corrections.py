from __future__ import annotations

from decimal import Decimal

HEAD = "reporter,partner,year,exports_kusd,imports_kusd\n"


def load(evidence, path):
    return evidence.load(path, source="wits", vintage="2018")


def said(snapshot, word):
    return [(item.rows, item.reason) for item in snapshot.corrections if word in item.what]


def stored(evidence):
    sql = "select reporter, partner, flow, value_usd from flows order by all"
    return [tuple(row.values()) for row in evidence.query(sql).to_pylist()]


def test_a_code_that_is_no_country_is_left_out_with_its_reason(evidence, write):
    snapshot = load(evidence, write(HEAD + "AZE,UNS,2006,1,2\nAZE,BLR,2006,3,\n"))
    ((rows, reason),) = said(snapshot, "UNS")
    assert rows == 1
    assert "no country" in reason
    assert stored(evidence) == [("AZE", "BLR", "export", Decimal("3000.00"))]


def test_the_world_is_no_partner(evidence, write):
    snapshot = load(evidence, write(HEAD + "AZE,WLD,2006,1,2\nAZE,BLR,2006,3,\n"))
    assert said(snapshot, "WLD")[0][0] == 1


def test_the_european_union_is_left_out_as_a_reporter(evidence, write):
    snapshot = load(evidence, write(HEAD + "EUN,AZE,2006,1,2\nAZE,BLR,2006,3,\n"))
    assert said(snapshot, "EUN")[0][0] == 1


def test_two_codes_of_one_country_in_one_cell_are_never_summed(evidence, write):
    rows = "AZE,ROM,2006,1,10\nAZE,ROU,2006,2,\nROM,AZE,2007,4,\n"
    snapshot = load(evidence, write(HEAD + rows))
    # The export of 2006 comes twice; ROU is Romania's own code, so 2 stands. The import and the
    # year 2007 come once, by the old code.
    assert stored(evidence) == [
        ("AZE", "ROU", "export", Decimal("2000.00")),
        ("AZE", "ROU", "import", Decimal("10000.00")),
        ("ROU", "AZE", "export", Decimal("4000.00")),
    ]
    ((rows_left_out, reason),) = said(snapshot, "second rows for one cell")
    assert rows_left_out == 1
    assert "own code stands" in reason
    assert said(snapshot, "ROM read as ROU")[0][0] == 2


def test_which_of_two_codes_stands_does_not_depend_on_the_order_of_the_rows(evidence, write):
    load(evidence, write(HEAD + "AZE,ROU,2006,2,\nAZE,ROM,2006,1,\n"))
    assert stored(evidence) == [("AZE", "ROU", "export", Decimal("2000.00"))]


def test_trade_of_two_codes_of_one_country_with_each_other_is_a_self_flow(evidence, write):
    snapshot = load(evidence, write(HEAD + "ROM,ROU,2001,1,\nAZE,BLR,2006,3,\n"))
    assert said(snapshot, "self-flows")[0][0] == 1


def test_yugoslavias_code_means_serbia_once_montenegro_has_its_own(evidence, write):
    load(evidence, write(HEAD + "SER,AZE,2005,1,\nSER,AZE,2006,2,\n"))
    assert [row[0] for row in stored(evidence)] == ["SCG", "SRB"]
