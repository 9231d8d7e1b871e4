"""Word documents: what stands on the pages is read, what was deleted or is hidden is not."""

from __future__ import annotations

import io

import pytest
from tests.records.made_files import TALKS, TITLE, docx, paragraph, shown, wordml, zipped

from diptych.errors import BadInputError
from diptych.records import read_bytes


def text_of(body: str, **more: str) -> str:
    return read_bytes(docx(body, **more), "record.docx").text


def test_a_document_made_by_a_library_is_read_as_the_same_record_in_plain_text() -> None:
    word = pytest.importorskip("docx")
    document = word.Document()
    document.add_heading(TITLE, 0)
    for line in ("21 November 2013", *TALKS):
        document.add_paragraph(line)
    saved = io.BytesIO()
    document.save(saved)
    record = read_bytes(saved.getvalue(), "record.docx")
    assert shown(record.text) == [TITLE, "21 November 2013", *TALKS]
    assert (record.title, str(record.date)) == (TITLE, "2013-11-21")
    assert [one.speaker.canonical for one in record.speeches] == [
        "Aleksandr Lukashenko",
        "Ilham Aliyev",
    ]
    assert record.warnings == ()


def test_a_table_is_read_as_rows_with_bars() -> None:
    rows = (("Year", "Turnover"), ("2012", "79.7"), ("2013", "102.5"))
    cells = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    text = text_of(paragraph("We spoke of trade.") + f"<w:tbl>{cells}</w:tbl>" + paragraph("End."))
    assert text == "We spoke of trade.\n\nYear | Turnover\n2012 | 79.7\n2013 | 102.5\n\nEnd."


def test_a_table_that_frames_the_page_is_read_as_its_paragraphs() -> None:
    inner = (
        f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    )
    frame = f"<w:tbl><w:tr><w:tc>{paragraph('We met.')}{inner}</w:tc></w:tr></w:tbl>"
    assert text_of(frame) == "We met.\n\na | b"


def test_footnotes_stand_at_the_end_behind_a_line_that_ends_speeches() -> None:
    body = (
        "<w:p><w:r><w:t>Trade grew</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> 6 times.</w:t></w:r></w:p>'
    )
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:type="separator" w:id="0">{paragraph("line")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("By customs statistics.")}</w:footnote></w:footnotes>'
    )
    text = text_of(body, footnotes=notes)
    assert text == "Trade grew 6 times.\n\n* * *\n\n[1] By customs statistics."


def test_deleted_words_and_field_codes_are_left_out_and_inserted_ones_kept() -> None:
    body = (
        "<w:p><w:r><w:t>We agreed on </w:t></w:r>"
        "<w:del><w:r><w:delText>four</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>five</w:t></w:r></w:ins>"
        '<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>'
        "<w:hyperlink><w:r><w:t> documents</w:t></w:r></w:hyperlink>"
        "<w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert text_of(body) == "We agreed on five documents."


def test_breaks_tabs_and_hyphens_are_characters() -> None:
    body = (
        "<w:p><w:r><w:t>21</w:t><w:noBreakHyphen/><w:t>22 November</w:t><w:br/>"
        "<w:t>Baku</w:t><w:tab/><w:t>Minsk in</w:t><w:softHyphen/><w:t>vestment</w:t></w:r></w:p>"
    )
    assert text_of(body) == "21\u201122 November\nBaku\tMinsk investment"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='urn:mc'>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "</w:p>"
    )
    assert text_of(body) == "Before.\n\nIn the box."


def test_content_controls_are_read() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>"
    assert text_of(body) == "In a control."


def test_the_main_part_may_have_another_name() -> None:
    whole = docx(paragraph("We met."))
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Target="/word/document2.xml" Type="http://schemas.openxmlformats.org'
        '/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    content = wordml(paragraph("Elsewhere."))
    moved = zipped({"_rels/.rels": relations, "word/document2.xml": content})
    assert read_bytes(moved, "a.docx").text == "Elsewhere."
    assert read_bytes(whole, "a.docx").text == "We met."


def test_macros_are_neither_read_nor_run_and_the_reader_is_told() -> None:
    members: dict[str, str | bytes] = {
        "word/document.xml": wordml(paragraph("We met.")),
        "word/vbaProject.bin": b"Sub AutoOpen",
    }
    record = read_bytes(zipped(members), "a.docm")
    assert record.text == "We met."
    assert record.warnings == ("the document holds macros, which were neither read nor run",)
    members["word/document.xml"] = wordml("")
    with pytest.raises(BadInputError, match="macros and no text"):
        read_bytes(zipped(members), "a.docm")


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("holiday/photo.jpg", "a ZIP file"),
    ],
)
def test_other_zip_files_are_named(member: str, kind: str) -> None:
    with pytest.raises(BadInputError, match=f"this is {kind}"):
        read_bytes(zipped({member: "<x/>"}), "a.docx")
