"""Hostile files are refused in bounded memory, with an error that says why.

Each is read in a process of its own, whose memory is measured as the system saw its peak.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from tests.records.made_files import (
    TALKS,
    akn,
    docx,
    in_pdf,
    page_stream,
    paragraph,
    pdf,
    stream,
    wordml,
    zipped,
)

from diptych.errors import BadInputError
from diptych.records import read, read_bytes, read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST = 256
"""Megabytes above what the process had at its start; also of the process that reads PDFs."""
PATIENCE = 120
_PROGRAM = """
import json, sys
import diptych.records
from diptych.errors import BadInputError

def peak():
    import resource
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)

before = peak()
try:
    diptych.records.read(sys.argv[1])
    said = ""
except BadInputError as error:
    said = str(error)
import resource
scale = 1024 if sys.platform == "linux" else 1024 * 1024
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / scale
print(json.dumps({"said": said, "grown": peak() - before, "child": child}))
"""
ENTITIES = "<!DOCTYPE a [<!ENTITY a 'ha'>{}]>".format(
    "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
)
PAGE = "<!DOCTYPE html><html><head>{}</head><body>{}</body></html>"
DEEP = 100_000
HALF_LINE = "BT /F 12 Tf 50 700 Td (We met in Baku) Tj ET "
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def html(body: str, head: str = "") -> bytes:
    return PAGE.format(head, body).encode()


def lying_docx() -> bytes:
    """A document whose list of members says that a bomb is small."""
    whole = bytearray(docx(" " * 30_000_000))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = whole.rfind(mark)
        whole[start + offset : start + offset + 4] = (50_000).to_bytes(4, "little")
    return bytes(whole)


def many_words() -> bytes:
    chance = random.Random(1)  # noqa: S311 - no secret
    return docx("".join(paragraph(f"{chance.getrandbits(32):08x}") for _ in range(110_000)))


def chain_of_forms() -> bytes:
    """Forms that draw forms a thousand times each, four deep."""

    def form(content: bytes, inside: int | None) -> bytes:
        resources = f"/Resources<</XObject<</X {inside} 0 R>>>>" if inside else ""
        return stream(content, FORM + resources)

    calls = b"/X Do " * 1000
    last = form(HALF_LINE.encode(), None)
    forms = [form(calls, number) for number in (5, 6, 7)]
    return pdf([stream(calls)], "/XObject<</X 4 0 R>>", [*forms, last])


def form_in_itself() -> bytes:
    resources = "/Resources<</XObject<</X 4 0 R>>>>"
    form = stream(b"/X Do /X Do", FORM + resources)
    return pdf([stream(b"/X Do")], "/XObject<</X 4 0 R>>", [form])


def one_stream_many_times() -> bytes:
    content = stream((HALF_LINE * 10_000).encode())
    again = "4 0 R " * 5000
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents[{again}]>>".encode()
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return in_pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, content])


def pages_in_a_ring() -> bytes:
    ring = b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"
    return in_pdf([b"<</Type/Catalog/Pages 2 0 R>>", ring])


def noise() -> bytes:
    return b"%PDF-1.7\n" + random.Random(2).randbytes(2_000_000)  # noqa: S311 - no secret


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "laughs.xml": (lambda: ENTITIES.encode() + akn("&j;"), "document type"),
    "quadratic.xml": (
        lambda: f"<!DOCTYPE a [<!ENTITY a '{'x' * 100_000}'>]>".encode() + akn("&a;" * 100_000),
        "document type",
    ),
    "outside.xml": (
        lambda: b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + akn("&a;"),
        "document type",
    ),
    "outside-dtd.xml": (
        lambda: b"<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>" + akn("<debate/>"),
        "document type",
    ),
    "laughs.docx": (
        lambda: zipped({"word/document.xml": ENTITIES + wordml("&j;")}),
        "document type",
    ),
    "deep.xml": (lambda: akn("<x>" * DEEP + "</x>" * DEEP), "200 deep"),
    "deep.docx": (lambda: docx("".join(f"<w:p w:a='{n}'>" for n in range(DEEP))), "200 deep"),
    "deep.html": (lambda: html("<div>" * DEEP + "We met" + "</div>" * DEEP), "1,000 deep"),
    "unclosed.html": (lambda: html("<p><b>" * 3_000_000), "elements"),
    "crowded.html": (lambda: html("<p>ab</p>" * 2_000_000), "elements"),
    "crowded.xml": (lambda: akn("<p/>" * 4_000_000), "elements"),
    "one-tag.html": (lambda: html("<a " + "b=c " * 4_500_000 + ">"), "megabyte"),
    "one-tag.xml": (
        lambda: akn("<p " + "".join(f"a{n}='' " for n in range(1_000_000)) + "/>"),
        "megabyte",
    ),
    "tags-in-tags.html": (lambda: html(("<a" * 450_000 + ">") * 20), "no text"),
    "brackets.html": (lambda: html("<" * 18_000_000 + ">"), "million"),
    "comments.html": (lambda: html("<!--" * 4_500_000), "no text"),
    "comments-closed.html": (lambda: html("<!---->" * 2_500_000), "no text"),
    "long.html": (lambda: html("word " * 3_900_000), "million"),
    "data.html": (
        lambda: html("", f"<script type='application/ld+json'>{'[' * 18_000_000}</script>"),
        "no text",
    ),
    "bomb.docx": (lambda: docx(" " * 300_000_000), "unpacks to far more"),
    "lying.docx": (lying_docx, "damaged|unpacks to far more"),
    "media.docx": (
        lambda: zipped({"word/document.xml": wordml(""), "word/media/a.bin": b"\0" * 300_000_000}),
        "unpacks to far more",
    ),
    "words.docx": (many_words, "elements"),
    "members.docx": (lambda: zipped({f"a{n}": "" for n in range(20_000)}), "members"),
    "nested.zip": (lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c": "d"})})}), "ZIP file"),
    "bomb.pdf": (lambda: pdf([stream(b" " * 300_000_000)]), "unpacks to far more"),
    "letters.pdf": (lambda: pdf([stream(HALF_LINE.encode() * 4_000_000)]), "unpacks to far more"),
    "forms.pdf": (chain_of_forms, "unpacks to far more|too long"),
    "itself.pdf": (form_in_itself, "unpacks to far more|no text"),
    "pages.pdf": (lambda: pdf([stream(b"BT (a) Tj ET")] * 1_001), "unpacks to far more"),
    "again.pdf": (one_stream_many_times, "unpacks to far more|no text"),
    "ring.pdf": (pages_in_a_ring, "unpacks to far more|damaged|no text"),
    "noise.pdf": (noise, "damaged"),
    "nested.mhtml": (
        lambda: b"".join(
            b"Content-Type: multipart/related; boundary=%d\n\n--%d\n" % (n, n) for n in range(9_000)
        ),
        "holds no page",
    ),
    "line.txt": (lambda: b"x" * 19_000_000, "3 million"),
}  # fmt: skip


def seen(file: Path) -> dict[str, str | float]:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, file],
        capture_output=True,
        check=True,
        text=True,
        timeout=PATIENCE,
    )
    found: dict[str, str | float] = json.loads(done.stdout)
    return found


def refused(file: Path) -> str:
    found = seen(file)
    assert float(found["grown"]) < MOST, found
    assert float(found["child"]) < MOST, found
    said = str(found["said"])
    assert said.startswith(file.name), said
    assert "Expected: " in said
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such measure")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_bounded_memory(tmp_path: Path, name: str) -> None:
    make, problem = FILES[name]
    file = tmp_path / name
    file.write_bytes(make())
    said = refused(file)
    assert any(one in said for one in problem.split("|")), said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such measure")
def test_a_line_of_a_gigabyte_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    with file.open("wb") as handle:
        handle.write(b"We met")
        handle.truncate(1_000_000_000)
    assert "20 megabytes" in refused(file)


def test_standard_input_without_end_is_refused() -> None:
    script = "import sys\nsys.argv = ['diptych', 'read', '-']\nfrom diptych.cli import run\nrun()"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stderr
        block = b"x" * 1_000_000
        try:
            for _ in range(1_000):
                process.stdin.write(block)
        except BrokenPipeError:
            pass
        assert b"20 megabytes" in process.stderr.read()
    assert process.returncode == 2


def test_names_of_members_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    members: dict[str, str | bytes] = {
        "../../evil.txt": "x",
        str(tmp_path / "evil.txt"): "x",
        "word/document.xml": wordml(paragraph("We met.")),
    }
    (inner / "a.docx").write_bytes(zipped(members))
    assert read(inner / "a.docx").text == "We met."
    assert sorted(one.name for one in tmp_path.rglob("*") if one.is_file()) == ["a.docx"]


def test_a_locked_document_and_a_locked_pdf_are_told() -> None:
    whole = bytearray(docx(paragraph("We met.")))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = whole.find(mark)
        while start >= 0:
            whole[start + offset] |= 1
            start = whole.find(mark, start + 4)
    with pytest.raises(BadInputError, match="password"):
        read_bytes(bytes(whole), "a.docx")
    lock = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"a" * 32, b"b" * 32)
    pages = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", lock]
    with pytest.raises(BadInputError, match="password"):
        read_bytes(in_pdf(pages, "/Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]"), "a.pdf")


WHOLE_PDF = pdf([page_stream([(50.0, 700.0, 12.0, one)]) for one in TALKS])
WHOLE_DOCX = docx("".join(paragraph(one) for one in TALKS))
WHOLE_AKN = akn(
    "<debate><debateBody><debateSection>"
    + "".join(f"<p>{one}</p>" for one in TALKS)
    + "</debateSection></debateBody></debate>"
)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize(
    ("name", "whole"), [("a.pdf", WHOLE_PDF), ("a.docx", WHOLE_DOCX), ("a.xml", WHOLE_AKN)]
)
def test_a_file_that_lost_its_end_is_refused(name: str, whole: bytes, share: float) -> None:
    assert read_bytes(whole, name).text
    with pytest.raises(BadInputError, match=f"{name}[^$]*(?:cut off|damaged|well-formed)"):
        read_bytes(whole[: int(share * len(whole))], name)


def test_a_file_that_is_two_kinds_at_once_is_refused() -> None:
    for whole in (WHOLE_PDF + WHOLE_DOCX, WHOLE_DOCX[:100] + WHOLE_PDF):
        with pytest.raises(BadInputError, match="at once"):
            read_bytes(whole, "a.pdf")


def test_a_document_attached_to_a_pdf_makes_it_no_zip_file() -> None:
    attached = b"<</Length %d>>\nstream\n%s\nendstream" % (len(WHOLE_DOCX), WHOLE_DOCX)
    whole = pdf([page_stream([(50.0, 700.0, 12.0, "We met.")])], more=[attached])
    assert read_bytes(whole, "a.pdf").text == "We met."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Word file"),
        (b"{\\rtf1\\ansi We met}", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
        (b"\x1f\x8b\x08" + bytes(100), "a compressed file"),
        (b"PAR1" + bytes(100), "a Parquet file"),
    ],
)
def test_files_of_other_kinds_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(BadInputError, match=kind):
        read_bytes(data, "record.docx")


def test_a_wrong_ending_is_told_and_the_file_read() -> None:
    assert read_bytes(WHOLE_PDF, "a.docx").warnings == (
        "the name ends in .docx, but this is a PDF file",
    )
    assert read_bytes(WHOLE_DOCX, "a.pdf").warnings == (
        "the name ends in .pdf, but this is a Word document",
    )


def test_controls_of_direction_stay_in_the_text_and_are_named() -> None:
    text = "Talks\n\nTrade was \u202e003\u202c million."
    record = read_bytes(text.encode(), "a.txt")
    assert record.text == text
    assert record.warnings == read_text(text).warnings
    assert [one.split(",")[0] for one in record.warnings] == [
        "line 3 holds RIGHT-TO-LEFT OVERRIDE (U+202E)",
        "line 3 holds POP DIRECTIONAL FORMATTING (U+202C)",
    ]


def test_a_member_that_is_not_what_it_was_packed_from_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", wordml("".join(paragraph(one) for one in TALKS)))
    whole = file.read_bytes()
    packed = zlib.compress(wordml(paragraph("Other words.")).encode())[2:-4]
    start = whole.index(b"word/document.xml") + len("word/document.xml")
    with pytest.raises(BadInputError, match="damaged"):
        read_bytes(whole[:start] + packed + whole[start + len(packed) :], "a.docx")


def test_a_module_that_lies_beside_a_pdf_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = "open('sprung', 'w').close()"
    for name in ("json.py", "resource.py", "pypdfium2.py"):
        (tmp_path / name).write_text(trap)
    (tmp_path / "a.pdf").write_bytes(WHOLE_PDF)
    monkeypatch.chdir(tmp_path)
    assert read(tmp_path / "a.pdf").text
    assert not (tmp_path / "sprung").exists()
