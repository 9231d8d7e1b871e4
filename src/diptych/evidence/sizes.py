"""Whether the store's files are all there and of the size that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from diptych.evidence.snapshots import StoredFile

__all__ = ["see_sizes", "size_here"]


def see_sizes(
    files: Mapping[str, Iterable[StoredFile]], size_of: Callable[[str], int | None]
) -> None:
    """Raise BadInputError for a file that is missing or of another size than was written.

    `size_of` tells the size in bytes of the file at a path of the manifest, None if none is there.
    """
    for file in (file for listed in files.values() for file in listed):
        size = size_of(file.path)
        if size != file.size:
            raise BadInputError(
                f"the store's file {file.path} is {'missing' if size is None else 'damaged'}",
                expected=f"a file of {file.size:,} bytes",
                remedy="diptych evidence verify names the bad files; loading the same source files "
                "mends them",
            )


def size_here(path: Path) -> int | None:
    """Return the size of a file of this machine, None if there is none."""
    return path.stat().st_size if path.is_file() else None
