"""What the tests of trade share: small stores, and the whole of the World Bank's mirror file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from diptych.evidence import Evidence

Loader = Callable[..., Evidence]

HEAD = "reporter,partner,flow,year,month,value_usd"


@pytest.fixture
def stored(tmp_path: Path) -> Loader:
    """Return a store with rows of `reporter,partner,flow,year,month,value_usd` loaded into it.

    Several calls fill the same store; each is a snapshot of its own.
    """
    evidence = Evidence.open()

    def load(
        *rows: str, source: str = "wits", vintage: str = "2018-01-01", head: str = HEAD
    ) -> Evidence:
        path = tmp_path / f"rows-{len(evidence.snapshots)}.csv"
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        evidence.load(path, source=source, vintage=vintage, layout="flows")
        return evidence

    return load


@pytest.fixture(scope="session")
def wits_home(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the whole of the World Bank's mirror file in its store."""
    home = tmp_path_factory.mktemp("wits-home")
    path = shared / "data" / "wits_bilateral_mirror.parquet"
    Evidence.open(home).load(path, source="wits", vintage="2018-01-01")
    return home


@pytest.fixture(scope="session")
def wits(wits_home: Path) -> Evidence:
    """The store of `wits_home`."""
    return Evidence.open(wits_home)
