"""The cache: what was fetched, with its sum, its day and its address, under `<home>/cache`."""

from __future__ import annotations

import datetime
import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from diptych.errors import DiptychError
from diptych.evidence.locks import FileLock
from diptych.evidence.pulling.asks import Raw

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from diptych.evidence.pulling.asks import Ask

__all__ = ["Cache"]

GOOD_FOR = datetime.timedelta(hours=24)
"""So long an answer is used again, so that a pull that was interrupted goes on where it stood."""


@dataclass(frozen=True, slots=True)
class Cache:
    """One connector's folder of fetched files. Keys are never written to it."""

    folder: Path

    def find(self, ask: Ask, now: datetime.datetime) -> Raw | None:
        """Return the file of an ask if it is whole and still good."""
        path, known = self.folder / ask.name, _read(self._label(ask))
        if not path.is_file() or known.get("url") != ask.url:
            return None
        moment = datetime.datetime.fromisoformat(known["retrieved"])
        if not ask.edition and not now - GOOD_FOR < moment <= now:
            return None
        return Raw(path, moment.date()) if _sum(path) == known.get("sha256") else None

    def keep(self, ask: Ask, now: datetime.datetime) -> Raw:
        """Make the part that was fetched the file of an ask."""
        part, path = self.part(ask), self.folder / ask.name
        label = {"url": ask.url, "retrieved": now.isoformat(), "sha256": _sum(part)}
        # The label goes first: without it, or beside another file, the sum does not agree.
        self._label(ask).write_text(json.dumps(label), encoding="utf-8")
        part.replace(path)
        self._progress(ask).unlink(missing_ok=True)
        return Raw(path, now.date())

    def part(self, ask: Ask) -> Path:
        """Return where a file is written while it comes."""
        return self.folder / f"{ask.name}.part"

    def validator(self, ask: Ask) -> str | None:
        """Return the ETag or date by which a server knows the part again, if it was noted."""
        known = _read(self._progress(ask))
        return known.get("validator") if known.get("url") == ask.url else None

    def note(self, ask: Ask, validator: str | None) -> None:
        """Note by what a server will know the part that now begins to come."""
        noted = json.dumps({"url": ask.url, "validator": validator})
        self._progress(ask).write_text(noted, encoding="utf-8")

    def forget(self, ask: Ask) -> None:
        """Remove the part of an ask."""
        self.part(ask).unlink(missing_ok=True)
        self._progress(ask).unlink(missing_ok=True)

    @contextmanager
    def locked(self) -> Generator[None]:
        """Hold the folder for this process. Raises DiptychError when another one has it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / ".lock")
        if not lock.take():
            raise DiptychError(
                f"another program is pulling into {self.folder}", remedy="wait for it to finish"
            )
        try:
            yield
        finally:
            lock.release()

    def _label(self, ask: Ask) -> Path:
        return self.folder / f"{ask.name}.label.json"

    def _progress(self, ask: Ask) -> Path:
        return self.folder / f"{ask.name}.part.json"


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
