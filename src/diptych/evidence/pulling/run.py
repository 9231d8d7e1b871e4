"""One pull, from the source to the store: fetch all, check all, convert, load."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diptych.evidence.pulling.cache import Cache
from diptych.evidence.pulling.folder import files_in
from diptych.evidence.pulling.transport import Fetcher

if TYPE_CHECKING:
    from diptych.evidence.pulling.asks import Ask, Raw
    from diptych.evidence.pulling.connecting import Connector, Ready
    from diptych.evidence.pulling.patience import Patience
    from diptych.evidence.pulling.query import Query
    from diptych.evidence.pulling.transport import Told
    from diptych.evidence.snapshots import Snapshot
    from diptych.evidence.store import Evidence

__all__ = ["Pulled", "dry_run", "pull"]


@dataclass(frozen=True, slots=True)
class Pulled:
    """What one file of a pull became: its snapshot, whether it is new, what was left out."""

    snapshot: Snapshot
    new: bool
    notes: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        return {
            "snapshot": self.snapshot.to_json(),
            "new": self.new,
            "notes": list(self.notes),
        }


def dry_run(connector: Connector, query: Query) -> tuple[Ask, ...]:
    """Return what a pull would ask first, without asking it."""
    return connector.plan(query)


def pull(
    connector: Connector,
    query: Query,
    evidence: Evidence,
    *,
    folder: Path | str | None = None,
    reject: Path | str | None = None,
    told: Told | None = None,
    patience: Patience | None = None,
) -> tuple[Pulled, ...]:
    """Fetch what is asked, or take it from a folder; check it, convert it and load it.

    Nothing is loaded before all of it has been fetched; each file is loaded whole or not at all.
    An answer that was fetched stays in the cache, so that a pull that was interrupted goes on.
    Bad rows refuse the file, or are set aside into `reject`.
    Raises SourceError, BadInputError or MissingPartError.
    """
    if folder is not None:
        return _load(connector, files_in(folder, connector), query, evidence, reject)
    cache = Cache(evidence.folder.parent / "cache" / connector.name)
    line = Fetcher(cache, patience or connector.patience(), told or _silent)
    with cache.locked(), line:
        raws = connector.fetch(query, line.fetch)
        return _load(connector, raws, query, evidence, reject)


def _load(
    connector: Connector,
    raws: tuple[Raw, ...],
    query: Query,
    evidence: Evidence,
    reject: Path | str | None,
) -> tuple[Pulled, ...]:
    with tempfile.TemporaryDirectory(prefix="diptych-pull-") as place:
        return tuple(
            _loaded(connector, ready, evidence, _aside(reject, number))
            for number, ready in enumerate(connector.convert(raws, query, Path(place)))
        )


def _aside(reject: Path | str | None, number: int) -> Path | None:
    """Return where the bad rows of the file of that number go; each has its own file."""
    if reject is None:
        return None
    path = Path(reject).expanduser()
    return path.with_stem(f"{path.stem}-{number + 1}") if number else path


def _loaded(connector: Connector, ready: Ready, evidence: Evidence, reject: Path | None) -> Pulled:
    known = {snapshot.id for snapshot in evidence.snapshots}
    snapshot = evidence.load(
        ready.path,
        table=ready.table,
        source=connector.source,
        vintage=_vintage(connector, ready, evidence),
        layout=ready.layout,
        retrieved=ready.retrieved,
        reject=reject,
    )
    ready.path.unlink(missing_ok=True)
    return Pulled(snapshot, snapshot.id not in known, ready.notes)


def _vintage(connector: Connector, ready: Ready, evidence: Evidence) -> str:
    """Return the edition; figures that are still those of an earlier day are of that day."""
    if ready.vintage != ready.retrieved.isoformat():
        return ready.vintage
    with ready.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    for snapshot in reversed(evidence.snapshots):
        if (snapshot.source, snapshot.input_sha256) == (connector.source, digest):
            return snapshot.vintage
    return ready.vintage


def _silent(name: str, here: int, whole: int | None) -> None:
    del name, here, whole
