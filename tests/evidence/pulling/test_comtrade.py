"""UN Comtrade: the interface's records as its developer portal shows them, and the bulk files."""

from __future__ import annotations

import gzip
import json
import os
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.evidence.pulling.conftest import Answer

from diptych.countries import country
from diptych.errors import MissingPartError
from diptych.evidence import Evidence
from diptych.evidence.pulling import Query, SourceError, pull
from diptych.evidence.pulling.comtrade import Comtrade
from diptych.evidence.pulling.comtrade_bulk import ComtradeBulk

AZE, BLR = country("AZE"), country("BLR")
YEAR_2012 = Query((AZE,), (2012, 2012))

# The fields of a record of final data in the order of the interface's own answer.
TOTAL = {
    "typeCode": "C",
    "freqCode": "A",
    "refPeriodId": 20120101,
    "refYear": 2012,
    "refMonth": 52,
    "period": "2012",
    "reporterCode": 31,
    "reporterISO": None,
    "flowCode": "X",
    "partnerCode": 112,
    "partner2Code": 0,
    "classificationCode": "H4",
    "cmdCode": "TOTAL",
    "customsCode": "C00",
    "mosCode": "0",
    "motCode": 0,
    "qtyUnitCode": -1,
    "qty": None,
    "netWgt": None,
    "cifvalue": None,
    "fobvalue": 11691128.0,
    "primaryValue": 11691128.0,
    "isReported": False,
    "isAggregate": True,
}
IMPORTS = {"flowCode": "M", "fobvalue": None, "cifvalue": 68028261.0, "primaryValue": 68028261.0}


def record(**changes):
    return {**TOTAL, **changes}


def answer(*records, **changes):
    told = {"elapsedTime": "0.05 secs", "count": len(records), "data": list(records), "error": ""}
    return {**told, **changes}


def rows(evidence, columns):
    found = evidence.query("select * from flows order by partner, flow, level").to_pylist()
    return [tuple(row[name] for name in columns.split(", ")) for row in found]


@pytest.fixture
def evidence():
    return Evidence.open()


def test_both_flows_of_a_year_are_loaded_with_their_valuation(server, patience, evidence):
    server.says("/public/v1/preview/C/A/HS", Answer(answer(record(), record(**IMPORTS))))
    (pulled,) = pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert pulled.new
    assert pulled.snapshot.source == "comtrade"
    # What Azerbaijan reported of its trade with Belarus in 2012 (WITS, from UN Comtrade).
    assert rows(evidence, "reporter, partner, flow, valuation, month, product, value_usd") == [
        ("AZE", "BLR", "export", "FOB", None, "TOTAL", Decimal("11691128.00")),
        ("AZE", "BLR", "import", "CIF", None, "TOTAL", Decimal("68028261.00")),
    ]


def test_the_totals_of_all_partners_are_asked_for(server, patience, evidence):
    server.says("/public", Answer(answer(record())))
    pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    asked = {name: value[0] for name, value in parse_qs(urlsplit(server.asked[0][0]).query).items()}
    assert asked == {
        "reporterCode": "31",
        "period": "2012",
        "flowCode": "X,M",
        "cmdCode": "TOTAL",
        "partner2Code": "0",
        "customsCode": "C00",
        "motCode": "0",
        "maxRecords": "500",
    }


def test_the_key_goes_into_the_header_and_another_door_is_taken(server, patience, evidence):
    server.says("/data/v1/get/C/A/HS", Answer(answer(record())))
    connector = Comtrade(server.base, key="hush")
    pull(connector, YEAR_2012, evidence, patience=patience)
    path, headers = server.asked[0]
    assert headers["Ocp-Apim-Subscription-Key"] == "hush"
    assert "hush" not in path + repr(connector)


def test_parts_of_a_total_and_other_flows_are_left_out_and_said(server, patience, evidence):
    found = answer(
        record(),
        record(motCode=1000, primaryValue=5.0),
        record(customsCode="C01", primaryValue=5.0),
        record(partner2Code=643, primaryValue=5.0),
        record(flowCode="RX", primaryValue=5.0),
    )
    server.says("/public", Answer(found))
    (pulled,) = pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert pulled.snapshot.rows == 1
    assert [note.split(":")[0] for note in pulled.notes] == ["3 left out", "1 left out"]


def test_the_world_and_areas_not_specified_are_left_out_with_the_reason(server, patience, evidence):
    server.says("/public", Answer(answer(record(), *(record(partnerCode=c) for c in (0, 899)))))
    (pulled,) = pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert pulled.snapshot.rows == 1
    assert sum(one.rows for one in pulled.snapshot.corrections) == 2


def test_codes_of_comtrade_that_are_not_the_un_numbers_are_known(server, patience, evidence):
    # 842 is the United States, 251 France, 699 India in UN Comtrade's list of partners.
    # So is 591 Panama, beside 590, the former Panama without the Canal Zone.
    codes = (842, 251, 699, 591, 590)
    server.says("/public", Answer(answer(*(record(partnerCode=code) for code in codes))))
    pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert rows(evidence, "partner") == [("FRA",), ("IND",), ("PAN",), ("USA",)]


def test_a_full_answer_is_asked_again_flow_by_flow(server, patience, evidence):
    full = answer(*(record(partnerCode=112) for _ in range(500)))
    server.says("flowCode=X%2CM", Answer(full))
    server.says("flowCode=X&", Answer(answer(record())))
    server.says("flowCode=M&", Answer(answer(record(**IMPORTS))))
    (pulled,) = pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert pulled.snapshot.rows == 2


def test_an_answer_that_stays_full_is_not_taken_for_whole(server, patience, evidence):
    server.says("/public", Answer(answer(*(record() for _ in range(500)))))
    with pytest.raises(SourceError, match="500 records") as caught:
        pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert "COMTRADE_KEY" in caught.value.text()
    assert Evidence.open().snapshots == ()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (answer(record(), count=2), "speaks of 2 records and has 1"),
        (answer(error="Invalid period"), "Invalid period"),
        (answer({k: v for k, v in TOTAL.items() if k != "primaryValue"}), "lack primaryValue"),
        (answer(record(period="2012Q1")), "'2012Q1' is not a period"),
        ({"statusCode": 200, "message": "hello"}, "no list of data"),
        (answer(), "gave no rows"),
    ],
)
def test_an_answer_that_is_not_as_the_document_says_loads_nothing(
    server, patience, evidence, body, words
):
    server.says("/public", Answer(body))
    with pytest.raises(SourceError, match=words):
        pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert Evidence.open().snapshots == ()


def test_a_pull_that_was_interrupted_goes_on_where_it_stood(server, patience, evidence):
    query = Query((AZE,), (2012, 2013))
    server.says("period=2012", Answer(answer(record())))
    server.says("period=2013", Answer(b"{}", 403), Answer(answer(record(period="2013"))))
    with pytest.raises(SourceError, match="403"):
        pull(Comtrade(server.base), query, evidence, patience=patience)
    assert Evidence.open().snapshots == ()
    (pulled,) = pull(Comtrade(server.base), query, evidence, patience=patience)
    assert pulled.snapshot.years == (2012, 2013)
    assert sum("period=2012" in path for path, _ in server.asked) == 1


def test_months_are_read_from_the_period(server, patience, evidence):
    server.says("/public", Answer(answer(record(freqCode="M", period="201205", refMonth=5))))
    pull(Comtrade(server.base), YEAR_2012, evidence, patience=patience)
    assert rows(evidence, "year, month") == [(2012, 5)]


def test_files_in_a_folder_need_no_network(tmp_path, evidence):
    names = list(TOTAL)
    cells = ["" if TOTAL[name] is None else str(TOTAL[name]) for name in names]
    text = f"{','.join(names)}\n{','.join(cells)}\n"
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "TradeData_11_24_2026.csv").write_text(text)
    (pulled,) = pull(Comtrade("http://127.0.0.1:9"), Query(), evidence, folder=tmp_path / "files")
    assert pulled.snapshot.rows == 1


def test_figures_that_did_not_change_are_no_new_edition(server, patience, evidence, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    file = folder / "comtrade.json"
    file.write_text(json.dumps(answer(record())))
    for day in (1_700_000_000, 1_710_000_000):
        os.utime(file, (day, day))
        pull(Comtrade(), Query(), evidence, folder=folder)
    # The first of the two days, 14 November 2023.
    assert [one.vintage for one in evidence.snapshots] == ["2023-11-14"]
    file.write_text(json.dumps(answer(record(primaryValue=11691129.0))))
    os.utime(file, (1_710_000_000, 1_710_000_000))
    pull(Comtrade(), Query(), evidence, folder=folder)
    assert [one.vintage for one in evidence.snapshots] == ["2023-11-14", "2024-03-09"]


def test_a_full_answer_beside_its_parts_counts_once(tmp_path, evidence):
    (tmp_path / "files").mkdir()
    for name, records in (("XM", (record(), record(**IMPORTS))), ("X", (record(),))):
        (tmp_path / "files" / f"{name}.json").write_text(json.dumps(answer(*records)))
    (pulled,) = pull(Comtrade(), Query(), evidence, folder=tmp_path / "files")
    assert pulled.snapshot.rows == 2


LIST = {
    "fileUrl": "",
    "reporterCode": 31,
    "period": 2012,
    "classificationCode": "H4",
    "publicationDate": "2023-01-03T00:00:00",
}


def bulk_file(*records):
    lines = ["\t".join(TOTAL)]
    lines += ["\t".join("" if v is None else str(v) for v in one.values()) for one in records]
    return gzip.compress(("\n".join(lines) + "\n").encode())


def test_bulk_files_are_listed_fetched_and_loaded_as_of_their_release(server, patience, evidence):
    address = f"{server.base}/bulk/v1/file/31-2012"
    server.says("/bulk/v1/get/C/A/HS", Answer({"count": 1, "data": [{**LIST, "fileUrl": address}]}))
    product = record(cmdCode="870190", primaryValue=2500.5, fobvalue=2500.5, netWgt=1200.25)
    server.says("/bulk/v1/file", Answer(bulk_file(record(), product), kind="application/gzip"))
    connector = ComtradeBulk(server.base, key="hush")
    (pulled,) = pull(connector, YEAR_2012, evidence, patience=patience)
    assert pulled.snapshot.vintage == "2023-01-03"
    assert rows(evidence, "level, product, nomenclature, value_usd, quantity") == [
        (0, "TOTAL", "all", Decimal("11691128.00"), None),
        (6, "870190", "HS2012", Decimal("2500.50"), Decimal("1200.250")),
    ]
    assert [headers["Ocp-Apim-Subscription-Key"] for _, headers in server.asked] == ["hush"] * 2


def test_a_list_that_leads_to_another_host_gets_no_key(server, patience, evidence):
    elsewhere = {**LIST, "fileUrl": "http://localhost:9/bulk/v1/file/31"}
    server.says("/bulk/v1/get", Answer({"count": 1, "data": [elsewhere]}))
    with pytest.raises(SourceError, match="another host, localhost"):
        pull(ComtradeBulk(server.base, key="hush"), YEAR_2012, evidence, patience=patience)
    assert len(server.asked) == 1


def test_bulk_files_need_a_key(server, patience, evidence):
    with pytest.raises(MissingPartError, match="premium"):
        pull(ComtradeBulk(server.base), YEAR_2012, evidence, patience=patience)


def test_a_bulk_file_with_a_torn_line_is_refused(tmp_path, evidence):
    folder = tmp_path / "files"
    folder.mkdir()
    text = gzip.decompress(bulk_file(record(), record(period="2011"))).decode()
    (folder / "COMTRADE-FINAL-CA0312012H4[2023-01-03].txt").write_text(text[: len(text) - 80])
    with pytest.raises(SourceError, match="another number of cells"):
        pull(ComtradeBulk(), Query(), evidence, folder=folder)
    assert Evidence.open().snapshots == ()
