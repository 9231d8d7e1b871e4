"""A slot: the place where one load works unseen, until the manifest lists what it wrote."""

from __future__ import annotations

import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.evidence.locks import FileLock, waiting_lock
from diptych.evidence.manifest import TEMPORARY, Manifest, sync_file, sync_folder
from diptych.evidence.readers import is_being_read
from diptych.evidence.tables import TABLES
from diptych.evidence.verification import verify_files

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from diptych.evidence.snapshots import Snapshot

__all__ = ["STORE_LOCK", "Slot", "open_slot", "sweep"]

LOADING = ".loading"
STORE_LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Slot:
    """One load's own folder. Its lock tells a live load from what a dead one left behind."""

    root: Path
    token: str

    @property
    def folder(self) -> Path:
        """Where the load may write."""
        return self.root / LOADING / self.token

    @property
    def parts(self) -> Path:
        """Where the Parquet files are written, and nothing else."""
        return self.folder / "parts"

    def home_of(self, snapshot: str, table: str) -> str:
        """Return where the parts will stand, relative to the evidence folder."""
        return f"{table}/{snapshot}-{self.token}"

    def publish(self, snapshot: Snapshot) -> Snapshot:
        """Move the parts to their place and list the snapshot; return it with its ordinal.

        If another load has listed the same snapshot meanwhile, that one is returned. A listed
        snapshot whose files are damaged is mended: the new parts take the place of the old.
        """
        for part in self.parts.iterdir():
            sync_file(part)
        sync_folder(self.parts)
        with waiting_lock(self.root / STORE_LOCK):
            manifest = Manifest.read(self.root)
            listed = manifest.find(snapshot.id)
            if listed is not None and not verify_files(self.root, [listed]):
                return listed
            self._move(snapshot)
            ordinal = listed.ordinal if listed else manifest.next_ordinal
            numbered = replace(snapshot, ordinal=ordinal)
            manifest.listing(numbered).write(self.root)
            return numbered

    def _move(self, snapshot: Snapshot) -> None:
        target = self.root / self.home_of(snapshot.id, snapshot.table)
        target.parent.mkdir(exist_ok=True)
        self.parts.rename(target)
        sync_folder(target.parent)
        sync_folder(self.root)


@contextmanager
def open_slot(root: Path) -> Generator[Slot]:
    """Give a load its slot, sweeping away what dead loads have left."""
    (root / LOADING).mkdir(parents=True, exist_ok=True)
    slot = Slot(root, secrets.token_hex(8))
    lock = FileLock(_lock_path(root, slot.token))
    # A slot comes to be and is swept under the same lock, so none is swept before it is locked.
    with waiting_lock(root / STORE_LOCK):
        sweep(root)
        lock.take()
        slot.parts.mkdir(parents=True)
    try:
        yield slot
    finally:
        shutil.rmtree(slot.folder, ignore_errors=True)
        lock.release()
        lock.path.unlink(missing_ok=True)


def _lock_path(root: Path, token: str) -> Path:
    return root / LOADING / f"{token}.lock"


def sweep(root: Path) -> None:
    """Remove dead loads' slots and whatever the manifest does not list. Needs the store's lock."""
    _sweep_slots(root)
    _sweep_tables(root)
    for temporary in root.glob(TEMPORARY):
        temporary.unlink(missing_ok=True)


def _sweep_slots(root: Path) -> None:
    loading = root / LOADING
    for token in {path.name.removesuffix(".lock") for path in loading.iterdir()}:
        lock = FileLock(_lock_path(root, token))
        if lock.take():
            shutil.rmtree(loading / token, ignore_errors=True)
            lock.release()
            lock.path.unlink(missing_ok=True)


def _sweep_tables(root: Path) -> None:
    # Folders move here only under the store's lock, so an unlisted one belongs to nobody alive.
    manifest = Manifest.read(root)
    listed = {file.path.rsplit("/", 1)[0] for s in manifest.snapshots for file in s.files}
    # A program that opened the store before a snapshot was pruned may still be reading it.
    if is_being_read(root):
        listed |= {folder for one in manifest.pruned for folder in one.folders}
    for table in TABLES:
        for folder in (root / table).glob("*"):
            if f"{table}/{folder.name}" not in listed:
                shutil.rmtree(folder, ignore_errors=True)
