"""What the tests of briefs share: the pair's reported trade, a record, and their brief."""

from __future__ import annotations

import datetime
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from diptych.countries import Dyad
from diptych.evidence import Evidence

if TYPE_CHECKING:
    from diptych.document import Document
    from diptych.records import Record
    from diptych.statements import Statements

# As each side reports it, goods, thousand US dollars: World Bank WITS, from UN Comtrade.
REPORTED = """reporter,partner,year,exports_kusd,imports_kusd
AZE,BLR,2006,1471.071,20689.274
AZE,BLR,2007,2324.325,76965.956
AZE,BLR,2008,5204.761,89581.703
AZE,BLR,2009,5170.546,136757.544
AZE,BLR,2010,7210.455,112549.913
AZE,BLR,2011,666770.685,64540.141
AZE,BLR,2012,11691.128,68028.261
AZE,BLR,2013,14696.578,87835.707
BLR,AZE,2006,34457.900,2721.600
BLR,AZE,2007,86427.300,3261.600
BLR,AZE,2008,105428.400,6226.500
BLR,AZE,2009,120264.300,4287.700
BLR,AZE,2010,140155.300,6012.900
BLR,AZE,2011,138558.200,825790.300
BLR,AZE,2012,139167.900,12212.600
BLR,AZE,2013,164105.700,12571.600
"""


def _beside(path: Path) -> Any:
    """Import a file that lies beside the tests and is none itself."""
    spec = importlib.util.spec_from_file_location(f"{path.stem}_of_briefs", path)
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def read_page() -> Any:
    """Read a page back: its elements and their text."""
    return _beside(Path(__file__).parents[1] / "document" / "pages.py").read_page


@pytest.fixture(scope="session")
def by_hand() -> Any:
    """The module with the record written by hand."""
    return _beside(Path(__file__).with_name("meeting.py"))


@pytest.fixture
def record(by_hand: Any) -> Record:
    return by_hand.meeting()


@pytest.fixture
def statements(by_hand: Any, record: Record) -> Statements:
    return by_hand.statements_of(record)


@pytest.fixture
def pair() -> Dyad:
    return Dyad.of("AZE", "BLR")


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence:
    """The two panels of Azerbaijan and Belarus, 2006 to 2013."""
    file = tmp_path / "trade.csv"
    file.write_text(REPORTED, encoding="utf-8")
    store = Evidence.open(tmp_path / "store")
    store.load(file, source="wits", vintage="2018", retrieved=datetime.date(2026, 11, 24))
    return store


@pytest.fixture
def found_by_hand(monkeypatch: pytest.MonkeyPatch, by_hand: Any) -> None:
    """Let the statements be those written by hand, whatever the finder's rules are."""
    monkeypatch.setattr("diptych.checks.checking.find_statements", by_hand.statements_of)


@pytest.fixture
def brief(pair: Dyad, evidence: Evidence, record: Record, found_by_hand: None) -> Document:
    from diptych.brief import write_brief

    return write_brief(pair, evidence, records=[record])
