"""The page on sources says of every connector what the program itself says."""

from __future__ import annotations

from pathlib import Path

from diptych.evidence.pulling import holdings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")


def test_every_connector_has_its_line_with_its_document_and_state():
    lines = {line.split("`")[1]: line for line in PAGE.splitlines() if line.startswith("| `")}
    assert set(lines) == set(holdings())
    for name, entry in holdings().items():
        assert entry.address in lines[name]
        assert entry.state in lines[name]
