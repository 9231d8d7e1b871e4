"""What every room's tests share: the folder of real data, and the parts that may be missing."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

REQUIRED = frozenset(filter(None, os.environ.get("DIPTYCH_REQUIRE", "").split(",")))
CHROMIUM = shutil.which("chromium")
POSTGRES = Path("/usr/lib/postgresql/15/bin/postgres")
PRESENT = {
    "chromium": CHROMIUM is not None,
    "postgres": POSTGRES.exists(),
    "spark": shutil.which("java") is not None and find_spec("pyspark") is not None,
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    for part, present in PRESENT.items():
        if item.get_closest_marker(part) and not present:
            reason = f"{part} is not on this machine"
            if part in REQUIRED:
                pytest.fail(f"{reason}, and DIPTYCH_REQUIRE asks for it", pytrace=False)
            pytest.skip(reason)
    if item.get_closest_marker("realdata") and shared_folder() is None:
        pytest.skip("the shared data folder is not beside the project (see DIPTYCH_SHARED)")


def shared_folder() -> Path | None:
    """The folder of real data: $DIPTYCH_SHARED, or `shared` beside the project."""
    folder = Path(
        os.environ.get("DIPTYCH_SHARED") or Path(__file__).resolve().parents[2] / "shared"
    )
    return folder if (folder / "data").is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = shared_folder()
    if folder is None:
        pytest.skip("the shared data folder is not beside the project (see DIPTYCH_SHARED)")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the user's own home folder."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DIPTYCH_HOME", str(folder))
    return folder


@pytest.fixture
def original_record(shared: Path) -> Path:
    """The record from which the project was conceived."""
    return next((shared / "records").glob("00-*.txt"))
