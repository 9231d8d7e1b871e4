"""A chart by itself, as a picture, a page or its specification."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from diptych.errors import BadInputError, MissingPartError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from types import ModuleType

__all__ = ["write_chart"]

PIXELS_PER_POINT = 2.0


def write_chart(spec: Mapping[str, Any], path: Path) -> None:
    """Write a Vega-Lite specification to a file, as its ending says.

    `.json` is the specification, `.html` a page that carries all it needs, `.svg` and `.png` are
    pictures. Raises BadInputError for another ending or a folder that is not there, and
    MissingPartError where a picture is wanted and `vl-convert-python` is not installed.
    """
    from diptych.document.writing import write_bytes

    path = Path(path)
    render = RENDERINGS.get(path.suffix.lower())
    if render is None:
        raise BadInputError(
            f"a chart cannot be written as {path.name}",
            expected=f"a file name that ends in {', '.join(RENDERINGS)}",
        )
    write_bytes(path, render(spec))


def _json(spec: Mapping[str, Any]) -> bytes:
    return (json.dumps(spec, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _page(spec: Mapping[str, Any]) -> bytes:
    from diptych.document.html.charts import chart_figure, chart_scripts
    from diptych.document.html.elements import element
    from diptych.document.html.pages import page_html

    title = _title(spec)
    alt = str(spec.get("description") or title)
    body = element("main", chart_figure(spec, alt, None), class_="alone")
    page = page_html(
        title=title, language="en", body=body, scripts=chart_scripts(), description=alt
    )
    return page.encode("utf-8")


def _title(spec: Mapping[str, Any]) -> str:
    title: Any = spec.get("title")
    while isinstance(title, dict):
        title = cast("dict[str, Any]", title).get("text")
    if isinstance(title, list):
        title = " ".join(str(line) for line in cast("list[Any]", title))
    return str(title or "Chart")


def _svg(spec: Mapping[str, Any]) -> bytes:
    with _drawing():
        svg: str = _converter().vegalite_to_svg(_as_picture(spec), allowed_base_urls=[])
    return svg.encode("utf-8")


def _png(spec: Mapping[str, Any]) -> bytes:
    with _drawing():
        return _converter().vegalite_to_png(
            _as_picture(spec), scale=PIXELS_PER_POINT, allowed_base_urls=[]
        )


@contextmanager
def _drawing() -> Generator[None]:
    """Say in one line what the converter says in many."""
    try:
        yield
    except ValueError as error:
        first = str(error).strip().splitlines()[:1]
        raise BadInputError(f"the chart cannot be drawn: {''.join(first)}") from error


def _as_picture(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Give a picture a width, where a page would give it its own, and a white ground."""
    return {"background": "white", **_fixed(spec)}


def _fixed(part: Any) -> Any:
    if isinstance(part, dict):
        return {
            key: 640 if (key, value) == ("width", "container") else _fixed(value)
            for key, value in cast("dict[str, Any]", part).items()
        }
    if isinstance(part, list):
        return [_fixed(member) for member in cast("list[Any]", part)]
    return part


def _converter() -> ModuleType:
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise MissingPartError(
            "pictures of charts need vl-convert, which is not installed",
            remedy='install it with: pip install "diptych[pictures]"; '
            "a chart that ends in .json or .html needs nothing more",
        ) from error
    return vl_convert


RENDERINGS: dict[str, Callable[[Mapping[str, Any]], bytes]] = {
    ".json": _json,
    ".html": _page,
    ".svg": _svg,
    ".png": _png,
}
