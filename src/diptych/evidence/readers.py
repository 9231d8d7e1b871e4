"""Who reads the store: a mark that pruning heeds and that never makes a reader wait."""

from __future__ import annotations

import os
import sys
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["is_being_read", "reading"]

READERS = ".readers"


class Reading:
    """A mark that the store is being read, held until the object is gone or its process dies."""

    __slots__ = ("__weakref__",)


def reading(root: Path) -> Reading | None:
    """Mark the store under `root` as being read, for as long as the result is kept.

    None where it cannot be marked: on Windows, where an open file cannot be removed anyway, and
    in a store that this user may only read and that nobody pruned yet.
    """
    if sys.platform == "win32" or not root.is_dir():
        return None
    import fcntl

    try:
        descriptor = os.open(root / READERS, os.O_RDONLY | os.O_CREAT, 0o644)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
    except OSError:
        # Some network file systems have no such locks.
        os.close(descriptor)
        return None
    mark = Reading()
    weakref.finalize(mark, os.close, descriptor)
    return mark


def is_being_read(root: Path) -> bool:
    """Say whether some program has the store open."""
    if sys.platform == "win32":
        return False
    import fcntl

    descriptor = os.open(root / READERS, os.O_RDONLY | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)
