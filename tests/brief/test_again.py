"""A brief can be made again: the same store, records and day give the same bytes."""

from __future__ import annotations

import datetime
import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from diptych.brief import write_brief
from diptych.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from diptych.countries import Dyad
    from diptych.evidence import Evidence
    from diptych.records import Record


def test_two_runs_give_the_same_bytes(
    pair: Dyad, evidence: Evidence, record: Record, found_by_hand: None
) -> None:
    one, two = (write_brief(pair, evidence, records=[record]) for _ in range(2))
    assert one.to_html() == two.to_html()
    assert one.to_json() == two.to_json()


MAKE = """
import sys
from datetime import date
from diptych.brief import write_brief
from diptych.countries import Dyad
from diptych.evidence import Evidence
brief = write_brief(Dyad.of("AZE", "BLR"), Evidence.open(sys.argv[1]), as_of=date(2014, 8, 1))
brief.write(sys.argv[2])
"""


def test_the_seed_of_python_s_hashes_does_not_matter(evidence: Evidence, tmp_path: Path) -> None:
    pages: list[bytes] = []
    for seed in ("1", "2"):
        page = tmp_path / seed / "brief.html"
        page.parent.mkdir()
        subprocess.run(
            [sys.executable, "-c", MAKE, str(evidence.folder.parent), str(page)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        pages += [page.read_bytes(), page.with_name("brief.html.json").read_bytes()]
    assert pages[:2] == pages[2:]


def test_another_day_gives_another_brief(pair: Dyad, evidence: Evidence) -> None:
    days = (datetime.date(2013, 8, 1), datetime.date(2014, 8, 1))
    one, two = (write_brief(pair, evidence, as_of=day).to_html() for day in days)
    assert one != two


def test_the_command_that_a_brief_prints_makes_it_again(
    pair: Dyad,
    evidence: Evidence,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read_page: Any,
) -> None:
    brief = write_brief(pair, evidence, as_of=datetime.date(2014, 8, 1), years=(2008, 9999))
    (command,) = [
        one.text
        for one in read_page(brief.to_html()).all("code")
        if one.text.startswith("diptych brief")
    ]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIPTYCH_HOME", str(evidence.folder.parent))
    main.main(shlex.split(command)[1:], standalone_mode=False)
    assert (tmp_path / "brief.html").read_text(encoding="utf-8") == brief.to_html()


def test_what_is_loaded_later_does_not_change_a_brief_of_an_older_snapshot(
    pair: Dyad, evidence: Evidence, tmp_path: Path
) -> None:
    from diptych.evidence import Evidence

    day = datetime.date(2014, 8, 1)
    before = write_brief(pair, evidence, as_of=day).to_html()
    snapshot = evidence.snapshots[-1].id
    revised = tmp_path / "revised.csv"
    revised.write_text(
        "reporter,partner,year,exports_kusd,imports_kusd\nAZE,BLR,2012,1.0,2.0\n", encoding="utf-8"
    )
    home = evidence.folder.parent
    Evidence.open(home).load(revised, source="wits", vintage="2019")
    assert write_brief(pair, Evidence.open(home), as_of=day).to_html() != before
    assert write_brief(pair, Evidence.open(home, snapshot), as_of=day).to_html() == before
