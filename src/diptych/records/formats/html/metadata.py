"""What a page says of itself: its title, its day, its address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.records.formats.html.tree import Tree

__all__ = ["Metadata", "metadata_of"]

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "title", "headline")
_DATES = (
    "article:published_time", "datepublished", "og:article:published_time", "dc.date.issued",
    "dc.date", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "date", "citation_date", "og:published_time", "sailthru.date", "datecreated",
)  # fmt: skip
MOST_THINGS = 2_000
_SITE = re.compile(r"\s+[|–—\-·•»:/\\]+\s+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a page says; empty where it does not."""

    titles: tuple[str, ...]
    moment: str
    address: str


def metadata_of(tree: Tree) -> Metadata:
    """Return a page's title as its head gives it, the most exact first, its day and address."""
    found = dict(_data(tree)) | dict(_meta(tree))
    page_title = next((node.words() for node in tree.named("title")), "")
    titles = [found.get(name, "") for name in _TITLES]
    titles += [page_title, max(_SITE.split(page_title), key=len)]
    written = [found.get(name, "") for name in _DATES]
    written += [node.attributes.get("datetime", "") for node in tree.named("time")]
    moments = (_moment(one) for one in written)
    return Metadata(
        titles=tuple(dict.fromkeys(" ".join(one.split()) for one in titles if one.strip())),
        moment=next((one for one in moments if one), ""),
        address=_address(tree, found),
    )


def _meta(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree.named("meta"):
        for kind in ("property", "name", "itemprop"):
            name, content = node.attributes.get(kind), node.attributes.get("content")
            if name and content:
                yield name.lower(), content


def _data(tree: Tree) -> Iterator[tuple[str, str]]:
    """Yield the dates and headlines of JSON-LD, wherever in it they are."""
    for script in tree.data:
        try:
            waiting: list[Any] = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_THINGS):
            if not waiting:
                break
            thing = waiting.pop()
            if isinstance(thing, dict):
                yield from _fields(thing)  # pyright: ignore[reportUnknownArgumentType]
                waiting += thing.values()  # pyright: ignore[reportUnknownMemberType]
            elif isinstance(thing, list):
                waiting += thing  # pyright: ignore[reportUnknownArgumentType]


def _fields(thing: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished", "dateCreated"):
        if isinstance(thing.get(key), str):
            yield key.lower(), thing[key]


def _moment(written: str) -> str:
    """Return a day, with its time of day if there is one, as a line of the text."""
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        return ""
    return f"{moment:%Y-%m-%d, %H:%M}" if re.search(r"\d[T ]\d", written) else f"{moment:%Y-%m-%d}"


def _address(tree: Tree, found: dict[str, str]) -> str:
    links = (node for node in tree.named("link") if node.attributes.get("rel") == "canonical")
    given = [*(link.attributes.get("href", "") for link in links), found.get("og:url", "")]
    return next((one for one in given if re.fullmatch(r"https?://[^\s<>\"]{3,300}", one)), "")
