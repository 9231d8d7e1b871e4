"""A small file of each kind, and folders of them: what is stored, left out or refused."""

from __future__ import annotations

import datetime
import json

import pytest
from click.testing import CliRunner

from diptych.cli.evidence import load_command
from diptych.errors import BadInputError
from diptych.evidence import Evidence


def rows(evidence: Evidence, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in evidence.query(sql).to_pylist()]


VOTES = "rcid,session,vote,ccode,date,unres,me,nu,di,hr,co,ec,year\n"


def test_votes_and_roll_calls_come_out_of_one_file(evidence, write):
    lines = (
        "7,46,1,373,12/6/1991,R/46/1,1,0,0,0,0,1,1991\n"
        "7,46,3,370,12/6/1991,R/46/1,1,0,0,0,0,1,1991\n"
        "7,46,9,626,12/6/1991,R/46/1,1,0,0,0,0,1,1991\n"
        "8,46,8,373,,,,,,,,,1991\n"
    )
    outcomes = list(evidence.load_all([write(VOTES + lines)]))
    assert [outcome.snapshot.table for outcome in outcomes] == ["votes", "rollcalls"]
    assert rows(evidence, "select country, rollcall, vote from votes order by all") == [
        ("AZE", "7", "yes"),
        ("AZE", "8", "absent"),
        ("BLR", "7", "no"),
    ]
    assert rows(evidence, "select rollcall, day::varchar, issues from rollcalls order by 1") == [
        ("7", "1991-12-06", "middle-east economy"),
        ("8", None, None),
    ]


def test_a_number_of_no_state_is_refused_by_its_system(evidence, write):
    # 31 is Azerbaijan only by the United Nations' numbers; 999 is nobody's.
    with pytest.raises(BadInputError, match="column ccode"):
        evidence.load(write(VOTES + "7,46,1,999,12/6/1991,R/46/1,1,0,0,0,0,1,1991\n"))


def test_a_year_decides_which_state_a_number_stands_for(evidence, write):
    lines = "".join(
        f"{one}{other},{one},X,{other},Y,{year},1,3.2\n"
        for one, other, year in ((365, 640, 1980), (365, 640, 2000), (345, 310, 1980))
    )
    evidence.load(write("dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n" + lines))
    assert rows(evidence, "select a, b, year from pairs order by all") == [
        ("RUS", "TUR", 2000),
        ("SUN", "TUR", 1980),
        ("YUG", "HUN", 1980),
    ]


def test_members_of_agreements_keep_years_and_are_never_given_days(evidence, write):
    header = (
        "number,base_treaty,name,entry_type,year,entryforceyear,typememb,regioncon,wto_listed,"
        "wto_name,iso_num\n"
    )
    line = "702,702,Azerbaijan Belarus,base_treaty,2004.0,,1,Intercontinental,0.0,,{}\n"
    path = write(header + line.format(31) + line.format(112) + line.format(112))
    snapshot = evidence.load(path)
    assert snapshot.years == (2004, 2004)
    assert [item.rows for item in snapshot.corrections] == [1]
    found = "select member, signed_year, signed, in_force_year, notified_to_wto from agreements"
    assert rows(evidence, found + " order by 1") == [
        ("AZE", 2004, None, None, False),
        ("BLR", 2004, None, None, False),
    ]


def test_regions_are_left_out_of_economies_and_a_missing_product_stays_missing(evidence, write):
    text = (
        "Country Name,Country Code,Year,gdp_usd,population\n"
        "Azerbaijan,AZE,2012,69679944504.2,9295784\nBelarus,BLR,2012,,9446836\n"
        "World,WLD,2012,75000000000000,7100000000\nArab World,ARB,2012,1,1\n"
    )
    snapshot = evidence.load(write(text))
    assert sum(item.rows for item in snapshot.corrections) == 2
    assert rows(evidence, "select country, gdp_usd is null from economies order by 1") == [
        ("AZE", False),
        ("BLR", True),
    ]


GSDB = (
    "case_id,sanctioned_state,sanctioning_state,begin,end,length,trade,descr_trade,arms,military,"
    "financial,travel,other,objective,success\n"
)


def test_a_case_names_each_state_apart_and_a_group_by_its_name(evidence, write):
    line = '1,"Albania, Iceland","EU, Norway",2001,2002,2,1,exp_part,0,0,0,0,0,other,failed\n'
    evidence.load(write(GSDB + line))
    assert rows(evidence, "select target, sender, sender_name from sanctions order by all") == [
        ("ALB", "NOR", "Norway"),
        ("ALB", None, "EU"),
        ("ISL", "NOR", "Norway"),
        ("ISL", None, "EU"),
    ]


def test_a_name_that_is_neither_state_nor_known_group_is_refused(evidence, write):
    line = "1,Albania,Ruritania,2001,2002,2,1,exp_part,0,0,0,0,0,other,failed\n"
    with pytest.raises(BadInputError, match="line 2, column sanctioning_state"):
        evidence.load(write(GSDB + line))


def test_names_that_run_together_are_known_and_sections_are_a_level_of_their_own(evidence, write):
    text = (
        "source,target,edgewidth,year,product\nRussianFederation,SaudiArabia,2.5,2005,All\n"
        "DemRepoftheCongo,Congo,1,2005,SITC0_Food\n"
    )
    evidence.load(write(text))
    found = "select reporter, partner, product, level, value_usd::double from flows order by 1"
    assert rows(evidence, found) == [
        ("COD", "COG", "0", 1, 1000.0),
        ("RUS", "SAU", "TOTAL", 0, 2500.0),
    ]


def test_a_country_with_itself_is_domestic_trade_only_where_the_layout_says_so(evidence, write):
    text = "year,exporter,importer,v\n2012,Belarus,Belarus,9\n2012,Belarus,Azerbaijan,1\n"
    evidence.load(write(text), layout="itpd-e-total-2010usd")
    found = "select partner, flow, prices from flows order by 1"
    assert rows(evidence, found) == [
        ("AZE", "export", "constant-2010"),
        ("BLR", "domestic", "constant-2010"),
    ]


def test_columns_that_could_be_anybodys_are_not_taken_for_one_publisher(evidence, write):
    # The averages of 1998 to 2000 have these columns, and 124,336 rows.
    with pytest.raises(BadInputError, match="no layout fits"):
        evidence.load(write("country,product,value\nAZE,2709,5\n"))


@pytest.mark.parametrize(
    ("name", "options", "vintage", "assumed"),
    [
        ("wdi.csv", {}, "2012", True),
        ("wdi.csv", {"vintage": "2013-07-02"}, "2013-07-02", False),
    ],
)
def test_an_edition_is_the_last_year_unless_said(evidence, write, name, options, vintage, assumed):
    text = "Country Name,Country Code,Year,gdp_usd,population\nX,AZE,2012,5,6\nX,AZE,2011,5,6\n"
    snapshot = evidence.load(write(text, name), **options)
    assert snapshot.vintage == vintage
    assert any("not said" in note for note in snapshot.notes) == assumed


def test_an_edition_without_years_is_that_of_the_name_else_the_day_it_was_got(
    evidence, write, tmp_path
):
    text = "rcid,country,country_code,vote\n7,Azerbaijan,AZ,yes\n"
    assert evidence.load(write(text, "votes_1946_2019.csv")).vintage == "2019"
    day = datetime.date(2020, 5, 4)
    assert Evidence.open(tmp_path).load(write(text, "v.csv"), retrieved=day).vintage == "2020-05-04"


def test_two_editions_of_one_source_stand_side_by_side(evidence, write):
    text = "Country Name,Country Code,Year,gdp_usd,population\nX,AZE,2011,{},6\n"
    evidence.load(write(text.format(5), "a.csv"), vintage="2012")
    evidence.load(write(text.format(7), "b.csv"), vintage="2013")
    found = "select vintage, gdp_usd::double from economies order by 1"
    assert rows(evidence, found) == [("2012", 5.0), ("2013", 7.0)]


@pytest.fixture
def folder(tmp_path, two_panels):
    place = tmp_path / "data"
    (place / "inner").mkdir(parents=True)
    (place / "a.csv").write_bytes(two_panels.read_bytes())
    (place / "b.csv").write_text("one,two\n1,2\n", encoding="utf-8")
    (place / "c.csv").write_text("reporter,partner,year,exports_kusd,imports_kusd\nAZE,BLR,x,1,1\n")
    (place / "d.csv").write_text("exporter,importer,pair_id,year,trade\nAZE,BLR,1,2000,5\n")
    (place / "README.md").write_text("read me", encoding="utf-8")
    return place


def test_a_file_that_is_not_taken_does_not_stop_the_others(folder):
    results = {o.path.name: o.result for o in Evidence.open().load_all([folder])}
    assert results == {
        "README.md": "passed over",
        "a.csv": "loaded",
        "b.csv": "unknown",
        "c.csv": "refused",
        "d.csv": "excluded",
        "inner": "passed over",
    }
    assert Evidence.open().snapshots[0].source == "wits"


def run(*arguments):
    return CliRunner().invoke(load_command, [str(a) for a in arguments], standalone_mode=False)


def test_a_folder_is_told_file_by_file_and_leaves_with_two_when_one_failed(folder):
    result = run(folder)
    assert result.return_value == 2
    for words in (
        "a.csv: flows, 8 rows, 2006–2012, as wits-2012-",
        "b.csv: not recognised: no layout fits: nearest is",
        "c.csv: refused: line 2: 'x' does not fit",
        "d.csv: not loaded: a panel for estimating gravity",
        "inner: passed over: a folder within the folder",
        "1 loaded, 1 no source of statistics, 2 passed over, 2 not taken",
    ):
        assert words in result.output


def test_a_folder_whose_files_are_all_there_leaves_with_zero(folder):
    for name in ("b.csv", "c.csv"):
        (folder / name).unlink()
    assert run(folder).return_value == 0
    again = run(folder)
    assert (again.return_value, "a.csv: already there" in again.output) == (0, True)


def test_several_files_give_one_json_object(folder):
    listed = json.loads(run(folder / "a.csv", folder / "b.csv", "--json").stdout)["files"]
    assert [item["result"] for item in listed] == ["loaded", "unknown"]
    assert listed[0]["snapshot"]["rows"] == 8
    assert "nearest is" in listed[1]["reason"]


def test_bad_rows_of_a_whole_folder_have_no_one_place_to_go(folder, tmp_path):
    assert "name one file" in str(run(folder, "--reject", tmp_path / "bad.csv").exception)


def test_a_folder_without_data_says_so(tmp_path):
    (tmp_path / "empty").mkdir()
    result = run(tmp_path / "empty")
    assert (result.return_value, "no file of data" in result.output) == (2, True)
