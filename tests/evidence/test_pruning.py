"""Which snapshots are removed, which stay, and that nobody is shown half of it."""

from __future__ import annotations

import datetime
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from diptych.brief import write_brief
from diptych.cli import main
from diptych.countries import Dyad
from diptych.errors import BadInputError
from diptych.evidence import Evidence

PAIR = Dyad.of("AZE", "BLR")
HEAD = "reporter,partner,flow,year,month,value_usd,trade_system,status\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files")


def rows(*values: tuple[int, int], status: str = "final") -> str:
    """Return rows of (year, dollars) for both sides."""
    return HEAD + "".join(
        f"{a},{b},{flow},{year},,{usd},general,{status}\n"
        for year, usd in values
        for a, b in (("AZE", "BLR"), ("BLR", "AZE"))
        for flow in ("export", "import")
    )


@pytest.fixture
def load(evidence, write):
    def of(text: str, vintage: str, source: str = "wits") -> str:
        path = write(text, name=f"{source}-{vintage}-{len(text)}.csv")
        return Evidence.open().load(path, source=source, vintage=vintage, layout="flows").id

    return of


def left() -> list[str]:
    return [snapshot.id for snapshot in Evidence.open().snapshots]


def folders(home: Path) -> set[str]:
    return {path.parent.name.rpartition("-")[0] for path in home.rglob("*.parquet")}


def brief_of(store: Evidence, folder: Path) -> Path:
    folder.mkdir()
    page = folder / "brief.html"
    write_brief(PAIR, store, as_of=datetime.date(2014, 8, 1)).write(page)
    return page


def test_an_edition_that_a_newer_one_revises_is_removed_with_its_files(load, home):
    load(rows((2011, 1), (2012, 2), status="provisional"), "2018")
    new = load(rows((2011, 1), (2012, 3)), "2019")
    other = load(rows((2012, 9)), "2017", source="comtrade")
    Evidence.prune()
    assert left() == [new, other]
    assert folders(home) == {new, other}
    assert Evidence.verify() == ()


def test_figures_that_no_newer_edition_has_are_kept(load):
    first = load(rows((2010, 1), (2012, 2)), "2018")
    second = load(rows((2012, 3)), "2019")
    pruning = Evidence.prune()
    assert left() == [first, second]
    assert {one.id: why for one, why in pruning.kept}[first].startswith("it holds figures")
    Evidence.prune(latest_only=True)
    assert left() == [second]


def test_yearly_files_of_one_source_all_stay(load):
    ids = [load(rows((year, 1)), f"{year}") for year in (2010, 2011, 2012)]
    assert Evidence.prune().removed == ()
    assert left() == ids


def test_an_older_edition_that_was_loaded_later_is_the_one_that_goes(load):
    new = load(rows((2012, 3)), "2019")
    load(rows((2012, 2)), "2018")
    Evidence.prune()
    assert left() == [new]
    # Its number is not given out again.
    load(rows((2012, 4)), "2020")
    assert [snapshot.ordinal for snapshot in Evidence.open().snapshots] == [1, 3]


def test_what_the_store_knew_after_a_named_snapshot_stays(load):
    ids = [load(rows((2012, usd)), f"201{usd}") for usd in range(5)]
    Evidence.prune(keep=[ids[2]])
    assert left() == [ids[2], ids[4]]
    store = Evidence.open(snapshot=ids[2])
    assert store.query("select distinct value_usd from flows").to_pylist() == [{"value_usd": 2}]


def test_a_moment_whose_knowledge_was_pruned_is_refused_and_never_shown_in_part(load):
    first = load(rows((2012, 1)), "2018")
    other = load(rows((2012, 5)), "2018", source="comtrade")
    last = load(rows((2012, 2)), "2019")
    Evidence.prune()
    assert left() == [other, last]
    with pytest.raises(BadInputError, match=f"{first} was pruned"):
        Evidence.open(snapshot=other)
    with pytest.raises(BadInputError, match=r"any more: it was pruned"):
        Evidence.open(snapshot=first)
    assert [s.id for s in Evidence.open(snapshot=last).snapshots] == [other, last]


def test_a_brief_can_be_made_again_after_pruning_when_its_file_was_named(load, tmp_path):
    load(rows((2012, 1)), "2017")
    second = load(rows((2012, 2)), "2018")
    before = brief_of(Evidence.open(snapshot=second), tmp_path / "before")
    load(rows((2012, 3)), "2019")
    load(rows((2012, 4)), "2020")
    pruning = Evidence.prune(briefs=[before.with_name("brief.html.json")])
    assert [one.vintage for one in pruning.removed] == ["2019"]
    after = brief_of(Evidence.open(snapshot=second), tmp_path / "after")
    assert after.read_bytes() == before.read_bytes()


def test_what_is_known_now_is_the_same_before_and_after(load):
    from diptych.trade import turnover

    load(rows((2010, 7), (2011, 1)), "2017")
    load(rows((2010, 7), (2011, 2), (2012, 2)), "2018")
    load(rows((2011, 3), (2012, 3)), "2019")
    before = turnover(Evidence.open(), PAIR).to_json()
    assert len(Evidence.prune().removed) == 1
    assert turnover(Evidence.open(), PAIR).to_json() == before


@pytest.mark.parametrize("text", ["", "[]", '{"meta": {"Snapshot": "wits-1999-00000000"}}'])
def test_a_file_that_is_no_brief_of_this_store_is_refused(load, tmp_path, text):
    load(rows((2012, 1)), "2018")
    load(rows((2012, 2)), "2019")
    path = tmp_path / "brief.html.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError, match="brief"):
        Evidence.prune(briefs=[path])
    with pytest.raises(BadInputError, match="no snapshot"):
        Evidence.prune(keep=["wits-1999"])
    assert len(left()) == 2


def test_a_dry_run_says_what_would_go_and_removes_nothing(load, home):
    old, new = load(rows((2012, 1)), "2018"), load(rows((2012, 2)), "2019")
    said = CliRunner().invoke(main, ["evidence", "prune", "--dry-run"], standalone_mode=False)
    assert f"remove  {old}" in said.output
    assert "1 snapshot would be removed" in said.output
    assert folders(home) == {old, new}
    body = CliRunner().invoke(main, ["evidence", "prune", "--json"], standalone_mode=False).output
    assert json.loads(body)["removed"] == [old]
    assert folders(home) == {new}


def test_an_empty_store_needs_no_pruning(home):
    assert Evidence.prune().removed == ()
    assert not home.exists()


@POSIX
def test_a_program_that_has_the_store_open_goes_on_reading_what_it_opened(load, home):
    old = load(rows((2012, 1)), "2018")
    new = load(rows((2012, 2)), "2019")
    reader = Evidence.open(snapshot=old)
    Evidence.prune()
    assert left() == [new]
    assert reader.query("select distinct value_usd from flows").to_pylist() == [{"value_usd": 1}]
    assert folders(home) == {old, new}
    del reader
    Evidence.prune()
    assert folders(home) == {new}


KILLED = """
import os, signal, sys, types
from diptych.evidence import Evidence, manifest, pruning, slots
left = int(sys.argv[1])
def killed(step):
    def wrapped(*arguments, **named):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return step(*arguments, **named)
    return wrapped
for module, name in ((manifest, "sync_file"), (manifest, "_replace"), (manifest, "sync_folder"),
                     (pruning, "sweep")):
    setattr(module, name, killed(getattr(module, name)))
slots.shutil = types.SimpleNamespace(rmtree=killed(slots.shutil.rmtree))
Evidence.prune()
"""


@POSIX
@pytest.mark.parametrize("steps", range(6))
def test_a_pruning_that_is_killed_leaves_the_store_as_before_or_as_after(load, home, steps):
    ids = [load(rows((2012, usd)), f"201{usd}") for usd in range(3)]
    done = subprocess.run([sys.executable, "-c", KILLED, str(steps)], env=os.environ, check=False)
    assert done.returncode in (-signal.SIGKILL, 0)
    # Once the manifest has been put in place, the rest is sweeping.
    assert left() == (ids if steps < 2 else ids[2:])
    assert Evidence.verify() == ()
    Evidence.open().query("select * from flows")
    Evidence.prune()
    assert left() == ids[2:]
    assert folders(home) == {ids[2]}
