"""What a format gives back: the text, and who speaks where the markup itself says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.records.types import Record

__all__ = ["Received"]


@dataclass(frozen=True, slots=True)
class Received:
    """A file's text, cleaned of what is not the record.

    `record` is given when the file marks up its speakers; else they are to be found in the text.
    """

    text: str
    encoding: str = "utf-8"
    record: Record | None = None
    warnings: tuple[str, ...] = field(default=())
