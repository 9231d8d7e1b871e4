"""Whether every file of the store is the file that was written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from diptych.evidence.snapshots import Snapshot, StoredFile

__all__ = ["BadFile", "verify_files"]


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file of the store that is not as it was written."""

    snapshot: str
    path: str
    problem: str


def verify_files(folder: Path, snapshots: Iterable[Snapshot]) -> tuple[BadFile, ...]:
    """Read every listed file and return those whose bytes are not those that were written."""
    return tuple(
        BadFile(snapshot.id, file.path, problem)
        for snapshot in snapshots
        for file in snapshot.files
        if (problem := _problem(folder, file))
    )


def _problem(folder: Path, file: StoredFile) -> str | None:
    try:
        with (folder / file.path).open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"unreadable: {error.strerror}"
    return None if found == file.sha256 else "its sum differs"
