"""Pages that a browser saved whole in one file (MHTML): the page among its pictures."""

from __future__ import annotations

import re

from diptych.errors import BadInputError, Place

__all__ = ["is_saved_page", "saved_page"]

HEAD = 2_000
_FIELD = re.compile(rb"(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type):")
_SEVERAL = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def is_saved_page(data: bytes) -> bool:
    """Say whether bytes begin as a message of several related parts does."""
    head = data[:HEAD]
    return _FIELD.match(head) is not None and _SEVERAL.search(head) is not None


def saved_page(data: bytes, name: str) -> bytes:
    """Return the page in a file that holds it with its pictures.

    Raises `BadInputError` if there is none or the file is damaged.
    """
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        for part in message_from_bytes(data).walk():
            page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
            if isinstance(page, bytes) and page:
                return page
    except (MessageError, RecursionError, ValueError, LookupError):
        pass
    raise BadInputError(
        "this saved page (MHTML) holds no page",
        place=Place(name),
        expected="a page that a browser saved whole",
        remedy="save it again, as a single .html file or as PDF",
    )
