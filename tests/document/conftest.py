"""What the tests of documents share: figures with an origin, and a page read back."""

from __future__ import annotations

import datetime
import importlib.util
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from diptych.countries import country
from diptych.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def read_page() -> Callable[[str], Any]:
    path = Path(__file__).with_name("pages.py")
    spec = importlib.util.spec_from_file_location("pages_read_back", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.read_page


@pytest.fixture
def reported() -> Callable[..., Figure]:
    """A figure as a reporter gave it."""

    def make(value: str, flow: str = "export", year: int = 2012, iso3: str = "AZE") -> Figure:
        return Figure(
            value=Decimal(value),
            unit="USD",
            source="wits",
            vintage="2018",
            retrieved=datetime.date(2026, 11, 24),
            query=f"trade/cells.sql reporter={iso3} flow={flow} year={year}",
            reporter=country(iso3),
        )

    return make
