"""Removing the snapshots that nothing needs any more."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diptych.errors import BadInputError, Place
from diptych.evidence.coverage import covered_in
from diptych.evidence.locks import waiting_lock
from diptych.evidence.manifest import Manifest
from diptych.evidence.needs import BRIEF, NAMED, Needs, latest_alone
from diptych.evidence.slots import STORE_LOCK, sweep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.evidence.snapshots import Snapshot

__all__ = ["Pruning", "prune_store"]


@dataclass(frozen=True, slots=True)
class Pruning:
    """The snapshots that are kept, each with the reason, and those that are removed."""

    kept: tuple[tuple[Snapshot, str], ...]
    removed: tuple[Snapshot, ...]

    @property
    def size(self) -> int:
        """The bytes that the removed snapshots took."""
        return sum(file.size for snapshot in self.removed for file in snapshot.files)

    def to_json(self) -> dict[str, Any]:
        """Return the ids, reasons and bytes as plain values."""
        return {
            "kept": [{"snapshot": one.id, "reason": reason} for one, reason in self.kept],
            "removed": [one.id for one in self.removed],
            "bytes": self.size,
        }


def prune_store(
    root: Path,
    keep: Iterable[str],
    briefs: Iterable[Path | str],
    *,
    latest_only: bool,
    dry_run: bool,
) -> Pruning:
    """Remove what nothing needs from the store under `root`; see `Evidence.prune`.

    The manifest is replaced first and the files go after it: a crash leaves the store as before
    or as after, and what was not removed is swept by the next load or pruning. Files that
    another program may still be reading stay until it is done.
    """
    names, made = tuple(keep), tuple(Path(brief) for brief in briefs)
    if not root.is_dir():
        return _plan(root, Manifest(), names, made, latest_only=latest_only)[0]
    with waiting_lock(root / STORE_LOCK):
        manifest = Manifest.read(root)
        pruning, needs = _plan(root, manifest, names, made, latest_only=latest_only)
        if not dry_run:
            if pruning.removed:
                manifest.without(map(needs.pruned, pruning.removed)).write(root)
            sweep(root)
        return pruning


def _plan(
    root: Path,
    manifest: Manifest,
    keep: tuple[str, ...],
    briefs: tuple[Path, ...],
    *,
    latest_only: bool,
) -> tuple[Pruning, Needs]:
    named = [_listed(manifest, name).ordinal for name in keep]
    made = [_made_of(manifest, path) for path in briefs]
    covered = latest_alone if latest_only else partial(covered_in, root)
    needs = Needs(manifest.snapshots, (*named, *made), covered)
    kept: list[tuple[Snapshot, str]] = []
    removed: list[Snapshot] = []
    for one in manifest.snapshots:
        # A brief lists every snapshot that the store had, so it needs them all.
        reason = BRIEF if one.ordinal <= max(made, default=0) else needs.reason_to_keep(one)
        if one.ordinal in named:
            reason = NAMED
        if reason:
            kept.append((one, reason))
        else:
            removed.append(one)
    return Pruning(tuple(kept), tuple(removed)), needs


def _listed(manifest: Manifest, name: str) -> Snapshot:
    found = manifest.find(name)
    if found is None:
        raise BadInputError(
            f"the store has no snapshot {name!r}", remedy="diptych evidence shows them all"
        )
    return found


def _made_of(manifest: Manifest, path: Path) -> int:
    """Return the ordinal of the last snapshot of which a brief was made, by its FILE.json."""
    try:
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
    except (OSError, ValueError) as error:
        raise BadInputError(
            "the brief's figures cannot be read",
            place=Place(str(path)),
            expected="the FILE.json that diptych brief writes beside a brief",
        ) from error
    words = set(re.findall(r"[\w.-]+", text))
    found = [snapshot.ordinal for snapshot in manifest.snapshots if snapshot.id in words]
    if not found:
        raise BadInputError(
            "the brief names no snapshot of this store",
            place=Place(str(path)),
            expected="the FILE.json of a brief that was made of this store",
        )
    return max(found)
