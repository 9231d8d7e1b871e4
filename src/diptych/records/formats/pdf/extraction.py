"""Run as a program of its own: a PDF on standard input, its lines as JSON on standard output.

A PDF is a program for drawing; a hostile one can ask for any amount of memory and time. So it is
read in a process that has bounds and whose failure harms nothing.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["main"]

MEMORY = 200_000_000
SECONDS = 30
MOST_PAGES = 1_000
MOST_CHARACTERS = 3_000_000
_BREAKS = "\r\n"
_HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at the end of a line, after which it writes no break."""
PASSWORD_ERROR = 4
"""PDFium's number for a file that is locked."""


def main() -> None:
    """Write `{"pages": [[height, lines], …]}`, or `{"error": word}`."""
    _bound()
    try:
        pages = list(_pages(sys.stdin.buffer.read()))
        answer = {"pages": pages} if pages else {"error": "damaged"}
    except MemoryError:
        answer = {"error": "large"}
    except _RefusedError as error:
        answer = {"error": str(error)}
    sys.stdout.write(json.dumps(answer))


class _RefusedError(Exception):
    """Its text is a word that the parent process knows."""


def _bound() -> None:
    """Bound memory and time where the system can (not on Windows, where the parent waits)."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (bound, hard))
        except (OSError, ValueError):
            continue
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _pages(data: bytes) -> Iterator[tuple[float, list[tuple[Any, ...]]]]:
    import pypdfium2

    try:
        document: Any = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == PASSWORD_ERROR
        raise _RefusedError("locked" if locked else "damaged") from error
    if count > MOST_PAGES:
        raise _RefusedError("large")
    left = MOST_CHARACTERS
    for number in range(count):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        lines = list(_lines(text_page))
        left -= sum(len(line[0]) for line in lines)
        if left < 0:
            raise _RefusedError("large")
        yield page.get_height(), lines
        text_page.close()
        page.close()


def _lines(text_page: Any) -> Iterator[tuple[Any, ...]]:
    """Yield each line's text with its left, bottom, right and top."""
    raw: Any = import_module("pypdfium2.raw")
    letters: list[str] = []
    places: list[int] = []
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        letter = chr(code) if 0 < code < sys.maxunicode else ""
        if letter and letter in _BREAKS:
            if places:
                yield _line(text_page, letters, places)
            letters, places = [], []
            continue
        ends = letter == _HYPHEN or code == 2
        letters.append("-" if ends else letter)
        if letter.strip():
            places.append(index)
        if ends:
            yield _line(text_page, letters, places)
            letters, places = [], []
    if places:
        yield _line(text_page, letters, places)


def _line(text_page: Any, letters: list[str], places: list[int]) -> tuple[Any, ...]:
    """Return a line with the box around its first and last letters and some between."""
    step = max(1, len(places) // 6)
    boxes = [text_page.get_charbox(place, loose=True) for place in (*places[::step], *places[-1:])]
    words = "".join(letters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return (
        words,
        round(min(box[0] for box in boxes), 1),
        round(min(box[1] for box in boxes), 1),
        round(max(box[2] for box in boxes), 1),
        round(max(box[3] for box in boxes), 1),
    )


if __name__ == "__main__":
    main()
