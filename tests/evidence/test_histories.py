# ruff: noqa: S608 - the columns are those of this file

from __future__ import annotations

import csv
import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diptych.errors import BadInputError
from diptych.evidence import Evidence

COLUMNS = ("reporter", "partner", "flow", "year", "month", "product", "value_usd")
COUNTRIES = st.sampled_from(("AZE", "BLR", "GEO", "TUR", "KAZ"))
# Letters, marks and line ends that a quoted cell may hold; a code has no spaces at its ends.
CODES = st.text("ab\",;\n'é0", min_size=1, max_size=6).filter(lambda code: code == code.strip())
KEYS = st.tuples(
    COUNTRIES,
    COUNTRIES,
    st.sampled_from(("export", "import")),
    st.integers(1990, 2020),
    st.none() | st.integers(1, 12),
    CODES,
).filter(lambda key: key[0] != key[1])
MONEY = st.decimals(0, 10**15, places=2)
FLOWS = st.dictionaries(KEYS, MONEY, min_size=1, max_size=12)


def write(path: Path, flows: dict[tuple[object, ...], Decimal]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows((*("" if k is None else k for k in key), v) for key, v in flows.items())
    return path


def stored(evidence: Evidence, where: str = "true") -> dict[tuple[object, ...], Decimal]:
    table = evidence.query(f"select {', '.join(COLUMNS)} from flows where {where}")
    return {tuple(row.values())[:-1]: row["value_usd"] for row in table.to_pylist()}


@settings(max_examples=25, deadline=None)
@given(FLOWS)
def test_what_is_loaded_is_what_the_file_says(flows):
    with tempfile.TemporaryDirectory() as folder:
        evidence = Evidence.open(Path(folder, "home"))
        evidence.load(write(Path(folder, "f.csv"), flows), source="test", vintage="2020")
        assert stored(evidence) == flows


LOADS = st.lists(st.tuples(FLOWS, st.sampled_from(("good", "bad", "cut"))), max_size=4)


@settings(max_examples=12, deadline=None)
@given(LOADS)
def test_what_is_visible_is_exactly_what_was_acknowledged(loads):
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        acknowledged = {}
        for number, (flows, kind) in enumerate(loads):
            path = write(Path(folder, "f.csv"), flows)
            if kind != "good":
                tail = "AZE,BLR,export,2001,,x,oops\n" if kind == "bad" else 'AZE,"BL'
                path.write_text(path.read_text(encoding="utf-8") + tail, encoding="utf-8")
                with pytest.raises(BadInputError):
                    Evidence.open(home).load(path, source="test", vintage=str(2000 + number))
                continue
            vintage = str(2000 + number)
            snapshot = Evidence.open(home).load(path, source="test", vintage=vintage)
            acknowledged[snapshot.id] = flows
        evidence = Evidence.open(home)
        assert [s.id for s in evidence.snapshots] == list(acknowledged)
        for snapshot, flows in acknowledged.items():
            assert stored(evidence, f"snapshot = '{snapshot}'") == flows
