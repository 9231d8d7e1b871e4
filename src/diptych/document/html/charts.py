"""Charts on a page: Vega-Lite specifications, drawn by scripts that the page carries."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from diptych.document.html.elements import Content, Html, element, raw_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["chart_figure", "chart_scripts", "json_text"]

VENDORED = ("vega.min.js", "vega-lite.min.js", "vega-embed.min.js")
SOURCE_MAP = re.compile(r"\n?//# sourceMappingURL=\S*\s*$")


@cache
def chart_scripts() -> tuple[str, ...]:
    """Return the scripts that a page with charts needs, in the order in which they run."""
    folder = files("diptych.document")
    vendored = [
        SOURCE_MAP.sub("", (folder / "vendor" / name).read_text(encoding="utf-8"))
        for name in VENDORED
    ]
    return (*vendored, (folder / "html" / "charts.js").read_text(encoding="utf-8"))


def json_text(value: Mapping[str, Any]) -> str:
    """Return a JSON object that can stand in a `script` element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def chart_figure(
    spec: Mapping[str, Any], alt: str, caption: Content, fallback: Content = None
) -> Html:
    """Return the place of a chart with its specification; `fallback` shows the same figures."""
    return element(
        "figure",
        element("figcaption", caption) if caption else None,
        element("div", class_="drawing", role="img", aria_label=alt),
        raw_text("script", json_text(spec), type="application/json"),
        fallback,
        class_="chart",
    )
