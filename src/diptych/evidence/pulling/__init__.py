"""Fetching statistics from those who publish them: fetch, check, convert, load."""

from __future__ import annotations

from diptych.evidence.pulling.connectors import connector, connectors
from diptych.evidence.pulling.errors import NothingThereError, SourceError
from diptych.evidence.pulling.holdings import Holding, holdings
from diptych.evidence.pulling.query import Query
from diptych.evidence.pulling.run import Pulled, dry_run, pull

__all__ = [
    "Holding",
    "NothingThereError",
    "Pulled",
    "Query",
    "SourceError",
    "connector",
    "connectors",
    "dry_run",
    "holdings",
    "pull",
]
