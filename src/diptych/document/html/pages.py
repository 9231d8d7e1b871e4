"""A page: one file that carries all it needs and may fetch nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diptych.document.html.elements import Html, element, joined, raw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["page_html", "page_script"]


def page_html(
    *, title: str, language: str, body: Html, scripts: Sequence[str] = (), description: str = ""
) -> str:
    """Return a whole HTML page with its style and scripts in it.

    Its content policy lets run the scripts given, each by its hash, and lets nothing be fetched.
    """
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(scripts)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="Diptych"),
        element("meta", name="description", content=description) if description else None,
        element("title", title),
        raw_text("style", _style()),
    )
    running = joined(raw_text("script", script) for script in scripts)
    page = element("html", head, element("body", body, running), lang=language)
    return f"<!DOCTYPE html>\n{page}\n"


def _policy(scripts: Sequence[str]) -> str:
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    # Vega sets the style of what it draws element by element, which no hash can cover.
    return (
        f"default-src 'none'; script-src {hashes or chr(39) + 'none' + chr(39)}; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


@cache
def page_script() -> str:
    """Return the script of every page: it opens for paper what a screen keeps folded."""
    return files("diptych.document").joinpath("html/page.js").read_text(encoding="utf-8")


@cache
def _style() -> str:
    return files("diptych.document").joinpath("html/page.css").read_text(encoding="utf-8")
