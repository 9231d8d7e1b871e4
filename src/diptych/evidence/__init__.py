"""KNOW: the store of statistics, its snapshots, and the queries that read it."""

from __future__ import annotations

from diptych.evidence.engine import Engine
from diptych.evidence.home import home_folder
from diptych.evidence.queries import load_sql
from diptych.evidence.snapshots import Correction, Snapshot, StoredFile
from diptych.evidence.sources import Source
from diptych.evidence.store import Evidence

__all__ = [
    "Correction",
    "Engine",
    "Evidence",
    "Snapshot",
    "Source",
    "StoredFile",
    "home_folder",
    "load_sql",
]
