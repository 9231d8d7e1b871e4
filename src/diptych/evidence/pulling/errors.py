"""What goes wrong with a source: it is out of reach, it refuses, or its answer is not one."""

from __future__ import annotations

from diptych.errors import DiptychError

__all__ = ["NothingThereError", "SourceError"]


class SourceError(DiptychError):
    """A source that cannot be reached, refuses, or answers with something else."""


class NothingThereError(SourceError):
    """A source that says it has nothing under an address (status 404)."""
