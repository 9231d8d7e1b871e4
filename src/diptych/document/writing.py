"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from diptych.errors import BadInputError

__all__ = ["see_place", "write_bytes"]


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file under a temporary name beside it, then put it in its place.

    Raises BadInputError for a folder, or where the file cannot be written.
    """
    see_place(path)
    try:
        _replace(path, content)
    except OSError as error:
        raise BadInputError(f"{path} cannot be written: {error.strerror or error}") from error


def see_place(path: Path) -> None:
    """Raise BadInputError where no file of that name can be."""
    if path.is_dir():
        raise BadInputError(f"{path} is a folder", expected="the name of a file to write")
    if not path.parent.is_dir():
        raise BadInputError(
            f"{path} cannot be written", expected=f"a folder {path.parent} that is there"
        )


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode(path))
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or that of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
