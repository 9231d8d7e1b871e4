"""PDF files with a text layer: lines are joined to paragraphs, what repeats on pages is dropped."""

from __future__ import annotations

from diptych.errors import BadInputError, Place
from diptych.records.formats.pdf.furniture import without_furniture
from diptych.records.formats.pdf.paragraphs import paragraphs_of_pages
from diptych.records.formats.pdf.worker import pages_of
from diptych.records.formats.received import Received

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str) -> Received:
    """Return the text of a PDF file.

    Raises `BadInputError` for a scan without a text layer, a locked or damaged file, and one that
    takes more memory or time than a record does.
    """
    pages = pages_of(data, name)
    if not any(page.lines for page in pages):
        raise BadInputError(
            "the PDF has no text in it: its pages are pictures (a scan) or empty",
            place=Place(name),
            expected="a PDF whose words can be selected and copied",
            remedy="run text recognition (OCR) on it, or get the text from whoever made it",
        )
    return Received("\n\n".join(paragraphs_of_pages(without_furniture(pages))))
