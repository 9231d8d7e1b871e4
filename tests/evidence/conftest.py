"""What the tests of the store share: small files of trade flows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from diptych.evidence import Evidence

Writer = Callable[..., Path]

# Azerbaijan and Belarus, thousand US dollars, from WITS (World Bank): what each side reported.
TWO_PANELS = """reporter,partner,year,exports_kusd,imports_kusd
AZE,BLR,2006,1471.071,20689.274
AZE,BLR,2012,11691.128,68028.261
BLR,AZE,2006,34457.900,2721.600
BLR,AZE,2012,139167.900,12212.600
"""


@pytest.fixture
def evidence() -> Evidence:
    """An empty store in the test's own home folder."""
    return Evidence.open()


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Write text (or bytes) as a file and return its path."""

    def to_file(content: str | bytes, name: str = "trade.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return to_file


@pytest.fixture
def two_panels(write: Writer) -> Path:
    """A wide file with both sides' statistics of 2006 and 2012."""
    return write(TWO_PANELS)
