"""CEPII's BACI: the page that names the archive, the archive, the years in it."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from tests.evidence.pulling.conftest import Answer

from diptych.countries import country
from diptych.errors import BadInputError
from diptych.evidence import Evidence
from diptych.evidence.pulling import Query, SourceError, pull
from diptych.evidence.pulling.baci import Baci

PAGE = """<html><a href="../data/BACI_HS92_V202401b.zip">2024</a>
<a href='/DATA_DOWNLOAD/baci/data/BACI_HS92_V202501.zip'>HS92</a>
<a href="/DATA_DOWNLOAD/baci/data/BACI_HS17_V202501.zip">HS17</a></html>"""
# Columns and units as in the documentation: thousand US dollars, tonnes, NA for no quantity.
YEAR_2012 = "t,i,j,k,v,q\n2012,112,31,870190,1500.5,210.25\n2012,842,276,270900,7,NA\n"
YEAR_2013 = "t,i,j,k,v,q\n2013,31,112,270900,3.141,2\n"


def archive(**years):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for year, text in years.items():
            file.writestr(f"BACI_HS92_{year}_V202501.csv", text)
        file.writestr("country_codes_V202501.csv", "country_code,country_name\n")
        file.writestr("Readme.txt", "BACI")
    return packed.getvalue()


@pytest.fixture
def evidence():
    return Evidence.open()


@pytest.fixture
def cepii(server):
    server.says("/DATA_DOWNLOAD/baci/doc/baci_webpage.html", Answer(PAGE, kind="text/html"))
    whole = Answer(archive(Y2012=YEAR_2012, Y2013=YEAR_2013), kind="application/zip")
    server.says("/DATA_DOWNLOAD/baci/data/BACI_HS92_V202501.zip", whole)
    return Baci(server.base)


def test_the_latest_archive_is_fetched_and_each_year_loaded(cepii, patience, evidence):
    found = pull(cepii, Query(), evidence, patience=patience)
    assert [(one.snapshot.vintage, one.snapshot.years) for one in found] == [
        ("2025-01", (2012, 2012)),
        ("2025-01", (2013, 2013)),
    ]
    (row,) = evidence.query(
        "select value_usd, quantity, standing from flows where reporter = 'BLR'"
    ).to_pylist()
    assert tuple(row.values()) == (Decimal("1500500.00"), Decimal("210.250"), "reconciled")


def test_of_countries_that_were_named_only_their_trade_is_kept(cepii, patience, evidence):
    query = Query((country("AZE"),), (2012, 2013))
    (pulled,) = pull(cepii, query, evidence, patience=patience)
    assert (pulled.snapshot.rows, pulled.snapshot.years) == (2, (2012, 2013))
    assert "one of the countries named" in pulled.notes[0]


def test_years_that_were_not_asked_for_are_not_loaded(cepii, patience, evidence):
    (pulled,) = pull(cepii, Query((), (2013, 2020)), evidence, patience=patience)
    assert pulled.snapshot.years == (2013, 2013)


def test_an_archive_is_fetched_once(cepii, patience, evidence, server):
    pull(cepii, Query(), evidence, patience=patience)
    again = pull(cepii, Query(), evidence, patience=patience)
    assert [one.new for one in again] == [False, False]
    assert sum(path.endswith(".zip") for path, _ in server.asked) == 1


def test_a_page_without_an_archive_says_so(server, patience, evidence):
    server.says("/baci/doc", Answer("<html>moved</html>", kind="text/html"))
    with pytest.raises(SourceError, match="names no archive"):
        pull(Baci(server.base), Query(), evidence, patience=patience)


def folder_with(tmp_path, content):
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "BACI_HS92_V202501.zip").write_bytes(content)
    return folder


def test_a_changed_header_is_seen_before_any_year_is_loaded(tmp_path, evidence):
    changed = YEAR_2013.replace("v,q", "value,q")
    folder = folder_with(tmp_path, archive(Y2012=YEAR_2012, Y2013=changed))
    with pytest.raises(SourceError, match="the columns are t, i, j, k, value, q"):
        pull(Baci(), Query(), evidence, folder=folder)
    assert Evidence.open().snapshots == ()


def test_yearly_files_by_themselves_are_taken_from_a_folder(tmp_path, evidence):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "BACI_HS92_Y2012_V202501.csv").write_text(YEAR_2012)
    (pulled,) = pull(Baci(), Query(), evidence, folder=tmp_path / "files")
    assert pulled.snapshot.rows == 2


def test_a_damaged_archive_is_refused(tmp_path, evidence):
    content = bytearray(archive(Y2012=YEAR_2012))
    content[60:70] = bytes(10)
    with pytest.raises(BadInputError, match="damaged"):
        pull(Baci(), Query(), evidence, folder=folder_with(tmp_path, bytes(content)))
    assert Evidence.open().snapshots == ()


def test_an_archive_that_would_burst_is_refused(tmp_path, evidence):
    bomb = archive(Y2012="0" * (64 << 20))
    with pytest.raises(BadInputError, match="unpack to far more"):
        pull(Baci(), Query(), evidence, folder=folder_with(tmp_path, bomb))


def test_a_folder_without_its_files_says_what_it_looks_for(tmp_path, evidence):
    (tmp_path / "files").mkdir()
    with pytest.raises(BadInputError, match="no file for baci") as caught:
        pull(Baci(), Query(), evidence, folder=tmp_path / "files")
    assert ".zip" in caught.value.text()
