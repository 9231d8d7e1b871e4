"""One thing asked of a server, and the file that came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Ask", "Body", "Raw"]

Body = Literal["json", "zip", "gzip", "page"]
"""What the answer must be, by its first bytes; only a `page` may be HTML."""


@dataclass(frozen=True, slots=True)
class Ask:
    """An address and the name of its file in the cache.

    `secret` are headers that carry a key: they are sent, never shown or kept. An `edition` does
    not change once it is out, so its file is good for ever; other answers are good for a day.
    """

    name: str
    url: str
    body: Body
    secret: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    edition: bool = False


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as its source gave it, and the day on which it did."""

    path: Path
    retrieved: datetime.date
