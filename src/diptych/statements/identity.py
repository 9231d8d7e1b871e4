"""The stable name of a statement."""

from __future__ import annotations

import hashlib

__all__ = ["statement_id"]


def statement_id(kind: str, start: int, end: int, quote: str) -> str:
    """Return the id of a statement: a hash of its type, where it stands and its words.

    >>> statement_id("claim", 10, 15, "words")
    'claim-9d9bbe077ce6'
    """
    text = f"{kind}\n{start}\n{end}\n{quote}"
    return f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
