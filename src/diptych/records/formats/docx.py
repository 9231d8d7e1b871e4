"""Word documents: paragraphs, tables as rows with bars, footnotes at the end."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.records.formats.archives import Archive
from diptych.records.formats.elements import elements_of
from diptych.records.formats.flow import Flow
from diptych.records.formats.received import Received

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.formats.elements import Element

__all__ = ["read_docx"]

_MAIN = "word/document.xml"
_OTHER_KINDS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an electronic book"),
)
_GONE = frozenset(
    "del moveFrom delText instrText delInstrText rPr pPr sectPr tblPr tblGrid trPr tcPr "
    "Fallback footnoteReference endnoteReference commentReference annotationRef".split()
)
"""Deleted words, field codes and settings. A fallback repeats what stands before it."""
_SIGNS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
    "ptab": "\t",
}
_SEPARATOR = "* * *"
"""Ends the last speech before the footnotes."""
_BLANK = re.compile(r"[ \t\u00a0]*\n[ \t\u00a0]*")


def read_docx(data: bytes, name: str) -> Received:
    """Return the text of a Word document; what was deleted under tracked changes is left out.

    Raises `BadInputError` for other ZIP files, damaged ones, bombs, and documents without text.
    """
    archive = Archive(data, name)
    main = _main_part(archive, name)
    flow = Flow()
    body = elements_of(archive.read(main), name, main).first("body")
    if body:
        _add_blocks(flow, body)
    _add_notes(flow, archive, main, name)
    macros = any(member.endswith("vbaProject.bin") for member in archive.names)
    if not flow.text.strip():
        raise _refused(
            "the document holds macros and no text" if macros else "the document holds no text",
            name,
        )
    warning = "the document holds macros, which were neither read nor run"
    return Received(flow.text, warnings=(warning,) if macros else ())


def _main_part(archive: Archive, name: str) -> str:
    """Return the name of the member with the text, which a document may call otherwise."""
    names = archive.names
    if "_rels/.rels" in names:
        relations = elements_of(archive.read("_rels/.rels"), name, "_rels/.rels")
        for relation in relations.elements("Relationship"):
            target = relation.attribute("Target").lstrip("/")
            kind = relation.attribute("Type")
            if kind.endswith("/officeDocument") and target in names and target.startswith("word/"):
                return target
    if _MAIN in names:
        return _MAIN
    for start, kind in _OTHER_KINDS:
        if any(member.startswith(start) for member in names):
            raise _refused(f"this is {kind}, not a Word document", name)
    raise _refused("this is a ZIP file, not an Office document", name)


def _refused(problem: str, name: str) -> BadInputError:
    return BadInputError(
        problem,
        place=Place(name),
        expected="a Word document (.docx) with the record of a meeting",
        remedy="save the record's text as .docx, .pdf or .txt",
    )


def _add_blocks(flow: Flow, parent: Element) -> None:
    for child in parent.elements():
        if child.name == "p":
            _add_paragraph(flow, child)
        elif child.name == "tbl":
            _add_table(flow, child)
        elif child.name not in _GONE:
            _add_blocks(flow, child)


def _add_paragraph(flow: Flow, paragraph: Element) -> None:
    boxes: list[Element] = []
    flow.paragraph(_tidied("".join(_words(paragraph, boxes))))
    for box in boxes:
        _add_blocks(flow, box)


def _words(parent: Element, boxes: list[Element]) -> Iterator[str]:
    """Yield the pieces of a paragraph's text; text boxes anchored in it are set aside."""
    for child in parent.elements():
        if child.name == "t":
            yield child.words()
        elif child.name in _SIGNS:
            yield "" if child.attribute("type") == "page" else _SIGNS[child.name]
        elif child.name == "txbxContent":
            boxes.append(child)
        elif child.name not in _GONE:
            yield from _words(child, boxes)


def _tidied(words: str) -> str:
    return _BLANK.sub("\n", words).strip()


def _add_table(flow: Flow, table: Element) -> None:
    for number, row in enumerate(table.descendants("tr") if _is_plain(table) else ()):
        cells = [_cell(cell) for cell in row.elements("tc")]
        flow.row(cells, first=number == 0)
    if not _is_plain(table):
        for row in table.elements("tr"):
            for cell in row.elements("tc"):
                _add_blocks(flow, cell)


def _is_plain(table: Element) -> bool:
    """Say whether a table is one of cells; one with tables inside is a frame for the page."""
    return next(table.descendants("tbl"), None) is None


def _cell(cell: Element) -> str:
    inside = Flow()
    _add_blocks(inside, cell)
    return " ".join(inside.text.split())


def _add_notes(flow: Flow, archive: Archive, main: str, name: str) -> None:
    notes = [
        note for part in ("footnotes", "endnotes") for note in _notes(archive, main, part, name)
    ]
    if notes and flow.text:
        flow.paragraph(_SEPARATOR)
    for number, note in enumerate(notes, start=1):
        flow.paragraph(f"[{number}] {note}")


def _notes(archive: Archive, main: str, part: str, name: str) -> Iterator[str]:
    member = posixpath.join(posixpath.dirname(main), f"{part}.xml")
    if member not in archive.names:
        return
    for note in elements_of(archive.read(member), name, member).elements():
        words = _cell(note)
        if words and not note.attribute("type"):
            yield words
