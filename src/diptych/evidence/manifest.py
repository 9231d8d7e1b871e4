"""The manifest: the one file that says what the store holds. It is replaced, never edited."""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from diptych.errors import BadInputError, Place
from diptych.evidence.snapshots import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["TEMPORARY", "Manifest", "Pruned", "sync_file", "sync_folder"]

NAME = "manifest.json"
TEMPORARY = "manifest-*.tmp"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Pruned:
    """A snapshot that was removed because newer ones stand for it.

    What the store knew at a moment from `ordinal` to just before `since` cannot be shown any
    more; later moments do not miss it. `folders` are where its files lay.
    """

    id: str
    ordinal: int
    since: int
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The snapshots of a store in the order in which they came, and those that were removed."""

    snapshots: tuple[Snapshot, ...] = ()
    pruned: tuple[Pruned, ...] = ()

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
            body = json.loads(text)
            return cls(tuple(_snapshots(body)), tuple(_pruned(body)))
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
        known = tuple(s for s in self.snapshots if s.ordinal <= last.ordinal)
        return Manifest(known, self.pruned)

    def missing_at(self, snapshot: str) -> tuple[Pruned, ...]:
        """Return the removed snapshots without which a moment's knowledge is not what it was."""
        last = self.find(snapshot)
        moment = last.ordinal if last else 0
        return tuple(one for one in self.pruned if one.ordinal <= moment < one.since)

    def without(self, pruned: Iterable[Pruned]) -> Manifest:
        """Return the manifest with snapshots removed."""
        gone = tuple(pruned)
        ids = {one.id for one in gone}
        left = tuple(snapshot for snapshot in self.snapshots if snapshot.id not in ids)
        return Manifest(left, (*self.pruned, *gone))

    @property
    def next_ordinal(self) -> int:
        """The ordinal of the snapshot that comes next; the first one has 1."""
        return max((one.ordinal for one in (*self.snapshots, *self.pruned)), default=0) + 1

    def listing(self, snapshot: Snapshot) -> Manifest:
        """Return the manifest with a snapshot added, or put in the place of the one of its id."""
        if self.find(snapshot.id) is None:
            return Manifest((*self.snapshots, snapshot), self.pruned)
        known = tuple(snapshot if s.id == snapshot.id else s for s in self.snapshots)
        return Manifest(known, self.pruned)

    def write(self, folder: Path) -> None:
        """Replace the folder's manifest by this one; a crash leaves the old one or the new one."""
        body: dict[str, Any] = {
            "format": FORMAT,
            "snapshots": [s.to_json() for s in self.snapshots],
        }
        if self.pruned:
            body["pruned"] = [asdict(one) for one in self.pruned]
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


def _pruned(body: dict[str, Any]) -> list[Pruned]:
    return [
        Pruned(one["id"], int(one["ordinal"]), int(one["since"]), tuple(one["folders"]))
        for one in body.get("pruned", ())
    ]


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
