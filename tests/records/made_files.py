"""Files of the formats, made byte by byte so that tests can break each of them."""

from __future__ import annotations

import io
import zipfile
import zlib
from html import escape

__all__ = [
    "AKN", "TALKS", "TITLE", "akn", "docx", "in_pdf", "page_stream", "paragraph", "pdf", "shown",
    "stream", "wordml", "zipped",
]  # fmt: skip

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TITLE = "The Presidents of Azerbaijan and Belarus met in Baku"
TALKS = (
    "The Presidents Ilham Aliyev and Aleksandr Lukashenko met in Baku and spoke about trade.",
    "Speaking at the meeting, President of Belarus Aleksandr Lukashenko said:",
    "- We are glad to be here. From 2006 to 2012 our trade turnover grew 6 times.",
    "We have more opportunities than that, and we will use them together with you.",
    "Speaking at the meeting, President of Azerbaijan Ilham Aliyev said:",
    "- Welcome to Baku. We highly value our relations, which are developing in all spheres.",
)
"""The paragraphs of a record in which both presidents speak."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def zipped(members: dict[str, str | bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return whole.getvalue()


def wordml(body: str) -> str:
    return f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'


def docx(body: str, **more: str) -> bytes:
    """A Word document of the body's XML; a part is named by its name without the ending."""
    parts = {f"word/{name}.xml": content for name, content in more.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": wordml(body), **parts})


def akn(content: str) -> bytes:
    return f'<akomaNtoso xmlns="{AKN}">{content}</akomaNtoso>'.encode()


def stream(data: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(data, 9)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{entries}>>\nstream\n".encode()
    return head + packed + b"\nendstream"


def page_stream(lines: list[tuple[float, float, float, str]]) -> bytes:
    """Lines of a page, each with its left and lower edge and the size of its letters."""
    shown = (
        f"BT /F {size} Tf {left} {bottom} Td ({_escaped(text)}) Tj ET"
        for left, bottom, size, text in lines
    )
    return stream("\n".join(shown).encode("cp1252"))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def pdf(pages: list[bytes], resources: str = "", more: list[bytes] | None = None) -> bytes:
    """A PDF with a page for each content stream, in Helvetica; more objects begin at number 4."""
    extra = more or []
    first = 4 + len(extra)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *extra,
    ]
    for number, content in enumerate(pages):
        page = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
            f"/Resources<</Font<</F 3 0 R>>{resources}>>/Contents {first + 2 * number + 1} 0 R>>"
        )
        objects += [page.encode(), content]
    return in_pdf(objects)


def in_pdf(objects: list[bytes], trailer: str = "/Root 1 0 R") -> bytes:
    whole = b"%PDF-1.7\n"
    starts: list[int] = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(whole))
        whole += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    count = len(objects) + 1
    end = f"trailer\n<</Size {count} {trailer}>>\nstartxref\n{len(whole)}\n%%EOF\n"
    return whole + f"xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode()


def shown(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [one for one in text.split("\n\n") if one]
