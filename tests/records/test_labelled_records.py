"""Real records, against turns that were marked by hand."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path
from typing import Any

import pytest

from diptych.records import read

SHARED = os.environ.get("DIPTYCH_SHARED") or Path(__file__).resolve().parents[3] / "shared"
FOLDER = Path(SHARED) / "records"
LABELLED = sorted((FOLDER / "gold").glob("*.json")) or [Path("no-labelled-record.json")]


@pytest.mark.realdata
@pytest.mark.parametrize("labels", LABELLED, ids=lambda path: path.stem[:24])
def test_every_turn_of_a_real_record_is_found_exactly(labels: Path, shared: Path) -> None:
    folder = shared / "records"
    expected: dict[str, Any] = json.loads(
        (folder / "gold" / labels.name).read_text(encoding="utf-8")
    )
    record = read(folder / expected["file"])
    assert [(s.speaker.canonical, s.start, s.end) for s in record.speeches] == [
        (s["speaker"], s["start"], s["end"]) for s in expected.get("speeches", [])
    ]
    assert record.title == expected["title"]
    assert record.date == datetime.date.fromisoformat(expected["date"])
    assert [country.iso3 for country in record.parties] == expected["parties"]
