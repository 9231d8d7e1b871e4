"""The manifest: the one file that says what the store holds. It is replaced, never edited."""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from diptych.errors import BadInputError, Place
from diptych.evidence.snapshots import Snapshot

__all__ = ["TEMPORARY", "Manifest", "sync_file", "sync_folder"]

NAME = "manifest.json"
TEMPORARY = "manifest-*.tmp"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """The snapshots of a store in the order in which they came."""

    snapshots: tuple[Snapshot, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """Return the manifest of a folder, an empty one if there is none.

        Raises BadInputError when the file is not a manifest that this version understands.
        """
        path = folder / NAME
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return cls()
        try:
            return cls(tuple(_snapshots(json.loads(text))))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise BadInputError(
                "the store's manifest cannot be read",
                place=Place(str(path)),
                expected=f"a manifest of format {FORMAT}, as this version writes it",
                remedy="restore the file from a backup, or update Diptych",
            ) from error

    def find(self, snapshot: str) -> Snapshot | None:
        """Return the snapshot of that id, if it is listed."""
        return next((item for item in self.snapshots if item.id == snapshot), None)

    def until(self, snapshot: str) -> Manifest | None:
        """Return the manifest as it stood just after a snapshot came, if that is listed."""
        last = self.find(snapshot)
        if last is None:
            return None
        return Manifest(tuple(s for s in self.snapshots if s.ordinal <= last.ordinal))

    @property
    def next_ordinal(self) -> int:
        """The ordinal of the snapshot that comes next; the first one has 1."""
        return max((snapshot.ordinal for snapshot in self.snapshots), default=0) + 1

    def listing(self, snapshot: Snapshot) -> Manifest:
        """Return the manifest with a snapshot added, or put in the place of the one of its id."""
        if self.find(snapshot.id) is None:
            return Manifest((*self.snapshots, snapshot))
        return Manifest(tuple(snapshot if s.id == snapshot.id else s for s in self.snapshots))

    def write(self, folder: Path) -> None:
        """Replace the folder's manifest by this one; a crash leaves the old one or the new one."""
        body = {"format": FORMAT, "snapshots": [s.to_json() for s in self.snapshots]}
        temporary = folder / TEMPORARY.replace("*", secrets.token_hex(8))
        try:
            temporary.write_text(
                json.dumps(body, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
            )
            sync_file(temporary)
            _replace(temporary, folder / NAME)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(folder)


def _snapshots(body: dict[str, Any]) -> list[Snapshot]:
    if body["format"] != FORMAT:
        message = "not a manifest of this format"
        raise ValueError(message)
    snapshots = [Snapshot.from_json(record) for record in body["snapshots"]]
    for file in (file for snapshot in snapshots for file in snapshot.files):
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts:
            message = f"{file.path} leads out of the store"
            raise ValueError(message)
    return snapshots


def sync_file(path: Path) -> None:
    """Have the file's bytes on the disk, not only with the operating system."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Have the folder's list of names on the disk. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(temporary: Path, path: Path) -> None:
    # On Windows a reader that has the old manifest open for a moment makes this fail.
    for pause in (0.01, 0.05, 0.2, 0.5):
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(path)
