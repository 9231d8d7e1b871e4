"""One-offs: what is publicly known of a year that stands out in a pair's trade."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.countries import Country

__all__ = ["known_event"]


def known_event(exporter: Country, importer: Country, year: int) -> str | None:
    """Return what is known of a direction's year, in a few words, or `None`."""
    return _one_offs().get((exporter.iso3, importer.iso3, year))


@cache
def _one_offs() -> dict[tuple[str, str, int], str]:
    text = files("diptych.trade").joinpath("one_offs.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(text)["one_off"]
    return {(e["exporter"], e["importer"], e["year"]): e["what"] for e in entries}
