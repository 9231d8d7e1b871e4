"""A document put into files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from diptych.document.writing import see_place, write_bytes
from diptych.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.document.model import Document

__all__ = ["companion", "write_document"]

PAGES = (".html", ".htm")


def companion(path: Path) -> Path:
    """Return the file beside a page that holds its figures for machines: brief.html.json."""
    return path.with_name(f"{path.name}.json")


def write_document(document: Document, path: Path) -> None:
    """Write the page, and its sections, figures and sources beside it; see `Document.write`."""
    if path.suffix.lower() not in PAGES:
        raise BadInputError(
            f"a document cannot be written as {path.name}",
            expected=f"a file name that ends in {' or '.join(PAGES)}",
        )
    for place in (path, companion(path)):
        see_place(place)
    page = document.to_html().encode("utf-8")
    values = json.dumps(document.to_json(), ensure_ascii=False, indent=2) + "\n"
    write_bytes(companion(path), values.encode("utf-8"))
    write_bytes(path, page)
