"""The platform's file lock: held by one process, let go of when that process dies."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diptych.errors import DiptychError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

__all__ = ["FileLock", "waiting_lock"]

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock on a file. The file's content and existence mean nothing; the lock does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Try to take the lock; return whether it is held now."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _try_lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let go of the lock."""
        if self._descriptor is not None:
            # Closing the file gives the lock back on every platform.
            os.close(self._descriptor)
            self._descriptor = None


@contextmanager
def waiting_lock(path: Path, seconds: float = 120.0) -> Generator[None]:
    """Hold the lock on `path`, waiting for another process to let go of it.

    Raises DiptychError when it is not free after `seconds`.
    """
    lock = FileLock(path)
    deadline = time.monotonic() + seconds
    while not lock.take():
        if time.monotonic() > deadline:
            raise DiptychError(
                f"another program has held {path} for {seconds:.0f} seconds",
                remedy="wait for the other load to finish, or end it, and try again",
            )
        time.sleep(0.02)
    try:
        yield
    finally:
        lock.release()
