"""TELL: one document model and its renderings."""

from __future__ import annotations

from diptych.document.pictures import write_chart

__all__ = ["write_chart"]
