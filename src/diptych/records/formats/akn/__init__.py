"""Akoma Ntoso 3.0 (OASIS LegalDocML): a debate's record, out and in."""

from __future__ import annotations

from diptych.records.formats.akn.writing import akoma_ntoso

__all__ = ["akoma_ntoso"]
