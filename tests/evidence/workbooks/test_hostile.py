"""Workbooks that are none, are damaged, or were made to do harm."""

from __future__ import annotations

import io
import zipfile

import pytest

from diptych.errors import BadInputError
from diptych.evidence.workbooks import read_workbook

ROWS = [["Exports, US$ million"], ["Country", 2012], ["Belarus", 7]]


def rewritten(path, change):
    """Rewrite the parts of a workbook; `change` gives each part's new content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    path.write_bytes(packed.getvalue())
    return path


def test_what_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "table.xlsx"
    for content in (b"", b"reporter,partner\n", b"PK\x03\x04 and nothing more"):
        path.write_bytes(content)
        with pytest.raises(BadInputError, match="damaged"):
            read_workbook(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(BadInputError, match="not a workbook"):
        read_workbook(path)


def test_a_workbook_cut_short_is_refused(workbook):
    path = workbook(ROWS)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(BadInputError, match="damaged"):
        read_workbook(path)


def test_a_workbook_made_to_burst_is_refused(workbook):
    def blown(name, content):
        return b" " * (64 << 20) if name.endswith("sheet1.xml") else content

    with pytest.raises(BadInputError, match="unpack to far more"):
        read_workbook(rewritten(workbook(ROWS), blown))


@pytest.mark.parametrize("hidden", [False, True])
def test_entities_are_refused(workbook, hidden):
    def bombed(name, content):
        if not name.endswith("sheet1.xml"):
            return content
        kind = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        text = kind + content.decode()
        return ("\ufeff" + text).encode("utf-16-le") if hidden else text.encode()

    with pytest.raises(BadInputError, match="declares a document type"):
        read_workbook(rewritten(workbook(ROWS), bombed))


def test_broken_xml_within_is_refused(workbook):
    def torn(name, content):
        return content[:-40] if name.endswith("sheet1.xml") else content

    with pytest.raises(BadInputError, match="damaged"):
        read_workbook(rewritten(workbook(ROWS), torn))


def test_a_sheet_that_claims_a_million_rows_is_read_to_its_end(workbook):
    def vast(name, content):
        return content.replace(b'ref="A1:B3"', b'ref="A1:XFD1048576"')

    path = rewritten(workbook(ROWS), vast)
    assert len(read_workbook(path).rows) == 1


def test_hidden_sheets_are_not_read(workbook):
    path = workbook(ROWS, more={"Old": [["Exports, US$ million"], ["Country", 2011], ["Iran", 1]]})

    def hide(name, content):
        if name != "xl/workbook.xml":
            return content
        return content.replace(b'name="Old"', b'name="Old" state="hidden"').replace(
            b'state="hidden" sheetId="2" state="visible"', b'state="hidden" sheetId="2"'
        )

    assert {row.year for row in read_workbook(rewritten(path, hide)).rows} == {2012}
