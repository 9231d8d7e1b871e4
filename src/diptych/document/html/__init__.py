"""A document as one HTML page."""

from __future__ import annotations

from diptych.document.html.document import document_html

__all__ = ["document_html"]
