"""What a revision changed, and that what was made of an older edition can be made again."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal

import pytest
from click.testing import CliRunner

from diptych import trade
from diptych.brief import write_brief
from diptych.checks import check
from diptych.cli import main
from diptych.countries import Dyad
from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.revisions import revisions
from diptych.records import read_text

PAIR = Dyad.of("AZE", "BLR")
HEAD = "reporter,partner,flow,year,month,value_usd,trade_system,status\n"

# One figure is revised from provisional to final, one stands, one is dropped, one is new; the
# older edition alone reaches 2005, and another pair is of no concern.
OLD = """AZE,BLR,export,2005,,900.00,general,final
AZE,BLR,export,2012,,200.00,general,provisional
AZE,BLR,import,2012,,50.00,general,final
BLR,AZE,export,2012,,75.50,general,final
AZE,GEO,export,2012,,1.00,general,final
"""
NEW = """AZE,BLR,export,2012,,250.00,general,final
AZE,BLR,import,2012,,50.00,general,final
AZE,BLR,export,2013,3,10.01,general,final
AZE,GEO,export,2012,,2.00,general,final
"""

ROW = "AZE,BLR,export,2012,,{},general,final\n"


@pytest.fixture
def load(evidence, write):
    def of(rows: str, vintage: str, source: str = "wits") -> str:
        path = write(HEAD + rows, name=f"{source}-{vintage}.csv")
        return evidence.load(path, source=source, vintage=vintage, layout="flows").id

    return of


def run(*words: str):
    return CliRunner().invoke(main, ["evidence", *words], standalone_mode=False)


def test_a_revision_tells_the_figures_that_changed_came_and_went(load, evidence):
    old, new = load(OLD, "2018"), load(NEW, "2019")
    (revision,) = revisions(evidence, PAIR)
    assert (revision.old.id, revision.new.id) == (old, new)
    told = {
        (c.kind, c.reporter.iso3, c.flow, c.year, c.month): (
            c.old.value if c.old else None,
            c.new.value if c.new else None,
        )
        for c in revision.changes
    }
    assert told == {
        ("revised", "AZE", "export", 2012, None): (Decimal("200.00"), Decimal("250.00")),
        ("new", "AZE", "export", 2013, 3): (None, Decimal("10.01")),
        ("dropped", "BLR", "export", 2012, None): (Decimal("75.50"), None),
    }
    assert (revision.same, revision.beyond) == (1, 1)


def test_a_difference_is_said_in_dollars_and_in_per_cent_of_the_old_figure(load, evidence):
    load(OLD, "2018")
    load(NEW, "2019")
    (revised,) = [c for c in revisions(evidence, PAIR)[0].changes if c.kind == "revised"]
    assert revised.difference is not None
    assert revised.percent is not None
    assert (revised.difference.value, revised.difference.unit) == (Decimal("50.00"), "USD")
    # 50 of 200.
    assert (revised.percent.value, revised.percent.unit) == (Decimal(25), "percent")
    assert revised.difference.vintage == "2019 + 2018"
    assert {figure.vintage for figure in revised.difference.inputs} == {"2018", "2019"}


def test_each_source_is_compared_with_its_own_edition_before(load, evidence):
    load(OLD, "2018")
    load(OLD, "2018", source="comtrade")
    load(NEW, "2020", source="comtrade")
    load(NEW, "2019")
    load(OLD, "2019", source="un")
    found = [(r.new.source, r.old.vintage, r.new.vintage) for r in revisions(evidence, PAIR)]
    assert found == [("comtrade", "2018", "2020"), ("wits", "2018", "2019")]


def test_an_older_edition_that_is_loaded_later_is_still_the_older_one(load, evidence):
    new = load(NEW, "2019")
    old = load(OLD, "2018")
    (revision,) = revisions(evidence, PAIR)
    assert (revision.old.id, revision.new.id) == (old, new)


def test_named_snapshots_are_compared_as_asked(load, evidence):
    first, second, third = load(OLD, "2017"), load(NEW, "2018"), load(OLD, "2019")
    asked = {
        (None, None): (second, third),
        (first, None): (first, third),
        (None, second): (first, second),
        (third, first): (third, first),
    }
    for words, expected in asked.items():
        (revision,) = revisions(evidence, PAIR, *words)
        assert (revision.old.id, revision.new.id) == expected
    assert revision.changes == ()
    with pytest.raises(BadInputError, match="first edition"):
        revisions(evidence, PAIR, None, first)
    with pytest.raises(BadInputError, match="no snapshot"):
        revisions(evidence, PAIR, "wits-1999")


def test_the_command_shows_the_revision_to_people_and_machines(load):
    old, new = load(OLD, "2018"), load(NEW, "2019")
    body = json.loads(run("diff", "Azerbaijan", "BLR", "--json").output)
    (revision,) = body["revisions"]
    assert (body["a"], body["b"], revision["from"], revision["to"]) == ("AZE", "BLR", old, new)
    (revised,) = [change for change in revision["changes"] if change["kind"] == "revised"]
    assert (revised["old"], revised["new"], revised["difference"], revised["percent"]) == (
        200,
        250,
        50,
        25,
    )
    page = run("diff", "AZE", "BLR", "--from", old, "--to", new).output
    words = page.split()
    assert {"200", "250", "10.01", "75.50", "+25.0"} <= set(words)
    assert (
        "Figures: 3 changed, 1 as before, 1 of years that the newer edition does not reach." in page
    )


def test_no_figure_is_cut_to_fit_the_page(load):
    load(ROW.format("1234567890123.45"), "2018")
    load(ROW.format("2234567890123.46"), "2019")
    page = run("diff", "AZE", "BLR").output
    assert "1,234,567,890,123.45" in page
    assert "2,234,567,890,123.46" in page
    assert "1,000,000,000,000.01" in page


def test_a_store_without_two_editions_says_so(load):
    load(OLD, "2018")
    assert run("diff", "AZE", "BLR").output == "No source has two editions of trade flows.\n"


def test_a_revision_is_an_arrow_table_also_when_nothing_changed(load, evidence):
    load(OLD, "2018")
    load(NEW, "2019")
    table = revisions(evidence, PAIR)[0].to_arrow()
    assert table.num_rows == 3
    assert str(table.schema.field("new").type) == "decimal128(18, 2)"
    same = revisions(evidence, Dyad.of("AZE", "TUR"))[0].to_arrow()
    assert same.num_rows == 0
    assert same.schema == table.schema


RECORD = """President of Azerbaijan Ilham Aliyev received President of Belarus Alexander Lukashenko
21 November 2013, 12:00

Speaking at the meeting, President of Azerbaijan Ilham Aliyev said:

- In 2012 our trade turnover was 250 dollars.
"""


def test_turnover_verdicts_and_brief_of_an_old_snapshot_are_made_again_after_newer_loads(
    load, evidence, tmp_path
):
    first = load(OLD, "2018")
    record, day = read_text(RECORD), datetime.date(2014, 8, 1)

    def made(name: str) -> tuple[bytes, bytes, str, str]:
        store = Evidence.open(snapshot=first)
        page = tmp_path / name / "brief.html"
        page.parent.mkdir()
        write_brief(PAIR, store, records=[record], as_of=day).write(page)
        verdicts = check(record, store, as_of=day)
        return (
            page.read_bytes(),
            page.with_name("brief.html.json").read_bytes(),
            str(trade.turnover(store, PAIR, as_of=day).to_json()),
            str(list(verdicts)),
        )

    before = made("before")
    load(NEW, "2019")
    load(NEW, "2020", source="comtrade")
    assert made("after") == before
    now = trade.turnover(Evidence.open(), PAIR, as_of=day).to_json()
    assert str(now) != before[2]


def test_what_was_known_on_a_day_is_bound_by_the_sources_publication_lag(load, evidence):
    load(OLD, "2018")
    lag = evidence.source("wits").publication_lag_months
    # The year 2012 ends as January 2013 begins; so many months later its figures are out.
    out = datetime.date(2013 + lag // 12, lag % 12 + 1, 1)
    for day, known in ((out - datetime.timedelta(days=1), False), (out, True)):
        rows = trade.turnover(evidence, PAIR, (2012, 2012), as_of=day).rows
        assert bool(rows) == known
